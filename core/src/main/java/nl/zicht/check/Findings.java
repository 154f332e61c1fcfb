package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Severity;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one check, each once, however many elements of an array share it.
 *
 * <p>Not thread-safe; belongs to one check.
 */
final class Findings {
    /** How many notes a message shows. */
    private static final int MOST_NOTES = 3;

    private record Place(Code code, @Nullable SourceSpan span, String message) {}

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();
    private @Nullable Set<Code> wanted;
    private final Deque<Supplier<String>> notes = new ArrayDeque<>();
    private int errors;

    void add(Diagnostic diagnostic) {
        add(diagnostic.severity(), diagnostic.code(), diagnostic.message(), diagnostic.span(), diagnostic.hint());
    }

    void error(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        add(Severity.ERROR, code, message, span, hint);
    }

    void warning(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        add(Severity.WARNING, code, message, span, hint);
    }

    void info(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        add(Severity.INFO, code, message, span, hint);
    }

    /** Does some work of which only findings of these kinds are kept; an error of another kind still counts. */
    void only(Set<Code> codes, Runnable work) {
        Set<Code> before = wanted;
        wanted = codes;
        work.run();
        wanted = before;
    }

    /** Does some work of which every message ends with a note, such as which call it was done for; the same finding with another note is not told again. */
    void within(Supplier<String> note, Runnable work) {
        notes.push(note);
        work.run();
        notes.pop();
    }

    /** Returns the notes that hold, innermost first. */
    private String notes() {
        StringBuilder text = new StringBuilder();
        notes.stream()
                .limit(MOST_NOTES)
                .forEach(note -> text.append(" (").append(note.get()).append(')'));
        return notes.size() > MOST_NOTES ? text.append(" (…)").toString() : text.toString();
    }

    /** Returns how many errors there are so far; work that raises the count came to nothing. */
    int errors() {
        return errors;
    }

    /**
     * Returns the findings together with {@code earlier} ones, by place in the files, those without a place first; past {@value Diagnostics#MOST} they are
     * only counted.
     */
    List<Diagnostic> inFileOrder(List<Diagnostic> earlier, List<SourceText> files) {
        Map<SourceText, Integer> order = new IdentityHashMap<>();
        files.forEach(file -> order.putIfAbsent(file, order.size()));
        List<Diagnostic> all = new ArrayList<>(earlier);
        all.addAll(found);
        all.sort(
                Comparator.<Diagnostic>comparingInt(d -> file(d.span(), order)).thenComparingInt(d -> start(d.span())));
        Diagnostics bounded = new Diagnostics();
        bounded.addAll(Repeated.gathered(all));
        return bounded.list();
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    private void add(Severity severity, Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        if (wanted != null && !wanted.contains(code)) {
            errors += severity == Severity.ERROR ? 1 : 0;
            return;
        }
        if (!places.add(new Place(code, span, message))) {
            return;
        }
        if (severity == Severity.ERROR) {
            errors++;
        }
        found.add(new Diagnostic(severity, code, message + notes(), span, hint));
    }

    private static int file(@Nullable SourceSpan span, Map<SourceText, Integer> order) {
        return span == null ? -1 : order.getOrDefault(span.source(), order.size());
    }

    private static int start(@Nullable SourceSpan span) {
        return span == null ? 0 : span.start();
    }
}
