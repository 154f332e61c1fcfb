package nl.zicht.scenario;

import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * Something that policy can set: a constant of a model that a scenario may move over time.
 *
 * @param id the name scenarios use, in kebab case
 * @param variable the constant it moves
 * @param element the one element of an arrayed constant that it moves, or null for all elements
 * @param unit the unit of the constant, for people
 * @param low the lowest value a scenario may set
 * @param high the highest value a scenario may set
 * @param label what it is, in both languages
 * @param evidence where the lever and its range come from: a source code, or "judgement" with the reason
 */
public record Lever(
        String id,
        Name variable,
        @Nullable Name element,
        String unit,
        double low,
        double high,
        Label label,
        String evidence) {
    public Lever {
        if (!(low <= high)) {
            throw new IllegalArgumentException("lever " + id + " ranges from " + low + " to " + high);
        }
    }

    /** Returns the variable or element as users see it: {@code name} or {@code name[element]}. */
    public String target() {
        return element == null ? variable.text() : variable.text() + "[" + element.text() + "]";
    }
}
