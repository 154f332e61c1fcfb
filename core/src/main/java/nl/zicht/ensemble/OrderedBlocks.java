package nl.zicht.ensemble;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs blocks on many threads and hands them on in order, on the calling thread.
 *
 * <p>Only a few blocks for each thread are under way at any time, so that memory does not grow with the number of members, however slow the one who takes them.
 */
final class OrderedBlocks<R> {
    private static final AtomicInteger POOLS = new AtomicInteger();

    private final Ensemble ensemble;
    private final Work work;
    private final Function<MemberBlock, R> prepare;
    private final Consumer<R> take;
    private final ThreadLocal<BlockWorker> workers;
    private long next;

    private record Pending<R>(long end, Future<R> result) {}

    OrderedBlocks(Ensemble ensemble, Work work, Function<MemberBlock, R> prepare, Consumer<R> take) {
        this.ensemble = ensemble;
        this.work = work;
        this.prepare = prepare;
        this.take = take;
        workers = ThreadLocal.withInitial(ensemble::worker);
    }

    /** Runs from a member on; returns the first member that was not handed on. */
    long run(long from) {
        int pool = POOLS.incrementAndGet();
        ExecutorService threads = Executors.newFixedThreadPool(work.threads(), task -> {
            Thread thread = new Thread(task, "ensemble-" + pool);
            thread.setDaemon(true);
            return thread;
        });
        try {
            return handOn(from, threads);
        } finally {
            end(threads);
        }
    }

    private long handOn(long from, ExecutorService threads) {
        Deque<Pending<R>> pending = new ArrayDeque<>();
        long done = from;
        next = from;
        submit(pending, threads);
        while (!pending.isEmpty() && !work.stop().getAsBoolean()) {
            Pending<R> block = pending.remove();
            R result = result(block.result());
            if (work.stop().getAsBoolean()) {
                return done;
            }
            take.accept(result);
            done = block.end();
            submit(pending, threads);
        }
        return done;
    }

    private void submit(Deque<Pending<R>> pending, ExecutorService threads) {
        long futures = ensemble.inputs().members();
        int block = ensemble.block(work.block());
        while (pending.size() < ensemble.ahead(work.threads(), block) && next < ensemble.members()) {
            long first = next;
            long endOfPolicy = (first / futures + 1) * futures;
            int count = (int) Math.min(block, endOfPolicy - first);
            next = first + count;
            pending.add(new Pending<>(
                    next, threads.submit(() -> prepare.apply(workers.get().block(first, count)))));
        }
    }

    private R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the ensemble was cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
