package nl.zicht.check;

import java.util.HashMap;
import java.util.Map;
import nl.zicht.equation.Name;

/** The functions of the standard and of Stella that are known by name and cannot be run yet, with what they are. */
final class Unsupported {
    private static final Map<Name, String> REASONS = reasons();

    private Unsupported() {}

    static boolean isKnown(Name name) {
        return REASONS.containsKey(name);
    }

    /** Returns what a known function is. */
    static String reason(Name name) {
        return REASONS.getOrDefault(name, "");
    }

    private static Map<Name, String> reasons() {
        Map<Name, String> map = new HashMap<>();
        put(
                map,
                "it draws random numbers",
                "EXPRND LOGNORMAL NORMAL POISSON RANDOM UNIFORM BINOMIAL GEOMETRIC NEGBINOMIAL BETA GAMMA LOGISTIC PARETO TRIANGULAR WEIBULL MONTECARLO");
        put(
                map,
                "it asks a conveyor, queue or oven",
                "CAPACITY CTMAX CTMEAN CTMIN CTSTDDEV CTFLOW CYCLETIME QELEM QLEN OSTATE PROCTIME THROUGHPUT CYCLETIMES INTQ");
        put(map, "it asks for a graphical function as a whole", "LOOKUPAREA LOOKUPSLOPE LOOKUPMEAN LOOKUPXY");
        put(map, "it remembers the run or an earlier run", "DERIVN ENDVAL HISTORY RUNCOUNT REWORK");
        put(map, "it is a financial function", "IRR NPV PMT PV FV");
        put(map, "it controls the program", "PAUSE STOP SOUND");
        put(
                map,
                "it counts or interpolates",
                "FACTORIAL COMBINATIONS PERMUTATIONS GAMMALN INTERPOLATE ARRAYVALUE ARRAYRANK");
        return Map.copyOf(map);
    }

    private static void put(Map<Name, String> map, String reason, String names) {
        for (String name : names.split(" ", -1)) {
            map.put(Name.of(name), reason);
        }
    }
}
