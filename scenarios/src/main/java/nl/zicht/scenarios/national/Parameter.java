package nl.zicht.scenarios.national;

import java.util.List;
import nl.zicht.causal.Grade;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A number of the national model with its range and where it comes from: one row of {@code parameters.csv}.
 *
 * @param name the constant in the model
 * @param element the form of exploitation it holds for, or null when the constant is one number
 * @param value the value of the baseline, in {@code unit}
 * @param unit the unit, as the model writes it
 * @param low lowest value held possible
 * @param high highest value held possible
 * @param distribution how values between them are spread
 * @param sources codes of the sources, empty for a judgement
 * @param grade how well the sources back the value, or null when the size is judged (the sources, if any, then back the direction only)
 * @param note what it rests on, in our own words; the reason when it is a judgement
 * @param span the place of the value in the file
 */
public record Parameter(
        Name name,
        @Nullable Name element,
        double value,
        String unit,
        double low,
        double high,
        Distribution distribution,
        List<String> sources,
        @Nullable Grade grade,
        String note,
        SourceSpan span) {
    public Parameter {
        sources = List.copyOf(sources);
    }

    /** Returns the name that {@code Inputs} know it by: {@code name}, or {@code name[element]}. */
    public String label() {
        return element == null ? name.text() : name.text() + "[" + element.text() + "]";
    }

    /** Returns whether the size is our own judgement. */
    public boolean judged() {
        return grade == null;
    }
}
