package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.VensimReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VensimRandomTest {
    /** Reads lines such as {@code y = RANDOM NORMAL(…)}. */
    private static CompiledModel model(double stop, double dt, String... equations) {
        StringBuilder text = new StringBuilder("{UTF-8}\n");
        for (String equation : equations) {
            text.append(equation).append(" ~~|\n");
        }
        text.append("INITIAL TIME = 0 ~~|\nFINAL TIME = ")
                .append(stop)
                .append(" ~~|\nTIME STEP = ")
                .append(dt);
        text.append(" ~~|\nSAVEPER = TIME STEP ~~|\n");
        Diagnostics diagnostics = new Diagnostics();
        return VensimReader.read(new SourceText("m.mdl", text.toString()), Limits.DEFAULT, diagnostics)
                .map(model -> CompiledModel.of(
                        Checker.check(model, diagnostics, Limits.DEFAULT).orThrow()))
                .orElseThrow();
    }

    /** Mean and standard deviation are those of the distributions; 40,000 draws miss the mean by more than 5 sd / 200 practically never. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RANDOM 0 1()                                   | 0.5  | 0.288675",
                "RANDOM UNIFORM(2, 4, 0)                        | 3    | 0.577350",
                "RANDOM NORMAL(-1000, 1000, 5, 2, 0)            | 5    | 2",
                "RANDOM NORMAL(0, 1000, 0, 1, 3)                | 0.797885 | 0.602810",
                "RANDOM EXPONENTIAL(0, 1000, 1, 3, 0)           | 4    | 3",
                "RANDOM POISSON(0, 1000, 4, 1, 2, 0)            | 9    | 4",
                "RANDOM GAMMA(0, 1000, 4, 1, 2, 7)              | 9    | 4",
                "RANDOM WEIBULL(0, 1000, 2, 0, 3, 0)            | 3    | 1.568168",
                "RANDOM BETA(0, 1, 2, 3, 0, 1, 0)               | 0.4  | 0.2",
                "RANDOM BINOMIAL(0, 1000, 0.25, 16, 0, 1, 0)    | 4    | 1.732051",
                "RANDOM NEGATIVE BINOMIAL(0, 1000, 0.5, 3, 0, 1, 0) | 6 | 2.449490",
                "RANDOM TRIANGULAR(0, 10, 1, 2, 6, 0)           | 3    | 1.080123"
            })
    void drawsHaveMeanAndDeviation(String equation, double mean, double deviation) {
        double[] drawn = model(39999, 1, "y = " + equation).run().series("y");
        double average = Arrays.stream(drawn).average().orElseThrow();
        double square = Arrays.stream(drawn)
                .map(x -> (x - average) * (x - average))
                .average()
                .orElseThrow();
        assertThat(average).isCloseTo(mean, within(deviation * 5 / 200));
        assertThat(Math.sqrt(square)).isCloseTo(deviation, within(deviation * 0.03));
    }

    @Test
    void onlyStreamZeroFollowsTheSeedOfTheRunAndOfTheModel() {
        CompiledModel model = model(
                9,
                1,
                "noise seed = 1",
                "a = RANDOM UNIFORM(0, 1, 0)",
                "b = RANDOM UNIFORM(0, 1, 5)",
                "c = RANDOM UNIFORM(0, 1, 5)");
        Run run = model.run();
        Run other = model.run(Inputs.of("noise seed", 2));
        Run seeded = model.run(Inputs.NONE, RunOptions.DEFAULT.withSeed(9));
        assertThat(other.series("a")).doesNotContain(run.series("a"));
        assertThat(seeded.series("a")).doesNotContain(run.series("a"));
        assertThat(other.series("b")).containsExactly(run.series("b"));
        assertThat(seeded.series("b")).containsExactly(run.series("b"));
        assertThat(run.series("c")).doesNotContain(run.series("b"));
    }

    @Test
    void pinkNoiseHasTheDeviationAndTheMemoryAskedFor() {
        double[] noise =
                model(20000, 0.5, "y = RANDOM PINK NOISE(10, 2, 4, 1)").run().series("y");
        double mean = Arrays.stream(noise).average().orElseThrow();
        double variance = 0;
        double together = 0;
        int lag = 8;
        for (int i = 0; i + lag < noise.length; i++) {
            variance += (noise[i] - mean) * (noise[i] - mean);
            together += (noise[i] - mean) * (noise[i + lag] - mean);
        }
        assertThat(mean).isCloseTo(10, within(0.2));
        assertThat(Math.sqrt(variance / (noise.length - lag))).isCloseTo(2, within(0.1));
        assertThat(together / variance).isCloseTo(Math.pow(1 - 0.5 / 4, lag), within(0.06));
    }
}
