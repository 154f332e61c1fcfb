package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Assignment;

/**
 * The order in which lanes execute statements: what loops of one kind can do is together, and in it what a number is needed for comes soon after that number.
 *
 * <p>A plan has equations of one shape beside each other. In lanes that would put each number into memory and take it out again one loop later; and each change
 * between kinds of statements ends a loop. Whoever reads or writes a slot still finds in it what it found there before, so that no bit changes.
 */
final class LaneOrder {
    private final List<Assignment> statements;
    private final List<List<Integer>> needs = new ArrayList<>();
    private final List<List<Integer>> neededBy = new ArrayList<>();
    private final int[] kinds;

    /** For each statement, how many of those it needs are not placed yet. */
    private final int[] open;

    private final boolean[] placed;
    private final List<Assignment> order = new ArrayList<>();

    private LaneOrder(List<Assignment> statements, ToIntFunction<Term> kind) {
        this.statements = statements;
        kinds = statements.stream()
                .mapToInt(statement -> kind.applyAsInt(statement.term()))
                .toArray();
        open = new int[kinds.length];
        placed = new boolean[kinds.length];
        link();
    }

    /**
     * Returns the statements in such an order.
     *
     * @param kind the kind of a statement by its term, from 0 to {@code kindCount - 1}
     */
    static List<Assignment> of(List<Assignment> statements, ToIntFunction<Term> kind, int kindCount) {
        LaneOrder order = new LaneOrder(statements, kind);
        for (int turn = 0; order.order.size() < statements.size(); turn++) {
            order.place(turn % kindCount);
        }
        return order.order;
    }

    /** Finds which statements each one must follow: those that give what it reads, and those that read or write before it what it writes. */
    private void link() {
        Map<Integer, Integer> writers = new HashMap<>();
        Map<Integer, List<Integer>> readers = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            needs.add(new ArrayList<>());
            neededBy.add(new ArrayList<>());
        }
        for (int i = 0; i < statements.size(); i++) {
            int at = i;
            int slot = statements.get(i).slot();
            Terms.forEachCell(statements.get(i).term(), read -> {
                link(writers.getOrDefault(read, -1), at);
                readers.computeIfAbsent(read, none -> new ArrayList<>()).add(at);
            });
            link(writers.getOrDefault(slot, -1), at);
            List<Integer> before = readers.remove(slot);
            if (before != null) {
                before.forEach(reader -> link(reader, at));
            }
            writers.put(slot, at);
        }
    }

    private void link(int earlier, int later) {
        if (earlier >= 0 && earlier != later) {
            needs.get(later).add(earlier);
            neededBy.get(earlier).add(later);
            open[later]++;
        }
    }

    /** Places all statements of a kind that need only each other and what is placed, each right behind what it needs. */
    private void place(int kind) {
        boolean[] among = among(kind);
        for (int i = 0; i < among.length; i++) {
            if (among[i] && neededBy.get(i).stream().noneMatch(later -> among[later])) {
                place(i, among);
            }
        }
    }

    private boolean[] among(int kind) {
        boolean[] among = new boolean[kinds.length];
        int[] left = open.clone();
        // Statements only need earlier ones.
        for (int i = 0; i < among.length; i++) {
            if (!placed[i] && kinds[i] == kind && left[i] == 0) {
                among[i] = true;
                neededBy.get(i).forEach(later -> left[later]--);
            }
        }
        return among;
    }

    private void place(int last, boolean[] among) {
        List<Integer> path = new ArrayList<>(List.of(last));
        while (!path.isEmpty()) {
            int at = path.get(path.size() - 1);
            int next = placed[at] ? -1 : firstOpen(at, among);
            if (next >= 0) {
                path.add(next);
                continue;
            }
            path.remove(path.size() - 1);
            if (!placed[at]) {
                placed[at] = true;
                order.add(statements.get(at));
                neededBy.get(at).forEach(later -> open[later]--);
            }
        }
    }

    private int firstOpen(int at, boolean[] among) {
        for (int earlier : needs.get(at)) {
            if (among[earlier] && !placed[earlier]) {
                return earlier;
            }
        }
        return -1;
    }
}
