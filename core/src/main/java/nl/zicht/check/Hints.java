package nl.zicht.check;

import java.util.Collection;
import nl.zicht.equation.Name;
import nl.zicht.equation.Suggestions;
import org.jspecify.annotations.Nullable;

/** The hints that several checks give. */
final class Hints {
    private Hints() {}

    /** Returns a hint that names the nearest of {@code spellings}, or null when none is near. */
    static @Nullable String nearest(Name name, Collection<String> spellings) {
        String nearest = Suggestions.nearest(name.text(), spellings);
        return nearest == null ? null : nearest + " is meant";
    }
}
