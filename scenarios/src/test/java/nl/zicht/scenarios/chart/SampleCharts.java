package nl.zicht.scenarios.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Node;
import nl.zicht.scenarios.chart.CausalPicture.Strength;

/** Made-up charts as large and as awkward as the real ones: lines that meet, long Dutch words, both signs, ranges. */
public final class SampleCharts {

    private static final String MODEL = "sample 0.1";
    private static final Unit PEOPLE = Unit.of("personen", "people");
    private static final String[][] SCENARIOS = {
        {"baseline", "Huidig beleid: 27 zorgcoördinatoren", "Present policy: 27 care coordinators"},
        {"coverage", "Landelijke dekking met dezelfde formatie", "Full coverage with the same staff"},
        {"staff", "Landelijke dekking met extra formatie", "Full coverage with extra staff"},
        {"shelter", "Extra opvangplaatsen en doorstroomwoningen", "Extra shelter and move-on housing"},
        {"police", "Meer recherche en arbeidsinspectie", "More detectives and labour inspectors"},
        {"combined", "Alles samen", "Everything combined"},
    };

    private SampleCharts() {}

    /** Label around a made-up chart. */
    public static ChartText text(String nl, String en) {
        return new ChartText(
                new Label(nl, en),
                new Label(
                        "Mensen in beeld, personen per jaar, 2007-2035", "People in view, people per year, 2007-2035"),
                new Label("CoMensha, Nationaal Rapporteur", "CoMensha, National Rapporteur"),
                MODEL);
    }

    /** Four fans with long names, a reference line and published figures with and without a range. */
    public static FanChart fans() {
        List<Fan> fans = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            List<Fan.Moment> moments = new ArrayList<>();
            List<Point> reference = new ArrayList<>();
            for (double time = 2007; time <= 2035; time += 0.5) {
                double middle = 900 + 420 * Math.sin(time / 4) + 30 * s;
                double half = 40 + 8 * Math.abs(time - 2018);
                moments.add(new Fan.Moment(
                        time,
                        middle,
                        new Range(middle - half, middle + half),
                        new Range(middle - 2 * half, middle + 2 * half),
                        new Range(middle - 3 * half, middle + 4 * half)));
                reference.add(new Point(time, 900 + 420 * Math.sin(time / 4)));
            }
            List<Fan.Observed> observed = List.of(
                    new Fan.Observed(2012.5, 1711, 1711, 1711, Label.same("S25")),
                    new Fan.Observed(2015, 1250, 1000, 1500, Label.same("S69")));
            fans.add(new Fan(
                    SCENARIOS[s][0], words(s), moments, s == 0 ? List.of() : reference, s == 0 ? observed : List.of()));
        }
        ChartText text = text("Tussen 500 en 2\u202f000 mensen in beeld", "Between 500 and 2,000 people in view")
                .withNote(new Label("De banden bevatten 30, 60 en 90%.", "The bands hold 30, 60 and 90%."));
        return new FanChart(
                "fans",
                text,
                PEOPLE,
                Rounding.whole(2),
                TimeAxis.of(2007, 2035, 2025),
                Optional.of(new Label("midden van ‘Huidig beleid’", "middle of ‘Present policy’")),
                fans);
    }

    /** Six lines that run together, and observed points. */
    public static LineChart lines() {
        List<Line> lines = new ArrayList<>();
        for (int s = 0; s < 5; s++) {
            double[] times = new double[29];
            double[] values = new double[29];
            for (int i = 0; i < 29; i++) {
                times[i] = 2007 + i;
                double effect = times[i] < 2027 ? 0 : (times[i] - 2026) * new double[] {0, 8, 60, 7, 25}[s];
                values[i] = 900 + 420 * Math.sin(i / 4.0) + effect;
            }
            Line.Role role = s == 0 ? Line.Role.BASELINE : Line.Role.SCENARIO;
            lines.add(Line.of(SCENARIOS[s][0], words(s), role, times, values));
        }
        double[] years = {2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024};
        double[] registered = {993, 1711, 1561, 952, 668, 984, 814, 1062};
        lines.add(Line.of(
                "registered",
                new Label("Geregistreerde vermoedelijke slachtoffers", "Registered presumed victims"),
                Line.Role.OBSERVED,
                years,
                registered));
        return new LineChart(
                "people-in-view",
                text("Extra formatie brengt de meeste mensen in beeld", "Extra staff brings most people into view"),
                Unit.of("personen per jaar", "people per year"),
                Rounding.significant(3),
                TimeAxis.of(2007, 2035, 2024),
                lines);
    }

    /** Regions side by side, with long names, and a panel for every state. */
    public static CoverageMap coverage() {
        List<CoverageMap.Tile> tiles = new ArrayList<>();
        String[] names = {
            "Amersfoort", "Vlaardingen", "Leeuwarden", "Maastricht", "Den Helder", "Nissewaard", "Ede", "Zaanstad"
        };
        for (int i = 0; i < names.length; i++) {
            boolean dated = i % 3 == 0;
            Label known = dated
                    ? new Label("kwijt in 2017, weer sinds 2019", "lost in 2017, again since 2019")
                    : new Label("jaar onbekend", "year unknown");
            tiles.add(new CoverageMap.Tile(
                    names[i], names[i].substring(0, 2) + i, i, i / 2, known, dated, Label.same("S3" + i + " P")));
        }
        List<CoverageMap.Panel> panels = new ArrayList<>();
        for (int year = 2017; year < 2022; year++) {
            List<CoverageMap.State> states = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                states.add(CoverageMap.State.values()[(i + year) % 3]);
            }
            int sure = (int)
                    states.stream().filter(CoverageMap.State.COVERED::equals).count();
            panels.add(new CoverageMap.Panel(
                    "year-" + year,
                    Label.same(Integer.toString(year)),
                    new Label(
                            "5 van 8, gepubliceerd; 3 zeker wel; 2 zeker niet; 1 van de andere 3",
                            "5 of 8, published; 3 for sure; 2 not, for sure; 1 of the other 3"),
                    states,
                    sure + 1));
        }
        return new CoverageMap(
                "coverage-map",
                text("Van één regio is onbekend welke", "Of one region it is unknown which"),
                tiles,
                panels);
    }

    /** Two highlighted lines in front of eight grey ones, far from zero. */
    public static LineChart context() {
        List<Line> lines = new ArrayList<>();
        for (int s = 0; s < 10; s++) {
            double[] times = new double[41];
            double[] values = new double[41];
            for (int i = 0; i < 41; i++) {
                times[i] = 2025 + i * 0.25;
                values[i] = 5000 - i * (s == 9 ? 14 : s) * 1.1;
            }
            Line.Role role = s == 0 ? Line.Role.BASELINE : s == 9 ? Line.Role.SCENARIO : Line.Role.CONTEXT;
            lines.add(Line.of("s" + s, words(s == 0 ? 0 : s == 9 ? 5 : s % 4 + 1), role, times, values));
        }
        return new LineChart(
                "people-exploited",
                text("Alles samen verlaagt uitbuiting het meest", "Everything combined lowers exploitation most"),
                PEOPLE,
                Rounding.significant(3),
                TimeAxis.of(2025, 2035),
                lines);
    }

    /** Bars of both signs, with ranges. */
    public static DifferenceBars bars() {
        double[] values = {0, 12, -310.4, -95, -180, -640};
        List<Bar> bars = new ArrayList<>();
        for (int s = 1; s < 6; s++) {
            double spread = Math.abs(values[s]) * 0.4 + 20;
            bars.add(new Bar(
                    SCENARIOS[s][0],
                    words(s),
                    values[s],
                    Optional.of(new Range(values[s] - spread, values[s] + spread * 0.7))));
        }
        return new DifferenceBars(
                "difference-exploited",
                text(
                        "Alleen met extra formatie daalt het aantal uitgebuite mensen duidelijk",
                        "Only extra staff clearly lowers the number of people exploited"),
                PEOPLE,
                Rounding.significant(2),
                Desired.LESS,
                bars);
    }

    /** A causal picture with reinforcing and balancing loops. */
    public static CausalPicture picture() {
        List<Node> nodes = new ArrayList<>();
        node(nodes, "staff", "Extra zorgcoördinatoren", "Extra care coordinators", Kind.INTERVENTION);
        node(nodes, "training", "Training van professionals", "Training of professionals", Kind.INTERVENTION);
        node(nodes, "coverage", "Dekking zorgcoördinatie", "Coverage of care coordination", Kind.FACTOR);
        node(nodes, "caseload", "Caseload per zorgcoördinator", "Caseload per care coordinator", Kind.FACTOR);
        node(nodes, "care", "Passende zorg en opvang", "Fitting care and shelter", Kind.FACTOR);
        node(nodes, "recognition", "Herkennen van signalen", "Recognising signals", Kind.FACTOR);
        node(nodes, "registered", "Geregistreerde slachtoffers", "Registered victims", Kind.OUTCOME);
        node(nodes, "view", "Zicht op aard en omvang", "View on nature and scale", Kind.FACTOR);
        node(nodes, "priority", "Bestuurlijke prioriteit", "Political priority", Kind.FACTOR);
        node(nodes, "capacity", "Opsporings- capaciteit", "Investigative capacity", Kind.FACTOR);
        node(nodes, "complaints", "Aangiftebereidheid", "Willingness to file a complaint", Kind.FACTOR);
        node(nodes, "convictions", "Veroordelingen", "Convictions", Kind.FACTOR);
        node(nodes, "revictim", "Herhaald slachtofferschap", "Re-victimisation", Kind.FACTOR);
        node(nodes, "exploited", "Mensen in uitbuiting", "People exploited", Kind.OUTCOME);
        List<Arrow> arrows = List.of(
                new Arrow("staff", "coverage", false, Strength.STRONG, true),
                new Arrow("staff", "caseload", true, Strength.STRONG, false),
                new Arrow("training", "recognition", false, Strength.STRONG, false),
                new Arrow("coverage", "care", false, Strength.STRONG, false),
                new Arrow("coverage", "registered", false, Strength.AVERAGE, false),
                new Arrow("recognition", "registered", false, Strength.STRONG, false),
                new Arrow("registered", "caseload", false, Strength.AVERAGE, false),
                new Arrow("caseload", "care", true, Strength.AVERAGE, true),
                new Arrow("registered", "view", false, Strength.AVERAGE, false),
                new Arrow("view", "priority", false, Strength.WEAK, true),
                new Arrow("priority", "capacity", false, Strength.AVERAGE, true),
                new Arrow("capacity", "convictions", false, Strength.AVERAGE, true),
                new Arrow("care", "complaints", false, Strength.AVERAGE, false),
                new Arrow("complaints", "convictions", false, Strength.AVERAGE, true),
                new Arrow("convictions", "exploited", true, Strength.WEAK, true),
                new Arrow("care", "revictim", true, Strength.AVERAGE, true),
                new Arrow("revictim", "exploited", false, Strength.STRONG, false),
                new Arrow("exploited", "registered", false, Strength.STRONG, false),
                new Arrow("priority", "coverage", false, Strength.WEAK, true));
        return new CausalPicture(
                "why-staff-works",
                text(
                        "Zonder formatie loopt de caseload op en verdwijnt het effect",
                        "Without staff the caseload grows and the effect fades"),
                true,
                nodes,
                arrows);
    }

    private static void node(List<Node> nodes, String id, String nl, String en, Kind kind) {
        nodes.add(new Node(id, new Label(nl, en), kind));
    }

    private static Label words(int scenario) {
        return new Label(SCENARIOS[scenario][1], SCENARIOS[scenario][2]);
    }
}
