package nl.zicht.equation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions of the language, those of the standard and those that one tool adds.
 *
 * <p>It tells "a function that is known but not supported" from "a name nobody knows", and says how many arguments each takes. Immutable.
 */
public final class FunctionCatalogue {
    private static final Map<Name, List<Name>> FURTHER_OUTPUTS =
            Map.of(Name.of("DELAYP"), List.of(Name.qualified(List.of("DELAYP", "pipeline"))));

    private static final Set<Dialect> STANDARD = Set.of(Dialect.XMILE, Dialect.STELLA);
    private static final List<BuiltInFunction> ALL = read();
    private static final Map<Name, List<BuiltInFunction>> BY_NAME = index(ALL);

    private FunctionCatalogue() {}

    /** Read when a model in Vensim's language first calls a function. */
    private static final class Vensim {
        private static final Map<Name, BuiltInFunction> ALL = VensimFunctionTable.read();
    }

    /** What people write who come from another tool or language, with what it is called here. */
    private static final class Foreign {
        private static final Map<Name, String> NAMES = foreign();
    }

    /** Returns every function of Vensim's own language, by name. */
    public static List<BuiltInFunction> allVensim() {
        return Vensim.ALL.values().stream()
                .sorted(Comparator.comparing(BuiltInFunction::name))
                .toList();
    }

    /** Returns a function of Vensim's own language, or null when it has none of that name. */
    public static @Nullable BuiltInFunction vensim(Name name) {
        return name.isQuoted() ? null : Vensim.ALL.get(name);
    }

    /** Returns the name nearest to an unknown one among the functions of Vensim's language and others, as a hint without the leading "Maybe"; or null. */
    public static @Nullable String vensimHint(Name unknown, Collection<String> others) {
        List<String> names = new ArrayList<>(others);
        Vensim.ALL.values().forEach(function -> names.add(function.name()));
        String nearest = Suggestions.nearest(unknown.text(), names);
        return nearest == null ? null : nearest + " is meant";
    }

    /** Returns every function; one that has a wider form in a dialect has an entry for each form. */
    public static List<BuiltInFunction> all() {
        return ALL;
    }

    /**
     * Returns a function by its name, in its standard form where there is more than one.
     *
     * @param name with or without the prefix {@code std.} (functions of the standard) or {@code isee.} (all)
     * @return null when no dialect knows it
     */
    public static @Nullable BuiltInFunction find(Name name) {
        List<BuiltInFunction> forms = BY_NAME.get(withoutPrefix(name));
        return forms == null ? null : forms.get(0);
    }

    /** Returns under which names equations ask for what a function of Vensim gives beside its value, in the order of the call. */
    public static List<Name> furtherOutputs(Name function) {
        return FURTHER_OUTPUTS.getOrDefault(function, List.of());
    }

    /** Returns a function as a dialect knows it, or null when the dialect does not. */
    public static @Nullable BuiltInFunction find(Name name, Dialect dialect) {
        for (BuiltInFunction form : BY_NAME.getOrDefault(withoutPrefix(name), List.of())) {
            if (form.dialects().contains(dialect)) {
                return form;
            }
        }
        return null;
    }

    /**
     * Returns a hint on an unknown name, without the leading "Maybe": what it is called here if another tool has it, else the nearest name, or null.
     *
     * @param unknown the name that was called
     * @param others names besides the built-in functions that could be meant, such as those of graphical functions
     */
    public static @Nullable String hint(Name unknown, Collection<String> others) {
        String translated = Foreign.NAMES.get(unknown);
        if (translated != null) {
            return translated + " is meant";
        }
        List<String> names = new ArrayList<>(others);
        ALL.forEach(function -> names.add(function.name()));
        String nearest = Suggestions.nearest(unknown.text(), names);
        return nearest == null ? null : nearest + " is meant";
    }

    private static Name withoutPrefix(Name name) {
        List<String> parts = name.spelling();
        if (parts.size() != 2) {
            return name;
        }
        Name last = Name.of(parts.get(1));
        String prefix = name.parts().get(0);
        List<BuiltInFunction> forms = BY_NAME.getOrDefault(last, List.of());
        boolean standard = !forms.isEmpty() && forms.get(0).kind() != FunctionKind.VENDOR;
        return prefix.equals("isee") || (prefix.equals("std") && standard) ? last : name;
    }

    private static List<BuiltInFunction> read() {
        List<BuiltInFunction> all = new ArrayList<>();
        Set<Dialect> stella = Set.of(Dialect.STELLA);
        // The first entry of a name is the one that find(name) gives, so the vendor forms come last.
        read(FunctionTables.MATH, FunctionKind.MATH, STANDARD, all);
        read(FunctionTables.STATISTICAL, FunctionKind.STATISTICAL, STANDARD, all);
        read(FunctionTables.STATEFUL, FunctionKind.STATEFUL, STANDARD, all);
        read(FunctionTables.TEST_INPUT, FunctionKind.TEST_INPUT, STANDARD, all);
        read(FunctionTables.TIME, FunctionKind.TIME, STANDARD, all);
        read(FunctionTables.ARRAY, FunctionKind.ARRAY, STANDARD, all);
        read(FunctionTables.MISC, FunctionKind.MISC, STANDARD, all);
        read(FunctionTables.VENDOR, FunctionKind.VENDOR, stella, all);
        return widenForStella(all);
    }

    /** Splits each standard function that Stella gives more forms into the standard's form and Stella's. */
    private static List<BuiltInFunction> widenForStella(List<BuiltInFunction> all) {
        Map<String, BuiltInFunction> wider = new HashMap<>();
        List<BuiltInFunction> forms = new ArrayList<>();
        read(FunctionTables.WIDER_IN_STELLA, FunctionKind.MISC, Set.of(Dialect.STELLA), forms);
        forms.forEach(form -> wider.put(form.name(), form));
        List<BuiltInFunction> result = new ArrayList<>();
        for (BuiltInFunction f : all) {
            BuiltInFunction w = wider.get(f.name());
            if (w == null) {
                result.add(f);
            } else {
                Set<Dialect> xmile = Set.of(Dialect.XMILE);
                result.add(new BuiltInFunction(f.name(), f.kind(), f.fewest(), f.most(), xmile, f.description()));
                result.add(
                        new BuiltInFunction(w.name(), f.kind(), w.fewest(), w.most(), w.dialects(), w.description()));
            }
        }
        return List.copyOf(result);
    }

    private static void read(String table, FunctionKind kind, Set<Dialect> dialects, List<BuiltInFunction> into) {
        table.lines().forEach(line -> {
            String[] cells = line.split(" +", 4);
            int most = cells[2].equals("*") ? BuiltInFunction.UNLIMITED : Integer.parseInt(cells[2]);
            into.add(new BuiltInFunction(cells[0], kind, Integer.parseInt(cells[1]), most, dialects, cells[3]));
        });
    }

    private static Map<Name, List<BuiltInFunction>> index(List<BuiltInFunction> all) {
        Map<Name, List<BuiltInFunction>> index = new HashMap<>();
        all.forEach(function -> index.computeIfAbsent(Name.of(function.name()), n -> new ArrayList<>(1))
                .add(function));
        return index;
    }

    private static Map<Name, String> foreign() {
        Map<Name, String> foreign = new HashMap<>();
        """
        ACOS: ARCCOS
        ASIN: ARCSIN
        ATAN: ARCTAN
        AVERAGE: MEAN
        CEIL: -INT(-x)
        CEILING: -INT(-x)
        DELAY FIXED: DELAY
        DELAY INFORMATION: DELAY
        DELAY MATERIAL: DELAY
        DELAY N: DELAYN
        DELAY1I: DELAY1 with an initial value
        DELAY3I: DELAY3 with an initial value
        FINAL TIME: STOPTIME
        FLOOR: INT
        FORECAST: FORCST
        INITIAL: INIT
        INITIAL TIME: STARTTIME
        INTEGER: INT
        LOG: LN or LOG10
        MOD: 'a MOD b'
        MODULO: 'a MOD b'
        POW: 'a ^ b'
        POWER: 'a ^ b'
        PULSE TRAIN: PULSE with an interval
        RAND: RANDOM
        RANDOM EXPONENTIAL: EXPRND
        RANDOM NORMAL: NORMAL
        RANDOM POISSON: POISSON
        RANDOM UNIFORM: RANDOM
        SMOOTH: SMTH1
        SMOOTH3: SMTH3
        SMOOTH3I: SMTH3 with an initial value
        SMOOTHI: SMTH1 with an initial value
        SMOOTH N: SMTHN
        TIME STEP: DT
        VMAX: MAX
        VMIN: MIN
        XIDZ: SAFEDIV
        ZIDZ: SAFEDIV
        """.lines().map(line -> line.split(": ")).forEach(cells -> foreign.put(Name.of(cells[0]), cells[1]));
        return Map.copyOf(foreign);
    }
}
