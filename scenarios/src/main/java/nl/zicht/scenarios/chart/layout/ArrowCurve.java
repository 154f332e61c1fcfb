package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.scenarios.chart.drawing.Mark.Step;

/**
 * The way of an arrow: a start and cubic Bézier pieces.
 *
 * @param startX pixels
 * @param startY pixels
 * @param pieces at least one
 */
record ArrowCurve(double startX, double startY, List<Step.Curve> pieces) {

    private static final int SAMPLES = 24;

    /** A place on the curve and the direction in which it goes there, of length 1. */
    record Place(double x, double y, double dx, double dy) {}

    ArrowCurve {
        pieces = List.copyOf(pieces);
    }

    /**
     * The curve leaving and arriving upright, so that heads stand straight on the boxes and do not lie along them, and without
     * kinks where the changed pieces meet the others.
     */
    ArrowCurve upright(double leaving, double arriving) {
        List<Step.Curve> changed = new ArrayList<>(pieces);
        Step.Curve f = changed.get(0);
        double[] before = {f.x2(), f.y2()};
        if (pieces.size() > 1) {
            Step.Curve next = changed.get(1);
            before = ahead(f.x(), f.y(), -reach(startX, startY, f), next.x1(), next.y1(), next.x2(), next.y2());
        }
        changed.set(0, new Step.Curve(startX, startY + leaving, before[0], before[1], f.x(), f.y()));
        int last = changed.size() - 1;
        Step.Curve l = changed.get(last);
        double[] after = {l.x1(), l.y1()};
        if (last > 0) {
            Step.Curve p = changed.get(last - 1);
            after = ahead(p.x(), p.y(), -reach(p.x(), p.y(), l), p.x2(), p.y2(), p.x1(), p.y1());
        }
        changed.set(last, new Step.Curve(after[0], after[1], l.x(), l.y() - arriving, l.x(), l.y()));
        return new ArrowCurve(startX, startY, changed);
    }

    private static double reach(double x, double y, Step.Curve piece) {
        return Math.min(60, 0.45 * Math.hypot(piece.x() - x, piece.y() - y));
    }

    /** A point beside a joint, opposite to where the neighbouring piece goes; its second control point helps when the first is the joint. */
    private static double[] ahead(double x, double y, double distance, double x1, double y1, double x2, double y2) {
        boolean same = Math.hypot(x1 - x, y1 - y) < 0.5;
        Place way = towards(x, y, same ? x2 : x1, same ? y2 : y1, x, y);
        return new double[] {x + distance * way.dx(), y + distance * way.dy()};
    }

    /** The curve with everything moved. */
    ArrowCurve moved(double dx, double dy) {
        List<Step.Curve> moved = new ArrayList<>();
        for (Step.Curve c : pieces) {
            moved.add(new Step.Curve(c.x1() + dx, c.y1() + dy, c.x2() + dx, c.y2() + dy, c.x() + dx, c.y() + dy));
        }
        return new ArrowCurve(startX + dx, startY + dy, moved);
    }

    /** The steps of a pen along the curve, ending {@code cut} pixels before the tip so that the head is not blunted. */
    List<Step> steps(double cut) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Move(startX, startY));
        steps.addAll(pieces);
        Place tip = tip();
        Step.Curve last = pieces.get(pieces.size() - 1);
        steps.set(
                steps.size() - 1,
                new Step.Curve(
                        last.x1(),
                        last.y1(),
                        last.x2(),
                        last.y2(),
                        tip.x() - cut * tip.dx(),
                        tip.y() - cut * tip.dy()));
        return steps;
    }

    /** The end of the curve with the direction of the arrow head: that of the last few pixels. */
    Place tip() {
        List<double[]> points = samples();
        double[] end = points.get(points.size() - 1);
        Place before = fromEnd(9);
        return towards(before.x(), before.y(), end[0], end[1], end[0], end[1]);
    }

    /** The place a number of pixels before the end. */
    Place fromEnd(double pixels) {
        return along(Math.max(0, length() - pixels));
    }

    /** The length in pixels. */
    double length() {
        double length = 0;
        List<double[]> points = samples();
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    private Place along(double pixels) {
        List<double[]> points = samples();
        double left = pixels;
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            double step = distance(a, b);
            if (left <= step && step > 0) {
                double part = left / step;
                return towards(a[0], a[1], b[0], b[1], a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]));
            }
            left -= step;
        }
        double[] end = points.get(points.size() - 1);
        return new Place(end[0], end[1], 0, 1);
    }

    private static Place towards(double x1, double y1, double x2, double y2, double x, double y) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        return length == 0 ? new Place(x, y, 0, 1) : new Place(x, y, (x2 - x1) / length, (y2 - y1) / length);
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(b[0] - a[0], b[1] - a[1]);
    }

    private List<double[]> samples() {
        List<double[]> points = new ArrayList<>();
        double x = startX;
        double y = startY;
        points.add(new double[] {x, y});
        for (Step.Curve c : pieces) {
            for (int i = 1; i <= SAMPLES; i++) {
                double t = (double) i / SAMPLES;
                points.add(new double[] {bezier(x, c.x1(), c.x2(), c.x(), t), bezier(y, c.y1(), c.y2(), c.y(), t)});
            }
            x = c.x();
            y = c.y();
        }
        return points;
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
