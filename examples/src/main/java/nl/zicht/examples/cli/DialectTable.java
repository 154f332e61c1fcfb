package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import nl.zicht.check.DialectReport;
import nl.zicht.check.DialectRule;
import nl.zicht.equation.Dialect;

/** The report on what tools read in different ways, as text: a paragraph for each rule that the model uses, with every place. */
final class DialectTable {
    private DialectTable() {}

    static void print(String file, DialectReport report, PrintWriter out) {
        out.println(file + " follows the rules of " + spelled(report.dialect())
                + "; its equations are written in the language of " + spelled(report.language()) + ".");
        if (report.uses().isEmpty()) {
            out.println("It uses nothing on which XMILE, Stella and Vensim differ.");
            return;
        }
        report.uses().forEach((rule, uses) -> print(rule, uses, report.followed(rule), out));
    }

    private static void print(DialectRule rule, List<DialectReport.Use> uses, Dialect followed, PrintWriter out) {
        out.println();
        out.println(rule.title() + " (" + (rule.isOfDialect() ? "by dialect" : "by the language of the file") + ")");
        for (Dialect dialect : Dialect.values()) {
            out.println((dialect == followed ? "* " : "  ")
                    + String.format(Locale.ROOT, "%-6s  ", spelled(dialect))
                    + rule.reading(dialect));
        }
        for (DialectReport.Use use : uses) {
            out.println("    " + (use.span() == null ? "" : use.span() + ": ") + use.variable());
        }
    }

    private static String spelled(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> "XMILE";
            case STELLA -> "Stella";
            case VENSIM -> "Vensim";
        };
    }
}
