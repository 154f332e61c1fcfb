package nl.zicht.format.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
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
                .hasMessageContaining("bad.csv:3:1")
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
                "gain[a];loss;tank\n2;0,5;1\n4;0,25;3\n")) {
            TableInputs inputs = PlanReader.read("plan", text, design);
            assertThat(inputs.members()).isEqualTo(2);
            inputs.values(1, values);
            assertThat(values).containsExactly(4, 0.25, 3);
        }
        assertThatThrownBy(() -> PlanReader.read("plan.csv", "tank,los,gain[a]\n1,x,2\n3,1,\n", design))
                .hasMessageContaining("no column 'loss'")
                .hasMessageContaining("'los' is no uncertainty")
                .hasMessageContaining("plan.csv:3:1")
                .hasMessageContaining("found '' under gain[a]");
    }
}
