package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.format.xmile.write.XmileWriter;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Structures;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final String QUARTERS = "<start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>";

    static CheckReport check(String specs, String variables) {
        String file = """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
                <header><vendor>test</vendor><product version="1">p</product></header>
                <sim_specs method="euler">%s
                <model><variables>%s</variables></model></xmile>
                """.formatted(specs, variables);
        Diagnostics diagnostics = new Diagnostics();
        return XmileReader.read("m.xmile", file.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                .map(model -> Checker.check(model, diagnostics, Limits.DEFAULT))
                .orElseThrow();
    }

    /** Runs a model by both back ends, which must give the same bits. */
    static Run run(String specs, String variables) {
        CompiledModel model = CompiledModel.of(check(specs, variables).orThrow());
        Run run = model.run();
        Run slow = model.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        for (String name : model.names()) {
            assertThat(run.series(name)).as(name).containsExactly(slow.series(name));
        }
        return run;
    }

    private static String flow(String name, String equation) {
        return "<flow name=\"" + name + "\">" + (equation.isEmpty() ? "" : "<eqn>" + equation + "</eqn>") + "</flow>";
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>";
    }

    private static String line(String initial, String outflows) {
        return "<stock name=\"line\"><eqn>" + initial + "</eqn><inflow>arriving</inflow>" + outflows
                + "<queue/></stock>";
    }

    private static String ride(String attributes, String settings) {
        return "<stock name=\"ride\"><eqn>0</eqn><inflow>boarding</inflow><outflow>leaving</outflow><conveyor discrete=\"true\""
                + attributes + "><len>1</len>" + settings + "</conveyor></stock>" + flow("boarding", "")
                + flow("leaving", "");
    }

    private static final String BOARDING = "<outflow>boarding</outflow>";

    @Test
    void nothingWaitsBeforeWhatTakesEverything() {
        Run run = run(
                QUARTERS,
                line("7", BOARDING) + flow("arriving", "10") + flow("boarding", "0")
                        + "<stock name=\"done\"><eqn>0</eqn><inflow>boarding</inflow></stock>");
        assertThat(run.series("boarding")[0]).isEqualTo(10 + 7 / 0.25);
        assertThat(run.at("boarding", 1)).isEqualTo(10);
        assertThat(run.at("line", 0.25)).isZero();
        assertThat(run.last("done")).isEqualTo(107);
    }

    @Test
    void oneBatchIsSplitToFit() {
        Run run = run(QUARTERS, line("5, 3, 2", BOARDING) + flow("arriving", "0") + ride("", "<capacity>4</capacity>"));
        // 4 of the 5 go; they leave after 1; then what is left of the first batch, and a batch a step.
        assertThat(run.at("ride", 0.25)).isEqualTo(4);
        assertThat(run.at("line", 0.25)).isEqualTo(6);
        assertThat(run.at("line", 1)).isEqualTo(6);
        assertThat(run.at("boarding", 1) * 0.25).isEqualTo(1);
        assertThat(run.at("boarding", 1.25) * 0.25).isEqualTo(3);
        assertThat(run.at("boarding", 1.5) * 0.25).isEqualTo(0);
        assertThat(run.at("boarding", 2) * 0.25).isEqualTo(1);
        assertThat(run.at("boarding", 2.25) * 0.25).isEqualTo(1);
        assertThat(run.last("line")).isZero();
    }

    @Test
    void oneBatchFitsOrWaits() {
        Run run = run(
                QUARTERS,
                line("5, 3, 2", BOARDING)
                        + flow("arriving", "0")
                        + ride(" batch_integrity=\"true\"", "<capacity>5</capacity>"));
        assertThat(run.at("ride", 0.25)).isEqualTo(5);
        assertThat(run.at("ride", 1)).isEqualTo(5);
        assertThat(run.at("boarding", 1) * 0.25).isEqualTo(3);
        assertThat(run.at("boarding", 1.25) * 0.25).isEqualTo(2);
        Run never = run(
                QUARTERS,
                line("5, 3", BOARDING)
                        + flow("arriving", "0")
                        + ride(" batch_integrity=\"true\"", "<capacity>4</capacity>"));
        assertThat(never.last("line")).isEqualTo(8);
    }

    @Test
    void severalBatchesGoAtOnceSplitOrWhole() {
        Run split = run(
                QUARTERS,
                line("1, 2, 4", BOARDING)
                        + flow("arriving", "0")
                        + ride(" one_at_a_time=\"false\"", "<capacity>5</capacity>"));
        assertThat(split.at("ride", 0.25)).isEqualTo(5);
        assertThat(split.at("boarding", 1) * 0.25).isEqualTo(2);
        Run whole = run(
                QUARTERS,
                line("1, 2, 4", BOARDING)
                        + flow("arriving", "0")
                        + ride(" one_at_a_time=\"false\" batch_integrity=\"true\"", "<capacity>5</capacity>"));
        assertThat(whole.at("ride", 0.25)).isEqualTo(3);
        assertThat(whole.at("boarding", 1) * 0.25).isEqualTo(4);
    }

    @Test
    void aLimitOfADiscreteConveyorCountsForAUnitOfTime() {
        Run run = run(QUARTERS, line("20", BOARDING) + flow("arriving", "0") + ride("", "<in_limit>3</in_limit>"));
        assertThat(run.at("boarding", 0) * 0.25).isEqualTo(3);
        assertThat(run.at("boarding", 0.25)).isZero();
        assertThat(run.at("boarding", 0.75)).isZero();
        assertThat(run.at("boarding", 1) * 0.25).isEqualTo(3);
        assertThat(run.at("line", 6)).isEqualTo(20 - 6 * 3);
    }

    @Test
    void anOverflowTakesWhatThereIsNoRoomFor() {
        String overflow = "<flow name=\"away\"><overflow/></flow>";
        Run full = run(
                QUARTERS,
                line("0", BOARDING + "<outflow>away</outflow>")
                        + flow("arriving", "40")
                        + overflow
                        + ride("", "<capacity>8</capacity>"));
        assertThat(full.at("boarding", 0)).isEqualTo(32);
        assertThat(full.at("away", 0)).isEqualTo(8);
        assertThat(full.at("away", 0.25)).isEqualTo(40);
        assertThat(full.at("boarding", 1)).isEqualTo(32);
        assertThat(full.series("line")).containsOnly(0);
        Run roomy = run(
                QUARTERS,
                line("1, 2, 4", BOARDING + "<outflow>away</outflow>")
                        + flow("arriving", "0")
                        + overflow
                        + ride("", ""));
        assertThat(roomy.series("away")).containsOnly(0); // one at a time is no lack of room
        assertThat(roomy.at("line", 0.25)).isEqualTo(6);
        Run arrested = run(
                QUARTERS,
                line("0", BOARDING + "<outflow>away</outflow>")
                        + flow("arriving", "4")
                        + overflow
                        + ride("", "<arrest>TIME &gt;= 2 AND TIME &lt; 3</arrest>"));
        assertThat(arrested.at("away", 1)).isZero();
        assertThat(arrested.at("away", 2)).isEqualTo(4);
        assertThat(arrested.at("boarding", 2)).isZero();
        assertThat(arrested.at("away", 3)).isZero();
    }

    @Test
    void whoComesFirstIsServedFirst() {
        // 2 a step come in for 1 unit of time, 1 a step go out: the k-th of 8 units waits k/2 steps.
        Run run = run(
                "<start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>",
                line("0", BOARDING) + flow("arriving", "IF TIME &lt; 1 THEN 8 ELSE 0")
                        + "<stock name=\"ride\"><eqn>0</eqn><inflow>boarding</inflow><outflow>leaving</outflow><conveyor discrete=\"true\" one_at_a_time=\"false\">"
                        + "<len>0.25</len><capacity>1</capacity></conveyor></stock>" + flow("boarding", "")
                        + flow("leaving", "") + aux("front", "line[1]") + aux("length", "QLEN(line)")
                        + aux("third", "QELEM(line, 3)") + aux("largest", "MAX(line)") + aux("room", "CAPACITY(ride)"));
        for (int row = 0; row < run.rows(); row++) {
            assertThat(run.series("boarding")[row] * 0.25).isEqualTo(row < 8 ? 1 : 0);
        }
        assertThat(run.at("line", 1)).isEqualTo(4);
        assertThat(run.at("length", 1)).isEqualTo(2);
        assertThat(run.at("front", 1)).isEqualTo(2);
        assertThat(run.at("front", 0.25)).isEqualTo(1);
        assertThat(run.at("third", 0.75)).isZero();
        assertThat(run.at("largest", 0.75)).isEqualTo(2);
        assertThat(run.last("largest")).isNaN();
        assertThat(run.last("length")).isZero();
        assertThat(run.last("room")).isEqualTo(1);
    }

    @Test
    void everyInflowIsABatchOfItsOwn() {
        Run run = run(
                QUARTERS,
                "<stock name=\"line\"><eqn>0</eqn><inflow>one</inflow><inflow>none</inflow><inflow>two</inflow></stock>"
                                .replace("</stock>", "<queue/></stock>")
                        + flow("one", "4") + flow("none", "-1") + flow("two", "8")
                        + "<aux name=\"batches\"><eqn>SIZE(line)</eqn></aux><aux name=\"second\"><eqn>line[2]</eqn></aux>");
        assertThat(run.at("batches", 0.5)).isEqualTo(4);
        assertThat(run.at("second", 0.5)).isEqualTo(2);
        assertThat(run.at("line", 1)).isEqualTo(12);
        assertThat(run.series("none")).containsOnly(0);
    }

    @Test
    void elementsOfAnArrayWaitApart() {
        String file =
                "<stock name=\"lines\"><dimensions><dim name=\"D\"/></dimensions><element subscript=\"a\"><eqn>1, 2</eqn></element>"
                        + "<element subscript=\"b\"><eqn>5</eqn></element><queue/></stock>"
                        + aux("first", "lines[a][1]") + aux("second", "lines[a][2]") + aux("other", "lines[b][1]")
                        + aux("size", "SIZE(lines[a])") + aux("mean", "MEAN(lines[b])") + aux("all", "SUM(lines)")
                        + aux("arrays", "SIZE(lines)") + aux("inner", "SUM(lines[a][*])");
        Run run = run(
                QUARTERS + "<dimensions><dim name=\"D\"><elem name=\"a\"/><elem name=\"b\"/></dim></dimensions>", file);
        assertThat(run.last("first")).isEqualTo(1);
        assertThat(run.last("second")).isEqualTo(2);
        assertThat(run.last("other")).isEqualTo(5);
        assertThat(run.last("size")).isEqualTo(2);
        assertThat(run.last("mean")).isEqualTo(5);
        assertThat(run.last("all")).isEqualTo(8);
        assertThat(run.last("arrays")).isEqualTo(2);
        assertThat(run.last("inner")).isEqualTo(3);
    }

    @Test
    void aLineAndAConveyorMayFeedEachOther() {
        Run run = run(
                QUARTERS,
                "<stock name=\"line\"><eqn>6</eqn><inflow>arriving</inflow><inflow>again</inflow>" + BOARDING
                        + "<queue/></stock>" + flow("arriving", "0")
                        + "<stock name=\"ride\"><eqn>0</eqn><inflow>boarding</inflow><outflow>again</outflow><conveyor discrete=\"true\"><len>1</len><capacity>4</capacity></conveyor></stock>"
                        + flow("boarding", "") + flow("again", ""));
        for (int row = 0; row < run.rows(); row++) {
            assertThat(run.series("line")[row] + run.series("ride")[row]).isCloseTo(6, within(1e-12));
        }
        assertThat(run.last("ride")).isEqualTo(4);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(check(
                                QUARTERS,
                                line("0", "<outflow>o</outflow>") + flow("arriving", "1")
                                        + "<flow name=\"o\"><overflow/></flow>")
                        .diagnostics())
                .anyMatch(d -> d.message().contains("first outflow of the queue line, o, is an overflow"));
        assertThat(check(QUARTERS, "<flow name=\"o\"><overflow/></flow>").diagnostics())
                .anyMatch(d -> d.message().contains("no queue names it as an outflow"));
        assertThat(check(QUARTERS, "<stock name=\"s\"><eqn>1, 2</eqn></stock>").model())
                .isEmpty();
        assertThat(check(QUARTERS, aux("a", "QLEN(TIME)")).diagnostics())
                .anyMatch(d -> d.message().contains("must be a conveyor or queue"));
    }

    @Test
    void queuesSurviveWritingAndReading() {
        String variables = line("1, 2, 3", BOARDING + "<outflow>away</outflow>") + flow("arriving", "1")
                + "<flow name=\"away\"><overflow/></flow>"
                + "<flow name=\"more\" isee:spreadflow=\"dist\"><eqn>1</eqn><isee:distrib_eq>shape</isee:distrib_eq></flow>"
                + ride(" batch_integrity=\"true\" one_at_a_time=\"false\"", "")
                        .replace("<inflow>boarding</inflow>", "<inflow>boarding</inflow><inflow>more</inflow>")
                + "<gf name=\"shape\"><xpts>0,1</xpts><ypts>0,1</ypts></gf>" + aux("front", "line[1] + ride[2]");
        ModelStructure model = check(QUARTERS, variables).orThrow().structure();
        Diagnostics diagnostics = new Diagnostics();
        String written = XmileWriter.write(model, diagnostics);
        ModelStructure again = XmileReader.read(
                        "m.xmile", written.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                .orElseThrow();
        assertThat(Structures.firstDifference(model, again)).as(written).isEmpty();
    }
}
