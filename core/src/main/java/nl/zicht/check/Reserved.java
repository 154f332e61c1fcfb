package nl.zicht.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Name;

/** The words that can name nothing in a model because an equation that uses them always means something else. */
final class Reserved {
    private static final Set<Name> WORDS = Stream.of(
                    "AND",
                    "OR",
                    "NOT",
                    "IF",
                    "THEN",
                    "ELSE",
                    "MOD",
                    "SELF",
                    "TIME",
                    "DT",
                    "STARTTIME",
                    "STOPTIME",
                    "PI",
                    "INF")
            .map(Name::of)
            .collect(Collectors.toUnmodifiableSet());

    private Reserved() {}

    static boolean isReserved(Name name) {
        return WORDS.contains(name);
    }
}
