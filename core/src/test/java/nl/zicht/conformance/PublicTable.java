package nl.zicht.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.format.table.ResultsComparison;
import nl.zicht.format.table.ResultsReader;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;

/** The public collection, model by model: whether its results are those of its reference, per family and format. */
final class PublicTable {
    private static final List<String> FORMATS = List.of("mdl", "stmx", "xmile");

    /** What came of a model. */
    private enum Result {
        MATCH,
        RAN,
        REFUSED,
        DIFFERS
    }

    private record Row(PublicModel model, String format, Result result, String why) {}

    private final List<Row> rows = new ArrayList<>();

    private final Path folder;

    PublicTable(Path folder) {
        this.folder = folder;
        for (String format : FORMATS) {
            PublicModel.inFormats(folder, List.of(format)).forEach(model -> rows.add(row(model, format)));
        }
    }

    String markdown() {
        return matching() + "\n### Models that do not match\n\n" + exceptions() + "\n### The other models\n\n"
                + others()
                + "\nThose that need not be refused, and are, or that differ from a reference that is not certain:\n\n"
                + otherExceptions() + "\n### Models of Vensim as XMILE\n\n" + translations();
    }

    /** Returns what came of the models of Vensim when `zicht convert` writes them as XMILE, by the test of that. */
    private String translations() {
        StringBuilder text = new StringBuilder(
                "Each is translated, written, read back and run; every variable is compared at every time. Losses are told with their places.\n\n"
                        + "| expected | what is read back gives | files |\n|---|---|---|\n");
        VensimToXmileTest.outcomes(folder)
                .forEach((outcome, count) -> text.append("| " + outcome + " | " + count + " |\n"));
        return text.toString();
    }

    private String matching() {
        Map<String, int[]> counts = new TreeMap<>();
        int[] total = new int[Result.values().length];
        rows.stream().filter(row -> row.model().expectation().equals("run")).forEach(row -> {
            counts.computeIfAbsent(row.model().family() + " | " + row.format(), f -> new int[total.length])[
                    row.result().ordinal()]++;
            total[row.result().ordinal()]++;
        });
        StringBuilder text = new StringBuilder(
                "| family | format | files to match | match | refused by name | differ |\n|---|---|---|---|---|---|\n");
        counts.forEach((family, count) -> text.append(line(family, count)));
        return text.append(line("**all** | ", total)).toString();
    }

    private static String line(String family, int[] count) {
        int match = count[Result.MATCH.ordinal()];
        int refused = count[Result.REFUSED.ordinal()];
        int differ = count[Result.DIFFERS.ordinal()];
        return "| " + family + " | " + (match + refused + differ) + " | " + match + " | " + refused + " | " + differ
                + " |\n";
    }

    private String exceptions() {
        return list(row -> row.model().expectation().equals("run") && row.result() != Result.MATCH);
    }

    /** Returns one line for each of the other models that is refused or differs, but for those that are there to be refused. */
    private String otherExceptions() {
        return list(
                row -> !Set.of("run", "broken", "reject").contains(row.model().expectation())
                        && (row.result() == Result.REFUSED || row.result() == Result.DIFFERS));
    }

    private String list(Predicate<Row> wanted) {
        StringBuilder text = new StringBuilder();
        rows.stream()
                .filter(wanted)
                .forEach(row -> text.append("- `")
                        .append(row.model().title())
                        .append(row.result() == Result.REFUSED ? "`, refused: " : "`, differs: ")
                        .append(row.why())
                        .append('\n'));
        return text.isEmpty() ? "None.\n" : text.toString();
    }

    /** Returns what came of the files that need not match: those without a reference, defective ones, those whose reference is doubtful. */
    private String others() {
        Map<String, int[]> counts = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.model().expectation().equals("run"))
                .forEach(row -> counts.computeIfAbsent(
                                row.model().expectation() + " | " + row.format(), f -> new int[Result.values().length])[
                        row.result().ordinal()]++);
        StringBuilder text = new StringBuilder(
                "| expected | format | match | run | refused with findings | differ |\n|---|---|---|---|---|---|\n");
        counts.forEach((kind, n) ->
                text.append("| " + kind + " | " + n[0] + " | " + n[1] + " | " + n[2] + " | " + n[3] + " |\n"));
        return text.toString();
    }

    private static Row row(PublicModel model, String format) {
        CheckReport report = Models.check(model.file());
        if (report.model().isEmpty()) {
            return refused(model, format, report.diagnostics());
        }
        try {
            Run run = CompiledModel.of(report.orThrow()).run();
            if (model.reference().isEmpty()) {
                return new Row(model, format, Result.RAN, "");
            }
            ResultsComparison comparison = ResultsComparison.compare(
                    ResultsReader.read(model.reference().get()), XmileConformanceTest.table(run), model.tolerance());
            String known = VensimConformanceTest.DISPUTED.get(model.title());
            String found = firstLine(comparison.summary());
            return comparison.agrees()
                    ? new Row(model, format, Result.MATCH, "")
                    : new Row(model, format, Result.DIFFERS, known == null ? found : found + "; " + known);
        } catch (ModelException e) {
            return refused(model, format, e.diagnostics());
        }
    }

    private static Row refused(PublicModel model, String format, List<Diagnostic> findings) {
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
        return new Row(model, format, Result.REFUSED, firstLine(errors.get(0).message()) + more);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
