package nl.zicht.equation;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that someone who mistyped may have meant. */
public final class Suggestions {
    /** Past this length a name was not typed by hand. */
    private static final int LONGEST = 200;

    private static final int MOST_EDITS = 3;
    private static final int LETTERS_PER_EDIT = 3;

    private Suggestions() {}

    /**
     * Returns the candidate nearest to a name, or null when none is near.
     *
     * <p>Near is at most one edit (a letter more, less or other, or two neighbours swapped) for every three letters, and at most {@value #MOST_EDITS}.
     * Case does not count, nor do blanks against underscores. Of two equally near candidates the first in the alphabet wins.
     */
    public static @Nullable String nearest(String name, Collection<String> candidates) {
        String wanted = fold(name);
        int allowed = Math.min(MOST_EDITS, wanted.length() / LETTERS_PER_EDIT);
        if (allowed == 0 || wanted.length() > LONGEST) {
            return null;
        }
        String best = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) > MOST_EDITS + 2) {
                continue;
            }
            int distance = distance(wanted, fold(candidate), allowed);
            boolean nearer = distance < allowed || (distance == allowed && best == null);
            if (nearer || (distance == allowed && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                allowed = distance;
            }
        }
        return best;
    }

    private static String fold(String name) {
        return name.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the number of edits between two texts, counting a swap of neighbours as one (optimal string alignment), or more than {@code most} as soon as
     * that is certain.
     */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                smallest = Math.min(smallest, row[j]);
            }
            // A swap can still use the row before the last, which is at most one better.
            if (smallest > most + 1) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
