package nl.zicht.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.analysis.calibration.ErrorModel.BetaShare;
import nl.zicht.analysis.calibration.ErrorModel.Binomial;
import nl.zicht.analysis.calibration.ErrorModel.Gaussian;
import nl.zicht.analysis.calibration.ErrorModel.Lognormal;
import nl.zicht.analysis.calibration.ErrorModel.NegativeBinomial;
import nl.zicht.analysis.calibration.ErrorModel.Poisson;
import nl.zicht.analysis.calibration.ErrorModel.StudentT;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Densities worked by hand from their formulas, and what must hold of any. */
final class ErrorModelTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void densitiesWorkedByHand() {
        assertThat(new Poisson().logDensity(3, 2, 0)).isEqualTo(Math.log(8.0 / 6) - 2, EXACT);
        assertThat(new Poisson().logDensity(0, 0, 0)).isEqualTo(0, EXACT);
        // shape 2, mean 2: chance 1/2, (k + 1) / 2^(k + 2)
        assertThat(new NegativeBinomial().logDensity(3, 2, 0.5)).isEqualTo(Math.log(4.0 / 32), EXACT);
        assertThat(new Gaussian().logDensity(3, 1, 2)).isEqualTo(-0.5 - Math.log(2 * Math.sqrt(2 * Math.PI)), EXACT);
        assertThat(new Lognormal().logDensity(Math.E, 1, 1)).isEqualTo(-0.5 - 1 - 0.5 * Math.log(2 * Math.PI), EXACT);
        // with one degree of freedom Cauchy's: 1 / (π s (1 + z²))
        assertThat(new StudentT(1).logDensity(5, 1, 2)).isEqualTo(-Math.log(Math.PI * 2 * 5), EXACT);
        assertThat(new Binomial().logDensity(2, 0.25, 4)).isEqualTo(Math.log(6 * 0.0625 * 0.5625), EXACT);
        // beta(2, 3): 12 x (1 - x)²
        assertThat(new BetaShare().logDensity(0.5, 0.4, 5)).isEqualTo(Math.log(12 * 0.5 * 0.25), EXACT);
    }

    @Test
    void probabilitiesWorkedByHand() {
        assertThat(new Poisson().cumulative(1, 2, 0)).isEqualTo(3 * Math.exp(-2), EXACT);
        assertThat(new NegativeBinomial().cumulative(1, 2, 0.5)).isEqualTo(0.25 + 0.25, EXACT);
        assertThat(new StudentT(1).cumulative(3, 1, 2)).isEqualTo(0.75, EXACT);
        assertThat(new Binomial().cumulative(1, 0.25, 4)).isEqualTo(0.3164062500 + 0.4218750000, EXACT);
        assertThat(new BetaShare().cumulative(0.5, 0.4, 5)).isEqualTo(11.0 / 16, EXACT);
        assertThat(new Gaussian().quantile(0.975, 10, 2)).isEqualTo(10 + 2 * 1.959963984540054, EXACT);
    }

    /** A range has the probability between its ends, both included; half a line the tail. */
    @Test
    void rangesWorkedByHand() {
        assertThat(new Poisson().logProbability(2, 3, 2, 0)).isEqualTo(Math.log((2 + 8.0 / 6) * Math.exp(-2)), EXACT);
        assertThat(new Poisson().logProbability(2, Double.POSITIVE_INFINITY, 2, 0))
                .isEqualTo(Math.log(1 - 3 * Math.exp(-2)), EXACT);
        assertThat(Math.exp(new Gaussian().logProbability(-1, 1, 0, 1))).isEqualTo(0.6826894921370859, EXACT);
        assertThat(new Gaussian().logProbability(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1))
                .isZero();
        // far in the tail, where 1 - Φ is 0 in doubles
        assertThat(new Gaussian().logProbability(20, Double.POSITIVE_INFINITY, 0, 1))
                .isEqualTo(-203.917155, Offset.offset(1e-6));
        assertThat(new Gaussian().logProbability(60, 70, 0, 1)).isFinite().isLessThan(-1700);
    }

    @Test
    void whatCannotBeIsImpossible() {
        assertThat(new Poisson().logDensity(2.5, 2, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Poisson().logDensity(3, -1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new NegativeBinomial().logDensity(3, Double.NaN, 0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Lognormal().logDensity(3, 0, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BetaShare().logDensity(0.5, 1.2, 5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Binomial().logDensity(5, 0.5, 4)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void densitiesOfCountsAddUpAndMatchTheProbabilities() {
        for (ErrorModel error : List.of(new Poisson(), new NegativeBinomial())) {
            double sum = 0;
            double mean = 0;
            double squares = 0;
            for (int k = 0; k < 2000; k++) {
                double p = Math.exp(error.logDensity(k, 30, 0.1));
                sum += p;
                mean += k * p;
                squares += k * k * p;
                assertThat(error.cumulative(k, 30, 0.1)).isEqualTo(sum, Offset.offset(1e-10));
                assertThat(error.beyond(k, 30, 0.1)).isEqualTo(1 - sum, Offset.offset(1e-10));
            }
            assertThat(mean).isEqualTo(30, Offset.offset(1e-8));
            double variance = error instanceof Poisson ? 30 : 30 + 0.1 * 900;
            assertThat(squares - mean * mean).isEqualTo(variance, Offset.offset(1e-6));
        }
    }

    @Test
    void quantilesAreTheInverseOfProbabilities() {
        List<ErrorModel> all = List.of(
                new Poisson(),
                new NegativeBinomial(),
                new Gaussian(),
                new Lognormal(),
                new StudentT(4),
                new Binomial(),
                new BetaShare());
        for (ErrorModel error : all) {
            double modelled = error instanceof Binomial || error instanceof BetaShare ? 0.3 : 25;
            double size = error instanceof Binomial || error instanceof BetaShare ? 40 : 0.2;
            for (double p : new double[] {0.001, 0.05, 0.5, 0.95, 0.999}) {
                double figure = error.quantile(p, modelled, size);
                if (error.counts()) {
                    assertThat(error.cumulative(figure, modelled, size)).isGreaterThanOrEqualTo(p);
                    assertThat(error.cumulative(figure - 1, modelled, size)).isLessThan(p);
                } else {
                    assertThat(error.cumulative(figure, modelled, size))
                            .as(error.word())
                            .isEqualTo(p, Offset.offset(1e-9));
                }
            }
        }
    }

    /** Derivatives of the probabilities are the densities. */
    @Test
    void densitiesAreThoseOfTheProbabilities() {
        for (ErrorModel error : List.of(new Gaussian(), new Lognormal(), new StudentT(3), new BetaShare())) {
            double modelled = 0.4;
            double size = error instanceof BetaShare ? 12 : 0.5;
            double x = 0.37;
            double slope =
                    (error.cumulative(x + 1e-5, modelled, size) - error.cumulative(x - 1e-5, modelled, size)) / 2e-5;
            assertThat(Math.exp(error.logDensity(x, modelled, size)))
                    .as(error.word())
                    .isEqualTo(slope, Offset.offset(1e-6));
        }
    }
}
