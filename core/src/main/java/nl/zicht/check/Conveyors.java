package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;
import nl.zicht.model.Flow;
import nl.zicht.model.Leak;
import nl.zicht.model.Stock;

/**
 * Makes the belts of conveyors (XMILE 1.0, section 4.2.1): the first outflow without a leak is the exit, inflows with an equation become requests of which the
 * conveyor grants what it has room for.
 */
final class Conveyors {
    private final CellSheet sheet;
    private final Findings findings;
    private final Junctions junctions;
    private final boolean staggered;

    Conveyors(Lowering lowering, Junctions junctions) {
        this.sheet = lowering.sheet();
        this.findings = lowering.findings();
        this.junctions = junctions;
        this.staggered = lowering.structure().dialect() == Dialect.STELLA;
    }

    /** Returns whether a conveyor has what a belt needs; reports what it lacks, once for all elements. */
    boolean isSound(ConveyorSite site) {
        return hasOneExit(site) && hasPlainFlows(site.stock(), site.element(), "conveyor", findings);
    }

    /** Reports a stock with inflows that convert units. */
    static boolean hasPlainFlows(Stock stock, int element, String kind, Findings findings) {
        boolean plain = stock.netFlow().isEmpty();
        if (!plain && element == 0) {
            findings.error(
                    Code.NOT_SUPPORTED,
                    "the " + kind + " " + stock.name()
                            + " has an inflow that converts units on the way, which is not supported",
                    stock.header().span(),
                    null);
        }
        return plain;
    }

    private boolean hasOneExit(ConveyorSite site) {
        List<Name> exits = site.stock().outflows().stream()
                .filter(name -> isExit(site, name))
                .toList();
        if (exits.size() != 1 && site.element() == 0) {
            findings.error(
                    Code.BAD_FLOW,
                    exits.isEmpty()
                            ? "the conveyor " + site.stock().name() + " has no outflow for what arrives"
                            : "the conveyor " + site.stock().name() + " has " + exits.size()
                                    + " outflows that are not marked as leaks, expected 1",
                    site.stock().header().span(),
                    exits.isEmpty() ? "one of its outflows is not a leak" : "<leak/> belongs in " + exits.get(1));
        }
        return exits.size() == 1;
    }

    private static boolean isExit(ConveyorSite site, Name name) {
        Flow flow = ContainerSites.variable(site.flows(), site.stock(), name);
        return flow != null && flow.leak() == null;
    }

    private static int flow(ConveyorSite site, Name name) {
        return ContainerSites.flow(site.flows(), site.stock(), site.layout(), site.element(), name);
    }

    /** Gives the outflows of a conveyor their rules and returns its belt. */
    Belt belt(ConveyorSite site) {
        List<Belt.Leakage> leaks = new ArrayList<>();
        List<Term> needs = new ArrayList<>(List.of(cell(site.transit()), cell(site.sample()), cell(site.arrest())));
        int exit = -1;
        for (Name name : site.stock().outflows()) {
            int flow = flow(site, name);
            Flow variable = ContainerSites.variable(site.flows(), site.stock(), name);
            if (variable == null) {
                continue;
            }
            Leak leak = variable.leak();
            int to = junctions.beltAfter(flow);
            if (to >= 0) {
                needs.add(cell(junctions.conveyor(to).arrest()));
            }
            if (leak == null) {
                exit = flow;
            } else {
                int fraction = hidden(flow, "fraction");
                needs.add(cell(fraction));
                leaks.add(new Belt.Leakage(flow, fraction, leak.start(), leak.end(), leak.integers(), to));
            }
        }
        Term atStart = leaks.isEmpty() && Junctions.isNever(sheet, site.arrest()) && isEven(site) ? steady(site) : null;
        sheet.set(exit, new Rule.Moved(needs, atStart, -1));
        leaks.forEach(leak -> sheet.set(leak.flow(), new Rule.Moved(needs, null, -1)));
        return new Belt(
                site.cell(),
                site.transit(),
                site.capacity(),
                site.inflowLimit(),
                site.sample(),
                site.arrest(),
                exit,
                junctions.beltAfter(exit),
                leaks,
                inflows(site),
                site.conveyor().exponentialLeak(),
                staggered,
                site.conveyor().intake(),
                site.start());
    }

    /** What becomes of whole units that a discrete conveyor has no room for, its makers do not say. */
    private void warnOfRefusals(ConveyorSite site, Name inflow) {
        boolean bounded = site.conveyor().capacity() != null || site.conveyor().inflowLimit() != null;
        if (site.conveyor().intake().discrete() && bounded && site.element() == 0) {
            findings.warning(
                    Code.BENT_RULE,
                    "whole units of " + inflow + " for which the discrete conveyor "
                            + site.stock().name()
                            + " has no room stay where they come from and are not remembered; what"
                            + " Stella does with them is not published in full",
                    site.stock().header().span(),
                    null);
        }
    }

    private List<Belt.Inflow> inflows(ConveyorSite site) {
        List<Belt.Inflow> inflows = new ArrayList<>();
        for (Name name : site.stock().inflows()) {
            int flow = flow(site, name);
            Flow variable = ContainerSites.variable(site.flows(), site.stock(), name);
            if (variable != null) {
                int line = junctions.lineBefore(flow);
                boolean asked = line < 0 && junctions.beltBefore(flow) < 0;
                if (asked) {
                    warnOfRefusals(site, name);
                }
                Belt.Placement placement = Placements.of(variable.passage().spread(), site, name, junctions, findings);
                inflows.add(new Belt.Inflow(flow, asked ? hidden(flow, "request") : -1, line, placement));
            }
        }
        return inflows;
    }

    /** Moves the equation of a flow to a hidden cell. */
    private int hidden(int flow, String purpose) {
        int hidden = sheet.reserve(flow, purpose);
        sheet.set(hidden, sheet.rule(flow));
        return hidden;
    }

    /** Returns whether the content of a belt without leaks is spread evenly over it at the start. */
    private static boolean isEven(ConveyorSite site) {
        return site.start().isEmpty() && !site.conveyor().intake().discrete();
    }

    /** What leaves a belt at the start of a run, when the content is spread evenly over it: content / (slats DT). */
    private static Term steady(ConveyorSite site) {
        Term slats = StartContent.slats(cell(site.transit()));
        return over(cell(site.cell()), times(slats, clock(ClockValue.DT)));
    }
}
