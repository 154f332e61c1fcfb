package nl.zicht.equation;

import java.util.Set;

/**
 * A function that a dialect of the language knows by itself; whether this library can run it is for {@code nl.zicht.check} to say.
 *
 * @param name the canonical spelling, in capitals
 * @param kind its family
 * @param fewest smallest number of arguments; 0 for one that is written without brackets
 * @param most largest number of arguments, {@link #UNLIMITED} if there is none
 * @param dialects where it is known in this form
 * @param description what it gives, one line
 */
public record BuiltInFunction(
        String name, FunctionKind kind, int fewest, int most, Set<Dialect> dialects, String description) {
    /** A number of arguments without bound. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public BuiltInFunction {
        dialects = Set.copyOf(dialects);
        if (fewest < 0 || most < fewest) {
            throw new IllegalArgumentException(name + " with " + fewest + " to " + most + " arguments");
        }
    }

    /** Returns whether it may be called with this number of arguments. */
    public boolean accepts(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** Returns how a message says the number of arguments: {@code 2}, {@code 2 to 3}, {@code at least 1}. */
    public String arity() {
        if (most == UNLIMITED) {
            return "at least " + fewest;
        }
        return fewest == most ? Integer.toString(fewest) : fewest + " to " + most;
    }
}
