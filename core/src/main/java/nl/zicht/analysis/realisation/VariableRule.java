package nl.zicht.analysis.realisation;

import java.util.List;
import nl.zicht.equation.Name;

/**
 * Variables that stand for no factor and work on none, and why they are in the model.
 *
 * @param patterns names of variables, in which {@code *} stands for any text
 * @param reason why they are there
 */
public record VariableRule(List<String> patterns, Reason reason) {
    /** Copies the patterns. */
    public VariableRule {
        patterns = List.copyOf(patterns);
    }

    /** Returns whether the rule is about a variable; letter case does not count, blank and underscore are one. */
    public boolean covers(Name variable) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, variable));
    }

    /** Returns whether a name fits a pattern. */
    public static boolean matches(String pattern, Name variable) {
        String[] parts = Name.of(pattern).key().split("\\*", -1);
        String key = variable.key();
        if (parts.length == 1) {
            return key.equals(parts[0]);
        }
        int from = parts[0].length();
        int to = key.length() - parts[parts.length - 1].length();
        if (!key.startsWith(parts[0]) || !key.endsWith(parts[parts.length - 1])) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int at = key.indexOf(parts[i], from);
            if (at < 0) {
                return false;
            }
            from = at + parts[i].length();
        }
        return from <= to;
    }
}
