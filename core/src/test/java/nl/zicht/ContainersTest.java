package nl.zicht;

import static nl.zicht.QueueTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** Discrete conveyors, lists of initial values, spread inflows, and what must hold of all conveyors and queues together. */
class ContainersTest {
    private static final String WHOLES = "<start>0</start><stop>12</stop><dt>1</dt></sim_specs>";
    private static final String QUARTERS = "<start>0</start><stop>12</stop><dt>0.25</dt></sim_specs>";
    private static final String GOING = "<flow name=\"going\"/>";

    private static String belt(String initial, String attributes, String inner, String outflows) {
        return "<stock name=\"belt\"><eqn>" + initial + "</eqn><inflow>coming</inflow><outflow>going</outflow>"
                + outflows + "<conveyor" + attributes + ">" + inner + "</conveyor></stock>" + GOING;
    }

    private static String coming(String attributes, String equation) {
        return "<flow name=\"coming\"" + attributes + "><eqn>" + equation + "</eqn></flow>";
    }

    @Test
    void wholeUnitsComeOntoADiscreteConveyor() {
        Run run = run(QUARTERS, belt("0", " discrete=\"true\"", "<len>1</len>", "") + coming("", "1.5"));
        double sum = 0;
        for (int row = 0; row < run.rows(); row++) {
            double units = run.series("coming")[row] * 0.25;
            sum += units;
            assertThat(units).isEqualTo(Math.rint(units));
            assertThat(sum).isEqualTo(Math.floor(1.5 * 0.25 * (row + 1) + 1e-9));
        }
    }

    @Test
    void aFullDiscreteConveyorTakesWholeUnitsAndForgetsTheRest() {
        Run run = run(
                WHOLES,
                belt("0", " discrete=\"true\"", "<len>3</len><capacity>4.5</capacity>", "") + coming("", "2.5"));
        assertThat(run.at("coming", 0)).isEqualTo(2);
        assertThat(run.at("coming", 1)).isEqualTo(2);
        assertThat(run.at("coming", 2)).isZero();
        assertThat(run.at("belt", 3)).isEqualTo(4);
        assertThat(run.at("going", 3)).isEqualTo(2);
        assertThat(run.at("coming", 3)).isEqualTo(2);
    }

    @Test
    void aListGivesSlatsOrUnitsOfTime() {
        Run slats = run(WHOLES, belt("1, 2, 3", "", "<len>3</len>", "") + coming("", "0"));
        assertThat(slats.series("going")).startsWith(1, 2, 3, 0);
        assertThat(slats.series("belt")[0]).isEqualTo(6);
        Run units = run(QUARTERS, belt("4, 8", "", "<len>3</len>", "") + coming("", "0"));
        assertThat(units.series("belt")[0]).isEqualTo(4 + 8 + 8);
        assertThat(units.series("going")).startsWith(4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 8, 8, 0);
        Run discrete = run(QUARTERS, belt("4, 8", " discrete=\"true\"", "<len>2</len>", "") + coming("", "0"));
        assertThat(discrete.series("going")).startsWith(16, 0, 0, 0, 32, 0, 0, 0, 0);
        Run longer = run(WHOLES, belt("1, 2, 3, 4", "", "<len>2</len>", "") + coming("", "0"));
        assertThat(longer.series("belt")[0]).isEqualTo(3);
    }

    @Test
    void anAmountLiesAtTheBeginOfEveryUnitOfTimeOnADiscreteConveyor() {
        Run run = run(QUARTERS, belt("12", " discrete=\"true\"", "<len>3</len>", "") + coming("", "0"));
        assertThat(run.series("going")).startsWith(16, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 0);
    }

    @Test
    void anInflowIsSpreadAlongTheWay() {
        String pulse = "IF TIME = 1 THEN 12 ELSE 0";
        Run even = run(WHOLES, belt("0", "", "<len>4</len>", "") + coming(" isee:spreadflow=\"even\"", pulse));
        assertThat(even.series("going")).startsWith(0, 0, 3, 3, 3, 3, 0);
        Run dest =
                run(WHOLES, belt("0, 1, 2, 0, 0", "", "<len>5</len>", "") + coming(" isee:spreadflow=\"dest\"", pulse));
        // At time 1 only the 2 is left on the belt before 12 comes in.
        assertThat(dest.series("going")).startsWith(0, 1, 14, 0).endsWith(0);
        Run seen =
                run(WHOLES, belt("0, 0, 1, 2, 0", "", "<len>5</len>", "") + coming(" isee:spreadflow=\"dest\"", pulse));
        // At time 1 the belt is moved to 1, 2 before 12 comes in: 4 and 8 more.
        assertThat(seen.series("going")).startsWith(0, 0, 5, 10, 0);
        String shape = "<gf name=\"shape\"><xpts>0,1</xpts><ypts>0,1</ypts></gf>";
        Run dist = run(
                WHOLES,
                belt("0", "", "<len>3</len>", "") + shape
                        + "<flow name=\"coming\" isee:spreadflow=\"dist\"><eqn>" + pulse
                        + "</eqn><isee:distrib_eq>shape</isee:distrib_eq></flow>");
        // Weights 1/6, 3/6 and 5/6 from the begin on.
        assertThat(dist.at("going", 2)).isCloseTo(12 * 5 / 9.0, within(1e-12));
        assertThat(dist.at("going", 3)).isCloseTo(12 * 3 / 9.0, within(1e-12));
        assertThat(dist.at("going", 4)).isCloseTo(12 * 1 / 9.0, within(1e-12));
    }

    @Test
    void whatLeaksKeepsItsPlaceOnTheNextConveyor() {
        // Half of what is on each slat crosses over at time 1; the rest and what crossed arrive together one step later
        // on the second belt.
        Run run = run(
                WHOLES,
                belt("1, 2, 4, 8", " exponential_leak=\"true\"", "<len>4</len>", "<outflow>over</outflow>")
                        + coming("", "0")
                        + "<flow name=\"over\" isee:spreadflow=\"source\"><eqn>IF TIME = 1 THEN 0.5 ELSE 0</eqn><leak/></flow>"
                        + "<stock name=\"other\"><eqn>0</eqn><inflow>over</inflow><outflow>out</outflow><conveyor><len>4</len></conveyor></stock><flow name=\"out\"/>");
        assertThat(run.series("going")).startsWith(1, 1, 2, 4, 0);
        assertThat(run.at("over", 1)).isEqualTo(7);
        assertThat(run.series("out")).startsWith(0, 0, 1, 2, 4, 0);
    }

    @Test
    void flowsWithMoreDimensionsThanAStockAreAddedUp() {
        String arrayed = "<dimensions><dim name=\"D\"/></dimensions>";
        Run run = run(
                WHOLES + "<dimensions><dim name=\"D\"><elem name=\"x\"/><elem name=\"y\"/></dim></dimensions>",
                "<stock name=\"source\"><eqn>7</eqn><outflow>coming</outflow><non_negative/></stock>"
                        + "<flow name=\"coming\">" + arrayed + "<eqn>2 * D</eqn><non_negative/></flow>"
                        + "<stock name=\"belt\">" + arrayed
                        + "<eqn>0</eqn><inflow>coming</inflow><outflow>going</outflow><conveyor><len>D</len></conveyor></stock>"
                        + "<flow name=\"going\">" + arrayed + "</flow>"
                        + "<stock name=\"end\"><eqn>0</eqn><inflow>going</inflow><non_negative/></stock>");
        assertThat(run.series("source")).startsWith(7, 1, 0, 0);
        assertThat(run.series("coming[x]")).startsWith(2, 1, 0);
        assertThat(run.series("coming[y]")).startsWith(4, 0, 0);
        assertThat(run.series("end")).startsWith(0, 0, 2, 7);
    }

    @Test
    void cycleTimesCountFromTheFirstConveyorOrQueue() {
        String asked =
                "<aux name=\"mean\"><eqn>CTMEAN(going)</eqn></aux><aux name=\"least\"><eqn>CTMIN(going)</eqn></aux>"
                        + "<aux name=\"most\"><eqn>CTMAX(going)</eqn></aux><aux name=\"spread\"><eqn>CTSTDDEV(going)</eqn></aux>"
                        + "<aux name=\"now\"><eqn>CYCLETIME(going)</eqn></aux><aux name=\"flow\"><eqn>CTFLOW(going)</eqn></aux>"
                        + "<aux name=\"through\"><eqn>THROUGHPUT(going)</eqn></aux>";
        Run run = run(QUARTERS, belt("0", "", "<len>4</len>", "") + coming("", "10 + TIME") + asked);
        assertThat(run.at("mean", 3)).isZero();
        for (String name : new String[] {"mean", "least", "most", "now"}) {
            assertThat(run.last(name)).as(name).isCloseTo(4, within(1e-9));
        }
        assertThat(run.last("spread")).isCloseTo(0, within(1e-5));
        assertThat(run.series("flow")).containsExactly(run.series("going"), within(1e-9));
        double sum = 0;
        for (double rate : run.series("going")) {
            sum += rate * 0.25;
        }
        assertThat(run.last("through")).isCloseTo(sum / 12.25, within(1e-9));
        // Four batches come in at 0, 0.25, 0.5 and 0.75; two go on at once, as many as the limit allows, and two after
        // a half each.
        // / 2; then 1 on the belt.
        Run waited = run(
                QUARTERS,
                "<stock name=\"line\"><eqn>0</eqn><inflow>coming</inflow><outflow>enter</outflow><queue/></stock>"
                        + coming("", "IF TIME &lt; 1 THEN 8 ELSE 0") + "<flow name=\"enter\"/>" + GOING
                        + "<stock name=\"belt\"><eqn>0</eqn><inflow>enter</inflow><outflow>going</outflow><conveyor discrete=\"true\"><len>1</len><in_limit>4</in_limit></conveyor></stock>"
                        + "<aux name=\"wait\"><eqn>CTMAX(enter)</eqn></aux>" + asked);
        assertThat(waited.last("least")).isCloseTo(1, within(1e-9));
        assertThat(waited.last("most")).isCloseTo(1 + waited.last("wait"), within(1e-9));
        assertThat(waited.last("wait")).isCloseTo(0.5, within(1e-9));
        assertThat(QueueTest.check(QUARTERS, coming("", "1") + "<aux name=\"a\"><eqn>CTMEAN(coming)</eqn></aux>")
                        .diagnostics())
                .anyMatch(d -> d.message().contains("leaves neither a conveyor nor a queue"));
    }

    @Test
    void littlesLawHoldsForConveyorsAndQueues() {
        // In a steady state the content is the flow times the time spent: 4 on the belt, and the wait of a limited line
        // grows by what is refused.
        Run run = run(
                QUARTERS,
                "<stock name=\"line\"><eqn>0</eqn><inflow>coming</inflow><outflow>enter</outflow><queue/></stock>"
                        + coming("", "12") + "<flow name=\"enter\"/>" + GOING
                        + "<stock name=\"belt\"><eqn>0</eqn><inflow>enter</inflow><outflow>going</outflow><conveyor discrete=\"true\" one_at_a_time=\"false\"><len>2</len><in_limit>8</in_limit></conveyor></stock>");
        for (int time = 3; time <= 12; time++) {
            assertThat(run.at("line", time)).isEqualTo((12 - 8) * time);
            assertThat(run.at("belt", time)).isEqualTo(16);
        }
    }

    /** What goes into a net of conveyors and queues is in it or has left it, at every moment, whatever the settings. */
    @Test
    void nothingIsLostAndNothingIsMade() {
        long seed = 20261121;
        System.out.println("nets of conveyors and queues: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String net = net(random);
            Run run = run(random.nextBoolean() ? QUARTERS : WHOLES, net);
            double[] all = run.series("all");
            for (int row = 0; row < run.rows(); row++) {
                assertThat(all[row])
                        .as("net " + i + ", row " + row + "\n" + net)
                        .isCloseTo(all[0], within(1e-9 * (1 + all[0])));
                for (String stock : new String[] {"a", "b", "line"}) {
                    assertThat(run.series(stock)[row])
                            .as(stock + " of net " + i)
                            .isGreaterThanOrEqualTo(-1e-9);
                }
            }
        }
    }

    private static String net(Random random) {
        String spread = new String[] {"beginning", "even", "dest", "source"}[random.nextInt(4)];
        return "<stock name=\"source\"><eqn>500</eqn><outflow>in_line</outflow><outflow>in_a</outflow><non_negative/></stock>"
                + "<flow name=\"in_line\"><eqn>" + number(random, 20) + " * (1 + SIN(TIME))</eqn></flow>"
                + "<flow name=\"in_a\" isee:spreadflow=\"" + spread.replace("source", "even") + "\"><eqn>"
                + number(random, 9) + "</eqn></flow>"
                + "<stock name=\"line\"><eqn>" + number(random, 5) + ", " + number(random, 5)
                + "</eqn><inflow>in_line</inflow><inflow>back</inflow><outflow>to_a</outflow><outflow>to_b</outflow>"
                + (random.nextBoolean() ? "<outflow>away</outflow>" : "") + "<queue/></stock>"
                + "<flow name=\"to_a\"/><flow name=\"to_b\">" + (random.nextBoolean() ? "<overflow/>" : "") + "</flow>"
                + conveyor(
                        "a",
                        random,
                        "<inflow>to_a</inflow><inflow>in_a</inflow>",
                        "<outflow>a_out</outflow><outflow>a_leak</outflow>")
                + conveyor(
                        "b",
                        random,
                        "<inflow>a_leak</inflow><inflow>to_b</inflow>",
                        "<outflow>back</outflow><outflow>b_leak</outflow>")
                + "<flow name=\"a_out\"/><flow name=\"back\"/>"
                + leak("a_leak", spread, random) + leak("b_leak", "beginning", random)
                + "<stock name=\"end\"><eqn>0</eqn><inflow>a_out</inflow><inflow>b_leak</inflow><inflow>away</inflow></stock>"
                + "<flow name=\"away\"><eqn>0</eqn></flow>"
                + "<aux name=\"all\"><eqn>source + line + a + b + end</eqn></aux>";
    }

    private static String leak(String name, String spread, Random random) {
        double from = random.nextInt(2) * 0.5;
        return "<flow name=\"" + name + "\" isee:spreadflow=\"" + spread + "\" leak_start=\"" + from
                + "\" leak_end=\"1\"><leak>" + number(random, 0.8) + "</leak>"
                + (random.nextInt(4) == 0 ? "<leak_integers/>" : "") + "</flow>";
    }

    private static String conveyor(String name, Random random, String inflows, String outflows) {
        return "<stock name=\"" + name + "\"><eqn>" + number(random, 30) + "</eqn>" + inflows + outflows
                + "<conveyor discrete=\"" + random.nextBoolean() + "\" batch_integrity=\"" + random.nextBoolean()
                + "\" one_at_a_time=\"" + random.nextBoolean() + "\" exponential_leak=\"" + random.nextBoolean()
                + "\"><len>" + (1 + random.nextInt(4)) + " + 2 * (TIME &gt; 6)</len><capacity>" + number(random, 40)
                + "</capacity><in_limit>" + number(random, 12) + "</in_limit><sample>" + random.nextInt(2)
                + "</sample><arrest>TIME &gt; 4 AND TIME &lt; " + (4 + random.nextInt(3))
                + "</arrest></conveyor></stock>";
    }

    private static String number(Random random, double most) {
        return String.format(Locale.ROOT, "%.3f", most * random.nextDouble());
    }
}
