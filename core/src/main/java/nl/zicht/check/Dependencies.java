package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which cells need which others at the same moment: node i needs every node of {@link #of}.
 *
 * <p>The nodes from 0 to {@link #cells} - 1 are the cells. The nodes after them stand for the sets of elements that a running subscript may choose from, and
 * need each of these; so a thousand references {@code A[index]} to an array of a thousand elements are two thousand edges and not a million. Immutable.
 */
public final class Dependencies {
    private final int cells;
    private final int[] starts;
    private final int[] targets;

    private Dependencies(int cells, int[] starts, int[] targets) {
        this.cells = cells;
        this.starts = starts;
        this.targets = targets;
    }

    /** Returns what has to be known at one moment of a run: stocks, delays and frozen values are known before and need nothing. */
    public static Dependencies active(CheckedModel model) {
        return active(model.cells().size(), i -> model.cells().get(i).rule());
    }

    /** Returns what has to be known to find the initial values: a stock needs what its initial equation uses. */
    public static Dependencies initial(CheckedModel model) {
        return initial(model.cells().size(), i -> model.cells().get(i).rule());
    }

    /**
     * Returns the graph in which each node needs what its terms read.
     *
     * @param nodes the number of nodes that have terms, at least the number of cells; sets of elements come after them
     * @param terms the terms of a node
     */
    public static Dependencies of(int nodes, IntFunction<List<Term>> terms) {
        Builder builder = new Builder(nodes);
        for (int i = 0; i < nodes; i++) {
            builder.begin();
            terms.apply(i).forEach(builder::add);
        }
        return builder.build();
    }

    static Dependencies active(int cells, IntFunction<Rule> rules) {
        Builder builder = new Builder(cells);
        for (int i = 0; i < cells; i++) {
            builder.begin();
            if (rules.apply(i) instanceof Rule.Computed computed) {
                builder.add(computed.value());
            } else if (rules.apply(i) instanceof Rule.Held held) {
                builder.add(held.value());
            } else if (rules.apply(i) instanceof Rule.Moved moved) {
                moved.needs().forEach(builder::add);
            } else if (rules.apply(i) instanceof Rule.Probed probed) {
                probed.needs().forEach(builder::add);
            } else if (rules.apply(i) instanceof Rule.Solved solved) {
                solved.needs().forEach(builder::add);
            }
        }
        return builder.build();
    }

    static Dependencies initial(int cells, IntFunction<Rule> rules) {
        Builder builder = new Builder(cells);
        for (int i = 0; i < cells; i++) {
            builder.begin();
            Rule rule = rules.apply(i);
            if (rule instanceof Rule.Computed computed) {
                Term initial = computed.initial();
                builder.add(initial == null ? computed.value() : initial);
            } else if (rule instanceof Rule.Integrated integrated) {
                builder.add(integrated.initial());
            } else if (rule instanceof Rule.Frozen frozen) {
                builder.add(frozen.value());
            } else if (rule instanceof Rule.Delayed delayed) {
                builder.add(delayed.initial());
                builder.add(delayed.delay());
            } else if (rule instanceof Rule.Stored stored) {
                builder.add(stored.initial());
                stored.settings().forEach(builder::add);
            } else if (rule instanceof Rule.Held held) {
                builder.add(held.value());
            } else if (rule instanceof Rule.Moved moved) {
                builder.add(moved.initial());
            } else if (rule instanceof Rule.Probed probed) {
                builder.add(probed.initial());
            } else if (rule instanceof Rule.Solved solved) {
                solved.needs().forEach(builder::add);
            }
        }
        return builder.build();
    }

    /**
     * Returns the graph in which the head of every loop needs what the loop needs from outside, and the other nodes of the loop need the head and, unless they are
     * sought, each other as before.
     */
    Dependencies around(Map<Integer, int[]> loops, Map<Integer, Integer> headOf, IntPredicate sought) {
        int[] newStarts = new int[starts.length];
        int[] newTargets = new int[targets.length + nodes()];
        int edges = 0;
        for (int node = 0; node < nodes(); node++) {
            newStarts[node] = edges;
            Integer head = headOf.get(node);
            if (head == null) {
                for (int k = 0; k < count(node); k++) {
                    newTargets[edges++] = of(node, k);
                }
            } else if (head == node) {
                for (int member : loops.getOrDefault(node, new int[0])) {
                    for (int k = 0; k < count(member); k++) {
                        if (!head.equals(headOf.get(of(member, k)))) {
                            newTargets[edges++] = of(member, k);
                        }
                    }
                }
            } else {
                newTargets[edges++] = head;
                for (int k = 0; k < count(node) && !sought.test(node); k++) {
                    if (head.equals(headOf.get(of(node, k)))) {
                        newTargets[edges++] = of(node, k);
                    }
                }
            }
        }
        newStarts[nodes()] = edges;
        return new Dependencies(cells, newStarts, Arrays.copyOf(newTargets, edges));
    }

    /** Returns the number of cells. */
    public int cells() {
        return cells;
    }

    /** Returns the number of nodes, sets of elements included. */
    public int nodes() {
        return starts.length - 1;
    }

    /** Returns how many nodes {@code node} needs. */
    public int count(int node) {
        return starts[node + 1] - starts[node];
    }

    /** Returns the {@code k}-th node, from 0, that {@code node} needs. */
    public int of(int node, int k) {
        return targets[starts[node] + k];
    }

    /** A set of elements that a running subscript may choose from; a fixed index is its position (-1 below the first), any other 0. */
    private record Choice(int firstCell, List<Integer> shape, List<Integer> fixed) {
        static Choice of(Term.ElementRef ref) {
            List<Integer> fixed = ref.indices().stream()
                    .map(index -> index instanceof Term.Constant constant ? fixed(constant.value()) : 0)
                    .toList();
            return new Choice(ref.firstCell(), ref.shape(), fixed);
        }

        private static int fixed(double index) {
            return index >= 1 ? (int) index : -1;
        }
    }

    private static final class Builder {
        private final int cells;
        private int[] starts;
        private int[] targets = new int[64];
        private int node = -1;
        private int edges;
        private final Map<Choice, Integer> choices = new HashMap<>();
        private final List<Term.ElementRef> references = new ArrayList<>();

        private Builder(int cells) {
            this.cells = cells;
            this.starts = new int[cells + 1];
        }

        /** Starts the edges of the next node. */
        private void begin() {
            node++;
            if (node + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[node] = edges;
        }

        private void add(@Nullable Term term) {
            if (term == null) {
                return;
            }
            Terms.forEachNode(term, part -> {
                if (part instanceof Term.CellRef ref) {
                    edge(ref.cell());
                } else if (part instanceof Term.ElementRef ref) {
                    edge(choices.computeIfAbsent(Choice.of(ref), c -> {
                        references.add(ref);
                        return cells + references.size() - 1;
                    }));
                } else if (part instanceof Term.Vector vector) {
                    Term.ElementRef all = anyElement(vector);
                    edge(choices.computeIfAbsent(Choice.of(all), c -> {
                        references.add(all);
                        return cells + references.size() - 1;
                    }));
                }
            });
        }

        /** Returns a reference that may be to any element of a vector, which stands for all of them. */
        private static Term.ElementRef anyElement(Term.Vector vector) {
            Term open = new Term.Clock(ClockValue.TIME);
            return new Term.ElementRef(vector.firstCell(), List.of(vector.count()), List.of(open), 0);
        }

        private void edge(int target) {
            if (edges == targets.length) {
                targets = Arrays.copyOf(targets, 2 * edges);
            }
            targets[edges++] = target;
        }

        private Dependencies build() {
            for (Term.ElementRef ref : references) {
                begin();
                Terms.forEachElement(ref, this::edge);
            }
            int nodes = cells + references.size();
            int[] all = Arrays.copyOf(starts, nodes + 1);
            all[nodes] = edges;
            return new Dependencies(cells, all, Arrays.copyOf(targets, edges));
        }
    }
}
