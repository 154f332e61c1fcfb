package nl.zicht.analysis.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import nl.zicht.ensemble.MemberRunner;

/** Divides points among threads, each with a runner of its own. Thread-safe. */
final class Workers {
    /** Runs points {@code from} to {@code to - 1} with a runner that nobody else has meanwhile. */
    @FunctionalInterface
    interface Task {
        void run(MemberRunner runner, int from, int to);
    }

    private final int threads;
    private final MemberRunner.Factory factory;
    private final Deque<MemberRunner> idle = new ArrayDeque<>();

    Workers(int threads, MemberRunner.Factory factory) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.threads = threads;
        this.factory = factory;
    }

    void run(int count, Task task) {
        int parts = Math.min(threads, count);
        if (parts <= 1) {
            with(task, 0, count);
            return;
        }
        List<Future<?>> others = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            int from = part * count / parts;
            int to = (part + 1) * count / parts;
            others.add(ForkJoinPool.commonPool().submit(() -> with(task, from, to)));
        }
        with(task, 0, count / parts);
        for (Future<?> other : others) {
            await(other);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the search was cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    private void with(Task task, int from, int to) {
        MemberRunner runner = take();
        try {
            task.run(runner, from, to);
        } finally {
            synchronized (idle) {
                idle.push(runner);
            }
        }
    }

    private MemberRunner take() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return factory.create();
    }
}
