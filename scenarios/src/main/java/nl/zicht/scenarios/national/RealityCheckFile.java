package nl.zicht.scenarios.national;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.RealityCheck;

/**
 * The sentences that must be true of the national model whatever its numbers are, read from a table: name, condition, consequence, reason.
 *
 * <p>Condition and consequence are written like equations of XMILE, without quotes. XMILE has no notation for such checks, so they stand beside the model file.
 */
final class RealityCheckFile {
    private static final List<String> COLUMNS = List.of("name", "condition", "consequence", "note");

    private RealityCheckFile() {}

    /** Reads a table; every finding, also in the sentences, goes to {@code diagnostics}. */
    static List<RealityCheck> read(String file, String text, Diagnostics diagnostics) {
        List<RealityCheck> checks = new ArrayList<>();
        for (DataRow row : DataFile.read(file, text, COLUMNS, diagnostics)) {
            checks.add(new RealityCheck(
                    Name.quoted(row.text("name")),
                    List.of(),
                    sentence(row, "condition", diagnostics),
                    sentence(row, "consequence", diagnostics),
                    false,
                    row.text("note"),
                    row.span("name")));
        }
        return checks;
    }

    private static Expression sentence(DataRow row, String column, Diagnostics diagnostics) {
        SourceSpan span = row.span(column);
        return EquationParser.parse(
                Fragment.within(span.source(), span.start(), span.end()), Dialect.XMILE, Limits.DEFAULT, diagnostics);
    }
}
