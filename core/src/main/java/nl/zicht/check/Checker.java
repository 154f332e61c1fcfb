package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import nl.zicht.model.flatten.Flattening;

/** Checks a model: names, arrays, units and dependencies, all findings at once. Stateless. */
public final class Checker {
    private Checker() {}

    /** Checks a model, with the default limits. */
    public static CheckReport check(ModelStructure structure) {
        return check(structure, new Diagnostics(), Limits.DEFAULT);
    }

    /**
     * Checks a model and adds the findings to those of its reading.
     *
     * @param structure the model
     * @param diagnostics what was found so far
     * @param limits bounds on its size
     */
    public static CheckReport check(ModelStructure structure, Diagnostics diagnostics, Limits limits) {
        Diagnostics modules = new Diagnostics();
        ModelStructure flat = Flattening.flatten(structure, limits, modules);
        Findings findings = new Findings();
        modules.list().forEach(findings::add);
        return check(flat, diagnostics, limits, findings);
    }

    private static CheckReport check(
            ModelStructure structure, Diagnostics diagnostics, Limits limits, Findings findings) {
        List<Diagnostic> earlier = diagnostics.list();
        boolean readable = !diagnostics.hasErrors();
        Optional<CheckedModel> model = DeepStack.run(structure, () -> check(structure, limits, findings));
        diagnostics.addAll(findings.inFileOrder(List.of(), files(structure)));
        List<Diagnostic> all = findings.inFileOrder(earlier, files(structure));
        return new CheckReport(all, readable ? model : Optional.empty());
    }

    private static Optional<CheckedModel> check(ModelStructure structure, Limits limits, Findings findings) {
        SpecsCheck.check(structure.specs(), structure.dialect(), limits, findings);
        NameTable names = NameTable.of(structure, findings);
        ArrayShapes shapes = ArrayShapes.of(structure, names, limits, findings);
        StockFlows flows = StockFlows.of(structure.variables(), names, shapes, findings);
        MacroTable macros = MacroTable.of(structure.macros(), names, findings);
        UncalledMacros.check(structure, macros, names, findings);
        UnitCheck.check(structure, names, flows, macros, findings);
        if (shapes.tooLarge()) {
            return Optional.empty();
        }
        Map<Name, List<ElementEquation>> equations =
                Expansion.equations(structure.variables(), names, shapes, findings);
        Map<Name, List<ElementEquation>> netFlows = Expansion.netFlows(structure.variables(), names, shapes, findings);
        CellSheet sheet = new CellSheet(shapes.layouts(), shapes.cells(), limits, findings);
        Lowering lowering = new Lowering(structure, names, shapes, equations, sheet, macros, limits, findings);
        Expansion expansion = new Expansion(lowering, flows, netFlows, findings);
        shapes.layouts().forEach(expansion::expand);
        Containers containers = ContainerWiring.wire(lowering);
        NonNegativity limiting = new NonNegativity(sheet, findings);
        lowering.limitLater(flows, shapes.layouts());
        lowering.limited().forEach(part -> limiting.gather(part.flows(), part.layouts()));
        limiting.limit();
        MissingElements.check(names, shapes.layouts(), equations, sheet, findings);
        LoopCheck.check(sheet, findings);
        InitialFlows.check(sheet, findings);
        boolean refused = findings.errors() > 0 || hasInvalid(structure);
        return refused
                ? Optional.empty()
                : Optional.of(new CheckedModel(
                        structure,
                        sheet.cells(),
                        sheet.tables(),
                        containers,
                        PaceFinder.find(lowering),
                        shapes.layouts()));
    }

    /** Returns whether an equation could not be read; its reader has said so. */
    private static boolean hasInvalid(ModelStructure structure) {
        return structure.variables().stream()
                .flatMap(variable -> variable.definitions().stream())
                .anyMatch(d -> d.expression() instanceof Expression.Invalid
                        || d.initialExpression() instanceof Expression.Invalid);
    }

    /** Returns the texts of a model in the order in which its variables stand. */
    private static List<SourceText> files(ModelStructure structure) {
        List<SourceText> files = new ArrayList<>();
        for (Variable variable : structure.variables()) {
            SourceSpan span = variable.header().span();
            if (span != null) {
                files.add(span.source());
            }
            for (Definition definition : variable.definitions()) {
                Expression expression = definition.expression();
                if (expression != null) {
                    files.add(expression.span().source());
                }
            }
        }
        return files;
    }
}
