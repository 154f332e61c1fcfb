package nl.zicht.format.xmile.translate;

import java.util.HashMap;
import java.util.Map;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/** The rules of translation by the name of the function. */
final class CallRules {
    private static final Map<Name, CallRule> RULES = rules();

    private CallRules() {}

    static @Nullable CallRule find(Name function) {
        return function.isQuoted() ? null : RULES.get(function);
    }

    private static Map<Name, CallRule> rules() {
        Map<Name, CallRule> rules = new HashMap<>();
        NumberRules.addTo(rules);
        TimeRules.addTo(rules);
        MemoryRules.addTo(rules);
        VectorRules.addTo(rules);
        OrderRules.addTo(rules);
        TableRules.addTo(rules);
        RandomRules.addTo(rules);
        return Map.copyOf(rules);
    }
}
