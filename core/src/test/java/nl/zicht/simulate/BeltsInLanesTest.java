package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import nl.zicht.Models;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

/**
 * Nets of conveyors and queues whose transit times, leaks, capacities and all else differ from member to member, in lanes of every width, against members run alone by
 * the interpreter. More members than lanes run in blocks, one after the other.
 */
class BeltsInLanesTest {
    private static final long SEED = 20261122;
    private static final int NETS = 120;
    private static final int MEMBERS = 11;
    private static final int[] WIDTHS = {1, 4, 8, 64, 256};

    /** What members differ by, and between which bounds. */
    private static final List<String> INPUTS =
            List.of("way", "room", "limit", "leaking", "asked", "held", "until", "content", "delay", "every");

    private static final double[][] BOUNDS = {
        {0.2, 5}, {1, 40}, {0.5, 15}, {-0.1, 1.1}, {0, 12}, {0, 6}, {0, 9}, {0, 30}, {0, 4}, {1, 4}
    };

    @Test
    void haveTheBitsOfSingleRuns() {
        Random random = new Random(SEED);
        int compared = 0;
        int turns = 0;
        for (int i = 0; i < NETS; i++) {
            CompiledModel plain =
                    Models.parse("net" + i + ".stmx", net(random, i)).compile();
            CompiledModel model = CompiledModel.of(plain.model(), optimizations(i));
            turns = Math.max(turns, model.plan().stages().size());
            RunOptions options = RunOptions.DEFAULT.withSeed(SEED + i).withMethod(IntegrationMethod.values()[i % 3]);
            Optional<LaneAgreement> members = LaneAgreement.of(
                    "net %d of seed %d".formatted(i, SEED), model, options, INPUTS, numbers(random, i));
            if (members.isPresent()) {
                compared++;
                members.get().check(model, WIDTHS[i % WIDTHS.length]);
                members.get()
                        .check(
                                model,
                                List.of(model.names().get(i % model.names().size()), "end"),
                                8);
            }
        }
        System.out.printf("%d of %d nets from seed %d in lanes: bit-equal%n", compared, NETS, SEED);
        assertThat(compared).isEqualTo(NETS);
        assertThat(turns).as("turns of the belts within a moment").isGreaterThanOrEqualTo(3);
    }

    private static Optimizations optimizations(int number) {
        return new Optimizations(
                number % 2 == 0 ? 2 : Optimizations.NEVER,
                true,
                LaneAgreement.rewrites(number),
                number % 3 == 0 ? VectorInstructions.ALWAYS : VectorInstructions.NEVER);
    }

    /** Two runners of one model take turns, each with members of its own, and see nothing of each other. */
    @Test
    void forksHaveBeltsOfTheirOwn() {
        Random random = new Random(SEED);
        CompiledModel model = Models.parse("net.stmx", net(random, 0)).compile();
        BoundInputs bound = model.bind(INPUTS);
        double[][] numbers = numbers(random, 0);
        LaneRunner first = model.lanes(RunOptions.DEFAULT, model.watch(model.names()), bound, 8)
                .orElseThrow();
        LaneRunner second = first.fork();
        List<List<Double>> alone = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            List<Double> seen = new ArrayList<>();
            first.run(column, 8, bound, numbers, column, (row, time, values) -> keep(first, model, values, seen));
            alone.add(seen);
        }
        List<Double> inner = new ArrayList<>();
        List<Double> outer = new ArrayList<>();
        first.run(1, 8, bound, numbers, 1, (row, time, values) -> {
            keep(first, model, values, outer);
            if (row == 5) {
                second.run(2, 8, bound, numbers, 2, (r, t, others) -> keep(second, model, others, inner));
            }
        });
        assertThat(outer).isEqualTo(alone.get(1)).isNotEqualTo(alone.get(2));
        assertThat(inner).isEqualTo(alone.get(2));
    }

    private static void keep(LaneRunner lanes, CompiledModel model, double[] values, List<Double> seen) {
        for (int variable = 0; variable < model.names().size(); variable++) {
            for (int lane = 0; lane < 8; lane++) {
                seen.add(values[lanes.place(variable) + lane]);
            }
        }
    }

    /** Every third time all inputs are the same in all members but one. */
    private static double[][] numbers(Random random, int net) {
        double[][] numbers = new double[INPUTS.size()][MEMBERS];
        int differing = random.nextInt(INPUTS.size());
        for (int input = 0; input < numbers.length; input++) {
            for (int member = 0; member < MEMBERS; member++) {
                double from = BOUNDS[input][0];
                double value = from + random.nextDouble() * (BOUNDS[input][1] - from);
                boolean same = net % 3 == 0 && member > 0 && input != differing;
                numbers[input][member] = same ? numbers[input][0] : Math.rint(value * 64) / 64;
            }
        }
        return numbers;
    }

    /** A line that leads to two belts, the leak of one of which goes to the other, and equations before, between and after their turns. */
    private static String net(Random random, int number) {
        String spread = new String[] {"beginning", "even", "dest", "source"}[random.nextInt(4)];
        return """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
                <header><vendor>test</vendor><product version="1">p</product></header>
                <sim_specs method="euler" isee:save_interval="%s"><start>0</start><stop>12</stop><dt>%s</dt></sim_specs>
                <model><variables>
                <aux name="way"><eqn>2</eqn></aux><aux name="room"><eqn>20</eqn></aux><aux name="limit"><eqn>9</eqn></aux>
                <aux name="leaking"><eqn>0.2</eqn></aux><aux name="asked"><eqn>5</eqn></aux><aux name="held"><eqn>3</eqn></aux>
                <aux name="until"><eqn>5</eqn></aux><aux name="content"><eqn>5</eqn></aux><aux name="delay"><eqn>1</eqn></aux>
                <aux name="every"><eqn>2</eqn></aux>
                <stock name="source"><eqn>500</eqn><outflow>in_line</outflow><outflow>in_a</outflow><non_negative/></stock>
                <flow name="in_line"><eqn>asked * (1 + SIN(TIME)) + draw</eqn></flow>
                <flow name="in_a" isee:spreadflow="%s"><eqn>asked / 2 + level * 0.1</eqn><isee:distrib_eq>shape</isee:distrib_eq></flow>
                <gf name="shape"><xpts>0,1</xpts><ypts>0,1</ypts></gf>
                <stock name="line"><eqn>content, content / 2</eqn><inflow>in_line</inflow><inflow>back</inflow>
                <outflow>to_a</outflow><outflow>to_b</outflow>%s<queue/></stock>
                <flow name="to_a"/><flow name="to_b">%s</flow><flow name="a_out"/><flow name="back"/><flow name="away"><eqn>0</eqn></flow>
                %s%s%s%s
                <stock name="end"><eqn>0</eqn><inflow>a_out</inflow><inflow>b_leak</inflow><inflow>away</inflow></stock>
                <stock name="c"><eqn>content</eqn><inflow>in_c</inflow><outflow>c_out</outflow><conveyor><len>way</len></conveyor></stock>
                <flow name="in_c"><eqn>back / 2 + b_leak + to_b</eqn></flow><flow name="c_out"/>
                <stock name="d"><eqn>1</eqn><inflow>in_d</inflow><outflow>d_out</outflow><conveyor><len>way + in_c / 9</len><sample>c_out &lt; 1</sample></conveyor></stock>
                <flow name="in_d"><eqn>c_out + in_c</eqn></flow><flow name="d_out"/>
                <stock name="level"><eqn>1</eqn><inflow>rising</inflow></stock>
                <flow name="rising"><eqn>(a_out - level) / 3 + d_out * 0.1 + between * 0.01</eqn></flow>
                <aux name="between"><eqn>curve * (1 + a_leak) ^ 0.5</eqn></aux>
                <aux name="curve"><eqn>back + a</eqn><gf><xpts>0,5,9,40</xpts><ypts>1,2,0,3</ypts></gf></aux>
                <aux name="late"><eqn>DELAY(a_out + back, delay, 0.5)</eqn></aux>
                <aux name="draw"><eqn>UNIFORM(0, held)</eqn></aux>
                <aux name="all"><eqn>source + line + a + b + end + late</eqn></aux>
                %s</variables></model></xmile>
                """.formatted(
                        number % 4 == 0 ? "0.75" : "0.25",
                        number % 5 == 0 ? "0.2" : "0.25",
                        new String[] {"beginning", "even", "dest", "dist"}[random.nextInt(4)],
                        random.nextBoolean() ? "<outflow>away</outflow>" : "",
                        random.nextBoolean() ? "<overflow/>" : "",
                        conveyor(
                                "a",
                                random,
                                "<inflow>to_a</inflow><inflow>in_a</inflow>",
                                "<outflow>a_out</outflow><outflow>a_leak</outflow>"),
                        conveyor(
                                "b",
                                random,
                                "<inflow>a_leak</inflow><inflow>to_b</inflow>",
                                "<outflow>back</outflow><outflow>b_leak</outflow>"),
                        leak("a_leak", spread, random),
                        leak("b_leak", "beginning", random),
                        questions(random));
    }

    private static String questions(Random random) {
        StringBuilder asked = new StringBuilder();
        String[] all = {
            "QLEN(line)",
            "line[2]",
            "MAX(line)",
            "MEAN(a)",
            "b[1]",
            "STDDEV(a)",
            "CTMEAN(a_out)",
            "CTMAX(back)",
            "CYCLETIME(a_out)",
            "THROUGHPUT(back)",
            "QELEM(line, 1 + level)",
            "CTSTDDEV(a_out)",
            "CAPACITY(a)"
        };
        for (int i = 0; i < all.length; i++) {
            if (random.nextInt(3) == 0) {
                asked.append("<aux name=\"q%d\"><eqn>%s</eqn></aux>".formatted(i, all[i]));
            }
        }
        return asked.toString();
    }

    private static String leak(String name, String spread, Random random) {
        double from = random.nextInt(2) * 0.5;
        return "<flow name=\"%s\" isee:spreadflow=\"%s\" leak_start=\"%s\" leak_end=\"1\"><leak>leaking * (0.8 + 0.2 * SIN(TIME))</leak>%s</flow>"
                .formatted(name, spread, from, random.nextInt(4) == 0 ? "<leak_integers/>" : "");
    }

    private static String conveyor(String name, Random random, String inflows, String outflows) {
        return String.format(
                Locale.ROOT,
                """
                <stock name="%s"><eqn>%s</eqn>%s%s<conveyor discrete="%s" batch_integrity="%s" one_at_a_time="%s" exponential_leak="%s">
                <len>way + %s</len><capacity>room</capacity><in_limit>limit</in_limit><sample>%s</sample>
                <arrest>TIME &gt; held AND TIME &lt; until</arrest></conveyor></stock>
                """,
                name,
                random.nextBoolean() ? "content" : "content, 1, 2",
                inflows,
                outflows,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(3) > 0 ? "2 * (TIME &gt; 6)" : random.nextBoolean() ? "level" : "0.1 * line / 7",
                random.nextInt(3) > 0 ? "(TIME MOD every) &lt; 0.5" : "" + random.nextInt(2));
    }
}
