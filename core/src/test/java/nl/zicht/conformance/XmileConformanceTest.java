package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.format.table.ResultsComparison;
import nl.zicht.format.table.ResultsReader;
import nl.zicht.format.table.ResultsTable;
import nl.zicht.format.table.Series;
import nl.zicht.format.table.SeriesName;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads, checks and runs every public model in XMILE, by both back ends, and compares it with its reference.
 *
 * <p>A model may be refused only for what {@link #REFUSED} lists, and then by name.
 */
class XmileConformanceTest {
    /** What this version cannot run: words that the message of the refusal must hold. */
    private static final List<String> REFUSED = List.of("queues are not supported");

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> publicModels() {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        return PublicModel.inFormats(folder.orElseThrow(), List.of("xmile", "stmx")).stream()
                .map(model -> DynamicTest.dynamicTest(model.expectation() + ": " + model.title(), () -> {
                    String outcome = "failed";
                    try {
                        outcome = check(model, REFUSED);
                    } finally {
                        COUNTS.merge(model.expectation() + " " + outcome, 1, Integer::sum);
                    }
                }));
    }

    @AfterAll
    static void summarise() {
        COUNTS.forEach((outcome, count) -> System.out.printf(Locale.ROOT, "%4d %s%n", count, outcome));
    }

    static String check(PublicModel model, List<String> refusals) {
        CheckReport report = Models.check(model.file());
        List<Diagnostic> errors =
                report.diagnostics().stream().filter(Diagnostic::isError).toList();
        errors.forEach(error -> assertThat(error.span()).as(error.render()).isNotNull());
        assertThat(report.model().isEmpty()).isEqualTo(!errors.isEmpty());
        return switch (model.expectation()) {
            case "run" -> errors.isEmpty() ? matched(model, report.model().orElseThrow()) : refused(errors, refusals);
            case "broken", "reject" -> {
                assertThat(errors).isNotEmpty();
                yield "refused";
            }
            default -> errors.isEmpty() ? ran(model, report.model().orElseThrow()) : "refused";
        };
    }

    private static String refused(List<Diagnostic> errors, List<String> refusals) {
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.code()).as(error.render()).isIn(Code.NOT_SUPPORTED, Code.UNKNOWN_FUNCTION);
            assertThat(refusals).as(error.render()).anyMatch(error.message().toLowerCase(Locale.ROOT)::contains);
        });
        return "refused by name";
    }

    private static String matched(PublicModel model, CheckedModel checked) {
        ResultsTable reference = ResultsReader.read(model.reference().orElseThrow());
        ResultsComparison comparison = ResultsComparison.compare(reference, table(runBoth(checked)), model.tolerance());
        assertThat(comparison.agrees()).as(comparison.summary()).isTrue();
        assertThat(comparison.values()).isPositive();
        return "matched";
    }

    private static String ran(PublicModel model, CheckedModel checked) {
        Run run = runBoth(checked);
        return model.reference()
                .map(file -> ResultsComparison.compare(ResultsReader.read(file), table(run), model.tolerance())
                        .agrees())
                .map(agrees -> agrees ? "matched" : "ran and differs")
                .orElse("ran");
    }

    /** Runs a model by both back ends, which must give the same bits. */
    private static Run runBoth(CheckedModel checked) {
        CompiledModel compiled = CompiledModel.of(checked);
        Run slow = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        Run fast = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.BYTECODE));
        for (String name : slow.names()) {
            assertThat(bits(fast.series(name))).as(name).isEqualTo(bits(slow.series(name)));
        }
        return slow;
    }

    private static long[] bits(double[] values) {
        return java.util.Arrays.stream(values)
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }

    static ResultsTable table(Run run) {
        double[] times = run.times();
        List<Series> series = new ArrayList<>();
        run.names().forEach(name -> series.add(new Series(SeriesName.of(name), times, run.series(name))));
        return new ResultsTable(series);
    }
}
