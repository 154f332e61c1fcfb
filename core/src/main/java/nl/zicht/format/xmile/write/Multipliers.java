package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Link;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Expressions;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/**
 * The flows that change the unit of what flows ({@code <multiplier>}; XMILE 1.0, section 4.3), found back in the net flows of the stocks they enter: a sum of
 * flows, each times its multiplier.
 */
final class Multipliers {
    private final Map<Name, Expression> byFlow = new HashMap<>();
    private final Map<Name, Map<Name, Expression>> byStock = new HashMap<>();

    Multipliers(List<Variable> variables) {
        List<Name> flows = variables.stream()
                .filter(Flow.class::isInstance)
                .map(Variable::name)
                .toList();
        for (Variable variable : variables) {
            if (variable instanceof Stock stock) {
                Map<Name, Expression> gains = gains(stock);
                if (!gains.isEmpty() && flows.containsAll(gains.keySet()) && agreed(gains)) {
                    byFlow.putAll(gains);
                    byStock.put(stock.name(), gains);
                }
            }
        }
    }

    /** Returns the multiplier of a flow, if it has one. */
    Optional<Expression> of(Name flow) {
        return Optional.ofNullable(byFlow.get(flow));
    }

    /** Returns the flows that enter a stock through a multiplier, in order; none when its net flow is another equation, or it has none. */
    Map<Name, Expression> converted(Stock stock) {
        return byStock.getOrDefault(stock.name(), Map.of());
    }

    private boolean agreed(Map<Name, Expression> gains) {
        return gains.entrySet().stream().allMatch(gain -> {
            Expression known = byFlow.get(gain.getKey());
            return known == null || Expressions.sameTree(known, gain.getValue());
        });
    }

    private static Map<Name, Expression> gains(Stock stock) {
        List<Definition> net = stock.netFlow();
        Expression sum =
                net.size() == 1 && net.get(0).target().isEmpty() ? net.get(0).expression() : null;
        if (!(sum instanceof Chain chain)) {
            return Map.of();
        }
        Map<Name, Expression> gains = new LinkedHashMap<>();
        for (Expression part : summands(chain)) {
            boolean product = part instanceof Chain times
                    && times.first() instanceof Reference flow
                    && flow.subscripts().isEmpty()
                    && times.links().size() == 1
                    && times.links().get(0).operator() == InfixOperator.MULTIPLY
                    && gains.put(flow.name(), times.links().get(0).operand()) == null;
            if (!product) {
                return Map.of();
            }
        }
        return gains;
    }

    private static List<Expression> summands(Chain chain) {
        if (chain.links().stream().anyMatch(link -> link.operator() != InfixOperator.ADD)) {
            return List.of(chain);
        }
        List<Expression> summands = new ArrayList<>(List.of(chain.first()));
        chain.links().stream().map(Link::operand).forEach(summands::add);
        return summands;
    }
}
