package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.zicht.analysis.calibration.Take;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.format.ensemble.NumberTable;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlPosition;
import nl.zicht.format.yaml.YamlProblems;

/** Reads the figures of a series, from the list {@code points} or from a table beside the file. */
record FigurePoints(SiblingFiles siblings, YamlProblems problems) {
    private static final double WIDEST = 1e300;
    private static final double ABSENT = Double.NaN;

    List<FigurePoint> read(YamlFields fields, Take take) {
        Optional<YamlNode> table = fields.optional("table");
        if (table.isPresent() && fields.has("points")) {
            problems.add(
                    fields.positionOf("points"),
                    "found points and a table; expected one of them",
                    "Maybe two series are meant?");
            return List.of();
        }
        List<FigurePoint> points = new ArrayList<>();
        if (table.isPresent()) {
            table(table.get(), take, points);
        } else {
            for (YamlNode node : fields.list("points")) {
                point(node, take).ifPresent(points::add);
            }
        }
        return points;
    }

    private Optional<FigurePoint> point(YamlNode node, Take take) {
        try (YamlFields fields = YamlFields.of("a point", node, problems)) {
            double from = fields.number(take == Take.AT ? "time" : "from", -WIDEST, WIDEST);
            double to = take == Take.AT ? from : optional(fields, "to", from + 1);
            boolean exact = fields.has("value");
            double value = exact ? fields.number("value", -WIDEST, WIDEST) : ABSENT;
            double low = exact ? value : optional(fields, "low", Double.NEGATIVE_INFINITY);
            double high = exact ? value : optional(fields, "high", Double.POSITIVE_INFINITY);
            double trials = optional(fields, "trials", ABSENT);
            return fields.sound() && holds(new FigurePoint(from, to, low, high, trials), take, fields.position())
                    ? Optional.of(new FigurePoint(from, to, low, high, trials))
                    : Optional.empty();
        }
    }

    private boolean holds(FigurePoint point, Take take, YamlPosition position) {
        if (take != Take.AT && !(point.from() < point.to())) {
            problems.add(
                    position,
                    "found a period from " + point.from() + " to " + point.to() + "; expected a later end",
                    "Maybe the end is that of the year, so the next whole number?");
            return false;
        }
        if (!(point.low() <= point.high()) || Double.isInfinite(point.low()) && Double.isInfinite(point.high())) {
            problems.add(
                    Code.MISSING_PART,
                    position,
                    "found no value and no range from low to high; expected one of them",
                    "Maybe a missing year has to be left out?");
            return false;
        }
        return true;
    }

    private static double optional(YamlFields fields, String key, double otherwise) {
        OptionalDouble found = fields.optionalNumber(key, -WIDEST, WIDEST);
        return found.orElse(otherwise);
    }

    private void table(YamlNode node, Take take, List<FigurePoint> points) {
        try (YamlFields fields = YamlFields.of("a table of figures", node, problems)) {
            String file = fields.text("file");
            Optional<String> text = siblings.text(file);
            if (text.isEmpty() && fields.sound()) {
                problems.add(
                        Code.UNREADABLE_FILE,
                        fields.positionOf("file"),
                        "there is no file '" + file + "' beside this one",
                        "Maybe another name? A file in another folder is not read");
            }
            String fromColumn = fields.text(take == Take.AT ? "time" : "from");
            Optional<String> to = fields.optionalText("to");
            Optional<String> value = fields.optionalText("value");
            Optional<String> low = fields.optionalText("low");
            Optional<String> high = fields.optionalText("high");
            Optional<String> trials = fields.optionalText("trials");
            if (!fields.sound() || text.isEmpty()) {
                return;
            }
            try {
                Columns columns = new Columns(NumberTable.read(file, text.get()), new Diagnostics());
                for (NumberTable.Row row : columns.table().rows()) {
                    double from = columns.number(row, Optional.of(fromColumn), ABSENT);
                    double exact = columns.number(row, value, ABSENT);
                    double end = take == Take.AT ? from : columns.number(row, to, from + 1);
                    double least = Double.isNaN(exact) ? columns.number(row, low, Double.NEGATIVE_INFINITY) : exact;
                    double most = Double.isNaN(exact) ? columns.number(row, high, Double.POSITIVE_INFINITY) : exact;
                    boolean missing = Double.isInfinite(least) && Double.isInfinite(most);
                    FigurePoint point = new FigurePoint(from, end, least, most, columns.number(row, trials, ABSENT));
                    if (!missing && !columns.diagnostics().hasErrors() && holds(point, take, fields.position())) {
                        points.add(point);
                    }
                }
                if (columns.diagnostics().hasErrors()) {
                    throw new ModelException(columns.diagnostics().list());
                }
            } catch (ModelException e) {
                for (var diagnostic : e.diagnostics()) {
                    problems.add(
                            diagnostic.code(),
                            fields.positionOf("file"),
                            (diagnostic.span() == null ? "" : diagnostic.span() + ": ") + diagnostic.message(),
                            diagnostic.hint() == null ? "Maybe the file is another?" : diagnostic.hint());
                }
            }
        }
    }

    /** The columns of a table, by their headings. */
    private record Columns(NumberTable table, Diagnostics diagnostics) {
        /** Returns the number in a cell; what is given where the column was not asked for or the cell is empty. */
        double number(NumberTable.Row row, Optional<String> heading, double otherwise) {
            if (heading.isEmpty()) {
                return otherwise;
            }
            int column = table.indexOf(heading.get());
            if (column < 0) {
                diagnostics.error(
                        Code.UNKNOWN_NAME,
                        "the table has no column '" + heading.get() + "'",
                        table.place(0),
                        "a heading is spelled differently");
                return otherwise;
            }
            return row.cell(column).isEmpty() ? otherwise : table.number(row, column, diagnostics);
        }
    }
}
