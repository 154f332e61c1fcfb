package nl.zicht.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Container;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Flow;
import nl.zicht.model.Queue;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Gives every element of every variable its rule. */
final class Expansion {
    private final Lowering lowering;
    private final CellSheet sheet;
    private final StockFlows flows;
    private final Map<Name, List<ElementEquation>> netFlows;
    private final Findings findings;

    Expansion(Lowering lowering, StockFlows flows, Map<Name, List<ElementEquation>> netFlows, Findings findings) {
        this.lowering = lowering;
        this.sheet = lowering.sheet();
        this.flows = flows;
        this.netFlows = netFlows;
        this.findings = findings;
    }

    /** Returns, by variable, the equations of its elements and reports the gaps. */
    static Map<Name, List<ElementEquation>> equations(
            List<Variable> variables, NameTable names, ArrayShapes shapes, Findings findings) {
        Map<Name, List<ElementEquation>> equations = new HashMap<>();
        for (Variable variable : variables) {
            var shape = shapes.shape(variable.name());
            if (shape != null && names.variable(variable.name()) == variable) {
                equations.put(
                        variable.name(), ElementEquations.of(variable, variable.definitions(), shape, names, findings));
            }
        }
        return equations;
    }

    /** Returns, by stock, the equations of the net flow beside named flows. */
    static Map<Name, List<ElementEquation>> netFlows(
            List<Variable> variables, NameTable names, ArrayShapes shapes, Findings findings) {
        Map<Name, List<ElementEquation>> equations = new HashMap<>();
        for (Variable variable : variables) {
            var shape = shapes.shape(variable.name());
            if (variable instanceof Stock stock
                    && !stock.netFlow().isEmpty()
                    && shape != null
                    && names.variable(variable.name()) == variable) {
                equations.put(stock.name(), ElementEquations.of(stock, stock.netFlow(), shape, names, findings));
            }
        }
        return equations;
    }

    void expand(Layout layout) {
        Variable variable = layout.variable();
        checkLeak(variable);
        List<ElementEquation> equations = lowering.equations(variable.name());
        List<ElementEquation> net = netFlows.getOrDefault(variable.name(), List.of());
        Map<ElementEquation, Shared> shared = new IdentityHashMap<>();
        for (int i = 0; i < equations.size(); i++) {
            ElementEquation equation = equations.get(i);
            sheet.locate(layout.firstCell() + i, span(equation, variable));
            Shared memory = shared.computeIfAbsent(equation, e -> new Shared());
            if (memory.failed || equation.isInvalid() || equation.expression() == null) {
                continue; // told once, or the parser or the dealing out told it
            }
            int before = findings.errors();
            ElementEquation rate = net.isEmpty() ? null : net.get(i);
            Rule rule = variable instanceof Stock stock && !(rate != null && isNoLevel(rate))
                    ? stock(stock, layout, i, equation, memory, rate)
                    : computed(variable, layout, i, equation, memory);
            memory.failed = findings.errors() > before;
            sheet.set(layout.firstCell() + i, rule);
        }
    }

    /** Returns whether an element of an array with levels is none, by the equation of its net rate: it has no equation, or one that holds at every moment. */
    private static boolean isNoLevel(ElementEquation rate) {
        return rate.missing() || rate.expression() == null;
    }

    /** Reports a flow that leaks out of something other than a conveyor, or overflows out of something other than a queue. */
    private void checkLeak(Variable variable) {
        if (variable instanceof Flow flow && flow.leak() != null) {
            Stock source = flows.source(flow.name());
            if (source == null || source.conveyor() == null) {
                findings.error(
                        Code.BAD_FLOW,
                        "the flow " + flow.name() + " is marked as a leak, but "
                                + (source == null
                                        ? "no conveyor names it as an outflow"
                                        : source.name() + ", which it leaves, is no conveyor"),
                        flow.header().span(),
                        "only conveyors leak");
            }
        }
        if (variable instanceof Flow flow && flow.passage().overflow()) {
            Stock source = flows.source(flow.name());
            if (source == null || !(source.container() instanceof Queue)) {
                findings.error(
                        Code.BAD_FLOW,
                        "the flow " + flow.name() + " is marked as an overflow, but no queue names it as an outflow",
                        flow.header().span(),
                        "only queues overflow");
            }
        }
    }

    /** What the elements that share an equation share. */
    private static final class Shared {
        private final Memory active = new Memory();
        private final Memory initial = new Memory();
        private final Map<ElementEquation, Memory> net = new IdentityHashMap<>();
        private boolean failed;

        private Memory net(ElementEquation equation) {
            return net.computeIfAbsent(equation, e -> new Memory());
        }
    }

    private Scope scope(Layout layout, int element, Phase phase, Memory memory, ElementEquation equation) {
        return Scope.of(layout, element, phase, memory, equation.target(), lowering.names());
    }

    private Rule computed(Variable variable, Layout layout, int element, ElementEquation equation, Shared shared) {
        Term value = value(
                variable,
                equation.expression(),
                equation,
                scope(layout, element, Phase.ACTIVE, shared.active, equation));
        Expression initial = equation.initial();
        if (initial == null) {
            return new Rule.Computed(value, null);
        }
        Scope scope = scope(layout, element, Phase.INITIAL, shared.initial, equation);
        return new Rule.Computed(value, value(variable, initial, equation, scope));
    }

    private Term value(Variable variable, @Nullable Expression expression, ElementEquation equation, Scope scope) {
        if (expression == null) {
            return Lowering.FAILED;
        }
        Term value = lowering.lower(expression, scope);
        if (equation.table() != null) {
            value = new Term.Lookup(sheet.table(equation.table()), value);
        }
        boolean uniflow = variable instanceof Flow flow && flow.nonNegative();
        return uniflow ? Algebra.max(Algebra.number(0), value) : value;
    }

    private Rule stock(
            Stock stock,
            Layout layout,
            int element,
            ElementEquation equation,
            Shared shared,
            @Nullable ElementEquation net) {
        Expression expression = equation.initial() == null ? equation.expression() : equation.initial();
        Scope initial = scope(layout, element, Phase.INITIAL, shared.initial, equation);
        Container container = stock.container();
        StartContent listed = container != null && expression instanceof Expression.Row row
                ? StartContent.of(row, container, lowering, initial)
                : null;
        Term start = listed == null ? value(stock, expression, equation, initial) : listed.total();
        Term change = netFlow(stock, layout, element);
        Expression extra = net == null ? null : net.expression();
        if (net != null && extra != null) {
            Term rate = lowering.lower(extra, scope(layout, element, Phase.ACTIVE, shared.net(net), net));
            boolean alone = stock.inflows().isEmpty() && stock.outflows().isEmpty();
            change = alone ? rate : Algebra.plus(change, rate);
        }
        if (container != null) {
            add(stock, container, layout, element, listed == null ? List.of() : listed.parts());
        }
        return new Rule.Integrated(start, change);
    }

    private void add(Stock stock, Container container, Layout layout, int element, List<Integer> start) {
        ContainerSites sites = lowering.containers();
        if (container instanceof Conveyor conveyor) {
            sites.conveyors().add(ConveyorSite.of(lowering, flows, stock, conveyor, layout, element, start));
        } else {
            sites.queues().add(new ContainerSites.QueueSite(flows, stock, layout, element, start));
        }
    }

    /** Returns (in1 + in2 + …) - out1 - out2 … in the order in which the stock names them, 0 when there are none. */
    private Term netFlow(Stock stock, Layout layout, int element) {
        Term change = null;
        for (Name name : stock.inflows()) {
            for (int cell : cells(stock, name, layout, element)) {
                Term in = Algebra.cell(cell);
                change = change == null ? in : Algebra.plus(change, in);
            }
        }
        for (Name name : stock.outflows()) {
            for (int cell : cells(stock, name, layout, element)) {
                change =
                        change == null ? Algebra.negate(Algebra.cell(cell)) : Algebra.minus(change, Algebra.cell(cell));
            }
        }
        return change == null ? Algebra.number(0) : change;
    }

    private int[] cells(Stock stock, Name name, Layout layout, int element) {
        Layout flow = flows.wideFlow(stock, name);
        return flow == null ? new int[0] : StockFlows.cells(layout, flow, element);
    }

    private static @Nullable SourceSpan span(ElementEquation equation, Variable variable) {
        SourceSpan span = equation.span();
        return span == null ? variable.header().span() : span;
    }
}
