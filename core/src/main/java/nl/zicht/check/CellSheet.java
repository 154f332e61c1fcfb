package nl.zicht.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a model while they are being filled: those of the variables first, the hidden ones after them in the order they are asked for.
 *
 * <p>Terms that go in are cut into hidden cells where they are too deep, see {@link DepthCut}. Not thread-safe.
 */
final class CellSheet {
    private static final Rule EMPTY = new Rule.Computed(new Term.Constant(Double.NaN), null);

    private final List<Layout> layouts;
    private final int visible;
    private final Limits limits;
    private final Findings findings;
    private final List<Rule> rules = new ArrayList<>();
    private final List<@Nullable SourceSpan> spans = new ArrayList<>();
    private final List<Hidden> hidden = new ArrayList<>();
    private final Map<Integer, Integer> hiddenOf = new HashMap<>();
    private final Map<String, Integer> drawsOf = new HashMap<>();
    private final List<GraphicalFunction> tables = new ArrayList<>();
    private final Map<GraphicalFunction, Integer> tableNumbers = new HashMap<>();
    private boolean full;

    private record Hidden(int owner, String purpose, int number) {}

    CellSheet(List<Layout> layouts, int visible, Limits limits, Findings findings) {
        this.layouts = layouts;
        this.visible = visible;
        this.limits = limits;
        this.findings = findings;
        for (int i = 0; i < visible; i++) {
            rules.add(EMPTY);
            spans.add(null);
        }
    }

    /** Returns the number of cells, hidden ones too. */
    int size() {
        return rules.size();
    }

    Rule rule(int cell) {
        return rules.get(cell);
    }

    /** Returns where the equation of a cell stands, or null. */
    @Nullable
    SourceSpan span(int cell) {
        return spans.get(cell);
    }

    /** Returns the cell of a variable that a cell belongs to: itself unless it is hidden. */
    int owner(int cell) {
        return cell < visible ? cell : hidden.get(cell - visible).owner();
    }

    boolean isHidden(int cell) {
        return cell >= visible;
    }

    /** Says where the equation of a variable's cell stands; its hidden cells will say the same. */
    void locate(int cell, @Nullable SourceSpan span) {
        spans.set(cell, span);
    }

    /** Returns whether a cell is a hidden one that was made for {@code purpose}. */
    boolean isFor(int cell, String purpose) {
        return cell >= visible && hidden.get(cell - visible).purpose().equals(purpose);
    }

    /** Gives a cell its rule. */
    void set(int cell, Rule rule) {
        rules.set(cell, settled(cell, rule));
    }

    /** Adds a hidden cell without a rule yet, for state that refers to itself. */
    int reserve(int owner, String purpose) {
        if (rules.size() >= limits.elements()) {
            overflow(owner);
            return owner;
        }
        int cell = rules.size();
        rules.add(EMPTY);
        spans.add(spans.get(owner));
        int shown = owner(owner);
        hidden.add(new Hidden(shown, purpose, hiddenOf.merge(shown, 1, Integer::sum)));
        return cell;
    }

    /** Adds a hidden cell and returns the term that reads it. */
    Term hide(int owner, String purpose, Rule rule) {
        int cell = reserve(owner, purpose);
        if (cell != owner) {
            set(cell, rule);
        }
        return new Term.CellRef(cell);
    }

    /** Counts the random draws in the equation of {@code owner}: 1 for the first, and so on. */
    int nextDraw(String owner) {
        return drawsOf.merge(owner, 1, Integer::sum);
    }

    /** Returns the number of a table, the same for equal tables. */
    int table(GraphicalFunction table) {
        return tableNumbers.computeIfAbsent(table, t -> {
            tables.add(t);
            return tables.size() - 1;
        });
    }

    List<GraphicalFunction> tables() {
        return tables;
    }

    /** Returns the label of a cell; see {@link Cell#label}. */
    String label(int cell) {
        if (cell >= visible) {
            Hidden h = hidden.get(cell - visible);
            return label(h.owner()) + "#" + h.purpose() + "#" + h.number();
        }
        Layout layout = layoutOf(cell);
        return Labels.element(layout.variable().name(), layout.dimensions(), cell - layout.firstCell());
    }

    /** Returns the layout of the variable that a cell belongs to. */
    Layout layoutOf(int cell) {
        int target = owner(cell);
        int low = 0;
        int high = layouts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (layouts.get(middle).firstCell() <= target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return layouts.get(low);
    }

    /** Returns the finished cells. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(rules.size());
        for (Layout layout : layouts) {
            Name variable = layout.variable().name();
            for (String label : Labels.elements(variable, layout.dimensions())) {
                int i = cells.size();
                cells.add(new Cell(i, variable, label, false, rules.get(i), spans.get(i)));
            }
        }
        for (int i = cells.size(); i < rules.size(); i++) {
            Hidden part = hidden.get(i - visible);
            String label = cells.get(part.owner()).label() + "#" + part.purpose() + "#" + part.number();
            cells.add(new Cell(i, cells.get(part.owner()).variable(), label, true, rules.get(i), spans.get(i)));
        }
        return cells;
    }

    private Rule settled(int owner, Rule rule) {
        if (rule instanceof Rule.Computed computed) {
            Term initial = computed.initial();
            return new Rule.Computed(
                    settled(owner, computed.value(), Phase.ACTIVE),
                    initial == null ? null : settled(owner, initial, Phase.INITIAL));
        } else if (rule instanceof Rule.Integrated integrated) {
            return new Rule.Integrated(
                    settled(owner, integrated.initial(), Phase.INITIAL),
                    settled(owner, integrated.netFlow(), Phase.ACTIVE));
        } else if (rule instanceof Rule.Frozen frozen) {
            return new Rule.Frozen(settled(owner, frozen.value(), Phase.INITIAL));
        } else if (rule instanceof Rule.Delayed delayed) {
            Term delay = delayed.delay();
            return new Rule.Delayed(
                    settled(owner, delayed.input(), Phase.ACTIVE),
                    delay == null ? null : settled(owner, delay, Phase.INITIAL),
                    settled(owner, delayed.initial(), Phase.INITIAL));
        }
        if (rule instanceof Rule.Held held) {
            return new Rule.Held(settled(owner, held.value(), Phase.ACTIVE));
        }
        if (rule instanceof Rule.Stored stored) {
            return new Rule.Stored(
                    stored.kind(),
                    settled(owner, stored.inputs(), Phase.ACTIVE),
                    settled(owner, stored.settings(), Phase.INITIAL),
                    stored.table(),
                    stored.written(),
                    settled(owner, stored.initial(), Phase.INITIAL));
        }
        if (rule instanceof Rule.Solved solved) {
            return new Rule.Solved(
                    solved.kind(),
                    solved.head(),
                    solved.cells(),
                    settled(owner, solved.guesses()),
                    settled(owner, solved.targets()),
                    settled(owner, solved.settings()));
        }
        if (rule instanceof Rule.Moved || rule instanceof Rule.Probed) {
            return rule; // its terms are cells
        }
        throw new IllegalStateException("an unknown rule " + rule.getClass());
    }

    private List<Term> settled(int owner, List<Term> terms, Phase phase) {
        return terms.stream().map(term -> settled(owner, term, phase)).toList();
    }

    private List<Term> settled(int owner, List<Term> terms) {
        return terms.stream().map(term -> settled(owner, term, Phase.ACTIVE)).toList();
    }

    private Term settled(int owner, Term term, Phase phase) {
        return DepthCut.cut(term, part -> hide(owner, "part", phase.rule(part)));
    }

    private void overflow(int owner) {
        if (!full) {
            full = true;
            findings.error(
                    Code.LIMIT_EXCEEDED,
                    "the model needs more than " + limits.elements() + " cells, hidden state included",
                    spans.get(owner),
                    "use fewer or smaller dimensions, or raise the limit");
        }
    }
}
