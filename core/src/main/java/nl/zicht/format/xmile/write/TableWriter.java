package nl.zicht.format.xmile.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zicht.equation.NumberText;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import org.jspecify.annotations.Nullable;

/** Writes the points of a graphical function (XMILE 1.0, section 3.1.4): the ends of the x-axis where they lie evenly, to the last bit, else every x. */
final class TableWriter {
    private TableWriter() {}

    /** Returns the attribute that says what lies between and beyond the points; lines and end values go without saying. */
    static List<String> type(@Nullable GraphicalFunction table) {
        return table == null || table.kind() == Kind.CONTINUOUS
                ? List.of()
                : List.of("type", table.kind().name().toLowerCase(Locale.ROOT));
    }

    static void points(@Nullable GraphicalFunction table, XmlText xml) {
        if (table == null) {
            return;
        }
        double[] x = table.x();
        if (isEven(x)) {
            xml.empty("xscale", "min", NumberText.of(x[0]), "max", NumberText.of(x[x.length - 1]));
        } else {
            xml.text("xpts", list(x));
        }
        xml.text("ypts", list(table.y()));
    }

    static boolean isFinite(GraphicalFunction table) {
        return Arrays.stream(table.x()).allMatch(Double::isFinite)
                && Arrays.stream(table.y()).allMatch(Double::isFinite);
    }

    private static boolean isEven(double[] x) {
        int last = x.length - 1;
        if (last < 1 || !(x[0] < x[last])) {
            return false;
        }
        double width = x[last] - x[0];
        for (int i = 1; i < last; i++) {
            if (Double.compare(x[i], x[0] + i * width / last) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(NumberText::of).collect(Collectors.joining(","));
    }
}
