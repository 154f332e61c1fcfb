package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Checker;
import nl.zicht.check.ModelText;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

class RandomRunsTest {
    private static CompiledModel model(String text) {
        Diagnostics diagnostics = new Diagnostics();
        CheckedModel checked = Checker.check(
                        ModelText.read(text, Dialect.STELLA, diagnostics), diagnostics, Limits.DEFAULT)
                .orThrow();
        return CompiledModel.of(checked);
    }

    private static Run seeded(CompiledModel model, long seed) {
        return model.run(Inputs.NONE, RunOptions.DEFAULT.withSeed(seed));
    }

    @Test
    void theSameSeedGivesTheSameRunByBothBackEnds() {
        CompiledModel model = model("""
                specs 0 50 0.5 rk4
                stock s = RANDOM(0, 1); net a + m - 0.1*s
                aux a = NORMAL(s, 2)
                aux b = EXPRND(2) + LOGNORMAL(3, 1) + POISSON(4) + RANDOM(1, 2)
                aux c = BETA(2, 3) + BINOMIAL(20, 0.3) + GAMMA(2, 3) + GEOMETRIC(0.3) + LOGISTIC(1, 2)
                aux d = NEGBINOMIAL(3, 0.4) + PARETO(2, 1) + TRIANGULAR(1, 2, 5) + UNIFORM(0, 1) + WEIBULL(2, 3)
                aux m = MONTECARLO(30) + REWORK(50)
                """);
        for (long seed : new long[] {0, 1, RunOptions.LARGEST_SEED}) {
            RunOptions options = RunOptions.DEFAULT.withSeed(seed);
            Run fast = model.run(Inputs.NONE, options);
            Run slow = model.run(Inputs.NONE, options.withBackEnd(BackEnd.INTERPRETER));
            for (String name : model.names()) {
                assertThat(fast.series(name)).as(name).containsExactly(slow.series(name));
                assertThat(Arrays.stream(fast.series(name)).allMatch(Double::isFinite))
                        .as(name)
                        .isTrue();
            }
        }
        assertThat(seeded(model, 1).series("b")).doesNotContain(seeded(model, 2).series("b"));
    }

    @Test
    void membersOfOneSeedDiffer() {
        CompiledModel model = model("specs 0 9 1\naux a = RANDOM(0, 1)\naux fixed = RANDOM(0, 1, 42)");
        Run first = model.run(Inputs.NONE, RunOptions.DEFAULT.withMember(1));
        Run second = model.run(Inputs.NONE, RunOptions.DEFAULT.withMember(2));
        assertThat(first.series("a")).doesNotContain(second.series("a"));
        assertThat(first.series("fixed")).containsExactly(second.series("fixed"));
    }

    @Test
    void aSeedInTheModelFixesTheDrawsWhateverTheSeedOfTheRun() {
        CompiledModel model =
                model("specs 0 9 1\ndim X = 3\naux a[X] = NORMAL(0, 1, 7)\naux b = NORMAL(0, 1, seed)\naux seed = 7");
        Run one = seeded(model, 1);
        assertThat(one.series("b")).containsExactly(seeded(model, 2).series("b"));
        assertThat(one.series("b")).containsExactly(one.series("a[1]"));
        assertThat(one.series("b")).doesNotContain(one.series("a[2]"));
        Run other = model.run(Inputs.of("seed", 8));
        assertThat(other.series("b")).doesNotContain(one.series("b"));
    }

    @Test
    void otherRandomVariablesDoNotChangeTheDraws() {
        CompiledModel alone = model("specs 0 9 1\ndim X = P, Q\naux a[X] = RANDOM(0, 1) + DELAY1(RANDOM(5, 6), 3)");
        CompiledModel among = model("""
                specs 0 9 1
                aux z = NORMAL(0, 1)
                dim Y = R
                dim X = O, P, Q
                aux b[Y] = RANDOM(0, 1)
                aux A[X] = SMTH1(3, 2) + RANDOM(0, 1) + DELAY1(RANDOM(5, 6), 3)-3
                """);
        for (String name : new String[] {"a[P]", "a[Q]"}) {
            double[] expected = alone.run().series(name);
            assertThat(among.run().series(name))
                    .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : 1)
                    .containsExactly(expected);
        }
        assertThat(alone.run().series("a[P]")).doesNotContain(alone.run().series("a[Q]"));
    }

    @Test
    void drawsAreHeldOverTheStagesOfAStep() {
        CompiledModel model = model("specs 0 20 1\nstock s = 5; net a\naux a = NORMAL(s, 1 + TIME)");
        Run euler = model.run();
        for (IntegrationMethod method : new IntegrationMethod[] {IntegrationMethod.HEUN, IntegrationMethod.RK4}) {
            Run run = model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(method));
            for (int row = 0; row < run.rows(); row++) {
                double expected = euler.series("s")[row];
                assertThat(run.series("s")[row]).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
            }
        }
    }

    @Test
    void drawsGoByTheStepNotByWhatIsSaved() {
        CompiledModel model = model("specs 0 20 0.5\naux a = RANDOM(0, 1)");
        Run rare = model.run(Inputs.NONE, RunOptions.DEFAULT.withSaveStep(2));
        assertThat(rare.at("a", 8)).isEqualTo(model.run().at("a", 8));
        assertThat(model.run().series("a")).doesNotHaveDuplicates();
    }

    @Test
    void aStockStartsFromOneDrawAndInitIsTheFirst() {
        Run run = model("specs 0 5 1\nstock s = a\naux a = RANDOM(0, 1)\naux i = INIT(a)")
                .run();
        assertThat(run.at("s", 5)).isEqualTo(run.at("a", 0)).isEqualTo(run.at("i", 3));
    }

    @Test
    void monteCarloCountsPercentPerTime() {
        Run run = model("specs 0 10000 0.25\naux hit = MONTECARLO(40)").run();
        assertThat(Arrays.stream(run.series("hit")).average().orElseThrow()).isCloseTo(0.1, within(0.005));
        assertThat(run.series("hit")).containsOnly(0, 1);
    }

    @Test
    void seedsAndMembersHaveARange() {
        assertThatThrownBy(() -> RunOptions.DEFAULT.withSeed(-1)).hasMessageContaining("from 0 to 9007199254740992");
        assertThatThrownBy(() -> RunOptions.DEFAULT.withMember(1L << 32)).hasMessageContaining("the member");
    }
}
