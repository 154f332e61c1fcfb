package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import org.junit.jupiter.api.Test;

/** Everything that is missing, approximated or refused in a public model is told before the first run, with file, line, column and severity. */
class PublicFindingsTest {
    @Test
    void everyFindingHasAPlaceAndEveryRefusalAReason() {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        List<String> wrong = new ArrayList<>();
        for (PublicModel model :
                PublicModel.inFormats(folder.orElseThrow(), List.of("mdl", "xmile", "xml", "stmx", "itmx"))) {
            CheckReport report = Models.check(model.file());
            boolean refused = report.diagnostics().stream().anyMatch(Diagnostic::isError);
            if (refused == report.model().isPresent()) {
                wrong.add(model.title() + ": " + (refused ? "runs with an error" : "is refused without one"));
            }
            for (Diagnostic finding : report.diagnostics()) {
                // A file that is no text at all has no places in it.
                boolean whole = finding.code() == Code.UNREADABLE_FILE || finding.code() == Code.LIMIT_EXCEEDED;
                if (finding.span() == null && !whole) {
                    wrong.add(model.title() + ": "
                            + finding.severity().name().toLowerCase(Locale.ROOT) + " without a place: "
                            + finding.message());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
