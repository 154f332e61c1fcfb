package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.SubscriptRanges;
import nl.zicht.model.Variable;

/** Elements by their place, order and rank: flat subscripts and RANK in XMILE. The vector goes along the last range of the left side. */
final class OrderRules {
    /** Vensim's missing value. */
    private static final double MISSING = -0x1p109;

    private OrderRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        rules.put(Name.of("VECTOR ELM MAP"), OrderRules::map);
        rules.put(Name.of("VECTOR SORT ORDER"), OrderRules::sortOrder);
        rules.put(Name.of("VECTOR RANK"), OrderRules::rank);
        rules.put(Name.of("VECTOR REORDER"), OrderRules::reorder);
    }

    /** {@code A(n)} is the n-th element of an array in row-major order; Vensim counts from the element that is named. */
    private static Expression map(CallSite site) {
        Tree tree = site.tree();
        if (!(site.source(0) instanceof Reference base)) {
            throw new Untranslatable();
        }
        Variable variable = site.translator().names().variable(base.name());
        if (variable == null || variable.header().dimensions().isEmpty()) {
            throw new Untranslatable();
        }
        int first = 0;
        int size = 1;
        SubscriptRanges ranges = site.translator().subscripting().ranges();
        List<Index> elements = site.translator()
                .subscripting()
                .subscripts(base, variable.header().dimensions(), site.place());
        for (int d = 0; d < elements.size(); d++) {
            Dimension dimension = ranges.range(variable.header().dimensions().get(d));
            int position = dimension == null ? -1 : ranges.position(dimension, element(elements.get(d)));
            if (dimension == null || position < 0) {
                throw new PerElement();
            }
            first = first * dimension.size() + position;
            size *= dimension.size();
        }
        double offset = site.number(1);
        if (!Double.isNaN(offset)) {
            int place = (int) Math.floor(first + offset + 0.5);
            return place < 0 || place >= size ? tree.number(MISSING) : flat(site, base.name(), tree.number(place + 1));
        }
        Expression place = site.shared(tree.plus(tree.number(first + 1.5), site.argument(1)), site.call());
        Expression below = tree.join(InfixOperator.LESS, place, tree.number(1));
        Expression above = tree.join(InfixOperator.GREATER_OR_EQUAL, place, tree.number(size + 1));
        Expression value = flat(site, base.name(), site.function("INT", place));
        return tree.choice(tree.join(InfixOperator.OR, below, above), tree.number(MISSING), value);
    }

    private static Name element(Index index) {
        return index instanceof Index.At at && at.value() instanceof Reference named ? named.name() : Name.of("");
    }

    private static Expression flat(CallSite site, Name array, Expression place) {
        return site.tree().call(site.translator().names().spoken(array), place);
    }

    private static Dimension lastRange(CallSite site) {
        List<Dimension> dimensions = site.place().dimensions();
        Dimension range = dimensions.isEmpty() ? null : site.place().left().get(dimensions.size() - 1);
        if (range == null) {
            throw new Untranslatable();
        }
        return range;
    }

    /** Returns the position of the owner's element in the last range: its number, or the name of the dimension where that is meant for all. */
    private static Expression position(CallSite site, Dimension range) {
        List<Name> element = site.place().element();
        if (element == null) {
            return site.tree().name(range.name().text());
        }
        SubscriptRanges ranges = site.translator().subscripting().ranges();
        return site.tree().number(ranges.position(range, element.get(element.size() - 1)) + 1);
    }

    private static double direction(CallSite site) {
        double direction = site.steering(1);
        if (Double.isNaN(direction)) {
            throw new Untranslatable();
        }
        return direction;
    }

    /** RANK gives the position of the element of a rank, from 1, ties in their order. */
    private static Expression sortOrder(CallSite site) {
        Tree tree = site.tree();
        Dimension range = lastRange(site);
        boolean rising = direction(site) > 0;
        Expression vector =
                site.translator().translate(site.source(0), site.place().passing(range.name()));
        Expression sorted = site.function("RANK", rising ? vector : tree.negated(vector), position(site, range));
        return tree.minus(sorted, tree.number(1));
    }

    /** One more than the number of elements that come before: those that are smaller, and equal ones on the left. */
    private static Expression rank(CallSite site) {
        Tree tree = site.tree();
        Dimension range = lastRange(site);
        List<Name> element = site.place().element();
        if (element == null) {
            throw new PerElement();
        }
        boolean rising = direction(site) > 0;
        Expression own = site.argument(0);
        Expression all =
                site.translator().translate(site.source(0), site.place().passing(range.name()));
        Expression before = tree.join(rising ? InfixOperator.LESS : InfixOperator.GREATER, all, own);
        Expression rank =
                tree.plus(tree.number(1), site.function("SUM", tree.choice(before, tree.number(1), tree.number(0))));
        int last = element.size() - 1;
        for (Name other : range.elements()) {
            if (other.equals(element.get(last))) {
                return rank;
            }
            List<Name> there = new ArrayList<>(element);
            there.set(last, other);
            Place at = new Place(
                    site.place().owner(),
                    site.place().dimensions(),
                    site.place().left(),
                    there);
            Expression equal = tree.join(InfixOperator.EQUAL, site.translator().translate(site.source(0), at), own);
            rank = tree.plus(rank, tree.choice(equal, tree.number(1), tree.number(0)));
        }
        throw new Untranslatable();
    }

    /** The element at a place that the order, counted from 0, names. */
    private static Expression reorder(CallSite site) {
        Dimension range = lastRange(site);
        Variable variable = site.source(0) instanceof Reference named
                ? site.translator().names().variable(named.name())
                : null;
        if (variable == null || !(site.source(0) instanceof Reference reference)) {
            throw new Untranslatable();
        }
        Expression place = site.tree().plus(site.argument(1), site.tree().number(1));
        List<Index> subscripts = new ArrayList<>(site.translator()
                .subscripting()
                .subscripts(
                        reference, variable.header().dimensions(), site.place().passing(range.name())));
        for (int d = 0; d < subscripts.size(); d++) {
            if (subscripts.get(d) instanceof Index.Wildcard) {
                subscripts.set(d, new Index.At(place));
            }
        }
        return new Reference(site.translator().names().spoken(reference.name()), subscripts, reference.span());
    }
}
