package nl.zicht.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Severity;
import org.jspecify.annotations.Nullable;

/** Compares the findings of a check, in their order, with what is expected. */
final class FindingsAssert {
    private final List<Diagnostic> left;
    private final CheckReport report;

    private FindingsAssert(CheckReport report) {
        this.report = report;
        this.left = new ArrayList<>(report.diagnostics());
    }

    static FindingsAssert assertFindings(String model) {
        return new FindingsAssert(ModelText.check(model));
    }

    FindingsAssert error(String code, String message) {
        return next(Severity.ERROR, code, null, null, message, null);
    }

    FindingsAssert warning(String code, String message) {
        return next(Severity.WARNING, code, null, null, message, null);
    }

    FindingsAssert error(
            String code, @Nullable Integer line, @Nullable Integer column, String message, @Nullable String hint) {
        return next(Severity.ERROR, code, line, column, message, hint);
    }

    FindingsAssert warning(
            String code, @Nullable Integer line, @Nullable Integer column, String message, @Nullable String hint) {
        return next(Severity.WARNING, code, line, column, message, hint);
    }

    FindingsAssert info(
            String code, @Nullable Integer line, @Nullable Integer column, String message, @Nullable String hint) {
        return next(Severity.INFO, code, line, column, message, hint);
    }

    void nothingElse() {
        assertThat(left).isEmpty();
        boolean errors = report.diagnostics().stream().anyMatch(Diagnostic::isError);
        assertThat(report.model().isPresent()).isEqualTo(!errors);
    }

    private FindingsAssert next(
            Severity severity,
            String code,
            @Nullable Integer line,
            @Nullable Integer column,
            String message,
            @Nullable String hint) {
        if (left.isEmpty()) {
            fail("no finding " + code + " " + message);
        }
        Diagnostic found = left.remove(0);
        assertThat(found.code().name()).as(found.render()).isEqualTo(code);
        assertThat(found.severity()).as(found.render()).isEqualTo(severity);
        assertThat(found.message()).contains(message);
        if (line != null) {
            assertThat(Objects.requireNonNull(found.span()).line())
                    .as(found.render())
                    .isEqualTo(line);
        }
        if (column != null) {
            assertThat(Objects.requireNonNull(found.span()).column())
                    .as(found.render())
                    .isEqualTo(column);
        }
        if (hint != null) {
            assertThat(Objects.requireNonNull(found.hint(), found.render())).contains(hint);
        }
        return this;
    }
}
