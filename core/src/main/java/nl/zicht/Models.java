package nl.zicht;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.check.DialectReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.DataAccess;
import nl.zicht.format.vensim.VensimReader;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;
import org.jspecify.annotations.Nullable;

/** Reads model files. */
public final class Models {
    private static final Set<String> XMILE = Set.of(".xmile", ".stmx", ".itmx", ".xml");

    /** Findings of reading after which parts of the model are absent. */
    private static final Set<Code> LEAVES_GAPS = EnumSet.of(Code.NOT_SUPPORTED, Code.MISSING_PART, Code.LIMIT_EXCEEDED);

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
     * Reads a model file: XMILE ({@code .xmile}, {@code .xml}), Stella ({@code .stmx}, {@code .itmx}) or Vensim ({@code .mdl}).
     *
     * @throws ModelException with all findings when one of them is an error
     */
    public static Model read(Path file) {
        return read(file, Limits.DEFAULT);
    }

    /** Reads a model file within limits; see {@link #read(Path)}. */
    public static Model read(Path file, Limits limits) {
        return read(file, limits, DataAccess.OWN_FOLDER);
    }

    /** Reads a model file within limits, with access to certain data files; see {@link #read(Path)}. */
    public static Model read(Path file, Limits limits, DataAccess access) {
        Diagnostics diagnostics = new Diagnostics();
        return modelOrThrow(structure(file, null, access, limits, diagnostics), diagnostics, limits);
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
        return check(file, null, DataAccess.OWN_FOLDER);
    }

    /** Reads and checks a model file with access to certain data files; see {@link #check(Path)}. */
    public static CheckReport check(Path file, DataAccess access) {
        return check(file, null, access);
    }

    /** Reads and checks a model file with the rules of a tool; see {@link #check(Path, Dialect, DataAccess)}. */
    public static CheckReport check(Path file, @Nullable Dialect dialect) {
        return check(file, dialect, DataAccess.OWN_FOLDER);
    }

    /**
     * Reads and checks a model file with the rules of a tool where tools differ, whatever the file says of its maker. Never throws.
     *
     * @param dialect whose rules hold; null for what the file says
     * @param access which data files may be read
     */
    public static CheckReport check(Path file, @Nullable Dialect dialect, DataAccess access) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ModelStructure> structure = structure(file, dialect, access, Limits.DEFAULT, diagnostics)
                .map(model -> dialect == null ? model : model.in(dialect));
        if (structure.isPresent() && !diagnostics.hasErrors()) {
            return Checker.check(structure.get(), diagnostics, Limits.DEFAULT);
        }
        return new CheckReport(withFurtherFindings(structure, diagnostics, Limits.DEFAULT), Optional.empty());
    }

    /**
     * Lists where a model file uses what tools read in different ways; see {@link DialectReport}. Never throws.
     *
     * @param dialect whose rules hold; null for what the file says
     * @param access which data files may be read
     * @return empty when the file cannot be read at all; {@link #check(Path)} says why
     */
    public static Optional<DialectReport> dialectReport(Path file, @Nullable Dialect dialect, DataAccess access) {
        return structure(file, dialect, access, Limits.DEFAULT, new Diagnostics())
                .map(model -> DialectReport.of(model, dialect == null ? model.dialect() : dialect));
    }

    private static Optional<ModelStructure> structure(
            Path file, @Nullable Dialect dialect, DataAccess access, Limits limits, Diagnostics diagnostics) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        if (XMILE.contains(ending)) {
            return XmileReader.read(file, dialect, access.opened(), limits, diagnostics);
        }
        if (ending.equals(".mdl")) {
            return VensimReader.read(file, access, limits, diagnostics);
        }
        boolean vensim = ending.equals(".vpmx") || ending.equals(".vpm") || ending.equals(".vmfx");
        diagnostics.error(
                vensim ? Code.NOT_SUPPORTED : Code.UNREADABLE_FILE,
                file
                        + (vensim
                                ? " is a packed or binary model of Vensim, which is not read"
                                : " is not a kind of model file that is known")
                        + "; read are XMILE (.xmile, .xml), Stella (.stmx, .itmx) and Vensim (.mdl)",
                null,
                vensim ? "Vensim can save the model as text (.mdl)" : null);
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
        List<Diagnostic> errors =
                diagnostics.list().stream().filter(Diagnostic::isError).toList();
        boolean gaps = errors.stream().anyMatch(error -> LEAVES_GAPS.contains(error.code()));
        NavigableSet<Integer> variables = new TreeSet<>();
        structure
                .get()
                .variables()
                .forEach(variable -> tag(variable.header().span()).ifPresent(variables::add));
        Checker.check(structure.get(), new Diagnostics(), limits).diagnostics().stream()
                .filter(finding -> !(gaps && CAUSED_BY_GAPS.contains(finding.code())))
                .filter(finding -> !(finding.code() == Code.NO_EQUATION && follows(finding, errors, variables)))
                .forEach(diagnostics::add);
        return diagnostics.list().stream()
                .sorted(Comparator.comparingInt(
                        finding -> finding.span() == null ? -1 : finding.span().start()))
                .toList();
    }

    /** Returns whether a variable has no equation because reading already found an error between its name and the next variable. */
    private static boolean follows(Diagnostic finding, List<Diagnostic> errors, NavigableSet<Integer> variables) {
        OptionalInt own = start(finding.span());
        if (own.isEmpty()) {
            return !errors.isEmpty();
        }
        Integer next = variables.higher(own.getAsInt());
        return errors.stream()
                .map(error -> start(error.span()))
                .anyMatch(place -> place.isPresent()
                        && place.getAsInt() >= own.getAsInt()
                        && (next == null || place.getAsInt() < next));
    }

    /** Returns where the element begins whose name stands at a place. */
    private static OptionalInt tag(@Nullable SourceSpan name) {
        return name == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, name.source().text().lastIndexOf('<', name.start())));
    }

    private static OptionalInt start(@Nullable SourceSpan span) {
        return span == null ? OptionalInt.empty() : OptionalInt.of(span.start());
    }
}
