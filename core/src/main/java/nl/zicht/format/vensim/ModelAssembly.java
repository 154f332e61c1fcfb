package nl.zicht.format.vensim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceText;
import nl.zicht.model.ModelStructure;
import org.jspecify.annotations.Nullable;

/** Makes a model of the entries of a file. */
final class ModelAssembly {
    /** A name at the begin of a definition, without quotes. */
    private static final Pattern BEGIN = Pattern.compile("[^\\[=(:~\"]+");

    private final DataFiles files;
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final List<Statement> statements = new ArrayList<>();
    private final Equations equations;
    private final Set<Name> unread = new LinkedHashSet<>();

    private ModelAssembly(DataFiles files, Limits limits, Diagnostics diagnostics) {
        this.files = files;
        this.limits = limits;
        this.diagnostics = diagnostics;
        this.equations = new Equations(diagnostics);
    }

    /**
     * Returns the model that a text describes.
     *
     * @param file the file it came from, beside which data files are looked for, or null
     */
    static ModelStructure of(
            SourceText source, @Nullable Path file, DataAccess access, Limits limits, Diagnostics diagnostics) {
        Sections sections = Sections.of(source);
        Settings settings = Settings.read(sections, diagnostics);
        DataFiles files = new DataFiles(file, settings.files(), access, limits, diagnostics);
        return new ModelAssembly(files, limits, diagnostics).model(source, sections, settings);
    }

    private ModelStructure model(SourceText source, Sections sections, Settings settings) {
        Entries entries = Entries.read(sections, diagnostics);
        entries.entries().forEach(this::read);
        statements.replaceAll(this::withElements);
        MacroAssembly macros = MacroAssembly.read(entries.macros(), limits, diagnostics);
        equations.addOutputs(macros.headers());
        RangeTable ranges = RangeTable.of(statements, diagnostics);
        ControlValues control = new ControlValues(equations.pieces(), files, source, diagnostics);
        ModelStructure.Builder model = ModelStructure.named(source.name())
                .dialect(Dialect.VENSIM)
                .notation(Dialect.VENSIM)
                .invalidIndexValue(Missing.VALUE)
                .specs(control.specs(settings.method()));
        ranges.ranges().forEach(model::add);
        settings.units().forEach(model::add);
        ExternalSources external = new ExternalSources(files, ranges, diagnostics);
        equations.variables(ranges, external, control::constant).forEach(model::add);
        macros.macros(ranges, external).forEach(model::add);
        equations.unread().forEach(model::unread);
        unread.forEach(model::unread);
        for (Statement statement : statements) {
            if (statement instanceof Statement.Test test) {
                model.add(test.input());
            } else if (statement instanceof Statement.Check check) {
                model.add(check.check());
            }
        }
        return model.build();
    }

    private void read(Entry entry) {
        Statement statement = StatementReader.read(entry, limits, diagnostics);
        if (statement instanceof Statement.Definition definition) {
            equations.add(entry, definition);
        } else if (statement instanceof Statement.Text text) {
            files.define(text.name(), text.value());
        } else if (statement != null) {
            statements.add(statement);
        } else if (diagnostics.hasErrors()) {
            Matcher name = BEGIN.matcher(entry.definition().text());
            if (name.lookingAt() && !name.group().isBlank()) {
                unread.add(Name.of(name.group().strip()));
            }
        }
    }

    /** Returns a statement with the elements that another file lists, when all texts that may name the file are known. */
    private Statement withElements(Statement statement) {
        if (!(statement instanceof Statement.ExternalRange range)) {
            return statement;
        }
        List<Name> elements = ExternalSources.elements(range.call(), files, diagnostics);
        // Itself as its only element marks a range whose elements are not known.
        List<Name> members = elements == null || elements.isEmpty() ? List.of(range.name()) : elements;
        return new Statement.Range(range.name(), members, range.mappings(), range.span());
    }
}
