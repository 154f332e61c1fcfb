package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zicht.Model;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.format.vensim.Particulars;
import nl.zicht.format.xmile.translate.VensimPicture;
import nl.zicht.format.xmile.translate.VensimTranslation;
import nl.zicht.format.xmile.write.Picture;
import nl.zicht.format.xmile.write.XmileWriter;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Translates every public model of Vensim that runs to XMILE, reads the text again, and compares the values of every variable at every time. */
class VensimToXmileTest {
    private static final double TOLERANCE = 1e-9;

    private static final Pattern DRAW =
            Pattern.compile("(?i)RANDOM[ _](UNIFORM|NORMAL|0 1|POISSON|EXPONENTIAL)[^(]*\\(");

    private static final String REFUSED = "refused before, as it lacks data or functions";
    private static final String CLOCK = "has a clock that XMILE has no form for, which is an error";
    private static final String BITS = "the same bits";
    private static final String CLOSE = "the same to 1e-9";
    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> publicModels() {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        return PublicModel.inFormats(folder.orElseThrow(), List.of("mdl")).stream()
                .map(model -> DynamicTest.dynamicTest(model.expectation() + ": " + model.title(), () -> {
                    String outcome = "failed";
                    try {
                        outcome = translated(model, System.out::println);
                    } finally {
                        COUNTS.merge(model.expectation() + " " + outcome, 1, Integer::sum);
                    }
                }));
    }

    @AfterAll
    static void summarise() {
        COUNTS.forEach((outcome, count) -> System.out.printf(Locale.ROOT, "%4d %s%n", count, outcome));
        // How many of each there are stands on the conformance page, which a test of its own holds.
        assertThat(COUNTS.keySet())
                .filteredOn(outcome -> outcome.startsWith("run "))
                .isSubsetOf("run " + BITS, "run " + CLOSE, "run " + CLOCK);
    }

    /** Returns how many models of a folder came to what, by what is expected of them; throws when a translation is wrong. */
    static Map<String, Integer> outcomes(Path folder) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PublicModel model : PublicModel.inFormats(folder, List.of("mdl"))) {
            try {
                counts.merge(model.expectation() + " | " + translated(model, loss -> {}), 1, Integer::sum);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return counts;
    }

    private static String translated(PublicModel file, Consumer<String> telling) throws IOException {
        CheckReport report = Models.check(file.file());
        if (report.model().isEmpty()) {
            return REFUSED;
        }
        CheckedModel before = report.model().orElseThrow();
        Diagnostics losses = new Diagnostics();
        ModelStructure structure = Models.read(file.file()).structure();
        ModelStructure xmile = VensimTranslation.toXmile(structure, losses);
        Picture picture = VensimPicture.of(Particulars.read(file.file(), Limits.DEFAULT), xmile, losses);
        String xml = XmileWriter.write(xmile, picture, losses);
        List<String> told = losses.list().stream()
                .map(loss -> (loss.span() == null ? file.title() : loss.span().toString()) + " " + loss.severity() + " "
                        + loss.message())
                .toList();
        told.forEach(telling);
        CheckReport again = read(file, xml);
        List<String> errors = again.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::render)
                .toList();
        assertThat(errors).as(xml.length() < 20000 ? xml : "a long text").isEmpty();
        if (told.stream().anyMatch(loss -> loss.contains("changes while the model runs"))) {
            return CLOCK;
        }
        boolean draws = DRAW.matcher(Files.readString(file.file(), StandardCharsets.ISO_8859_1))
                .find();
        return compared(
                draws,
                CompiledModel.of(before).run(),
                CompiledModel.of(again.model().orElseThrow()).run());
    }

    private static CheckReport read(PublicModel file, String xml) {
        Model model = Models.parse(file.title() + ".xmile", xml);
        return model.check();
    }

    private static String compared(boolean draws, Run before, Run after) {
        assertThat(after.times()).containsExactly(before.times());
        List<String> different = new ArrayList<>();
        boolean bits = true;
        for (String name : before.names()) {
            double[] one = before.series(name);
            double[] other = after.series(name);
            double largest = 0;
            for (double value : one) {
                largest = Math.max(largest, Double.isFinite(value) ? Math.abs(value) : 0);
            }
            for (int i = 0; i < one.length; i++) {
                boolean same = Double.compare(one[i], other[i]) == 0;
                bits &= same;
                if (!same && !(Math.abs(one[i] - other[i]) <= TOLERANCE * Math.max(largest, 1e-300))) {
                    different.add(name + " at " + before.times()[i] + ": " + one[i] + " became " + other[i]);
                    break;
                }
            }
        }
        if (draws && !different.isEmpty()) {
            return "draws other random numbers";
        }
        assertThat(different).isEmpty();
        return bits ? BITS : CLOSE;
    }
}
