package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;

/** The ranges marked with {@code !} in an argument of a vector function, and whether {@code *} says the same. */
final class Marks {
    private static final Set<Name> OWNERS = Stream.of(
                    "SUM", "PROD", "VMIN", "VMAX", "VECTOR SELECT", "FIND MARKET PRICE")
            .map(Name::of)
            .collect(Collectors.toUnmodifiableSet());

    private final Translator translator;
    private final Place place;
    private final Set<Name> ranges = new LinkedHashSet<>();
    private boolean wild = true;

    private Marks(Translator translator, Place place) {
        this.translator = translator;
        this.place = place;
    }

    static Marks of(CallSite site, int... arguments) {
        Marks marks = new Marks(site.translator(), site.place());
        for (int argument : arguments) {
            marks.visit(site.source(argument));
        }
        return marks;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    Set<Name> ranges() {
        return ranges;
    }

    /** Returns whether all marked ranges are the dimensions they stand at, so that {@code *} goes along them in the same way. */
    boolean areWhole() {
        return wild;
    }

    private void visit(Expression tree) {
        if (tree instanceof Expression.Call call && OWNERS.contains(call.function())) {
            return;
        } else if (tree instanceof Expression.Call call && translator.macros().called(call.function()) != null) {
            wild = false;
        } else if (tree instanceof Reference reference) {
            visit(reference);
        }
        ExpressionWalker.children(tree).forEach(this::visit);
    }

    private void visit(Reference reference) {
        Variable variable = translator.names().variable(reference.name());
        Set<Name> here = new HashSet<>();
        for (int d = 0; d < reference.subscripts().size(); d++) {
            Name range = reference.subscripts().get(d) instanceof Index.Wildcard wildcard ? wildcard.part() : null;
            if (range == null || place.marks().containsKey(range)) {
                continue;
            }
            ranges.add(range);
            boolean dimension = variable != null
                    && d < variable.header().dimensions().size()
                    && variable.header().dimensions().get(d).equals(range);
            wild &= dimension && here.add(range);
        }
    }

    /** Returns how many elements are passed. */
    long count() {
        return ranges.stream().mapToLong(range -> dimension(range).size()).reduce(1, (a, b) -> a * b);
    }

    /** Returns the place for every combination of elements, the last range fastest. */
    List<Place> each() {
        List<Map<Name, Name>> all = List.of(Map.of());
        for (Name range : ranges) {
            List<Map<Name, Name>> longer = new ArrayList<>();
            for (Map<Name, Name> before : all) {
                for (Name element : dimension(range).elements()) {
                    Map<Name, Name> one = new LinkedHashMap<>(before);
                    one.put(range, element);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all.stream().map(place::marking).toList();
    }

    private Dimension dimension(Name range) {
        Dimension dimension = translator.subscripting().ranges().range(range);
        if (dimension == null) {
            throw new Untranslatable();
        }
        return dimension;
    }
}
