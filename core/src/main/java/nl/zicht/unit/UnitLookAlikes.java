package nl.zicht.unit;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Name;

/** Base units whose names differ only by a plural s or by one letter. */
final class UnitLookAlikes {
    /** Past this number of units, comparing each with each takes longer than it helps. */
    private static final int MOST = 2_000;

    private static final int SHORTEST_STEM = 3;
    /** Symbols such as kg and km differ by one letter and mean it. */
    private static final int SHORTEST_WORD = 5;

    /** Two names that are likely meant as one. */
    record Pair(Name one, Name other) {}

    private UnitLookAlikes() {}

    static String hint(Pair pair) {
        return "'" + pair.one() + "' and '" + pair.other() + "' are meant as one unit: make one an alias of the other";
    }

    static List<Pair> among(List<Name> names) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, names.size()); i++) {
            for (int j = i + 1; j < Math.min(MOST, names.size()); j++) {
                if (alike(names.get(i).key(), names.get(j).key())) {
                    pairs.add(new Pair(names.get(i), names.get(j)));
                }
            }
        }
        return pairs;
    }

    private static boolean alike(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        boolean plural =
                shorter.length() >= SHORTEST_STEM && (longer.equals(shorter + "s") || longer.equals(shorter + "es"));
        return plural || (shorter.length() >= SHORTEST_WORD && oneLetterApart(shorter, longer));
    }

    /** Returns whether one letter was changed, added or left out. */
    private static boolean oneLetterApart(String shorter, String longer) {
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int skip = shorter.length() == longer.length() ? 1 : 0;
        return same < longer.length()
                && shorter.substring(Math.min(shorter.length(), same + skip)).equals(longer.substring(same + 1));
    }
}
