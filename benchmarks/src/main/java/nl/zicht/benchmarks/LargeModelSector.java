package nl.zicht.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;

/** One sector of a {@link LargeModel}: a stock per scenario and sector with all that moves it; it leans on an earlier sector. */
final class LargeModelSector {
    private static final String[] THINGS = {
        "energy demand",
        "labour force",
        "capital",
        "water use",
        "steel stock",
        "transport capacity",
        "land use",
        "RES elec capacity"
    };
    private static final String[] COMMENTS = {
        "Historical data until 2015, then the projection of the scenario.",
        "Share of the total; see the report for its source and\n\t\thow it was estimated from yearly statistics,\n\t\twith the exception of the last three years.",
        "",
        "Policy lever: 0 is off, 1 is on; values between are a part \\\n\t\tof the full effect.",
    };
    private static final String PLACES = "[scenarios,sectors]";

    private final int number;
    private final SplittableRandom random;
    private final int earlier;

    LargeModelSector(int number, SplittableRandom random) {
        this.number = number;
        this.random = random;
        earlier = number == 0 ? 0 : random.nextInt(number);
    }

    /** Returns the name of the stock of a sector. */
    static String stock(int number) {
        return THINGS[number % THINGS.length] + " " + number;
    }

    private static String own(String what, int number) {
        return what + " of " + stock(number);
    }

    private String own(String what) {
        return own(what, number);
    }

    void write(MdlText text) {
        constants(text);
        tables(text);
        scalars(text);
        bySource(text);
        flows(text);
        totals(text);
    }

    private void constants(MdlText text) {
        StringBuilder rows = new StringBuilder();
        for (String scenario : new String[] {"BAU", "SCEN1", "SCEN2", "SCEN3"}) {
            rows.append(own("growth"))
                    .append('[')
                    .append(scenario)
                    .append(",sectors]=\n\t")
                    .append(number(0.01, 0.05));
            for (int i = 1; i < 14; i++) {
                rows.append(',').append(number(0.01, 0.05));
            }
            rows.append(scenario.equals("SCEN3") ? "" : " ~~|\n");
        }
        text.equation(rows.toString(), "1/Year", comment());
        text.equation(own("lifetime") + "[sectors]=\n\t" + number(8, 30), "Year [1,100]", comment());
        text.equation(
                own("priority") + PLACES + ":EXCEPT:[SCEN3,Mining]=\n\t0.5 ~~|\n" + own("priority")
                        + "[SCEN3,Mining]=\n\t0.75",
                "Dmnl",
                comment());
        text.equation("\"" + own("share, first estimate (%)") + "\"=\n\t" + number(5, 95), "Dmnl", comment());
    }

    private void tables(MdlText text) {
        StringBuilder points = new StringBuilder("[(1995,0)-(2050,2)]");
        for (int year = 1995; year <= 2050; year += 5) {
            points.append(",(")
                    .append(year)
                    .append(',')
                    .append(number(0.5, 1.5))
                    .append(')');
            points.append(year == 2020 ? "\\\n\t\t" : "");
        }
        text.equation(own("historical path") + "(\n\t" + points + ")", "Dmnl", comment());
        text.equation(
                own("effect of scarcity") + "[scenarios]= WITH LOOKUP (\n\t" + own("scarcity")
                        + "[scenarios],\n\t\t([(0,0)-(2,1)],(0,1),(0.4,0.9),(0.8,0.7),(1.2,0.5),(1.6,0.2),(2,0.1) ))",
                "Dmnl",
                comment());
    }

    private void scalars(MdlText text) {
        for (String what : new String[] {"first target", "second target", "final target"}) {
            text.equation(own(what) + "=\n\t" + number(1, 9), "Dmnl", comment());
        }
        text.equation(own("policy start") + "=\n\t" + (2016 + random.nextInt(20)), "Year", comment());
        text.equation(
                own("ambition") + "=\n\tIF THEN ELSE(Time<" + own("policy start") + ", " + own("first target")
                        + ", IF THEN ELSE(Time<\\\n\t\t" + own("policy start") + "+10, " + own("second target")
                        + ", MAX("
                        + own("second target") + ",\\\n\t\t" + own("final target") + ")))",
                "Dmnl",
                comment());
        text.equation(
                own("perceived ambition") + "=\n\tSMOOTH(" + own("ambition") + "*" + own("historical path")
                        + "(Time/one year), adjustment time)",
                "Dmnl",
                comment());
        if (number == 0) {
            text.equation("one year=\n\t1", "Year", "");
            text.equation("adjustment time=\n\t5", "Year", "");
        }
    }

    private void bySource(MdlText text) {
        text.equation(
                own("mix") + "[regions,fossil]=\n\t0.2*" + own("mix") + "[regions,twins] ~~|\n" + own("mix")
                        + "[regions,twins]=\n\t" + number(0.1, 0.3),
                "Dmnl",
                comment());
        text.equation(
                own("clean part") + "[regions]=\n\tSUM(" + own("mix") + "[regions,twins!])/SUM(" + own("mix")
                        + "[regions,sources!])",
                "Dmnl",
                comment());
        text.equation(
                own("mean clean part") + "=\n\tSUM(" + own("clean part") + "[regions!])/ELMCOUNT(regions)",
                "Dmnl",
                comment());
    }

    private void flows(MdlText text) {
        String stock = stock(number);
        text.equation(
                stock + PLACES + "= INTEG (\n\t" + own("increase") + PLACES + "-" + own("decrease") + "\\\n\t\t"
                        + PLACES + ",\n\t\t" + own("initial") + "[sectors])",
                "EJ",
                comment());
        text.equation(
                own("initial") + "[goods sectors]=\n\t" + number(1, 10) + " ~~|\n" + own("initial")
                        + "[sectors]:EXCEPT:[goods sectors]=\n\t" + number(1, 10),
                "EJ",
                comment());
        text.equation(
                own("increase") + PLACES + "=\n\tIF THEN ELSE(Time>" + own("policy start") + " :AND: " + own("priority")
                        + PLACES
                        + ">0.6,\n\t" + stock + PLACES + "*" + own("growth") + PLACES + "*" + own("effect of scarcity")
                        + "[scenarios],\n\t" + stock + PLACES + "*" + own("growth") + PLACES
                        + "*(1-0.1*" + own("mean clean part") + ")*MIN(1, " + own("perceived ambition")
                        + "\\\n\t\t/(1+" + own("ambition") + ")))",
                "EJ/Year",
                comment());
        text.equation(
                own("decrease") + PLACES + "=\n\t" + stock + PLACES + "/" + own("lifetime") + "[sectors]*(1+0.01*ZIDZ("
                        + own("total", earlier) + "[scenarios]\\\n\t\t,1+" + own("total", earlier) + "[scenarios]))",
                "EJ/Year",
                comment());
    }

    private void totals(MdlText text) {
        text.equation(
                own("total") + "[scenarios]=\n\tSUM(" + stock(number) + "[scenarios,sectors!])/one EJ",
                "Dmnl",
                comment());
        if (number == 0) {
            text.equation("one EJ=\n\t1", "EJ", "");
        }
        text.equation(
                own("scarcity") + "[scenarios]=\n\tMAX(0, MIN(2, " + own("total") + "[scenarios]/(1+"
                        + own("total", earlier) + "[scenarios]\\\n\t\t)))",
                "Dmnl",
                comment());
        text.equation(
                own("goods part") + "[scenarios]=\n\tXIDZ(SUM(" + stock(number) + "[scenarios,goods sectors!]), SUM("
                        + stock(number) + "[scenarios,sectors!]), 0)",
                "Dmnl",
                comment() + "\n\t~\t:SUPPLEMENTARY");
    }

    private String comment() {
        return COMMENTS[random.nextInt(COMMENTS.length)];
    }

    private String number(double low, double high) {
        return String.format(Locale.ROOT, "%.4g", random.nextDouble(low, high));
    }
}
