package nl.zicht.format.xmile.translate;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;

/** Functions along marked ranges: those of XMILE with {@code *} where whole dimensions are meant, else written out element by element. */
final class VectorRules {
    /** The most factors of a product that are written out; the standard has no function for products. */
    private static final int FEW = 12;

    private VectorRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        rules.put(Name.of("SUM"), site -> along(site, "SUM", VectorRules::sum));
        rules.put(Name.of("PROD"), site -> along(site, "PROD", VectorRules::product));
        rules.put(Name.of("VMIN"), site -> along(site, "MIN", (at, values) -> of(at, "MIN", values)));
        rules.put(Name.of("VMAX"), site -> along(site, "MAX", (at, values) -> of(at, "MAX", values)));
        rules.put(Name.of("ELMCOUNT"), VectorRules::count);
        rules.put(Name.of("VECTOR SELECT"), VectorRules::select);
    }

    private static Expression sum(CallSite site, List<Expression> values) {
        return site.tree().fold(InfixOperator.ADD, values);
    }

    private static Expression product(CallSite site, List<Expression> values) {
        return site.tree().fold(InfixOperator.MULTIPLY, values);
    }

    private static Expression of(CallSite site, String function, List<Expression> values) {
        return values.size() == 1 ? values.get(0) : site.function(function, values.toArray(Expression[]::new));
    }

    private static Expression along(
            CallSite site, String function, BiFunction<CallSite, List<Expression>, Expression> writtenOut) {
        Marks marks = Marks.of(site, 0);
        if (marks.isEmpty()) {
            return site.argument(0);
        }
        boolean few = function.equals("PROD") && marks.count() <= FEW;
        if (marks.areWhole() && !few) {
            return site.function(function, site.argument(0));
        }
        return writtenOut.apply(site, each(site, marks, 0));
    }

    private static List<Expression> each(CallSite site, Marks marks, int argument) {
        return marks.each().stream()
                .map(place -> site.translator().translate(site.source(argument), place))
                .toList();
    }

    private static Expression count(CallSite site) {
        Dimension range = site.source(0) instanceof Expression.Reference reference
                ? site.translator().subscripting().ranges().range(reference.name())
                : null;
        if (range == null) {
            throw new Untranslatable();
        }
        return site.tree().number(range.size());
    }

    /** What is chosen, folded: 0 sum, 1 product, 2 smallest, 3 largest, 4 mean of selection times value; 5 product of powers; 6 to 10 the first five of the values alone. */
    private static Expression select(CallSite site) {
        Tree tree = site.tree();
        Marks both = Marks.of(site, 0, 1);
        Marks chosen = Marks.of(site, 0);
        double action = site.steering(3);
        int kind = (int) action;
        if (Double.isNaN(action) || kind < 0 || kind > 10) {
            throw new Untranslatable();
        }
        List<Place> places =
                both.areWhole() && chosen.ranges().equals(both.ranges()) ? List.of(site.place()) : both.each();
        boolean whole = places.size() == 1 && !both.isEmpty() && places.get(0) == site.place();
        List<Expression> selected = places.stream()
                .map(place -> tree.choice(isChosen(site, place), tree.number(1), tree.number(0)))
                .toList();
        List<Expression> values =
                places.stream().map(place -> part(site, place, kind)).toList();
        Expression count = fold(site, "SUM", selected, whole);
        String function = switch (kind) {
            case 1, 5, 7 -> "PROD";
            case 2, 8 -> "MIN";
            case 3, 9 -> "MAX";
            default -> "SUM";
        };
        Expression folded = fold(site, function, values, whole);
        Expression result = kind == 4 || kind == 10 ? tree.over(folded, count) : folded;
        return tree.choice(tree.join(InfixOperator.EQUAL, count, tree.number(0)), site.argument(2), result);
    }

    private static Expression fold(CallSite site, String function, List<Expression> values, boolean whole) {
        if (whole) {
            return site.function(function, values.get(0));
        }
        return switch (function) {
            case "SUM" -> sum(site, values);
            case "PROD" -> product(site, values);
            default -> of(site, function, values);
        };
    }

    private static Expression isChosen(CallSite site, Place place) {
        Expression selection = site.translator().translate(site.source(0), place);
        return site.tree().join(InfixOperator.NOT_EQUAL, selection, site.tree().number(0));
    }

    /** What an element adds to the fold, and what one that is not chosen adds. */
    private static Expression part(CallSite site, Place place, int kind) {
        Tree tree = site.tree();
        Expression value = site.translator().translate(site.source(1), place);
        Expression part = value;
        if (kind <= 5) {
            Expression selection = site.translator().translate(site.source(0), place);
            part = kind < 5
                    ? tree.times(selection, value)
                    : new Expression.Power(value, selection, site.call().span());
        }
        Expression nothing = switch (kind) {
            case 1, 5, 7 -> tree.number(1);
            case 2, 8 -> site.value("INF");
            case 3, 9 -> tree.negated(site.value("INF"));
            default -> tree.number(0);
        };
        return tree.choice(isChosen(site, place), part, nothing);
    }
}
