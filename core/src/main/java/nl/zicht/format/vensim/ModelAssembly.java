package nl.zicht.format.vensim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.Definition;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Makes a model of the entries of a file. */
final class ModelAssembly {
    private final DataFiles files;
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Name, List<Piece>> pieces = new LinkedHashMap<>();

    private ModelAssembly(DataFiles files, Limits limits, Diagnostics diagnostics) {
        this.files = files;
        this.limits = limits;
        this.diagnostics = diagnostics;
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
        entries.macros()
                .forEach(macro ->
                        diagnostics.error(Code.NOT_SUPPORTED, "macros are not supported", macro.header(), null));
        entries.entries().forEach(this::read);
        RangeTable ranges = RangeTable.of(statements, diagnostics);
        ControlValues control = new ControlValues(pieces, source, diagnostics);
        ModelStructure.Builder model = ModelStructure.named(source.name())
                .dialect(Dialect.VENSIM)
                .notation(Dialect.VENSIM)
                .invalidIndexValue(Missing.VALUE)
                .specs(control.specs(settings.method()));
        ranges.ranges().forEach(model::add);
        settings.units().forEach(model::add);
        ExternalSources external = new ExternalSources(files, ranges, diagnostics);
        ComputedSeries series = new ComputedSeries(pieces, ranges, external, control::constant, diagnostics);
        for (List<Piece> equations : pieces.values()) {
            equations.forEach(piece -> inlineTables(piece.body(), model));
            Variable variable = VariableAssembly.of(equations, ranges, external, series, diagnostics);
            if (variable != null) {
                model.add(variable);
            }
        }
        return model.build();
    }

    private void read(Entry entry) {
        Statement statement = StatementReader.read(entry, limits, diagnostics);
        if (statement instanceof Statement.Definition definition) {
            Piece piece = new Piece(entry, definition.left(), definition.body());
            pieces.computeIfAbsent(definition.left().name(), name -> new ArrayList<>())
                    .add(piece);
        } else if (statement instanceof Statement.ExternalRange range) {
            List<Name> elements = ExternalSources.elements(range.call(), files, diagnostics);
            // Itself as its only element marks a range whose elements are not known.
            List<Name> members = elements == null || elements.isEmpty() ? List.of(range.name()) : elements;
            statements.add(new Statement.Range(range.name(), members, range.mappings(), range.span()));
        } else if (statement != null) {
            statements.add(statement);
        }
    }

    private static void inlineTables(Body body, ModelStructure.Builder model) {
        List<FormulaParser.InlineTable> tables = body instanceof Body.Formula formula
                ? formula.inline()
                : body instanceof Body.Level level ? level.inline() : List.of();
        for (FormulaParser.InlineTable table : tables) {
            Header header = new Header(table.name(), List.of(), null, "", table.span());
            model.add(new TableFunction(header, List.of(new Definition(List.of(), null, null, table.table()))));
        }
    }
}
