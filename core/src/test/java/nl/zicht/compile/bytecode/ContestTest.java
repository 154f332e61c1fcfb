package nl.zicht.compile.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.LaneKernel;
import org.junit.jupiter.api.Test;

/** Contests on a clock that only moves when a kernel works. */
final class ContestTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Trials trials = new Trials(waiting::add, clock::get);

    /** Work that takes as long as {@code nanos} says for the number of the execution, from 0. */
    private Runnable work(LongUnaryOperator nanos) {
        AtomicLong times = new AtomicLong();
        return () -> clock.addAndGet(nanos.applyAsLong(times.getAndIncrement()));
    }

    private boolean isFaster(LongUnaryOperator other, LongUnaryOperator known) {
        return trials.isFaster(work(other), work(known));
    }

    @Test
    void theFasterOneWins() {
        assertThat(isFaster(n -> 5_000, n -> 10_000)).isTrue();
        assertThat(clock.get()).as("as soon as it is clear").isLessThan(SECOND / 5);
        assertThat(isFaster(n -> 10_000, n -> 5_000)).isFalse();
        assertThat(isFaster(n -> 10_000, n -> 10_000)).isFalse();
        assertThat(isFaster(n -> 9_800, n -> 10_000)).as("within the margin").isFalse();
    }

    @Test
    void whatIsSlowUntilItIsCompiledWinsLater() {
        assertThat(isFaster(n -> n < 3_000 ? 1_000_000 : 4_000, n -> 10_000)).isTrue();
        assertThat(isFaster(n -> n < 19_000 ? 1_000_000 : 4_000, n -> 10_000))
                .as("also after more than the usual time, when it had little to do until then")
                .isTrue();
        assertThat(clock.get()).isGreaterThan(8 * SECOND);
    }

    @Test
    void theKnownOneMayBeCompiledLateToo() {
        assertThat(isFaster(n -> 8_000, n -> n < 2 ? 400_000 : 4_000)).isFalse();
    }

    @Test
    void anUnsteadyOneDoesNotWinByChance() {
        assertThat(isFaster(n -> n % 400 == 399 ? 1_000 : 30_000, n -> 10_000))
                .as("a lucky moment now and then")
                .isFalse();
        assertThat(isFaster(n -> n / 200 % 2 == 0 ? 20_000 : 9_900, n -> 10_000))
                .as("sometimes as fast, sometimes slower")
                .isFalse();
        assertThat(isFaster(n -> 7_000, n -> n / 100 % 2 == 0 ? 20_000 : 5_000))
                .as("the known one is held up now and then")
                .isFalse();
    }

    @Test
    void aTrialEndsOnAClockThatStands() {
        // A machine whose clock is coarse: nothing can be told, and the loop over samples has to end all the same.
        AtomicLong reads = new AtomicLong();
        Trials coarse = new Trials(Runnable::run, () -> reads.getAndIncrement() / 1_000 * SECOND);
        assertThat(coarse.isFaster(() -> {}, () -> {})).isFalse();
    }

    private static LaneKernel adding(double what, AtomicInteger uses) {
        return (values, clock, scratch) -> {
            uses.incrementAndGet();
            values[0] += what;
            scratch[0]++;
        };
    }

    @Test
    void changesOverOnceAndForGood() {
        AtomicInteger known = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        LaneKernel slow = (values, time, scratch) -> {
            adding(1, known).evaluate(values, time, scratch);
            clock.addAndGet(10_000);
        };
        LaneKernel fast = (values, time, scratch) -> {
            adding(1, other).evaluate(values, time, scratch);
            clock.addAndGet(5_000);
        };
        LaneContest contest = new LaneContest(
                slow,
                () -> {
                    made.incrementAndGet();
                    return fast;
                },
                3,
                trials);
        double[] values = {0};
        double[] scratch = {0};
        for (int i = 0; i < 5; i++) {
            contest.evaluate(values, new double[1], scratch);
        }
        assertThat(known).hasValue(5);
        assertThat(waiting).as("one trial, at the third evaluation").hasSize(1);
        assertThat(made).as("made by the trial, not before").hasValue(0);
        waiting.remove().run();
        assertThat(values).as("a trial works on numbers of its own").containsExactly(5);
        assertThat(scratch).containsExactly(5);
        int before = known.get();
        int beforeOther = other.get();
        for (int i = 0; i < 100; i++) {
            contest.evaluate(values, new double[1], scratch);
        }
        assertThat(known.get() - before).isZero();
        assertThat(other.get() - beforeOther).isEqualTo(100);
        assertThat(values).containsExactly(105);
        assertThat(waiting).isEmpty();
    }

    @Test
    void staysWithTheKnownOneWhenThatIsFaster() {
        AtomicInteger uses = new AtomicInteger();
        Kernel known = values -> {
            values[0]++;
            clock.addAndGet(5_000);
        };
        Kernel other = values -> {
            uses.incrementAndGet();
            values[0]++;
            clock.addAndGet(10_000);
        };
        KernelContest contest = new KernelContest(known, () -> other, 1, trials);
        double[] values = {0};
        contest.evaluate(values);
        waiting.remove().run();
        int tried = uses.get();
        assertThat(tried).isPositive();
        contest.evaluate(values);
        assertThat(uses).hasValue(tried);
        assertThat(values).containsExactly(2);
    }

    @Test
    void aFormThatCannotBeMadeLeavesTheKnownOne() {
        KernelContest contest = new KernelContest(
                values -> values[0]++,
                () -> {
                    throw new LinkageError("no such instruction");
                },
                1,
                new Trials(Runnable::run, clock::get));
        double[] values = {0};
        contest.evaluate(values);
        contest.evaluate(values);
        assertThat(values).containsExactly(2);
    }

    @Test
    void manyThreadsGetTheSameNumbersWhileItChangesOver() throws InterruptedException {
        Kernel one = values -> values[1] = values[0] * 3 + 1;
        Kernel two = values -> values[1] = 1 + 3 * values[0];
        Trials real = new Trials(
                work -> {
                    Thread thread = new Thread(work, "trial");
                    thread.setDaemon(true);
                    thread.start();
                },
                clock::get);
        Kernel slow = values -> {
            one.evaluate(values);
            clock.addAndGet(1_000);
        };
        KernelContest contest = new KernelContest(slow, () -> two, 50, real);
        List<Thread> threads = new ArrayList<>();
        AtomicInteger wrong = new AtomicInteger();
        for (int t = 0; t < 4; t++) {
            int first = t;
            Thread thread = new Thread(
                    () -> {
                        double[] values = new double[2];
                        for (int i = 0; i < 20_000; i++) {
                            values[0] = first + i / 7.0;
                            contest.evaluate(values);
                            if (values[1] != values[0] * 3 + 1) {
                                wrong.incrementAndGet();
                            }
                        }
                    },
                    "user-" + t);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).hasValue(0);
    }
}
