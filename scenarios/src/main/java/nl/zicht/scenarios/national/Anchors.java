package nl.zicht.scenarios.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zicht.equation.Diagnostics;
import nl.zicht.simulate.Run;

/** The published figures the national model is held against. Immutable. */
public final class Anchors {
    private static final List<String> COLUMNS = List.of(
            "id",
            "label",
            "variable",
            "element",
            "measure",
            "from",
            "to",
            "observed",
            "low",
            "high",
            "source",
            "grade",
            "note");

    private final List<Anchor> anchors;

    private Anchors(List<Anchor> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** Reads a table; every finding goes to {@code diagnostics}. */
    static Anchors read(String file, String text, Diagnostics diagnostics) {
        List<Anchor> anchors = new ArrayList<>();
        for (DataRow row : DataFile.read(file, text, COLUMNS, diagnostics)) {
            anchors.add(new Anchor(
                    row.text("id"),
                    row.text("label"),
                    row.name("variable"),
                    row.optionalName("element"),
                    row.word("measure", Anchor.Measure.values()),
                    row.number("from"),
                    row.number("to"),
                    row.number("observed"),
                    row.optionalNumber("low"),
                    row.optionalNumber("high"),
                    row.text("source"),
                    row.grade(),
                    row.text("note")));
        }
        return new Anchors(anchors);
    }

    public List<Anchor> anchors() {
        return anchors;
    }

    public Optional<Anchor> find(String id) {
        return anchors.stream().filter(anchor -> anchor.id().equals(id)).findFirst();
    }

    /** Returns a Markdown table of every figure beside what a run gives for it. */
    public String table(Run run) {
        StringBuilder out = new StringBuilder("| figure | published | model | difference | source | remark |\n");
        out.append("|---|---:|---:|---:|---|---|\n");
        for (Anchor anchor : anchors) {
            double modelled = anchor.modelled(run);
            String grade = anchor.grade() == null ? "J" : anchor.grade().name();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %+.0f %% | %s %s | %s |%n",
                    anchor.label(),
                    figure(anchor.observed()) + range(anchor),
                    figure(modelled),
                    100 * (modelled / anchor.observed() - 1),
                    anchor.source(),
                    grade,
                    anchor.note()));
        }
        return out.toString();
    }

    private static String range(Anchor anchor) {
        return Double.isNaN(anchor.low()) ? "" : " (" + figure(anchor.low()) + " to " + figure(anchor.high()) + ")";
    }

    /** Returns a number as people read it: whole from 10 on, three digits below. */
    private static String figure(double value) {
        return value >= 10
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.3f", value);
    }
}
