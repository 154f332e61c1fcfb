package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Fan;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.national.Anchor;

/** Outcomes over time as lines of a chart, four points a year. */
final class Series {

    private static final double POINTS_PER_YEAR = 4;

    /** The stock that counts registrations, and the flow into it. */
    static final String REGISTERED_TOTAL = "cumulative registered victims";

    private static final String REGISTRATIONS = "registrations";

    private Series() {}

    static Line line(Study study, Scenario scenario, Outcome outcome, Line.Role role) {
        List<Point> points = quarters(study).stream()
                .map(time -> new Point(time, study.level(scenario, outcome, time)))
                .toList();
        return new Line(scenario.id(), scenario.label(), role, points);
    }

    /** The times that charts show, four a year. */
    static List<Double> quarters(Study study) {
        List<Double> quarters = new ArrayList<>();
        for (double time : study.comparison().times()) {
            double count = time * POINTS_PER_YEAR;
            if (Math.abs(count - Math.rint(count)) < 1e-9) {
                quarters.add(time);
            }
        }
        return quarters;
    }

    /** Published yearly totals of all forms together, each at the year it counts. */
    static List<Point> publishedTotals(Study study, String variable) {
        return study.model().anchors().anchors().stream()
                .filter(anchor -> isTotal(anchor, variable))
                .map(anchor -> new Point(anchor.from(), anchor.observed() / years(anchor)))
                .toList();
    }

    private static double years(Anchor anchor) {
        return anchor.to() - anchor.from();
    }

    /** What the model gives for the same totals, at the same places. */
    static List<Point> modelledTotals(Study study, String variable) {
        return study.model().anchors().anchors().stream()
                .filter(anchor -> isTotal(anchor, variable))
                .map(anchor -> new Point(
                        anchor.from(),
                        anchor.modelled(study.comparison()
                                        .run(study.comparison().baseline()))
                                / years(anchor)))
                .toList();
    }

    /** Published figures of an outcome as it is shown, each in the middle of the period it is about. */
    static List<Fan.Observed> published(Study study, Outcome outcome) {
        double factor = Shown.factor(outcome);
        List<Fan.Observed> found = new ArrayList<>();
        for (Anchor anchor : study.model().anchors().anchors()) {
            double middle = (anchor.from() + anchor.to()) / 2;
            if (isTotal(anchor, REGISTERED_TOTAL) && outcome.variable().text().equals(REGISTRATIONS)) {
                found.add(observed(anchor, middle, factor / years(anchor)));
            } else if (anchor.variable().equals(outcome.variable())
                    && anchor.measure() != Anchor.Measure.TOTAL
                    && anchor.element() == null) {
                found.add(observed(anchor, middle, factor));
            }
        }
        return found;
    }

    private static Fan.Observed observed(Anchor anchor, double time, double factor) {
        double low = Double.isNaN(anchor.low()) ? anchor.observed() : anchor.low();
        double high = Double.isNaN(anchor.high()) ? anchor.observed() : anchor.high();
        return new Fan.Observed(time, anchor.observed() * factor, low * factor, high * factor, source(anchor));
    }

    /** Series of several years are known by their file in the data, and by who publishes them to a reader. */
    private static Label source(Anchor anchor) {
        return anchor.source().endsWith(".csv")
                ? new Label("CoMensha en Nationaal Rapporteur", "CoMensha and National Rapporteur")
                : Label.same(anchor.source());
    }

    private static boolean isTotal(Anchor anchor, String variable) {
        return anchor.variable().text().equals(variable)
                && anchor.measure() == Anchor.Measure.TOTAL
                && anchor.element() != null
                && anchor.element().text().equals("sum");
    }

    /** The name of published figures. */
    static Label published() {
        return new Label("gepubliceerd (CoMensha, Nationaal Rapporteur)", "published (CoMensha, National Rapporteur)");
    }
}
