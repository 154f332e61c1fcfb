package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import org.junit.jupiter.api.Test;

/** The files of the national model agree with each other, and faults in them are reported with their place. */
class NationalDataTest {
    private final String model = NationalModel.resource("model.xmile");
    private final String parameters = NationalModel.resource("parameters.csv");
    private final String historic = NationalModel.resource("historic-inputs.csv");

    @Test
    void modelFileHoldsTheNumbersOfTheTables() {
        Diagnostics diagnostics = new Diagnostics();
        ModelStructure written = XmileReader.read(
                        "model.xmile", model.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                .orElseThrow();
        assertThat(diagnostics.list()).isEmpty();
        ModelStructure filled = NationalModel.load().structure();

        assertThat(filled.variables()).hasSameSizeAs(written.variables());
        for (Variable variable : written.variables()) {
            Variable other = filled.variable(variable.name()).orElseThrow();
            assertThat(NumbersOf.variable(other)).as(variable.name().text()).isEqualTo(NumbersOf.variable(variable));
        }
    }

    @Test
    void everyVariableHasUnitAndDocumentation() {
        for (Variable variable : NationalModel.load().structure().variables()) {
            assertThat(variable.header().unit()).as(variable.name() + " unit").isNotNull();
            assertThat(variable.header().documentation())
                    .as(variable.name() + " documentation")
                    .isNotBlank();
        }
    }

    @Test
    void everyNumberNamesItsSourceOrIsAJudgementWithReason() {
        Set<String> codes = NationalModel.resource("sources.csv")
                .lines()
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
        for (HistoricInput input : NationalModel.load().historicInputs().inputs()) {
            assertThat(codes).as(input.label()).containsAll(input.sources());
        }
        for (Parameter parameter : NationalModel.load().parameters().parameters()) {
            assertThat(codes).as(parameter.label()).containsAll(parameter.sources());
            if (parameter.sources().isEmpty()) {
                assertThat(parameter.note()).as(parameter.label()).isNotBlank();
            }
            if (parameter.distribution() == Distribution.FIXED) {
                assertThat(parameter.low()).as(parameter.label()).isEqualTo(parameter.high());
            }
        }
    }

    @Test
    void anchorsHaveDistinctIds() {
        List<Anchor> anchors = NationalModel.load().anchors().anchors();
        Set<String> ids = new HashSet<>();
        anchors.forEach(
                anchor -> assertThat(ids.add(anchor.id())).as(anchor.id()).isTrue());
        assertThat(anchors).hasSizeGreaterThan(80);
    }

    @Test
    void reportsEveryFaultOfATableWithItsPlace() {
        String broken = parameters
                .replace("roll out time,,1.2,", "roll out time,,\"1,2\",")
                .replace("fte per coordinator,,0.8,", "ftes per coordinator,,0.8,")
                .replace("normal caseload,,50,person/fte,30,", "normal caseload,,50,person/fte,60,")
                .replace("network fte per region,,0.12,fte/region", "network fte per region,,0.12,fte")
                .replace(
                        "initial coordinators,,6,coordinator,3,12,triangular",
                        "initial coordinators,,6,coordinator,3,12,normal")
                .replace("time at risk,labour,", "time at risk,forestry,");
        assertThatThrownBy(() -> NationalModel.assemble(model, "mine.csv", broken, historic))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("found \"1,2\", expected a number")
                .hasMessageContaining("the model has no constant ftes per coordinator")
                .hasMessageContaining("there is no row for the constant fte per coordinator")
                .hasMessageContaining("found 50, expected a value from low 60 to high 70")
                .hasMessageContaining("network fte per region is given in fte, the model has fte/region")
                .hasMessageContaining("found \"normal\", expected one of fixed, uniform, triangular, lognormal")
                .hasMessageContaining("time at risk[forestry] is not part of the model")
                .hasMessageContaining("there is no row for the constant time at risk[labour]")
                .hasMessageContaining("mine.csv:" + lineOf(broken, "roll out time,,") + ":17: error");
    }

    @Test
    void reportsAConstantGivenTwice() {
        String row = parameters
                .lines()
                .filter(line -> line.startsWith("normal caseload"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> NationalModel.assemble(model, "mine.csv", parameters + row + "\n", historic))
                .hasMessageContaining("normal caseload has 2 rows, expected one");
    }

    @Test
    void reportsAWrongHeadingAndAMissingCell() {
        assertThatThrownBy(() -> NationalModel.assemble(model, "mine.csv", "name;value\n", historic))
                .hasMessageContaining("mine.csv:1:1: error: the columns are [name;value]");
        String short1 = parameters.replaceFirst("(?m)^normal caseload,,50.*$", "normal caseload,,50");
        assertThatThrownBy(() -> NationalModel.assemble(model, "mine.csv", short1, historic))
                .hasMessageContaining("the row has 3 cells, expected 10");
    }

    @Test
    void reportsHistoricPointsOutOfOrder() {
        String broken = historic.replaceFirst("historic training,,2012,", "historic training,,2032,");
        assertThatThrownBy(() -> NationalModel.assemble(model, "parameters.csv", parameters, broken))
                .hasMessageContaining("the time goes from 2032.0 to 2017.0, expected a later one");
    }

    private static int lineOf(String text, String start) {
        return (int) text.substring(0, text.indexOf("\n" + start) + 1).lines().count() + 1;
    }
}
