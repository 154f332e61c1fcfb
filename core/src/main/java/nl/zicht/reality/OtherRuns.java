package nl.zicht.reality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.zicht.check.Layout;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import nl.zicht.model.Variable;
import nl.zicht.simulate.Run;

/** The values of variables in the run that {@code RC COMPARE} compares with: the model's own run without any test, which is said in a warning. */
final class OtherRuns {
    private final Supplier<Run> own;
    private final Map<Name, Variable> made = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /**
     * @param own makes the model's own run, saved at every step
     */
    OtherRuns(Supplier<Run> own) {
        this.own = own;
    }

    /** Returns the variables that hold the other run. */
    List<Variable> made() {
        return List.copyOf(made.values());
    }

    /** Returns what was assumed. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** Returns a reference to the same variable, and elements, in the other run. */
    Expression series(Expression run, Expression variable, Expression.Call call) {
        if (!(run instanceof Expression.Text text) || !(variable instanceof Expression.Reference reference)) {
            throw new Refusal(
                    Code.BAD_ARGUMENTS,
                    call.function() + " needs the name of a run in single quotes and a variable",
                    call.span(),
                    null);
        }
        Run base = own.get();
        Layout layout = base.model()
                .layout(reference.name())
                .orElseThrow(() -> new Refusal(
                        Code.UNKNOWN_NAME, "the run has no variable " + reference.name(), reference.span(), null));
        findings.add(Diagnostic.warning(
                Code.BENT_RULE,
                "the run '" + text.value() + "' is taken to be this model's own run without test inputs",
                run.span(),
                null));
        Variable holder = made.computeIfAbsent(reference.name(), name -> holder(base, layout, call.span()));
        return new Expression.Reference(holder.name(), reference.subscripts(), reference.span());
    }

    private static Variable holder(Run base, Layout layout, SourceSpan span) {
        List<Name> dimensions = layout.variable().header().dimensions();
        List<Definition> definitions = new ArrayList<>();
        double[] times = base.times();
        for (int element = 0; element < layout.size(); element++) {
            definitions.add(new Definition(
                    names(layout.dimensions(), element),
                    new Expression.Reference(Name.of("Time"), List.of(), span),
                    null,
                    new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, times, base.series(layout, element))));
        }
        Name name = Name.quoted(
                "reality check: other run of " + layout.variable().name().text());
        return new Auxiliary(new Header(name, dimensions, null, "", span), definitions);
    }

    /** Returns the elements that a place in row-major order stands for. */
    static List<Name> names(List<Dimension> dimensions, int element) {
        List<Name> names = new ArrayList<>();
        int rest = element;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            Dimension dimension = dimensions.get(d);
            names.add(0, dimension.elements().get(rest % dimension.size()));
            rest /= dimension.size();
        }
        return names;
    }
}
