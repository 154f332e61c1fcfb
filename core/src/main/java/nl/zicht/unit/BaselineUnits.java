package nl.zicht.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/** The units every model knows without declaring them (XMILE 1.0, section 2.6: the recommended set of units of time and of none). */
final class BaselineUnits {
    /**
     * Names that mean one unit.
     *
     * @param words the full names, the one that is shown first
     * @param symbols the short ones
     * @param expression what it is in other units, or null for a base unit
     */
    record Synonyms(
            List<Name> words, List<Name> symbols, @Nullable String expression) {
        Name shown() {
            return words.get(0);
        }

        List<Name> all() {
            return Stream.concat(words.stream(), symbols.stream()).toList();
        }
    }

    /** Singular and symbol; the plural is made with an s. */
    private static final String[][] TIMES = {
        {"nanosecond", "ns"},
        {"microsecond", "us"},
        {"millisecond", "ms"},
        {"second", "s"},
        {"minute", "min"},
        {"hour", "hr"},
        {"day", null},
        {"week", "wk"},
        {"month", "mo"},
        {"quarter", "qtr"},
        {"year", "yr"}
    };

    /** From the second on, there is a {@code per_X} as well. */
    private static final int FIRST_WITH_RATE = 3;

    private BaselineUnits() {}

    static List<Synonyms> all() {
        List<Synonyms> all = new ArrayList<>();
        all.add(new Synonyms(names("dimensionless", "unitless", "dmnl"), List.of(), "1"));
        for (int i = 0; i < TIMES.length; i++) {
            String one = TIMES[i][0];
            String symbol = TIMES[i][1];
            all.add(new Synonyms(names(one, one + "s"), symbol == null ? List.of() : names(symbol), null));
            if (i >= FIRST_WITH_RATE) {
                List<Name> symbols = symbol == null ? List.of() : names("per_" + symbol);
                all.add(new Synonyms(names("per_" + one, "per_" + one + "s"), symbols, "1/" + one));
            }
        }
        return all;
    }

    private static List<Name> names(String... names) {
        return Stream.of(names).map(Name::of).toList();
    }
}
