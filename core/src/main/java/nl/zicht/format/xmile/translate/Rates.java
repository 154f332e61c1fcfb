package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Which variables are flows. Vensim has only the rate of a level; where that is a sum and difference of plain variables, these are its inflows and outflows, as
 * long as each fills at most one level and drains at most one.
 */
final class Rates {
    /**
     * The flows of a level.
     *
     * @param in those that fill it, in order
     * @param out those that drain it, in order
     */
    record Flows(List<Name> in, List<Name> out) {
        Flows {
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    private final Names names;
    private final Map<Name, Flows> byStock = new HashMap<>();
    private final Set<Name> filling = new HashSet<>();
    private final Set<Name> draining = new HashSet<>();

    Rates(List<Variable> variables, Names names) {
        this.names = names;
        for (Variable variable : variables) {
            if (variable instanceof Stock stock) {
                Flows flows = flows(stock);
                if (flows != null) {
                    byStock.put(stock.name(), flows);
                    filling.addAll(flows.in());
                    draining.addAll(flows.out());
                }
            }
        }
    }

    /** Returns the flows of a level, null when its rate is another formula. */
    @Nullable
    Flows of(Stock stock) {
        return byStock.get(stock.name());
    }

    boolean isFlow(Name variable) {
        return filling.contains(variable) || draining.contains(variable);
    }

    private @Nullable Flows flows(Stock stock) {
        List<Definition> net = stock.netFlow();
        Expression rate = net.size() == 1
                        && net.get(0).target().isEmpty()
                        && net.get(0).exceptions().isEmpty()
                ? net.get(0).expression()
                : null;
        List<Name> in = new ArrayList<>();
        List<Name> out = new ArrayList<>();
        if (rate == null || !gather(rate, true, stock, in, out)) {
            return null;
        }
        Set<Name> all = new HashSet<>(in);
        all.addAll(out);
        boolean free = in.stream().noneMatch(filling::contains) && out.stream().noneMatch(draining::contains);
        return free && all.size() == in.size() + out.size() ? new Flows(in, out) : null;
    }

    private boolean gather(Expression rate, boolean fills, Stock stock, List<Name> in, List<Name> out) {
        if (rate instanceof Expression.Chain chain
                && chain.links().get(0).operator().level() == InfixOperator.ADD.level()) {
            boolean all = gather(chain.first(), fills, stock, in, out);
            for (Expression.Link link : chain.links()) {
                boolean same = link.operator() == InfixOperator.ADD;
                all = all && gather(link.operand(), same == fills, stock, in, out);
            }
            return all;
        } else if (rate instanceof Expression.Prefix prefix && prefix.operator() == PrefixOperator.MINUS) {
            return gather(prefix.operand(), !fills, stock, in, out);
        }
        if (!(rate instanceof Reference reference) || !isPlain(reference, stock)) {
            return false;
        }
        (fills ? in : out).add(reference.name());
        return true;
    }

    /** Returns whether a reference is an auxiliary with the subscripts of the level. */
    private boolean isPlain(Reference reference, Stock stock) {
        Variable variable = names.variable(reference.name());
        List<Name> dimensions = stock.header().dimensions();
        if (!(variable instanceof Auxiliary)
                || names.isParameter(reference.name())
                || Translator.isClock(reference.name())
                || !variable.header().dimensions().equals(dimensions)) {
            return false;
        }
        List<Name> written = reference.subscripts().stream()
                .flatMap(index -> index instanceof Index.At at && at.value() instanceof Reference name
                        ? Stream.of(name.name())
                        : Stream.empty())
                .toList();
        return written.equals(dimensions);
    }
}
