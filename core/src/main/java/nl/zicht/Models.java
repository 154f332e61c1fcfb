package nl.zicht;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceText;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;

/** Reads model files. */
public final class Models {
    private static final Set<String> XMILE = Set.of(".xmile", ".stmx", ".itmx", ".xml");

    /** Findings of reading after which parts of the model are absent. */
    private static final Set<Code> LEAVES_GAPS =
            EnumSet.of(Code.NOT_SUPPORTED, Code.UNKNOWN_ELEMENT, Code.MISSING_PART, Code.LIMIT_EXCEEDED);

    /** Findings of checking that an absent part can cause, and then say nothing new. */
    private static final Set<Code> CAUSED_BY_GAPS = EnumSet.of(
            Code.UNKNOWN_NAME,
            Code.UNKNOWN_FUNCTION,
            Code.NO_EQUATION,
            Code.BAD_FLOW,
            Code.BAD_SUBSCRIPT,
            Code.ALGEBRAIC_LOOP,
            Code.UNIT_MISMATCH,
            Code.HYGIENE);

    private Models() {}

    /**
     * Reads a model file: XMILE ({@code .xmile}, {@code .xml}) or Stella ({@code .stmx}, {@code .itmx}).
     *
     * @throws ModelException with all findings when one of them is an error
     */
    public static Model read(Path file) {
        return read(file, Limits.DEFAULT);
    }

    /** Reads a model file within limits; see {@link #read(Path)}. */
    public static Model read(Path file, Limits limits) {
        Diagnostics diagnostics = new Diagnostics();
        return modelOrThrow(structure(file, limits, diagnostics), diagnostics, limits);
    }

    /**
     * Reads a model from XMILE text.
     *
     * @param name the name under which messages show the text, such as a file name
     * @param xml the text
     * @throws ModelException with all findings when one of them is an error
     */
    public static Model parse(String name, String xml) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ModelStructure> structure = XmileReader.read(new SourceText(name, xml), Limits.DEFAULT, diagnostics);
        return modelOrThrow(structure, diagnostics, Limits.DEFAULT);
    }

    /** Reads and checks a model file and reports everything that was found. Never throws. */
    public static CheckReport check(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ModelStructure> structure = structure(file, Limits.DEFAULT, diagnostics);
        if (structure.isPresent() && !diagnostics.hasErrors()) {
            return Checker.check(structure.get(), diagnostics, Limits.DEFAULT);
        }
        return new CheckReport(withFurtherFindings(structure, diagnostics, Limits.DEFAULT), Optional.empty());
    }

    private static Optional<ModelStructure> structure(Path file, Limits limits, Diagnostics diagnostics) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        if (XMILE.contains(ending)) {
            return XmileReader.read(file, limits, diagnostics);
        }
        boolean vensim =
                ending.equals(".mdl") || ending.equals(".vpmx") || ending.equals(".vpm") || ending.equals(".vmfx");
        diagnostics.error(
                vensim ? Code.NOT_SUPPORTED : Code.UNREADABLE_FILE,
                file
                        + (vensim
                                ? " is a model of Vensim, which is not read yet"
                                : " is not a kind of model file that is known")
                        + "; read are XMILE (.xmile, .xml) and Stella (.stmx, .itmx)",
                null,
                vensim ? "the model can be converted to XMILE" : null);
        return Optional.empty();
    }

    private static Model modelOrThrow(Optional<ModelStructure> structure, Diagnostics diagnostics, Limits limits) {
        if (structure.isEmpty() || diagnostics.hasErrors()) {
            throw new ModelException(withFurtherFindings(structure, diagnostics, limits));
        }
        return new Model(structure.get(), diagnostics.list(), limits);
    }

    /** Adds to errors of reading what checking finds in the rest, so that the author sees all at once; echoes are left out. */
    private static List<Diagnostic> withFurtherFindings(
            Optional<ModelStructure> structure, Diagnostics diagnostics, Limits limits) {
        if (structure.isEmpty()) {
            return diagnostics.list();
        }
        List<Code> errors = diagnostics.list().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
        Set<Code> echoes = EnumSet.noneOf(Code.class);
        if (errors.stream().anyMatch(LEAVES_GAPS::contains)) {
            echoes.addAll(CAUSED_BY_GAPS);
        }
        if (errors.stream().anyMatch(code -> code != Code.SYNTAX)) {
            echoes.add(Code.NO_EQUATION);
        }
        Checker.check(structure.get(), new Diagnostics(), limits).diagnostics().stream()
                .filter(finding -> !echoes.contains(finding.code()))
                .forEach(diagnostics::add);
        return diagnostics.list().stream()
                .sorted(Comparator.comparingInt(
                        finding -> finding.span() == null ? -1 : finding.span().start()))
                .toList();
    }
}
