package nl.zicht.check;

import static nl.zicht.check.Algebra.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Name;
import nl.zicht.model.Stock;

/** Which conveyors and queues each flow joins. Belts and lines are numbered in the order in which conveyors and queues were met. */
final class Junctions {
    private final ContainerSites sites;
    private final Map<Integer, Integer> beltsAfter = new HashMap<>();
    private final Map<Integer, Integer> beltsBefore = new HashMap<>();
    private final Map<Integer, Integer> linesAfter = new HashMap<>();
    private final Map<Integer, Integer> linesBefore = new HashMap<>();

    Junctions(ContainerSites sites) {
        this.sites = sites;
        for (int i = 0; i < sites.conveyors().size(); i++) {
            ConveyorSite site = sites.conveyors().get(i);
            add(
                    site.flows(),
                    site.stock(),
                    site.layout(),
                    site.element(),
                    site.stock().inflows(),
                    beltsAfter,
                    i);
            add(
                    site.flows(),
                    site.stock(),
                    site.layout(),
                    site.element(),
                    site.stock().outflows(),
                    beltsBefore,
                    i);
        }
        for (int i = 0; i < sites.queues().size(); i++) {
            ContainerSites.QueueSite site = sites.queues().get(i);
            add(
                    site.flows(),
                    site.stock(),
                    site.layout(),
                    site.element(),
                    site.stock().inflows(),
                    linesAfter,
                    i);
            add(
                    site.flows(),
                    site.stock(),
                    site.layout(),
                    site.element(),
                    site.stock().outflows(),
                    linesBefore,
                    i);
        }
    }

    private static void add(
            StockFlows flows,
            Stock stock,
            Layout layout,
            int element,
            List<Name> names,
            Map<Integer, Integer> ends,
            int number) {
        for (Name name : names) {
            int flow = ContainerSites.flow(flows, stock, layout, element, name);
            if (flow >= 0) {
                ends.put(flow, number);
            }
        }
    }

    ConveyorSite conveyor(int belt) {
        return sites.conveyors().get(belt);
    }

    /** Returns the number of the belt that a flow leads to, or -1. */
    int beltAfter(int flow) {
        return beltsAfter.getOrDefault(flow, -1);
    }

    /** Returns the number of the belt that a flow leaves, or -1. */
    int beltBefore(int flow) {
        return beltsBefore.getOrDefault(flow, -1);
    }

    /** Returns the number of the line that a flow leads to, or -1. */
    int lineAfter(int flow) {
        return linesAfter.getOrDefault(flow, -1);
    }

    /** Returns the number of the line that a flow leaves, or -1. */
    int lineBefore(int flow) {
        return linesBefore.getOrDefault(flow, -1);
    }

    static boolean isNever(CellSheet sheet, int cell) {
        return sheet.rule(cell) instanceof Rule.Computed computed
                && computed.value().equals(number(0));
    }

    static boolean isUnbounded(CellSheet sheet, int cell) {
        return sheet.rule(cell) instanceof Rule.Computed computed
                && computed.value().equals(number(Double.POSITIVE_INFINITY));
    }
}
