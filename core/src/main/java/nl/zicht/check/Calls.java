package nl.zicht.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a call calls: a variable's graphical function, an element of an array by its flat number, a macro, a built-in function; in this order (XMILE digest,
 * section 14.3).
 */
final class Calls {
    private static final Set<Code> INSIDE_UNKNOWN =
            EnumSet.of(Code.UNKNOWN_NAME, Code.UNKNOWN_FUNCTION, Code.NOT_SUPPORTED);

    private final Lowering lowering;
    private final TableCalls tables;
    private final MacroCalls macros;
    private final VensimCalls vensim;

    Calls(Lowering lowering) {
        this.lowering = lowering;
        this.tables = new TableCalls(lowering);
        this.macros = new MacroCalls(lowering);
        this.vensim = new VensimCalls(lowering, tables, macros);
    }

    Term lower(Expression.Call call, Scope scope) {
        if (lowering.names().notation() == Dialect.VENSIM) {
            return vensim.lower(call, scope);
        }
        Name name = call.function();
        Variable variable = lowering.names().variable(name);
        BuiltInFunction function = name.isQuoted() ? null : FunctionCatalogue.find(name);
        if (variable != null && tables.hasTable(variable)) {
            return tables.call(variable, call, scope);
        }
        if (variable != null
                && ((function == null && !lowering.macros().knows(name))
                        || !variable.header().dimensions().isEmpty())) {
            return flat(variable, call, scope);
        }
        List<MacroTable.Meaning> macros = lowering.macros().meanings(name);
        if (!macros.isEmpty()) {
            return this.macros.lower(macros, call, scope);
        }
        BuiltIn builtIn = builtIn(name);
        if (builtIn != null) {
            return builtIn(builtIn, call, scope);
        }
        if (function == null && vensim.knows(name)) {
            return vensim.foreign(call, scope);
        }
        // What is wrong inside is found as well; whether arrays fit there, only the function knows.
        lowering.findings().only(INSIDE_UNKNOWN, () -> call.arguments().forEach(a -> lowering.lower(a, scope)));
        if (function != null) {
            return lowering.fail(
                    Code.NOT_SUPPORTED,
                    "function " + function.name() + " (" + function.description() + ") is known and not supported yet",
                    call.span(),
                    null);
        }
        return lowering.fail(
                Code.UNKNOWN_FUNCTION,
                "nothing is known about a function called " + name,
                call.span(),
                FunctionCatalogue.hint(name, lowering.names().callable()));
    }

    /** Returns the term of a built-in value without arguments (TIME, PI); null when the reference is no such thing. */
    @Nullable
    Term value(Expression.Reference reference, Scope scope) {
        if (!isValue(reference.name()) || !reference.subscripts().isEmpty()) {
            return null;
        }
        return lower(new Expression.Call(reference.name(), List.of(), reference.span()), scope);
    }

    /** Returns whether a name is a built-in value without arguments, supported or not. */
    boolean isValue(Name name) {
        BuiltInFunction function =
                name.isQuoted() || name.equals(References.SELF) ? null : FunctionCatalogue.find(name);
        return function != null && function.most() == 0;
    }

    /** Returns whether a name is a function, supported or not. */
    boolean knows(Name name) {
        return FunctionCatalogue.find(name) != null;
    }

    /** Returns the built-in function of that name that can be run, with or without the name space of the standard or of a vendor; else null. */
    static @Nullable BuiltIn builtIn(Name name) {
        BuiltInFunction known = name.isQuoted() ? null : FunctionCatalogue.find(name);
        return known == null ? null : Known.BY_NAME.get(Name.of(known.name()));
    }

    private Term builtIn(BuiltIn builtIn, Expression.Call call, Scope scope) {
        int count = call.arguments().size();
        List<BuiltInFunction> forms = Known.FORMS.getOrDefault(builtIn.name(), List.of());
        if (forms.stream().noneMatch(form -> form.accepts(count))) {
            return builtIn.refuse(forms.get(forms.size() - 1).arity(), call, lowering);
        }
        return builtIn.rule().lower(new Site(lowering, call, scope));
    }

    /** Lowers {@code A(10)}: the tenth element of an array in row-major order. */
    private Term flat(Variable variable, Expression.Call call, Scope scope) {
        Layout layout = lowering.shapes().layout(variable.name());
        if (layout == null) {
            return Lowering.FAILED;
        }
        if (layout.dimensions().isEmpty() || call.arguments().size() != 1) {
            return lowering.fail(
                    Code.BAD_ARGUMENTS,
                    variable.name() + " is a variable, not a function",
                    call.span(),
                    layout.dimensions().isEmpty()
                            ? "a * is missing between the name and the bracket"
                            : "write " + References.example(variable.name(), layout.dimensions()));
        }
        Term index = lowering.lower(call.arguments().get(0), scope);
        double known = StaticValue.of(index);
        if (Double.isNaN(known)) {
            double outside = lowering.structure().invalidIndexValue();
            return new Term.ElementRef(layout.firstCell(), List.of(layout.size()), List.of(index), outside);
        }
        int element = (int) known;
        return element >= 1 && element <= layout.size()
                ? new Term.CellRef(layout.firstCell() + element - 1)
                : new Term.Constant(lowering.structure().invalidIndexValue());
    }

    /** Made when the first call asks for it: a cold process takes longer over it than over all else in a small model. */
    private static final class Known {
        private static final Map<Name, BuiltIn> BY_NAME = builtIns();

        /** The forms of each function in the order of the catalogue: the standard's, then what a tool widened. */
        private static final Map<Name, List<BuiltInFunction>> FORMS =
                FunctionCatalogue.all().stream().collect(Collectors.groupingBy(function -> Name.of(function.name())));

        private static Map<Name, BuiltIn> builtIns() {
            List<BuiltIn> all = new ArrayList<>();
            all.addAll(MathFunctions.all());
            all.addAll(TimeFunctions.all());
            all.addAll(MemoryFunctions.all());
            all.addAll(Delays.all());
            all.addAll(Trends.all());
            all.addAll(RandomFunctions.all());
            all.addAll(PastFunctions.all());
            all.addAll(FinancialFunctions.all());
            all.addAll(ArrayFunctions.all());
            all.addAll(ContainerCalls.all());
            all.addAll(TableCalls.all());
            all.addAll(TableShapes.stella());
            return BuiltIn.byName(all);
        }
    }
}
