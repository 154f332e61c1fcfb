package nl.zicht.check;

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
}
