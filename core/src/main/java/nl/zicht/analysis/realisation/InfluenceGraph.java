package nl.zicht.analysis.realisation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/**
 * Which variables of a model influence which others while it runs: by standing in their equation, or by flowing into or out of them.
 *
 * <p>What only sets the initial value of a stock influences it before the run and not in it. Immutable.
 */
public final class InfluenceGraph {
    private final Map<Name, Set<Name>> effects = new LinkedHashMap<>();
    private final Map<Name, Set<Name>> causes = new LinkedHashMap<>();

    private InfluenceGraph(ModelStructure model, boolean beforeToo) {
        model.variables().forEach(variable -> {
            effects.putIfAbsent(variable.name(), new LinkedHashSet<>());
            causes.putIfAbsent(variable.name(), new LinkedHashSet<>());
        });
        model.variables()
                .forEach(variable -> causes(variable, model, beforeToo).forEach(cause -> add(cause, variable.name())));
    }

    /** Returns the influences in a model without modules. */
    public static InfluenceGraph of(ModelStructure model) {
        return new InfluenceGraph(model, false);
    }

    /** Returns the influences in a model without modules, those on the initial values of stocks too. */
    static InfluenceGraph withInitialValues(ModelStructure model) {
        return new InfluenceGraph(model, true);
    }

    private void add(Name cause, Name effect) {
        Set<Name> known = effects.get(cause);
        if (known != null) {
            known.add(effect);
            causes.computeIfAbsent(effect, name -> new LinkedHashSet<>()).add(cause);
        }
    }

    private static Set<Name> causes(Variable variable, ModelStructure model, boolean beforeToo) {
        Set<Name> names = new LinkedHashSet<>();
        if (variable instanceof Stock stock) {
            names.addAll(stock.inflows());
            names.addAll(stock.outflows());
            stock.netFlow().forEach(net -> gather(net, model, names));
        }
        if (beforeToo || !(variable instanceof Stock)) {
            variable.definitions().forEach(definition -> gather(definition, model, names));
        }
        return names;
    }

    private static void gather(Definition definition, ModelStructure model, Set<Name> into) {
        if (definition.expression() != null) {
            gather(definition.expression(), model, into);
        }
    }

    private static void gather(Expression tree, ModelStructure model, Set<Name> into) {
        if (tree instanceof Expression.Reference reference) {
            into.add(reference.name());
        } else if (tree instanceof Expression.Call call) {
            into.add(call.function());
        }
        for (Expression part : ExpressionWalker.children(tree)) {
            boolean subscript = tree instanceof Expression.Reference;
            if (!subscript || !Elements.isOne(part, model)) {
                gather(part, model, into);
            }
        }
    }

    /** Returns all variables, in the order of the model. */
    public Set<Name> variables() {
        return effects.keySet();
    }

    /** Returns the variables that a variable influences directly. */
    public Set<Name> effectsOf(Name variable) {
        return effects.getOrDefault(variable, Set.of());
    }

    /** Returns the variables that are reached along influences from some variables, without these unless a loop leads back; those that are not passable are not reached. */
    Set<Name> after(Collection<Name> from, Predicate<Name> passable) {
        return reach(from, effects, passable);
    }

    /** Returns the variables from which some variables are reached; see {@link #after}. */
    Set<Name> before(Collection<Name> to, Predicate<Name> passable) {
        return reach(to, causes, passable);
    }

    /** Returns the first of some goals that are met on the way, and does not go on behind them. */
    Set<Name> firstAfter(Name from, Set<Name> goals) {
        return first(from, effects, goals);
    }

    /** Returns the last of some goals that lie before it; see {@link #firstAfter}. */
    Set<Name> lastBefore(Name to, Set<Name> goals) {
        return first(to, causes, goals);
    }

    private static Set<Name> first(Name from, Map<Name, Set<Name>> next, Set<Name> goals) {
        Set<Name> met = new LinkedHashSet<>();
        Set<Name> seen = new LinkedHashSet<>();
        Deque<Name> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            for (Name one : next.getOrDefault(waiting.remove(), Set.of())) {
                if (goals.contains(one)) {
                    met.add(one);
                } else if (seen.add(one)) {
                    waiting.add(one);
                }
            }
        }
        return met;
    }

    private static Set<Name> reach(Collection<Name> from, Map<Name, Set<Name>> next, Predicate<Name> passable) {
        Set<Name> seen = new LinkedHashSet<>();
        Deque<Name> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            for (Name one : next.getOrDefault(waiting.remove(), Set.of())) {
                if (passable.test(one) && seen.add(one)) {
                    waiting.add(one);
                }
            }
        }
        return seen;
    }
}
