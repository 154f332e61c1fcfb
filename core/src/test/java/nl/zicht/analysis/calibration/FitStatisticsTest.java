package nl.zicht.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked example, and what must hold of any. */
final class FitStatisticsTest {
    private static final double[] RUN = {2, 4, 6, 8, 9};
    private static final double[] FIGURES = {1, 4, 5, 9, 10};

    @Test
    void theWorkedExample() {
        FitStatistics fit = FitStatistics.of(RUN, FIGURES);
        double[] found = {
            fit.mse(),
            fit.rmse(),
            fit.mae(),
            fit.mape(),
            fit.r2(),
            fit.nse(),
            fit.biasPart(),
            fit.variationPart(),
            fit.covariationPart(),
            fit.regressionPart(),
            fit.disturbancePart(),
            fit.u1(),
            fit.u2(),
            fit.mase(),
            fit.e1(),
            fit.e2(),
            fit.discrepancy()
        };
        double[] expected = {
            0.8,
            0.894427191,
            0.8,
            28.222222222,
            0.972071390,
            0.927007299,
            0,
            0.701886876,
            0.298113124,
            0.617378049,
            0.382621951,
            0.068703422,
            0.108727494,
            0.355555556,
            0,
            0.226346236,
            0.152324889
        };
        assertThat(found).containsExactly(expected, Offset.offset(1e-9));
    }

    @Test
    void thePartsAddUpToOne() {
        FitStatistics fit = FitStatistics.of(new double[] {3, 1, 4, 1, 5}, new double[] {9, 2, 6, 5, 3});
        assertThat(fit.biasPart() + fit.variationPart() + fit.covariationPart()).isEqualTo(1, Offset.offset(1e-12));
        assertThat(fit.biasPart() + fit.regressionPart() + fit.disturbancePart())
                .isEqualTo(1, Offset.offset(1e-12));
    }

    @Test
    void whatCannotBeComputedIsNotZero() {
        FitStatistics fit = FitStatistics.of(new double[] {1, 2}, new double[] {0, 2});
        assertThat(fit.mape()).isNaN();
        assertThat(FitStatistics.of(new double[] {1, 2}, new double[] {3, 3}).mase())
                .isNaN();
    }

    @Test
    void theBootstrapHoldsTheStatistic() {
        double[] run = new double[15];
        double[] figures = new double[15];
        for (int t = 0; t < 15; t++) {
            run[t] = 100 + 10 * t;
            figures[t] = run[t] * (1 + 0.1 * Math.sin(t * 1.7));
        }
        BlockBootstrap interval = BlockBootstrap.of(run, figures, FitStatistics::mape, 1);
        double mape = FitStatistics.of(run, figures).mape();
        assertThat(mape).isBetween(interval.low(), interval.high());
        assertThat(interval.high() - interval.low()).isBetween(0.5, mape);
        assertThat(BlockBootstrap.of(run, figures, FitStatistics::mape, 1)).isEqualTo(interval);
    }
}
