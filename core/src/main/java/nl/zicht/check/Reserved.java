package nl.zicht.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;

/** The words that mean something of their own wherever they stand unquoted in an equation: keywords and functions without arguments. */
final class Reserved {
    private static final Set<Name> KEYWORDS = Stream.of("AND", "OR", "NOT", "IF", "THEN", "ELSE", "MOD")
            .map(Name::of)
            .collect(Collectors.toUnmodifiableSet());

    private Reserved() {}

    static boolean isReserved(Name name) {
        BuiltInFunction function = FunctionCatalogue.find(name);
        return KEYWORDS.contains(name) || (function != null && function.most() == 0);
    }
}
