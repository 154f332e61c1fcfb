package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to exhaust the parser, read on a thread with a small stack. */
class HostileEquationTest {
    private static final int SMALL_STACK = 512 * 1024;

    static Stream<Arguments> tooDeep() {
        return Stream.of(
                named("open brackets", "(".repeat(100_000)),
                named("brackets", "(".repeat(100_000) + "1" + ")".repeat(100_000)),
                named("minus signs", "-".repeat(100_000) + "1"),
                named("NOTs", "NOT ".repeat(100_000) + "1"),
                named("IFs in conditions", "IF ".repeat(50_000)),
                named("IFs in ELSE", "IF 1 THEN 2 ELSE ".repeat(50_000) + "3"),
                named("IFs in THEN", "IF 1 THEN ".repeat(50_000) + "3" + " ELSE 4".repeat(50_000)),
                named("calls", "f(".repeat(100_000) + "1" + ")".repeat(100_000)),
                named("later arguments", "f(1,".repeat(100_000)),
                named("subscripts", "a[".repeat(100_000) + "1" + "]".repeat(100_000)),
                named("ranges", "a[1:".repeat(100_000)),
                named("powers", "2^".repeat(100_000) + "1"),
                named("transpositions", "a" + "'".repeat(100_000)),
                named("every level", "a OR b AND c = d < e + f * -g ^ (".repeat(50_000)),
                named("left towers", "(".repeat(499) + "a" + "*b+c<d=e AND f OR g)".repeat(499)));
    }

    private static Arguments named(String name, String text) {
        return Arguments.of(org.junit.jupiter.api.Named.of(name, text));
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void stopsAtTheNestingLimitWithOneError(String text) {
        List<Diagnostic> errors = onSmallStack(() -> Equations.errors(text));
        assertThat(errors).extracting(Diagnostic::code).containsExactly(Code.LIMIT_EXCEEDED);
        assertThat(errors.get(0).render()).hasSizeLessThan(600);
    }

    @Test
    void readsWhatIsJustWithinTheLimit() {
        int most = Limits.DEFAULT.nesting();
        onSmallStack(() -> Equations.parse("(".repeat(most) + "1" + ")".repeat(most)));
        onSmallStack(() -> Equations.parse("(1+".repeat(most) + "1" + ")".repeat(most)));
        onSmallStack(() -> Equations.parse("IF a THEN 2 ELSE ".repeat(most) + "1"));
        onSmallStack(() -> Equations.parse("-".repeat(most) + "1"));
        assertThat(Equations.errors("(".repeat(most + 1) + "1" + ")".repeat(most + 1)))
                .hasSize(1);
    }

    @Test
    void readsALongSumAsOneFlatChain() {
        Expression sum = onSmallStack(() -> Equations.parse("a" + " + b*2".repeat(200_000)));
        assertThat(((Expression.Chain) sum).links()).hasSize(200_000);
    }

    @Test
    void limitsTheLengthOfEquationsAndNames() {
        assertThat(Equations.errors("a".repeat(Limits.DEFAULT.equationLength() + 1)))
                .extracting(Diagnostic::code)
                .containsExactly(Code.LIMIT_EXCEEDED);
        assertThat(Equations.errors("1 + " + "a".repeat(Limits.DEFAULT.nameLength() + 1)))
                .extracting(Diagnostic::code)
                .containsExactly(Code.LIMIT_EXCEEDED);
        assertThat(Equations.errors("\"" + "a".repeat(1_000_000)).size()).isBetween(1, 2);
    }

    @Test
    void reportsABoundedNumberOfErrors() {
        assertThat(Equations.errors("# ~ ".repeat(200_000))).hasSizeLessThanOrEqualTo(20);
        assertThat(Equations.errors(")".repeat(200_000))).hasSizeLessThanOrEqualTo(20);
        assertThat(Equations.errors("1,".repeat(200_000))).hasSizeLessThanOrEqualTo(20);
        assertThat(Equations.errors("a ".repeat(200_000))).hasSize(1);
        assertThat(Equations.errors("{".repeat(200_000))).hasSizeLessThanOrEqualTo(2);
    }

    private static <T> T onSmallStack(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(null, () -> result.add(work.get()), "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.add(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(thrown).isEmpty();
        return result.get(0);
    }
}
