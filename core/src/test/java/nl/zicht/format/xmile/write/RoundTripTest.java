package nl.zicht.format.xmile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zicht.Model;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceText;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.format.xmile.markup.Encoding;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Structures;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;

/** Every model file that is read without an error, written and read again, says the same, and its run has the same bits. */
class RoundTripTest {
    private static final List<String> ENDINGS = List.of(".xmile", ".stmx", ".itmx", ".xml");

    @TestFactory
    Stream<DynamicTest> publicModels() throws IOException {
        String folder = System.getProperty("zicht.testModels", "");
        assumeTrue(
                !folder.isBlank() && Files.isDirectory(Path.of(folder)),
                "the system property zicht.testModels names no folder of public models");
        return tests(Path.of(folder));
    }

    @TestFactory
    Stream<DynamicTest> ownModels() throws IOException {
        return Stream.concat(
                tests(Path.of("src/test/resources")),
                Stream.concat(
                        tests(Path.of("../scenarios/src/main/resources")),
                        tests(Path.of("../examples/src/main/resources"))));
    }

    private static Stream<DynamicTest> tests(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(RoundTripTest::isModel).sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> roundTrip(file)));
    }

    private static boolean isModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static void roundTrip(Path file) throws Exception {
        Diagnostics findings = new Diagnostics();
        Optional<ModelStructure> read = XmileReader.read(file, Limits.DEFAULT, findings);
        assumeTrue(read.isPresent() && !findings.hasErrors(), "the file is refused");
        ModelStructure again = roundTrip(read.orElseThrow());
        assertThat(outcome(again)).isEqualTo(outcome(read.orElseThrow()));
        keepsTheDocument(file, read.orElseThrow());
    }

    /** Puts the file right as a document: it says the same, and an XML reader that minds namespaces takes it. */
    private static void keepsTheDocument(Path file, ModelStructure model) throws Exception {
        Diagnostics findings = new Diagnostics();
        SourceText source = Encoding.decode(file.getFileName().toString(), Files.readAllBytes(file), findings)
                .orElseThrow();
        XmileDocument document =
                XmileDocument.read(source, Limits.DEFAULT, findings).orElseThrow();
        String text = document.standard();
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        if (document.otherFiles().isEmpty()) {
            ModelStructure again = XmileReader.read(new SourceText(source.name(), text), Limits.DEFAULT, findings)
                    .orElseThrow();
            assertThat(Structures.firstDifference(model, again)).isEmpty();
        }
    }

    /** Writes a model, reads it and compares; returns what was read. */
    static ModelStructure roundTrip(ModelStructure model) {
        Diagnostics losses = new Diagnostics();
        String text = XmileWriter.write(model, losses);
        assertThat(losses.list()).isEmpty();
        Diagnostics findings = new Diagnostics();
        ModelStructure again = XmileReader.read(new SourceText("written", text), Limits.DEFAULT, findings)
                .orElseThrow(() -> new AssertionError(findings.list() + "\n" + text));
        assertThat(findings.list().stream().filter(Diagnostic::isError))
                .as(text)
                .isEmpty();
        assertThat(Structures.firstDifference(model, again)).as(text).isEmpty();
        assertThat(XmileWriter.write(again, losses)).isEqualTo(text);
        return again;
    }

    /** Returns all bits of a run, or the codes of what forbids one. */
    private static List<Object> outcome(ModelStructure model) {
        try {
            Run run = Model.of(model).compile().run();
            return run.names().stream()
                    .<Object>map(name -> name
                            + Arrays.toString(Arrays.stream(run.series(name))
                                    .mapToLong(Double::doubleToLongBits)
                                    .toArray()))
                    .toList();
        } catch (ModelException refused) {
            return refused.diagnostics().stream().<Object>map(Diagnostic::code).toList();
        }
    }
}
