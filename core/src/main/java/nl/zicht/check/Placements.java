package nl.zicht.check;

import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Flow;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Spread;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Finds where the inflows of a conveyor are laid down. */
final class Placements {
    private Placements() {}

    static Belt.Placement of(
            @Nullable Spread spread, ConveyorSite site, Name flow, Junctions junctions, Findings findings) {
        if (spread == null) {
            return Belt.Placement.BEGINNING;
        }
        return switch (spread.kind()) {
            case DISTRIBUTION -> distribution(spread.distribution(), site);
            case SOURCE -> source(site, flow, junctions, findings);
            default -> new Belt.Placement(spread.kind(), -1, -1, 0, -1, -1);
        };
    }

    private static Belt.Placement distribution(@Nullable Expression expression, ConveyorSite site) {
        Lowering lowering = site.lowering();
        if (expression instanceof Expression.Reference reference) {
            Variable variable = lowering.names().variable(reference.name());
            GraphicalFunction table = variable == null
                    ? null
                    : lowering.equations(variable.name()).stream()
                            .map(ElementEquation::table)
                            .findFirst()
                            .orElse(null);
            if (table != null) {
                return new Belt.Placement(
                        Spread.Kind.DISTRIBUTION, lowering.sheet().table(table), -1, 0, -1, -1);
            }
            Layout layout = variable == null ? null : lowering.shapes().layout(variable.name());
            if (layout != null && layout.dimensions().size() == 1) {
                return new Belt.Placement(Spread.Kind.DISTRIBUTION, -1, layout.firstCell(), layout.size(), -1, -1);
            }
        }
        if (expression != null && site.element() == 0) {
            lowering.fail(
                    Code.BAD_VALUE,
                    "the distribution along a conveyor must be the name of a graphical function or of an array with one dimension",
                    expression.span(),
                    "give a variable a graphical function from 0, the begin, to 1, the exit");
        }
        return Belt.Placement.BEGINNING;
    }

    /** Finds the leak out of which a flow comes; one that comes from elsewhere is laid down at the begin. */
    private static Belt.Placement source(ConveyorSite site, Name name, Junctions junctions, Findings findings) {
        int flow = ContainerSites.flow(site.flows(), site.stock(), site.layout(), site.element(), name);
        int from = junctions.beltBefore(flow);
        if (from >= 0) {
            ConveyorSite source = junctions.conveyor(from);
            int leak = 0;
            for (Name outflow : source.stock().outflows()) {
                Flow variable = ContainerSites.variable(source.flows(), source.stock(), outflow);
                if (variable != null && variable.leak() != null) {
                    int found = ContainerSites.flow(
                            source.flows(), source.stock(), source.layout(), source.element(), outflow);
                    if (found == flow) {
                        return new Belt.Placement(Spread.Kind.SOURCE, -1, -1, 0, from, leak);
                    }
                    leak++;
                }
            }
        }
        if (site.element() == 0) {
            findings.warning(
                    Code.BENT_RULE,
                    name
                            + " is to be laid down where it lay before, but it does not leak out of a conveyor; it comes in at the begin",
                    site.stock().header().span(),
                    null);
        }
        return Belt.Placement.BEGINNING;
    }

    /** Returns the cells that must be known to lay an inflow down. */
    static List<Term> needs(Belt.Placement placement) {
        return IntStream.range(0, placement.weights())
                .mapToObj(i -> (Term) new Term.CellRef(placement.firstWeight() + i))
                .toList();
    }
}
