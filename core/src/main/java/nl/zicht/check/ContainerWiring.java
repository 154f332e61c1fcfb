package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.number;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Flow;
import nl.zicht.model.IntegrationMethod;
import org.jspecify.annotations.Nullable;

/** Ties conveyors and queues to their flows and to each other (XMILE 1.0, sections 4.2.1 and 4.2.2). */
final class ContainerWiring {
    private final Lowering lowering;
    private final CellSheet sheet;
    private final Findings findings;
    private final ContainerSites sites;

    private ContainerWiring(Lowering lowering) {
        this.lowering = lowering;
        this.sheet = lowering.sheet();
        this.findings = lowering.findings();
        this.sites = lowering.containers();
    }

    /** Gives the flows of all conveyors and queues their rules. */
    static Containers wire(Lowering lowering) {
        return new ContainerWiring(lowering).wire();
    }

    private Containers wire() {
        Junctions junctions = new Junctions(sites);
        if (sites.conveyors().isEmpty() && sites.queues().isEmpty()) {
            checkFlowsAskedAbout(junctions);
            return Containers.NONE;
        }
        Conveyors conveyors = new Conveyors(lowering, junctions);
        boolean sound = true;
        for (ConveyorSite site : sites.conveyors()) {
            sound &= conveyors.isSound(site);
        }
        for (ContainerSites.QueueSite site : sites.queues()) {
            sound &= Conveyors.hasPlainFlows(site.stock(), site.element(), "queue", findings) && isSound(site);
        }
        if (!sound) {
            return Containers.NONE;
        }
        List<Belt> belts = new ArrayList<>();
        sites.conveyors().forEach(site -> belts.add(conveyors.belt(site)));
        List<Line> lines = new ArrayList<>();
        sites.queues().forEach(site -> lines.add(line(site, junctions)));
        Exchanges exchanges = new Exchanges(belts, lines, sheet);
        checkFlowsAskedAbout(junctions);
        answer(belts);
        checkMethod();
        return new Containers(belts, lines, exchanges.all());
    }

    /** Reports flows of which cycle times are asked and that leave neither a conveyor nor a queue. */
    private void checkFlowsAskedAbout(Junctions junctions) {
        for (int cell : sites.probes()) {
            if (sheet.rule(cell) instanceof Rule.Probed probed
                    && probed.question().isOfFlow()
                    && junctions.beltBefore(probed.of()) < 0
                    && junctions.lineBefore(probed.of()) < 0) {
                findings.error(
                        Code.BAD_ARGUMENTS,
                        "cycle times are asked of the flow " + sheet.label(probed.of())
                                + ", which leaves neither a conveyor nor a queue",
                        sheet.span(cell),
                        "name a flow out of one");
            }
        }
    }

    /** Says what is known of conveyors and queues while initial values are found, and what their capacities are. */
    private void answer(List<Belt> belts) {
        for (int cell : sites.probes()) {
            if (sheet.rule(cell) instanceof Rule.Probed probed) {
                sheet.set(
                        cell,
                        new Rule.Probed(
                                probed.question(),
                                probed.of(),
                                probed.place(),
                                probed.needs(),
                                atStart(probed, belts)));
            }
        }
        sites.capacities().forEach((cell, stock) -> {
            Term capacity = belts.stream()
                    .filter(belt -> belt.stock() == stock)
                    .findFirst()
                    .map(belt -> cell(belt.capacity()))
                    .orElse(number(Double.POSITIVE_INFINITY));
            sheet.set(cell, new Rule.Computed(capacity, null));
        });
    }

    private @Nullable Term atStart(Rule.Probed probed, List<Belt> belts) {
        Term content = cell(probed.of());
        for (Belt belt : belts) {
            if (belt.stock() == probed.of()) {
                boolean even = belt.start().isEmpty()
                        && belt.leaks().isEmpty()
                        && !belt.intake().discrete();
                return ContainerCalls.atStart(probed, content, StartContent.slats(cell(belt.transit())), even);
            }
        }
        boolean one = sites.queues().stream()
                .anyMatch(site -> site.cell() == probed.of() && site.start().isEmpty());
        return ContainerCalls.atStart(probed, content, null, one);
    }

    private void checkMethod() {
        if (lowering.structure().specs().method() != IntegrationMethod.EULER) {
            findings.warning(
                    Code.BENT_RULE,
                    "a model with conveyors or queues is integrated by Euler's method, whatever it asks for",
                    place(),
                    "the method euler says so");
        }
    }

    private @Nullable SourceSpan place() {
        return sites.conveyors().isEmpty()
                ? sites.queues().get(0).stock().header().span()
                : sites.conveyors().get(0).stock().header().span();
    }

    /** Reports a queue of which the first outflow is an overflow. */
    private boolean isSound(ContainerSites.QueueSite site) {
        List<Name> outflows = site.stock().outflows();
        Flow first = outflows.isEmpty() ? null : ContainerSites.variable(site.flows(), site.stock(), outflows.get(0));
        boolean sound = first == null || !first.passage().overflow();
        if (!sound && site.element() == 0) {
            findings.error(
                    Code.BAD_FLOW,
                    "the first outflow of the queue " + site.stock().name() + ", " + outflows.get(0)
                            + ", is an overflow, but there is none before it that could be full",
                    site.stock().header().span(),
                    "another outflow belongs first");
        }
        return sound;
    }

    private Line line(ContainerSites.QueueSite site, Junctions junctions) {
        List<Line.Outflow> outflows = new ArrayList<>();
        for (Name name : site.stock().outflows()) {
            Flow flow = ContainerSites.variable(site.flows(), site.stock(), name);
            if (flow != null) {
                int cell = flow(site, name);
                int to = junctions.beltAfter(cell);
                outflows.add(new Line.Outflow(cell, to, flow.passage().overflow()));
                if (to >= 0 && site.element() == 0) {
                    checkDiscrete(site, junctions.conveyor(to));
                }
            }
        }
        List<Integer> inflows = new ArrayList<>();
        for (Name name : site.stock().inflows()) {
            int cell = flow(site, name);
            if (cell >= 0) {
                inflows.add(cell);
                keepForward(cell);
            }
        }
        return new Line(site.cell(), inflows, outflows, site.start());
    }

    private void checkDiscrete(ContainerSites.QueueSite queue, ConveyorSite conveyor) {
        if (!conveyor.conveyor().intake().discrete()) {
            findings.warning(
                    Code.BENT_RULE,
                    "the queue " + queue.stock().name() + " leads to the conveyor "
                            + conveyor.stock().name()
                            + ", which is not marked as discrete; it takes batches and stays continuous otherwise",
                    conveyor.stock().header().span(),
                    "discrete=\"true\" belongs in its <conveyor>");
        }
    }

    /** Nothing leaves a queue through an inflow. */
    private void keepForward(int flow) {
        if (sheet.rule(flow) instanceof Rule.Computed computed) {
            Term initial = computed.initial();
            sheet.set(
                    flow,
                    new Rule.Computed(
                            max(number(0), computed.value()), initial == null ? null : max(number(0), initial)));
        }
    }

    private static int flow(ContainerSites.QueueSite site, Name name) {
        return ContainerSites.flow(site.flows(), site.stock(), site.layout(), site.element(), name);
    }
}
