package nl.zicht.check;

import nl.zicht.equation.Name;

/**
 * A built-in function with the way its calls are lowered.
 *
 * @param name how it is written
 * @param least the fewest arguments
 * @param most the most arguments
 * @param rule makes the term of a call whose number of arguments fits
 */
record BuiltIn(Name name, int least, int most, Rule rule) {
    /** Makes the term of one call. */
    @FunctionalInterface
    interface Rule {
        Term lower(Site site);
    }

    static BuiltIn of(String name, int least, int most, Rule rule) {
        return new BuiltIn(Name.of(name), least, most, rule);
    }

    /** Returns the number of arguments in words. */
    String arity() {
        if (most == 0) {
            return "no arguments";
        }
        if (least == most) {
            return least + (least == 1 ? " argument" : " arguments");
        }
        return most == Integer.MAX_VALUE ? "at least " + least + " arguments" : least + " to " + most + " arguments";
    }
}
