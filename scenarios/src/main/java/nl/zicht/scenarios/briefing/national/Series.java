package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.national.Anchor;

/** Outcomes over time as lines of a chart, four points a year. */
final class Series {

    private static final double POINTS_PER_YEAR = 4;

    private Series() {}

    static Line line(Study study, Scenario scenario, Outcome outcome, Line.Role role) {
        double[] times = study.comparison().times();
        double[] values = study.comparison().series(scenario, outcome);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            double quarters = times[i] * POINTS_PER_YEAR;
            if (Math.abs(quarters - Math.rint(quarters)) < 1e-9) {
                points.add(new Point(times[i], values[i] * Shown.factor(outcome)));
            }
        }
        return new Line(scenario.id(), scenario.label(), role, points);
    }

    /** Published yearly totals of all forms together, each at the year it counts. */
    static List<Point> publishedTotals(Study study, String variable) {
        return study.model().anchors().anchors().stream()
                .filter(anchor -> anchor.variable().text().equals(variable)
                        && anchor.measure() == Anchor.Measure.TOTAL
                        && anchor.element() != null
                        && anchor.element().text().equals("sum"))
                .map(anchor -> new Point(anchor.from(), anchor.observed() / years(anchor)))
                .toList();
    }

    private static double years(Anchor anchor) {
        return anchor.to() - anchor.from();
    }

    /** What the model gives for the same totals, at the same places. */
    static List<Point> modelledTotals(Study study, String variable) {
        return study.model().anchors().anchors().stream()
                .filter(anchor -> anchor.variable().text().equals(variable)
                        && anchor.measure() == Anchor.Measure.TOTAL
                        && anchor.element() != null
                        && anchor.element().text().equals("sum"))
                .map(anchor -> new Point(
                        anchor.from(),
                        anchor.modelled(study.comparison()
                                        .run(study.comparison().baseline()))
                                / years(anchor)))
                .toList();
    }

    /** The name of published figures. */
    static Label published() {
        return new Label("gepubliceerd (CoMensha, Nationaal Rapporteur)", "published (CoMensha, National Rapporteur)");
    }
}
