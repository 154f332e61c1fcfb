package nl.zicht.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.Models;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An ensemble in lanes, on any number of threads and in blocks of any size, against its members run one by one by the interpreter. */
class LanesAgreeTest {
    private static final String SIR = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Zicht</vendor><product version="1">test</product></header>
              <sim_specs><start>0</start><stop>40</stop><dt>0.25</dt></sim_specs>
              <model><variables>
                <stock name="susceptible"><eqn>people - infectious</eqn><outflow>infections</outflow></stock>
                <stock name="infectious"><eqn>5</eqn><inflow>infections</inflow><outflow>recoveries</outflow></stock>
                <flow name="infections"><eqn>susceptible * infectious / people * contacts * season</eqn></flow>
                <flow name="recoveries"><eqn>infectious / duration</eqn></flow>
                <aux name="season"><eqn>IF SIN(TIME / 6) &gt; 0 THEN 1 + NORMAL(0, 0.01) ELSE 0.8</eqn></aux>
                <aux name="people"><eqn>1000</eqn></aux>
                <aux name="contacts"><eqn>0.5</eqn></aux>
                <aux name="duration"><eqn>5</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private static final EnsembleDesign DESIGN = new EnsembleDesign(
            List.of(
                    new Uncertainty("contacts", new Distribution.Uniform(0.2, 0.9), "", "test"),
                    new Uncertainty("duration", new Distribution.Triangular(2, 5, 9), "", "test")),
            List.of(),
            List.of(new LeverValues("people", List.of(900.0, 1100.0), "", "test")),
            List.of(
                    new MemberOutcome.Measured("peak", "infectious", Measure.PEAK, 0, ""),
                    new MemberOutcome.Measured("when", "infectious", Measure.PEAK_TIME, 0, ""),
                    new MemberOutcome.Measured("rest", "susceptible", Measure.FINAL, 0, "")),
            List.of());

    private static List<Double> outcomes(RunOptions options, Work work) {
        CompiledModel model = Models.parse("sir.xmile", SIR).compile();
        Ensemble ensemble = new Ensemble(
                model, options.withSeed(7), DESIGN, new SampledInputs(DESIGN, new LatinHypercubePlan(150, 2, 7)));
        List<Double> all = new ArrayList<>();
        ensemble.run(0, work, block -> block, block -> {
            for (int lane = 0; lane < block.count(); lane++) {
                for (double[] outcome : block.outcomes()) {
                    all.add(outcome[lane]);
                }
            }
        });
        return all;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "2, 64", "3, 300"})
    void toTheBit(int threads, int block) {
        List<Double> slow = outcomes(RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER), Work.on(1));
        assertThat(slow).hasSize(900);
        assertThat(slow.stream().distinct().count()).isGreaterThan(500);
        assertThat(outcomes(RunOptions.DEFAULT, new Work(threads, block, () -> false)))
                .isEqualTo(slow);
    }

    @Test
    void andInRungeKuttaToo() {
        RunOptions rk4 = RunOptions.DEFAULT.withMethod(IntegrationMethod.RK4);
        assertThat(outcomes(rk4, Work.on(2))).isEqualTo(outcomes(rk4.withBackEnd(BackEnd.INTERPRETER), Work.on(1)));
    }
}
