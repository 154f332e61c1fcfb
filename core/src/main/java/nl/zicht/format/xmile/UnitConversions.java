package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Link;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/**
 * Flows that change the unit of what flows ({@code <multiplier>}; XMILE 1.0, section 4.3): the stock they leave loses the flow, the stock they enter gains the flow
 * times the multiplier, which is an equation of its net flow.
 */
final class UnitConversions {
    private UnitConversions() {}

    static List<Variable> applied(List<Variable> variables, Map<Name, Expression> multipliers) {
        if (multipliers.isEmpty()) {
            return variables;
        }
        List<Variable> changed = new ArrayList<>();
        for (Variable variable : variables) {
            boolean converts =
                    variable instanceof Stock stock && stock.inflows().stream().anyMatch(multipliers::containsKey);
            changed.add(converts ? converted((Stock) variable, multipliers) : variable);
        }
        return changed;
    }

    private static Stock converted(Stock stock, Map<Name, Expression> multipliers) {
        List<Name> plain = new ArrayList<>();
        List<Expression> gains = new ArrayList<>();
        for (Name flow : stock.inflows()) {
            Expression multiplier = multipliers.get(flow);
            if (multiplier == null) {
                plain.add(flow);
            } else {
                SourceSpan span = multiplier.span();
                gains.add(new Chain(
                        new Reference(flow, List.of(), span),
                        List.of(new Link(InfixOperator.MULTIPLY, multiplier)),
                        span));
            }
        }
        return new Stock(
                stock.header(),
                stock.definitions(),
                plain,
                stock.outflows(),
                List.of(Definition.of(sum(gains))),
                stock.nonNegative(),
                stock.container());
    }

    private static Expression sum(List<Expression> gains) {
        if (gains.size() == 1) {
            return gains.get(0);
        }
        List<Link> links = gains.subList(1, gains.size()).stream()
                .map(gain -> new Link(InfixOperator.ADD, gain))
                .toList();
        return new Chain(gains.get(0), links, gains.get(0).span());
    }
}
