package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Severity;

/**
 * What was found in a file, to be printed.
 *
 * @param list the findings, in the order to print them
 */
record Findings(List<Diagnostic> list) {
    Findings {
        list = List.copyOf(list);
    }

    /** Prints each finding with its place and hint, a blank line between two. */
    void print(PrintWriter out) {
        for (Diagnostic finding : list) {
            out.println(finding.render());
            out.println();
        }
    }

    /** Returns the findings of one severity. */
    Findings only(Severity severity) {
        return new Findings(list.stream().filter(f -> f.severity() == severity).toList());
    }

    /** Returns how many errors, warnings and remarks there are. */
    String summary() {
        return counted(Severity.ERROR, "error") + ", " + counted(Severity.WARNING, "warning") + ", "
                + counted(Severity.INFO, "remark");
    }

    private String counted(Severity severity, String word) {
        int count = only(severity).list().size();
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
