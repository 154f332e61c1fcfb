package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zicht.equation.ModelException;
import org.junit.jupiter.api.Test;

class NationalMembersTest {
    private static final ParameterTable TABLE = NationalModel.load().parameters();
    private static final int COUNT = 2000;

    private static Map<String, double[]> drawn(NationalMembers members) {
        Map<String, double[]> values = new TreeMap<>();
        double[] one = new double[members.names().size()];
        int count = (int) members.members();
        for (int member = 0; member < count; member++) {
            members.values(member, one);
            for (int i = 0; i < one.length; i++) {
                values.computeIfAbsent(members.names().get(i), name -> new double[count])[member] = one[i];
            }
        }
        return values;
    }

    @Test
    void withoutCalibrationEveryConstantFollowsItsDistribution() {
        Map<String, double[]> values = drawn(NationalMembers.of(TABLE, Optional.empty(), COUNT, 7));
        for (Parameter p : TABLE.parameters()) {
            double[] drawn = values.get(p.label());
            if (p.distribution() == Distribution.FIXED || p.low() == p.high()) {
                assertThat(drawn).as(p.label()).isNull();
                continue;
            }
            double width = p.high() - p.low();
            double mean = Arrays.stream(drawn).average().orElseThrow();
            if (p.distribution() == Distribution.TRIANGULAR) {
                assertThat(Arrays.stream(drawn).allMatch(v -> v >= p.low() && v <= p.high()))
                        .as("seed 7, %s", p.label())
                        .isTrue();
                assertThat(mean)
                        .as("seed 7, %s", p.label())
                        .isCloseTo((p.low() + p.value() + p.high()) / 3, within(0.002 * width + 1e-12));
            } else if (p.distribution() == Distribution.LOGNORMAL) {
                assertThat(share(drawn, p.low(), p.high()))
                        .as("seed 7, %s", p.label())
                        .isCloseTo(0.9, within(0.002));
                assertThat(share(drawn, Double.NEGATIVE_INFINITY, p.value()))
                        .as("seed 7, %s", p.label())
                        .isCloseTo(0.5, within(0.002));
            }
        }
    }

    private static double share(double[] values, double from, double to) {
        return Arrays.stream(values).filter(v -> v >= from && v <= to).count() / (double) values.length;
    }

    @Test
    void calibratedConstantsComeTogetherFromADrawAndAllDrawsAreUsed() {
        List<Parameter> two = TABLE.parameters().stream()
                .filter(ParameterSpread::isUncertain)
                .limit(2)
                .toList();
        StringBuilder text = new StringBuilder(
                "\"" + two.get(0).label() + "\",\"" + two.get(1).label() + "\"\n");
        for (int draw = 0; draw < 40; draw++) {
            text.append(draw).append(',').append(1000 - draw).append('\n');
        }
        Posterior posterior = Posterior.read("posterior.csv", text.toString(), TABLE);
        NationalMembers members = NationalMembers.of(TABLE, Optional.of(posterior), 80, 7);
        Map<String, double[]> values = drawn(members);
        double[] first = values.get(two.get(0).label());
        double[] second = values.get(two.get(1).label());
        for (int member = 0; member < 80; member++) {
            assertThat(first[member]).isEqualTo(member / 2);
            assertThat(second[member]).isEqualTo(1000 - first[member]);
        }
        assertThat(members.names()).startsWith(two.get(0).label(), two.get(1).label());
        assertThat(members.names()).doesNotHaveDuplicates();
        assertThat(members.free()).doesNotContainAnyElementsOf(two);
        assertThat(members.plan()).isEqualTo("posterior and lhs");
    }

    @Test
    void drawsThatDoNotFitTheModelAreRefusedAllAtOnce() {
        String name = TABLE.parameters().get(1).label();
        assertThatThrownBy(() -> Posterior.read("posterior.csv", "\"no such constant\"," + name + "\n1,x\n", TABLE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the column \"no such constant\" is no constant of parameters.csv")
                .hasMessageContaining("found \"x\", expected a finite number")
                .hasMessageContaining("there are 1 draws, expected at least 20");
        assertThatThrownBy(() -> Posterior.read("posterior.csv", name + "\n1,2\n", TABLE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("posterior.csv is not a table");
    }

    @Test
    void theSameMemberIsTheSameAndAnotherIsAnother() {
        double[] one = values(7, 3);
        assertThat(values(7, 3)).containsExactly(one);
        assertThat(values(7, 4)).isNotEqualTo(one);
        assertThat(values(8, 3)).isNotEqualTo(one);
    }

    private static double[] values(long seed, long member) {
        NationalMembers members = NationalMembers.of(TABLE, Optional.empty(), 100, seed);
        double[] values = new double[members.names().size()];
        members.values(member, values);
        return values;
    }
}
