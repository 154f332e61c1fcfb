package nl.zicht.format.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.zicht.ensemble.DesignCheck;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.RandomPlan;
import nl.zicht.ensemble.SampledInputs;
import nl.zicht.ensemble.TableInputs;
import nl.zicht.equation.ModelException;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

final class DesignReaderTest {
    private static final SiblingFiles SIBLINGS = name -> switch (name) {
        case "seen.csv" -> Optional.of("year,delay\n2020,3\n2021,1\n2022,\n2023,2\n");
        case "bad.csv" -> Optional.of("year,delay\n2020,3\n2021,one\n");
        default -> Optional.empty();
    };

    private static EnsembleDesign read(String text) {
        return DesignReader.read("design.yaml", text, SIBLINGS);
    }

    @Test
    void readsEverything() {
        EnsembleDesign design = TestEnsembles.design();
        assertThat(design.inputs()).containsExactly("gain[a]", "loss", "tank", "gain[b]");
        assertThat(design.uncertainties().get(1).unit()).isEqualTo("1/year");
        assertThat(design.uncertainties().get(1).source()).isEqualTo("S1");
        assertThat(design.uncertainties().get(2).distribution())
                .isEqualTo(new Distribution.Discrete(List.of(1.0, 2.0, 5.0), List.of(1.0, 1.0, 2.0)));
        assertThat(design.correlations().get(0).first()).isEqualTo(1);
        assertThat(design.policies()).isEqualTo(2);
        assertThat(design.outcomes()).extracting(MemberOutcome::id).contains("end", "part");
        assertThat(design.toString()).isEqualTo(TestEnsembles.design().toString());
    }

    @Test
    void readsObservationsAndTruncates() {
        EnsembleDesign design = read("""
                uncertainties:
                  - {variable: a, distribution: empirical, file: seen.csv, column: Delay}
                  - {variable: b, distribution: normal, mean: 0, sd: 1, least: 0}
                """);
        assertThat(design.uncertainties().get(0).distribution())
                .isEqualTo(new Distribution.Empirical(List.of(1.0, 2.0, 3.0)));
        assertThat(design.uncertainties().get(1).distribution())
                .isEqualTo(new Distribution.Truncated(new Distribution.Normal(0, 1), 0, Double.POSITIVE_INFINITY));
    }

    @Test
    void aTableMeansTheSame() {
        EnsembleDesign table = DesignReader.read(
                "design.csv",
                "variable;distribution;low;mode;high;values;unit;source\n"
                        + "loss;triangular;0.05;0.1;0.2;;1/year;S1\n"
                        + "\"tank\";discrete;;;;1 2 5;;\n",
                SIBLINGS);
        assertThat(table.uncertainties().get(0))
                .isEqualTo(TestEnsembles.design().uncertainties().get(1));
        assertThat(table.uncertainties().get(1).distribution())
                .isEqualTo(new Distribution.Discrete(List.of(1.0, 2.0, 5.0), List.of(1.0, 1.0, 1.0)));
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlace() {
        assertThatThrownBy(() -> read("""
                        uncertainties:
                          - {variable: a, distribution: triangulr, low: 1}
                          - {variable: b, distribution: uniform, low: 5, high: 1}
                          - {variable: c, distribution: normal, mean: 0,5, sd: 1}
                          - {variable: b, distribution: uniform, low: 1, high: 5, hihg: 3}
                          - {variable: e, distribution: empirical, file: bad.csv, column: delay}
                          - {variable: f, distribution: empirical, file: gone.csv, column: delay}
                        correlations:
                          - {between: [a, bb], rank: 0.5}
                        outcomes:
                          - {id: x, variable: y, measure: peek}
                          - {id: x, variable: y, measure: at}
                          - {id: z, expression: "x + yy * (2"}
                        """))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("design.yaml:2:")
                .hasMessageContaining("unknown distribution 'triangulr'")
                .hasMessageContaining("Maybe 'triangular'")
                .hasMessageContaining("it goes from 5 to 1")
                .hasMessageContaining("design.yaml:4:")
                .hasMessageContaining("'b' for the second time")
                .hasMessageContaining("Maybe 'high'")
                .hasMessageContaining("bad.csv:3:6")
                .hasMessageContaining("there is no file 'gone.csv'")
                .hasMessageContaining("unknown uncertainty 'bb'")
                .hasMessageContaining("Maybe 'peak'")
                .hasMessageContaining("'time' is missing")
                .hasMessageContaining("design.yaml:13:");
        assertThatThrownBy(() -> read("outcomes: []")).hasMessageContaining("neither uncertainties nor levers");
        assertThatThrownBy(() -> read("uncertainties: 3")).hasMessageContaining("expected a list");
        assertThatThrownBy(() -> DesignReader.read("d.csv", "variable,distribution", SIBLINGS))
                .hasMessageContaining("headings and a row");
        assertThatThrownBy(
                        () -> DesignReader.read("d.csv", "variable,distribution,low,high\na,uniform,x,2\n", SIBLINGS))
                .hasMessageContaining("d.csv:2:11")
                .hasMessageContaining("'x'");
    }

    @Test
    void expressionsMayChooseAndNameElements() {
        for (String expression : List.of(
                "IF_THEN_ELSE(mid_size > 0.5, mid_size * gain[a], -the_end)",
                "IF mid_size > 0.5 THEN mid_size * gain[A] ELSE -the_end",
                "IF \\\"mid size\\\" > 0.5 THEN \\\"mid size\\\" * \\\"gain[ a ]\\\" ELSE -\\\"the end\\\"")) {
            EnsembleDesign design = read("""
                    uncertainties:
                      - {variable: "gain[a]", distribution: uniform, low: 1, high: 5}
                    outcomes:
                      - {id: mid size, variable: tank, measure: at, time: 2}
                      - {id: the end, variable: tank, measure: final}
                      - {id: z, expression: "%s"}
                    """.formatted(expression));
            MemberOutcome.Computed computed =
                    (MemberOutcome.Computed) design.outcomes().get(2);
            assertThat(computed.formula().value(new double[] {3, 0.75, 7, 0})).isEqualTo(2.25);
            assertThat(computed.formula().value(new double[] {3, 0.25, 7, 0})).isEqualTo(-7);
        }
        assertThatThrownBy(() -> read("""
                        uncertainties:
                          - {variable: loss, distribution: uniform, low: 1, high: 5}
                        outcomes:
                          - {id: z, expression: "gain[a] + IF_THEN_ELSE(bogus_name > 1, 2, 3)"}
                        """))
                .hasMessageContaining("no outcome or input 'gain[a]'")
                .hasMessageContaining("an outcome of its own before this one reads it")
                .hasMessageContaining("'bogus_name'");
    }

    @Test
    void aNameForTheSecondTimeMayBeSpelledDifferently() {
        assertThatThrownBy(() -> read("""
                        uncertainties:
                          - {variable: "gain[a]", distribution: uniform, low: 1, high: x}
                          - {variable: "GAIN[ A ]", distribution: uniform, low: 1, high: 5}
                        """))
                .hasMessageContaining("'GAIN[ A ]' for the second time")
                .hasMessageContaining("found 'x'; expected a number for 'high'");
    }

    @Test
    void whatDoesNotFitTheModelIsToldWithItsPlace() {
        LocatedDesign located = DesignReader.located("design.yaml", """
                uncertainties:
                  - {variable: los, distribution: uniform, low: 1, high: 5}
                  - {variable: outflow, distribution: uniform, low: 1, high: 5}
                outcomes:
                  - {id: x, variable: tanks, measure: final}
                  - {id: z, variable: tank, measure: at, time: 99}
                trajectories: [loss, noises]
                """, SIBLINGS);
        DesignCheck check =
                new DesignCheck(TestEnsembles.model(), RunOptions.DEFAULT, located.design(), located.places());
        assertThatThrownBy(check::check)
                .hasMessageContaining("design.yaml:2:16: error: cannot set los")
                .hasMessageContaining("design.yaml:3:16: error: cannot set outflow: outflow is computed from")
                .hasMessageContaining("Maybe a constant that it is computed from")
                .hasMessageContaining("design.yaml:5:23: error: the model has no variable tanks")
                .hasMessageContaining("design.yaml:6:23: error: the outcome z is read at time 99")
                .hasMessageContaining("design.yaml:7:22: error: the model has no variable noises");
    }

    @Test
    void namesThatTheModelDoesNotHaveAreToldAtOnce() {
        EnsembleDesign design = read("""
                uncertainties:
                  - {variable: los, distribution: uniform, low: 1, high: 5}
                  - {variable: outflow, distribution: uniform, low: 1, high: 5}
                outcomes:
                  - {id: x, variable: tanks, measure: final}
                  - {id: y, variable: gain, measure: final}
                  - {id: z, variable: tank, measure: at, time: 99}
                """);
        assertThatThrownBy(() -> new Ensemble(
                        TestEnsembles.model(),
                        RunOptions.DEFAULT,
                        design,
                        new SampledInputs(design, new RandomPlan(2, 2, 0))))
                .hasMessageContaining("Maybe loss")
                .hasMessageContaining("outflow is computed")
                .hasMessageContaining("Maybe tank")
                .hasMessageContaining("gain is an array")
                .hasMessageContaining("read at time 99");
    }

    @Test
    void plansMayBeWrittenDown() {
        EnsembleDesign design = TestEnsembles.design();
        double[] values = new double[3];
        for (String text : List.of(
                "tank,LOSS,gain[a]\n1,0.5,2\n3,0.25,4\n",
                "gain[a]\tloss\ttank\n2\t0.5\t1\n4\t0.25\t3\n",
                "gain[a];loss;tank\n2;0,5;1\n4;0,25;3\n",
                "Simulation\tGain[ A ]\tloss\ttank\r\n1\t2\t0.5\t1\r\n2\t4\t0.25\t3\r\n",
                ",loss,tank,gain[a]\n0,0.5,1,2\n1,0.25,3,4\n")) {
            TableInputs inputs = PlanReader.read("plan", text, design);
            assertThat(inputs.members()).isEqualTo(2);
            inputs.values(1, values);
            assertThat(values).containsExactly(4, 0.25, 3);
        }
        assertThatThrownBy(() -> PlanReader.read("plan.csv", "tank,los,gain[a]\n1,x,2\n3,1,\n", design))
                .hasMessageContaining("no column 'loss'")
                .hasMessageContaining("'los' is no uncertainty")
                .hasMessageContaining("Maybe 'los' is meant")
                .hasMessageContaining("plan.csv:3:4")
                .hasMessageContaining("found '' under gain[a]");
    }
}
