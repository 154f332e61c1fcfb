package nl.zicht.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.jspecify.annotations.Nullable;

/**
 * A model of a few lines, from time 0 to 5 in steps of 0.5, that shows one thing: the value of its variable {@code result} at the end.
 *
 * <p>What the lines mention of a few ready-made things (an input {@code x} that steps from 4 to 10 at time 1, an array {@code v} of 3, 1 and 2, a table
 * {@code curve}, a conveyor {@code belt}) is put beside them.
 */
final class TinyModel {
    private static final Map<String, String> XMILE = parts("parts-xmile.txt");
    private static final Map<String, String> VENSIM = parts("parts-vensim.txt");
    private static final String SPECS = "<sim_specs><start>0</start><stop>5</stop><dt>0.5</dt></sim_specs>\n";
    private static final String SETTINGS = """
            INITIAL TIME = 0 ~~|
            FINAL TIME = 5 ~~|
            TIME STEP = 0.5 ~~|
            SAVEPER = 0.5 ~~|
            """;

    /**
     * What came of it.
     *
     * @param value the value or values at the end; empty when the model was refused
     * @param refusal why it was refused; empty when it ran
     * @param missing whether it was refused because something is known and not supported
     */
    record Outcome(String value, String refusal, boolean missing) {
        boolean ran() {
            return refusal.isEmpty();
        }
    }

    private TinyModel() {}

    /** Runs a model of XMILE: variables, or whole elements below {@code <xmile>} when there is a {@code <model>} among them. */
    static Outcome xmile(String lines, @Nullable Dialect dialect) {
        StringBuilder helpers = new StringBuilder();
        mentioned(lines, XMILE).forEach(helpers::append);
        boolean whole = lines.contains("<model");
        String body = whole
                ? lines
                : "<dimensions><dim name=\"D\"><elem name=\"d1\"/><elem name=\"d2\"/><elem name=\"d3\"/></dim></dimensions>"
                        + "<model><variables>" + lines + helpers + "</variables></model>";
        return run("tiny.xmile", """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <header><vendor>Zicht</vendor><product version="1">Zicht</product></header>
                """ + (lines.contains("<sim_specs") ? "" : SPECS) + body + "</xmile>", dialect);
    }

    /** Runs a model of Vensim: equations, in a folder with a file {@code data.csv} of times and values. */
    static Outcome vensim(String lines, @Nullable Dialect dialect) {
        StringBuilder text = new StringBuilder("{UTF-8}\n");
        mentioned(lines, VENSIM).forEach(text::append);
        return run("tiny.mdl", text + lines + SETTINGS, dialect);
    }

    private static Outcome run(String name, String text, @Nullable Dialect dialect) {
        try {
            Path folder = Files.createTempDirectory("tiny");
            List<Path> files = new ArrayList<>();
            files.add(Files.writeString(folder.resolve(name), text));
            files.add(Files.writeString(folder.resolve("data.csv"), "t,value\n0,10\n1,20\n2,30\n3,35\n4,50\n5,60\n"));
            files.add(Files.writeString(folder.resolve("names.csv"), "north\nsouth\n"));
            Outcome outcome = run(files.get(0), dialect);
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome run(Path file, @Nullable Dialect dialect) {
        try {
            CheckReport report = Models.check(file, dialect);
            if (report.model().isEmpty()) {
                return refused(report.diagnostics());
            }
            Run run = CompiledModel.of(report.orThrow()).run();
            List<String> values = new ArrayList<>();
            for (String name : run.names()) {
                if (name.equals("result") || name.startsWith("result[")) {
                    double[] series = run.series(name);
                    values.add(number(series[series.length - 1]));
                }
            }
            return new Outcome(String.join(", ", values), "", false);
        } catch (ModelException e) {
            return refused(e.diagnostics());
        }
    }

    private static Outcome refused(List<Diagnostic> findings) {
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        Optional<Diagnostic> missing = errors.stream()
                .filter(e -> e.code() == Code.NOT_SUPPORTED || e.code() == Code.UNKNOWN_FUNCTION)
                .findFirst();
        Diagnostic told = missing.orElse(errors.get(0));
        return new Outcome("", told.message(), missing.isPresent());
    }

    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        String text = String.format(Locale.ROOT, "%.6g", value);
        return text.contains("e")
                ? text
                : text.replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }

    private static List<String> mentioned(String lines, Map<String, String> parts) {
        StringBuilder seen = new StringBuilder(lines);
        List<String> found = new ArrayList<>();
        parts.forEach((word, text) -> {
            boolean said = Pattern.compile("\\b(" + word + ")\\b").matcher(seen).find();
            boolean defined = Stream.of(word.split("\\|")).anyMatch(name -> lines.contains("name=\"" + name + "\""));
            if (said && !defined) {
                found.add(text + "\n");
                seen.append(text);
            }
        });
        return found;
    }

    /** Reads lines of a word (or several, with bars between them), a colon and the text that defines it; a text may use words of later lines. */
    private static Map<String, String> parts(String resource) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : ConformanceFiles.lines(resource)) {
            String[] cells = line.split(": ", 2);
            parts.put(cells[0], cells[1]);
        }
        return parts;
    }
}
