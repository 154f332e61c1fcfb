package nl.zicht.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;

/**
 * A built-in function that can be run, with the way its calls are lowered; what else is known of it is in {@link nl.zicht.equation.FunctionCatalogue}.
 *
 * @param name its canonical name
 * @param rule makes the term of a call whose number of arguments fits
 */
record BuiltIn(Name name, Rule rule) {
    /** Makes the term of one call. */
    @FunctionalInterface
    interface Rule {
        Term lower(Site site);
    }

    static BuiltIn of(String name, Rule rule) {
        return new BuiltIn(Name.of(name), rule);
    }

    /** Returns a function whose term calls a scalar function with the arguments as they are. */
    static BuiltIn plain(String name, ScalarFunction function) {
        return of(name, site -> new Term.Call(function, site.all()));
    }

    /** Returns functions by their names, of which no two may be the same. */
    static Map<Name, BuiltIn> byName(List<BuiltIn> all) {
        Map<Name, BuiltIn> byName = new HashMap<>();
        for (BuiltIn builtIn : all) {
            if (byName.put(builtIn.name(), builtIn) != null) {
                throw new IllegalStateException("two functions are called " + builtIn.name());
            }
        }
        return Map.copyOf(byName);
    }

    /** Reports a call with a number of arguments that no form of this function takes. */
    Term refuse(String arity, Expression.Call call, Lowering lowering) {
        int count = call.arguments().size();
        return lowering.fail(
                Code.BAD_ARGUMENTS,
                name + " takes " + arity + (arity.equals("1") ? " argument, " : " arguments, ") + count
                        + (count == 1 ? " was" : " were") + " found",
                call.span(),
                null);
    }
}
