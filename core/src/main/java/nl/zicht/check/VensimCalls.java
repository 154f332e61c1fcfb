package nl.zicht.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Variable;

/** Finds out what a call in Vensim's language calls: a table or a function. */
final class VensimCalls {
    private static final Name DELAYP = Name.of("DELAYP");
    private static final List<String> FOREIGN = List.of("GET VDF ", "GET ODBC ", "GET 123 ");
    private static final Set<Code> INSIDE_UNKNOWN =
            EnumSet.of(Code.UNKNOWN_NAME, Code.UNKNOWN_FUNCTION, Code.NOT_SUPPORTED);

    private final Lowering lowering;
    private final TableCalls tables;
    private final MacroCalls macros;

    VensimCalls(Lowering lowering, TableCalls tables, MacroCalls macros) {
        this.lowering = lowering;
        this.tables = tables;
        this.macros = macros;
    }

    Term lower(Expression.Call call, Scope scope) {
        Name name = call.function();
        Variable variable = lowering.names().variable(name);
        if (variable != null && tables.hasTable(variable)) {
            return tables.call(variable, call, scope);
        }
        List<MacroTable.Meaning> meanings = lowering.macros().meanings(name);
        if (!meanings.isEmpty()) {
            return macros.lower(meanings, call, scope);
        }
        BuiltIn output = Known.OUTPUTS.get(name);
        if (output != null && variable == null) {
            return builtIn(output, Objects.requireNonNull(FunctionCatalogue.vensim(DELAYP)), call, scope);
        }
        BuiltInFunction function = FunctionCatalogue.vensim(name);
        if (variable != null && function == null) {
            return lowering.fail(
                    Code.BAD_ARGUMENTS,
                    variable.name() + " is a variable, not a function",
                    call.span(),
                    "a * is missing between the name and the bracket");
        }
        BuiltIn builtIn = Known.BY_NAME.get(name);
        if (builtIn != null && function != null) {
            return builtIn(builtIn, function, call, scope);
        }
        // What is wrong inside is found as well; whether arrays fit there, only the function knows.
        lowering.findings().only(INSIDE_UNKNOWN, () -> call.arguments().forEach(a -> lowering.lower(a, scope)));
        if (function != null) {
            return refuse(function, call);
        }
        return lowering.fail(
                Code.UNKNOWN_FUNCTION,
                "nothing is known about a function called " + name,
                call.span(),
                FunctionCatalogue.vensimHint(name, callable()));
    }

    private Term refuse(BuiltInFunction function, Expression.Call call) {
        String name = function.name();
        boolean alone = name.startsWith("GET DIRECT ") || name.startsWith("GET XLS ");
        boolean foreign = FOREIGN.stream().anyMatch(name::startsWith);
        return lowering.fail(
                Code.NOT_SUPPORTED,
                alone
                        ? name + " must stand alone on the right side of an equation"
                        : "function " + name + " (" + function.description()
                                + (foreign
                                        ? ") is known, but such files are not read"
                                        : ") is known and not supported yet"),
                call.span(),
                alone
                        ? "give it a variable of its own"
                        : foreign ? "export the numbers as text or .xlsx and read them by GET DIRECT …" : null);
    }

    /** Returns whether a name is a function of Vensim that can be run; XMILE files that were made from Vensim's models call them by these names. */
    boolean knows(Name name) {
        return FunctionCatalogue.vensim(name) != null && Known.BY_NAME.containsKey(name);
    }

    /** Lowers a call of a function that {@link #knows} in a file of another language. */
    Term foreign(Expression.Call call, Scope scope) {
        BuiltInFunction function = Objects.requireNonNull(FunctionCatalogue.vensim(call.function()));
        String hint = FunctionCatalogue.hint(call.function(), List.of());
        lowering.findings()
                .warning(
                        Code.BENT_RULE,
                        function.name()
                                + " is a function of Vensim and no part of XMILE; it does here what it does there",
                        call.span(),
                        hint);
        return builtIn(Objects.requireNonNull(Known.BY_NAME.get(call.function())), function, call, scope);
    }

    private List<String> callable() {
        List<String> callable = new ArrayList<>(lowering.names().callable());
        callable.addAll(lowering.macros().spellings());
        return callable;
    }

    private Term builtIn(BuiltIn builtIn, BuiltInFunction function, Expression.Call call, Scope scope) {
        int count = call.arguments().size();
        if (!function.accepts(count)) {
            return builtIn.refuse(function.arity(), call, lowering);
        }
        return builtIn.rule().lower(new Site(lowering, call, scope));
    }

    /** Made when the first call asks for it: a cold process takes longer over it than over all else in a small model. */
    private static final class Known {
        private static final Map<Name, BuiltIn> BY_NAME = builtIns();

        /** What calls give beside their value, under the names that such outputs have in equations. */
        private static final Map<Name, BuiltIn> OUTPUTS = BuiltIn.byName(
                List.of(new BuiltIn(FunctionCatalogue.furtherOutputs(DELAYP).get(0), Delays::pipeline)));

        private static Map<Name, BuiltIn> builtIns() {
            List<BuiltIn> all = new ArrayList<>();
            all.addAll(VensimFunctions.all());
            all.addAll(VensimState.all());
            all.addAll(VensimDelays.all());
            all.addAll(VensimLevels.all());
            all.addAll(VensimVectors.all());
            all.addAll(VensimTables.all());
            all.addAll(VensimRandom.all());
            all.addAll(TableShapes.vensim());
            all.addAll(VensimSeries.all());
            return BuiltIn.byName(all);
        }
    }
}
