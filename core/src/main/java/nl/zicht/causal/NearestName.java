package nl.zicht.causal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant, for the "Maybe" line of an error. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name with the fewest typing errors from the one found; empty when more than a third of it is wrong.
     *
     * <p>Case is ignored. Of names that are equally near, the first one known wins.
     *
     * @param found the name that is not known
     * @param known the names to choose from
     */
    public static Optional<String> of(String found, Collection<String> known) {
        String wanted = found.toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        String nearest = null;
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) < best) {
                int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The number of characters to insert, delete, replace or swap with a neighbour to get from one name to another. */
    static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = row;
            row = free;
        }
        return previous[b.length()];
    }
}
