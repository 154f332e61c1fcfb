package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.format.xmile.write.XmileWriter;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Structures;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

class ConveyorTest {
    private static CheckReport check(String vendor, String specs, String variables) {
        String file = """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <header><vendor>%s</vendor><product version="1">p</product></header>
                <sim_specs %s</sim_specs>
                <model><variables>%s</variables></model></xmile>
                """.formatted(vendor, specs, variables);
        Diagnostics diagnostics = new Diagnostics();
        return XmileReader.read("m.xmile", file.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                .map(model -> Checker.check(model, diagnostics, Limits.DEFAULT))
                .orElseThrow();
    }

    /** Runs a model by both back ends, which must give the same bits. */
    private static Run run(String vendor, String specs, String variables) {
        CompiledModel model = CompiledModel.of(check(vendor, specs, variables).orThrow());
        Run run = model.run();
        Run slow = model.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        for (String name : model.names()) {
            assertThat(run.series(name)).as(name).containsExactly(slow.series(name));
        }
        return run;
    }

    private static Run run(String variables) {
        return run("test", "method=\"Euler\"><start>0</start><stop>20</stop><dt>0.25</dt>", variables);
    }

    private static String belt(String initial, String conveyor, String outflows) {
        return "<stock name=\"belt\"><eqn>" + initial + "</eqn><inflow>coming</inflow><outflow>going</outflow>"
                + outflows + "<conveyor" + (conveyor.startsWith(" ") ? "" : ">") + conveyor
                + "</conveyor></stock><flow name=\"going\"/>";
    }

    private static String coming(String equation) {
        return "<flow name=\"coming\"><eqn>" + equation + "</eqn></flow>";
    }

    private static String leak(String name, String attributes, String fraction) {
        return "<flow name=\"" + name + "\"" + attributes + "><leak>" + fraction + "</leak></flow>";
    }

    @Test
    void whatComesInLeavesAfterTheTransitTime() {
        Run run = run(belt("0", "<len>4</len>", "") + coming("250"));
        for (int row = 0; row < run.rows(); row++) {
            assertThat(run.series("going")[row]).isEqualTo(row < 16 ? 0 : 250);
            assertThat(run.series("belt")[row]).isEqualTo(Math.min(row, 16) * 62.5);
        }
    }

    @Test
    void aLinearLeakTakesAPartOfWhatCameIn() {
        Run run = run(belt("0", "<len>4</len>", "<outflow>lost</outflow>") + coming("250") + leak("lost", "", "0.2"));
        assertThat(run.last("belt")).isCloseTo(906.25, within(1e-9));
        assertThat(run.last("lost")).isCloseTo(50, within(1e-9));
        assertThat(run.last("going")).isCloseTo(200, within(1e-9));
    }

    @Test
    void anExponentialLeakTakesAPartOfWhatIsThere() {
        Run run = run(belt("0", " exponential_leak=\"true\"><len>4</len>", "<outflow>lost</outflow>") + coming("250")
                + "<flow name=\"lost\"><eqn>0.1</eqn><leak/></flow>");
        assertThat(run.last("going")).isCloseTo(250 * Math.pow(1 - 0.025, 16), within(1e-9));
        assertThat(run.last("going")).isCloseTo(166.7300, within(5e-5));
    }

    /** One leak is taken by a loop of its own. A second one, which takes nothing, must change no bit. */
    @Test
    void aSecondLeakThatTakesNothingChangesNothing() {
        for (String kind : new String[] {"true", "false"}) {
            for (String zone : new String[] {"", " leak_start=\"0.25\" leak_end=\"0.75\""}) {
                for (String fraction : new String[] {"0.3", "1", "0.9 * (TIME &gt; 3)", "TIME / 25"}) {
                    for (String content : new String[] {"7", "-7", "1, 2, 0, 3"}) {
                        String way =
                                " exponential_leak=\"" + kind + "\"><len>4 + (TIME &gt; 9)</len><sample>1</sample>";
                        String rest = coming("10 + SIN(TIME)") + leak("lost", zone, fraction);
                        Run one = run(belt(content, way, "<outflow>lost</outflow>") + rest);
                        Run two = run(belt(content, way, "<outflow>lost</outflow><outflow>none</outflow>")
                                + rest
                                + leak("none", "", "0"));
                        for (String name : new String[] {"belt", "lost", "going"}) {
                            assertThat(one.series(name)).as(name).containsExactly(two.series(name));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aLimitOrACapacityLeavesTheRestOutside() {
        Run limited = run(belt("0", "<len>4</len><in_limit>150</in_limit>", "") + coming("250"));
        assertThat(limited.last("belt")).isCloseTo(600, within(1e-9));
        assertThat(limited.series("coming")).containsOnly(150);
        String source = "<stock name=\"source\"><eqn>10000</eqn><outflow>coming</outflow></stock>";
        Run full = run(source + belt("0", "<len>4</len><capacity>300</capacity>", "") + coming("250"));
        assertThat(full.at("belt", 2)).isEqualTo(300);
        assertThat(full.at("coming", 2)).isZero();
        assertThat(full.at("going", 4)).isEqualTo(250);
        assertThat(full.at("coming", 4)).isEqualTo(250);
    }

    @Test
    void theInitialContentLiesAsTheLeaksLeaveIt() {
        Run even = run(belt("160", "<len>4</len>", "") + coming("0"));
        assertThat(even.series("going")[15]).isEqualTo(40);
        assertThat(even.series("going")[16]).isZero();
        Run steady = run(
                belt("906.25", "<len>4</len>", "<outflow>lost</outflow>") + coming("250") + leak("lost", "", "0.2"));
        for (double content : steady.series("belt")) {
            assertThat(content).isCloseTo(906.25, within(1e-9));
        }
        Run exponential = run(belt("1000", " exponential_leak=\"true\"><len>4</len>", "<outflow>lost</outflow>")
                + coming("going + lost").replace("going + lost", "0")
                + leak("lost", "", "0.1"));
        double[] going = exponential.series("going");
        assertThat(going[1] / going[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void staggeredLeaksCountWhatIsLeftInStellaAndWhatCameInElsewhere() {
        String variables = belt("0", "<len>4</len>", "<outflow>first</outflow><outflow>second</outflow>")
                + coming("100")
                + leak("first", " leak_start=\"0\" leak_end=\"0.5\"", "0.5")
                + leak("second", " leak_start=\"0.5\" leak_end=\"1\"", "0.5");
        String specs = "><start>0</start><stop>20</stop><dt>0.25</dt>";
        Run stella = run("isee systems, inc.", specs, variables);
        assertThat(stella.last("going")).isCloseTo(25, within(1e-9));
        assertThat(stella.last("second")).isCloseTo(25, within(1e-9));
        Run standard = run("test", specs, variables);
        assertThat(standard.last("going")).isCloseTo(0, within(1e-9));
        assertThat(standard.last("second")).isCloseTo(50, within(1e-9));
    }

    @Test
    void aLeakOfWholeUnitsKeepsTheRest() {
        Run run = run(belt("0", "<len>4</len>", "<outflow>lost</outflow>") + coming("3")
                + "<flow name=\"lost\"><leak>0.3</leak><leak_integers/></flow>"
                + "<stock name=\"heap\"><eqn>0</eqn><inflow>lost</inflow></stock>");
        for (double units : run.series("heap")) {
            assertThat(units).isEqualTo(Math.rint(units));
        }
        assertThat(run.last("heap")).isBetween(13.0, 16.0);
    }

    @Test
    void anArrestStopsTheBeltAndWhatLeadsToIt() {
        Run run = run(belt("0", "<len>1</len>", "") + coming("8")
                + "<stock name=\"next\"><eqn>0</eqn><inflow>going</inflow><outflow>done</outflow>"
                + "<conveyor><len>1</len><arrest>TIME &gt;= 3 AND TIME &lt; 5</arrest></conveyor></stock><flow name=\"done\"/>"
                + "<stock name=\"end\"><eqn>0</eqn><inflow>done</inflow></stock>");
        assertThat(run.at("going", 3)).isZero();
        assertThat(run.at("next", 5)).isEqualTo(8);
        assertThat(run.at("belt", 5)).isEqualTo(8 + 16);
        assertThat(run.at("going", 5)).isEqualTo(8 + 8 * 8);
        assertThat(run.last("belt") + run.last("next") + run.last("end")).isEqualTo(160);
    }

    @Test
    void aTransitTimeThatChangesHoldsForWhatComesInFromThenOn() {
        Run run = run(belt("0", "<len>IF TIME &lt; 5 THEN 4 ELSE 1</len>", "") + coming("4"));
        assertThat(run.at("going", 5)).isEqualTo(4);
        assertThat(run.at("going", 6)).isEqualTo(8);
        assertThat(run.last("belt")).isEqualTo(4);
        Run kept =
                run(belt("0", "<len>IF TIME &lt; 5 THEN 4 ELSE 1</len><sample>TIME &lt; 5</sample>", "") + coming("4"));
        assertThat(kept.last("belt")).isEqualTo(16);
    }

    @Test
    void nothingIsLostBetweenStocksAndBelts() {
        Run run = run(
                "<stock name=\"source\"><eqn>1000</eqn><outflow>coming</outflow><non_negative/></stock>"
                        + belt("50", "<len>2.5</len><capacity>400</capacity>", "<outflow>lost</outflow>")
                        + coming("300 + 100*SIN(TIME)") + leak("lost", "", "0.1 + 0.05*COS(TIME)")
                        + "<stock name=\"next\"><eqn>0</eqn><inflow>going</inflow><outflow>done</outflow><conveyor><len>1.1</len></conveyor></stock>"
                        + "<flow name=\"done\"/><stock name=\"end\"><eqn>0</eqn><inflow>done</inflow><inflow>lost</inflow></stock>"
                        + "<aux name=\"all\"><eqn>source + belt + next + end</eqn></aux><aux name=\"seen\"><eqn>going + coming</eqn></aux>");
        for (double all : run.series("all")) {
            assertThat(all).isCloseTo(1050, within(1e-11));
        }
        assertThat(run.last("source")).isCloseTo(0, within(1e-9));
        assertThat(run.at("seen", 3)).isEqualTo(run.at("going", 3) + run.at("coming", 3));
    }

    @Test
    void aConveyorIsIntegratedByEulerWithAWarning() {
        CheckReport report = check(
                "test",
                "method=\"RK4\"><start>0</start><stop>5</stop><dt>0.5</dt>",
                belt("0", "<len>2</len>", "") + coming("1"));
        assertThat(report.diagnostics()).anyMatch(d -> d.message().contains("Euler's method"));
        CompiledModel model = CompiledModel.of(report.orThrow());
        assertThat(model.run().specs().method()).isEqualTo(IntegrationMethod.EULER);
        assertThat(model.run().warnings()).isEmpty();
    }

    @Test
    void anotherMethodAskedOfARunIsNotTakenInSilence() {
        CompiledModel model = CompiledModel.of(check(
                        "test",
                        "method=\"Euler\"><start>0</start><stop>5</stop><dt>0.5</dt>",
                        belt("0", "<len>2</len>", "") + coming("1"))
                .orThrow());
        Run run = model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(IntegrationMethod.RK4));
        assertThat(run.specs().method()).isEqualTo(IntegrationMethod.EULER);
        assertThat(run.warnings())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("RK4").contains("Euler's method was used"));
        assertThat(model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(IntegrationMethod.EULER))
                        .warnings())
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        CheckReport none = check(
                "test",
                "><start>0</start><stop>5</stop><dt>1</dt>",
                "<stock name=\"a\"><eqn>0</eqn><conveyor><len>1</len></conveyor></stock>");
        assertThat(none.diagnostics()).anyMatch(d -> d.message().contains("has no outflow for what arrives"));
        CheckReport two = check(
                "test",
                "><start>0</start><stop>5</stop><dt>1</dt>",
                belt("0", "<len>1</len>", "<outflow>other</outflow>") + coming("1")
                        + "<flow name=\"other\"><eqn>1</eqn></flow>");
        assertThat(two.diagnostics()).anyMatch(d -> d.message().contains("2 outflows that are not marked as leaks"));
        assertThatThrownBy(() -> run(belt("0", "<len>0</len>", "") + coming("1")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the transit time of the conveyor belt is 0");
        CheckReport stray = check("test", "><start>0</start><stop>5</stop><dt>1</dt>", leak("f", "", "1"));
        assertThat(stray.diagnostics()).anyMatch(d -> d.message().contains("no conveyor names it as an outflow"));
        CheckReport early = check(
                "test",
                "><start>0</start><stop>5</stop><dt>1</dt>",
                belt("0", "<len>1</len>", "<outflow>lost</outflow>") + coming("1") + leak("lost", "", "0.1")
                        + "<stock name=\"b\"><eqn>lost</eqn></stock>");
        assertThat(early.diagnostics()).anyMatch(d -> d.message().contains("needs the flow lost of a conveyor"));
    }

    @Test
    void theSlatsOfABeltAreAskedAsTheStepBegins() {
        Run run = run(
                "test",
                "><start>0</start><stop>6</stop><dt>0.5</dt>",
                belt("40", "<len>2</len>", "") + coming("10 + 3 * TIME")
                        + "<aux name=\"all\"><eqn>SUM(belt)</eqn></aux><aux name=\"mean\"><eqn>MEAN(belt)</eqn></aux>"
                        + "<aux name=\"least\"><eqn>MIN(belt)</eqn></aux><aux name=\"most\"><eqn>MAX(belt[*])</eqn></aux>"
                        + "<aux name=\"spread\"><eqn>STDDEV(belt)</eqn></aux><aux name=\"slats\"><eqn>SIZE(belt)</eqn></aux>"
                        + "<aux name=\"first\"><eqn>belt[1]</eqn></aux><aux name=\"moving\"><eqn>belt[1 + INT(TIME)]</eqn></aux>"
                        + "<aux name=\"none\"><eqn>belt[5]</eqn></aux><aux name=\"before\"><eqn>INIT(belt[2]) + INIT(mean)</eqn></aux>"
                        + "<aux name=\"after\"><eqn>belt[IF going &gt; 10 THEN 2 ELSE 1]</eqn></aux>");
        assertThat(run.series("all")).containsExactly(run.series("belt"));
        assertThat(run.series("slats")).containsOnly(4);
        // What is on the belt at time 1: two slats of the start, then what came in at 0 and at 0.5.
        assertThat(run.at("mean", 1)).isEqualTo((10 + 10 + 5 + 5.75) / 4);
        assertThat(run.at("least", 1)).isEqualTo(5);
        assertThat(run.at("most", 1)).isEqualTo(10);
        double mean = 30.75 / 4;
        double squares = 2 * Math.pow(10 - mean, 2) + Math.pow(5 - mean, 2) + Math.pow(5.75 - mean, 2);
        assertThat(run.at("spread", 1)).isCloseTo(Math.sqrt(squares / 4), within(1e-12));
        assertThat(run.at("first", 2)).isEqualTo(5);
        assertThat(run.at("moving", 1)).isEqualTo(10);
        assertThat(run.at("moving", 2)).isEqualTo(6.5);
        assertThat(run.series("none")).containsOnly(Double.NaN);
        assertThat(run.series("before")).containsOnly(20);
        assertThat(run.at("going", 1)).isEqualTo(20);
        assertThat(run.at("after", 1)).isEqualTo(10);
        assertThat(run.at("after", 2)).isEqualTo(5);
    }

    @Test
    void aConveyorSurvivesWritingAndReading() {
        String variables = belt(
                        "8",
                        " exponential_leak=\"true\"><len>4</len><capacity>9</capacity><in_limit>2</in_limit>"
                                + "<sample>1</sample><arrest>TIME = 3</arrest>",
                        "<outflow>a</outflow><outflow>b</outflow>")
                + coming("1") + leak("a", " leak_start=\"0.25\" leak_end=\"0.75\"", "0.1")
                + "<flow name=\"b\"><eqn>0.2</eqn><leak_integers/></flow>";
        ModelStructure model = check("test", "><start>0</start><stop>5</stop><dt>1</dt>", variables)
                .orThrow()
                .structure();
        Diagnostics diagnostics = new Diagnostics();
        String written = XmileWriter.write(model, diagnostics);
        ModelStructure again = XmileReader.read(
                        "m.xmile", written.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                .orElseThrow();
        assertThat(Structures.firstDifference(model, again)).as(written).isEmpty();
    }

    @Test
    void conveyorsWorkInsideModules() {
        Run run = run("<module name=\"plant\"/></variables></model><model name=\"plant\"><variables>"
                + belt("0", "<len>time_on_belt</len>", "<outflow>lost</outflow>") + coming("250")
                + leak("lost", "", "fraction")
                + "<aux name=\"time on belt\"><eqn>4</eqn></aux><aux name=\"fraction\"><eqn>0.2</eqn></aux>");
        assertThat(run.last("plant.belt")).isCloseTo(906.25, within(1e-9));
        assertThat(run.last("plant.lost")).isCloseTo(50, within(1e-9));
    }
}
