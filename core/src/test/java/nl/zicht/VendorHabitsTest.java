package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.Run;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Habits of tools that public models depend on, each with what it gives. */
class VendorHabitsTest {
    @Test
    void aFlowWithAMultiplierChangesItsUnitOnTheWay() {
        Run run = model(
                        "<vendor>x</vendor>",
                        "<stock name='cars'><eqn>100</eqn><outflow>scrapping</outflow></stock>"
                                + "<flow name='scrapping'><eqn>2</eqn><multiplier>weight + TIME*0</multiplier></flow>"
                                + "<flow name='bought'><eqn>1</eqn></flow><aux name='weight'><eqn>1.5</eqn></aux>"
                                + "<stock name='steel'><eqn>0</eqn><inflow>bought</inflow><inflow>scrapping</inflow></stock>")
                .compile()
                .run();
        double steps = 100 - run.last("cars");
        assertThat(steps).isPositive();
        assertThat(run.last("steel")).isEqualTo(steps / 2 * (1 + 2 * 1.5));
    }

    @Test
    void cutsOffFractionsInFilesThatVensimWrote() {
        String variables = "<aux name='int'><eqn>INT(-1.5)</eqn></aux><aux name='mod'><eqn>-7 MOD 3</eqn></aux>";

        Run vensim = model("<vendor>Ventana Systems, Inc.</vendor><product version='1'>Vensim</product>", variables)
                .compile()
                .run();
        Run converted = model("<vendor>Ventana Systems, xmutil</vendor>", variables)
                .compile()
                .run();
        assertThat(vensim.last("int")).isEqualTo(-1);
        assertThat(vensim.last("mod")).isEqualTo(-1);
        assertThat(converted.last("int")).isEqualTo(-2);
        assertThat(converted.last("mod")).isEqualTo(2);
    }

    @Test
    void takesZeroForAPreviousValueThatIsNotGiven() {
        Model model = model(
                "<vendor>x</vendor>",
                "<aux name='a'><eqn>TIME + 5</eqn></aux><aux name='b'><eqn>PREVIOUS(a)</eqn></aux>");

        assertThat(model.check().diagnostics()).extracting(Diagnostic::code).contains(Code.BENT_RULE);
        assertThat(model.compile().run().series("b")).containsExactly(0, 5, 6, 7, 8);
    }

    @Test
    void stopsStocksAtZeroWhenTheyShareAFlow() {
        Model model = model(
                "<vendor>x</vendor>",
                "<stock name='a'><eqn>5</eqn><outflow>f</outflow><non_negative/></stock><stock name='b'><eqn>5</eqn><outflow>f</outflow></stock><flow name='f'><eqn>2</eqn></flow>");
        Run run = model.compile().run();

        assertThat(model.check().diagnostics()).extracting(Diagnostic::code).contains(Code.BAD_FLOW);
        assertThat(run.series("a")).containsExactly(5, 3, 1, 0, 0);
        assertThat(run.series("b")).containsExactly(5, 3, 1, -1, -3);
        assertThat(run.series("f")).containsOnly(2);
    }

    @Test
    void letsTheTimeOfADelayOfOrderNTravelWithTheMaterial() {
        Model model = model(
                "<vendor>x</vendor>",
                "<aux name='time_in'><eqn>4 + STEP(2, 2)</eqn></aux><aux name='y'><eqn>DELAYN(0, time_in, 2, 6)</eqn></aux><aux name='z'><eqn>DELAYN(0, 4, 2, 6)</eqn></aux>"
                        + "<aux name='z3'><eqn>DELAYN(0, 4, 3, 6)</eqn></aux><aux name='d3'><eqn>DELAY3(0, 4, 6)</eqn></aux>");
        Run run = model.compile().run();

        // Two stocks of 12, the first emptied in 2 and from time 2 on in 3, the second one step later.
        double[] first = {12, 6, 3, 2, 4.0 / 3};
        double[] second = {12, 12, 9, 9 + 1 - 4.5, 0};
        second[4] = second[3] + first[3] / 3 - second[3] / 3;
        assertThat(run.series("y"))
                .containsExactly(new double[] {6, 6, 4.5, second[3] / 3, second[4] / 3}, within(1e-12));
        assertThat(run.at("z", 2)).isEqualTo(4.5);
        assertThat(run.series("z3")).containsExactly(run.series("d3"));
    }

    @Test
    void saysNothingAboutArraysInsideAnUnknownFunction() {
        CheckReport report = Models.parse(
                        "m",
                        "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><dimensions><dim name='D' size='2'/></dimensions><model><variables><aux name='a'><dimensions><dim name='D'/></dimensions><eqn>1</eqn></aux>"
                                + "<aux name='b'><eqn>VECTOR CHOICE(a[*], nothing, 1)</eqn></aux></variables></model></xmile>")
                .check();

        assertThat(report.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::code))
                .containsExactlyInAnyOrder(Code.UNKNOWN_FUNCTION, Code.UNKNOWN_NAME);
        Assertions.assertThatThrownBy(report::orThrow).isInstanceOf(ModelException.class);
    }

    private static Model model(String header, String variables) {
        return Models.parse(
                "m",
                "<xmile version='1.0'><header>" + header
                        + "</header><sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs><model><variables>"
                        + variables + "</variables></model></xmile>");
    }
}
