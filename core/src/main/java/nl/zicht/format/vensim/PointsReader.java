package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.model.GraphicalFunction;

/**
 * Reads the points of a table: {@code ([(xmin,ymin)-(xmax,ymax), (x,y)…], (x,y), (x,y) …)}, or all x and then all y.
 *
 * <p>What stands in square brackets scales the picture and has no meaning for a run. Points at one x make a step; the first of them holds there, so that the
 * others are moved by the smallest distance there is.
 */
final class PointsReader {
    private record Point(double x, double y) {}

    private final Words words;

    PointsReader(Words words) {
        this.words = words;
    }

    /** Reads a table with its brackets. */
    GraphicalFunction table() {
        Word first = words.expect("(", "before the points of a table");
        if (words.at("[")) {
            scale();
            words.accept(",");
        }
        List<Point> points = words.at("(") ? pairs() : lists(first);
        words.expect(")", "after the points of a table");
        return of(points, first);
    }

    private void scale() {
        words.take();
        while (!words.at("]")) {
            if (words.peek().isEnd()) {
                throw words.fail("expected ] after the scale of a table", words.peek(), null);
            }
            words.take();
        }
        words.take();
    }

    private List<Point> pairs() {
        List<Point> points = new ArrayList<>();
        do {
            words.expect("(", "before a point");
            double x = words.number("x");
            words.expect(",", "between x and y");
            double y = words.number("y");
            words.expect(")", "after a point");
            points.add(new Point(x, y));
        } while (words.accept(","));
        return points;
    }

    private List<Point> lists(Word first) {
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(words.number("a coordinate"));
        } while (words.accept(","));
        int half = numbers.size() / 2;
        if (numbers.size() % 2 != 0) {
            words.diagnostics()
                    .error(
                            Code.BAD_GRAPHICAL_FUNCTION,
                            "the table has " + numbers.size() + " numbers, expected as many x as y",
                            words.span(first, words.last()),
                            null);
            throw new Unreadable();
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            points.add(new Point(numbers.get(i), numbers.get(half + i)));
        }
        return points;
    }

    private GraphicalFunction of(List<Point> points, Word first) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::x));
        if (!sorted.equals(points)) {
            words.diagnostics()
                    .warning(
                            Code.BAD_GRAPHICAL_FUNCTION,
                            "the points of the table are not in the order of x; they were put in order",
                            words.span(first, words.last()),
                            null);
        }
        double[] x = sorted.stream().mapToDouble(Point::x).toArray();
        double[] y = sorted.stream().mapToDouble(Point::y).toArray();
        stepAfterFirst(x);
        return new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, x, y);
    }

    private static void stepAfterFirst(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i] <= x[i - 1] ? Math.nextUp(x[i - 1]) : x[i];
        }
    }
}
