package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.Models;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of all of the past, of which every member has one of its own, against members run alone by the interpreter. */
class PastInLanesTest {
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>isee systems, inc.</vendor><product version="2">Stella</product></header>
            <sim_specs><start>1</start><stop>21</stop><dt>0.25</dt></sim_specs>
            <model><variables>
            <aux name="lag"><eqn>2</eqn></aux><aux name="growth"><eqn>0.1</eqn></aux><aux name="cost"><eqn>20</eqn></aux>
            <stock name="level"><eqn>3</eqn><inflow>rising</inflow></stock>
            <flow name="rising"><eqn>growth * HISTORY(level, TIME - lag) + 0.1 * SIN(TIME)</eqn></flow>
            <aux name="before"><eqn>HISTORY(rising, TIME - lag / 2)</eqn></aux>
            <aux name="at"><eqn>HISTORY(level, 1 + lag * 2)</eqn></aux>
            <aux name="worth"><eqn>IF TIME = 1 THEN -cost ELSE level</eqn></aux>
            <aux name="rate"><eqn>IRR(worth, 0)</eqn></aux>
            </variables></model></xmile>
            """;

    private static final List<String> INPUTS = List.of("lag", "growth", "cost");
    private static final double[][] NUMBERS = {
        {2, 0.25, 3.6, 1, 40, 7, 2}, {0.1, 0.2, 0.3, -0.1, 0, 0.5, 0.1}, {20, 10, 30, 5, 100, 20, 21}
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 64, 256})
    void hasTheBitsOfSingleRuns(int width) {
        CompiledModel model = Models.parse("past.stmx", MODEL).compile();
        for (IntegrationMethod method : List.of(IntegrationMethod.EULER, IntegrationMethod.RK4)) {
            RunOptions options = RunOptions.DEFAULT.withMethod(method);
            LaneAgreement.of("past by " + method, model, options, INPUTS, NUMBERS)
                    .orElseThrow()
                    .check(model, width);
        }
    }

    @Test
    void isNotKeptOfManyMembersWhereItIsTooLong() {
        CompiledModel model = Models.parse("past.stmx", MODEL).compile();
        assertThat(model.obstacleToLanes(RunOptions.DEFAULT)).isEmpty();
        assertThat(model.obstacleToLanes(RunOptions.DEFAULT.withStop(100_000)))
                .get()
                .asString()
                .contains("too long");
    }
}
