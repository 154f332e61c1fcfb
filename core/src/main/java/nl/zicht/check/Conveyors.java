package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Flow;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.Leak;
import org.jspecify.annotations.Nullable;

/**
 * Ties conveyors to their flows (XMILE 1.0, section 4.2.1): the first outflow without a leak is the exit, inflows with an equation become requests of which the
 * conveyor grants what it has room for.
 */
final class Conveyors {
    private final Lowering lowering;
    private final CellSheet sheet;
    private final Findings findings;
    private final List<ConveyorSite> sites;
    private final Map<Integer, Integer> destinations = new HashMap<>();
    private final Map<Integer, Integer> sources = new HashMap<>();

    private Conveyors(Lowering lowering) {
        this.lowering = lowering;
        this.sheet = lowering.sheet();
        this.findings = lowering.findings();
        this.sites = lowering.conveyors();
    }

    /** Gives the flows of all conveyors their rules and returns the belts. */
    static List<Belt> belts(Lowering lowering) {
        Conveyors conveyors = new Conveyors(lowering);
        List<Belt> belts = new ArrayList<>();
        if (conveyors.sites.isEmpty() || !conveyors.connect()) {
            return belts;
        }
        for (int i = 0; i < conveyors.sites.size(); i++) {
            belts.add(conveyors.belt(i));
        }
        conveyors.checkMethod();
        return belts;
    }

    private void checkMethod() {
        if (lowering.structure().specs().method() != IntegrationMethod.EULER) {
            findings.warning(
                    Code.BENT_RULE,
                    "a model with conveyors is integrated by Euler's method, whatever it asks for",
                    sites.get(0).stock().header().span(),
                    "the method euler says so");
        }
    }

    /** Finds which conveyors each flow joins; returns whether every conveyor has an exit. */
    private boolean connect() {
        boolean whole = true;
        for (int i = 0; i < sites.size(); i++) {
            ConveyorSite site = sites.get(i);
            for (Name name : site.stock().inflows()) {
                int flow = flow(site, name);
                if (flow >= 0) {
                    destinations.put(flow, i);
                }
            }
            for (Name name : site.stock().outflows()) {
                int flow = flow(site, name);
                if (flow >= 0) {
                    sources.put(flow, i);
                }
            }
            whole &= hasOneExit(site) && hasPlainFlows(site);
        }
        return whole;
    }

    private boolean hasPlainFlows(ConveyorSite site) {
        boolean plain = site.stock().netFlow().isEmpty();
        if (!plain && site.element() == 0) {
            findings.error(
                    Code.NOT_SUPPORTED,
                    "the conveyor " + site.stock().name()
                            + " has an inflow that converts units on the way, which is not supported",
                    site.stock().header().span(),
                    null);
        }
        return plain;
    }

    private boolean hasOneExit(ConveyorSite site) {
        List<Name> exits = site.stock().outflows().stream()
                .filter(name -> flow(site, name) >= 0 && leak(site, name) == null)
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

    private static int flow(ConveyorSite site, Name name) {
        Layout flow = site.flows().flow(site.stock(), name);
        return flow == null ? -1 : StockFlows.cell(site.layout(), flow, site.element());
    }

    private static @Nullable Leak leak(ConveyorSite site, Name name) {
        Layout flow = site.flows().flow(site.stock(), name);
        return flow != null && flow.variable() instanceof Flow known ? known.leak() : null;
    }

    private Belt belt(int number) {
        ConveyorSite site = sites.get(number);
        List<Belt.Leakage> leaks = new ArrayList<>();
        List<Term> needs = new ArrayList<>(List.of(cell(site.transit()), cell(site.sample()), cell(site.arrest())));
        int exit = -1;
        for (Name name : site.stock().outflows()) {
            int flow = flow(site, name);
            Leak leak = leak(site, name);
            int to = destinations.getOrDefault(flow, -1);
            if (to >= 0) {
                needs.add(cell(sites.get(to).arrest()));
            }
            if (leak == null) {
                exit = flow >= 0 ? flow : exit;
            } else {
                int fraction = hidden(flow, "fraction");
                needs.add(cell(fraction));
                leaks.add(new Belt.Leakage(flow, fraction, leak.start(), leak.end(), leak.integers(), to));
            }
        }
        Term atStart = leaks.isEmpty() && isNever(site.arrest()) ? steady(site) : null;
        sheet.set(exit, new Rule.Moved(needs, atStart, -1));
        leaks.forEach(leak -> sheet.set(leak.flow(), new Rule.Moved(needs, null, -1)));
        Conveyor conveyor = site.stock().conveyor();
        return new Belt(
                site.cell(),
                site.transit(),
                site.capacity(),
                site.inflowLimit(),
                site.sample(),
                site.arrest(),
                exit,
                destinations.getOrDefault(exit, -1),
                leaks,
                inflows(site, exit),
                conveyor != null && conveyor.exponentialLeak(),
                lowering.structure().dialect() == Dialect.STELLA);
    }

    private List<Belt.Inflow> inflows(ConveyorSite site, int exit) {
        List<Belt.Inflow> inflows = new ArrayList<>();
        List<Term> needs = new ArrayList<>(
                List.of(cell(site.capacity()), cell(site.inflowLimit()), cell(site.arrest()), cell(exit)));
        for (Name name : site.stock().inflows()) {
            int flow = flow(site, name);
            if (flow < 0) {
                continue;
            }
            boolean driven = sources.containsKey(flow);
            int request = driven ? -1 : hidden(flow, "request");
            needs.add(cell(driven ? flow : request));
            inflows.add(new Belt.Inflow(flow, request));
        }
        boolean open = isNever(site.arrest()) && isUnbounded(site.capacity()) && isUnbounded(site.inflowLimit());
        for (Belt.Inflow inflow : inflows) {
            if (inflow.request() >= 0) {
                Term asked = open ? max(number(0), cell(inflow.request())) : null;
                sheet.set(inflow.flow(), new Rule.Moved(needs, asked, inflow.request()));
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

    /** What leaves a belt at the start of a run, when the content is spread evenly over it: content / (slats DT). */
    private Term steady(ConveyorSite site) {
        Term slats = Algebra.call(ScalarFunction.ROUND, over(cell(site.transit()), clock(ClockValue.DT)));
        return over(cell(site.cell()), times(max(number(1), slats), clock(ClockValue.DT)));
    }

    private boolean isNever(int cell) {
        return sheet.rule(cell) instanceof Rule.Computed computed
                && computed.value().equals(number(0));
    }

    private boolean isUnbounded(int cell) {
        return sheet.rule(cell) instanceof Rule.Computed computed
                && computed.value().equals(number(Double.POSITIVE_INFINITY));
    }
}
