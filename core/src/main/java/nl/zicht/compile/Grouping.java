package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import nl.zicht.check.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Orders statements so that those of one shape stand together as far as what they need allows.
 *
 * <p>A shape all of whose statements have what they need goes first, otherwise the one with the fewest statements left.
 */
final class Grouping {
    private static final int NONE = -1;

    /** The statements of one shape. */
    private static final class Kind {
        final int number;
        final List<Integer> ready = new ArrayList<>();
        int left;

        Kind(int number) {
            this.number = number;
        }

        boolean complete() {
            return ready.size() == left;
        }
    }

    private final List<Assignment> statements;
    private final Kind[] kinds;
    private final IntList[] followers;
    private final int[] open;

    /**
     * @param statements in an order in which they may be executed
     * @param shapes the shape of each
     */
    Grouping(List<Assignment> statements, List<String> shapes) {
        this.statements = statements;
        kinds = new Kind[statements.size()];
        open = new int[statements.size()];
        followers = new IntList[statements.size()];
        Map<String, Kind> byShape = new LinkedHashMap<>();
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = byShape.computeIfAbsent(shapes.get(i), none -> new Kind(byShape.size()));
            kinds[i].left++;
            followers[i] = new IntList();
        }
        connect();
    }

    /** Finds what must stay before what: a writer and its readers, a reader and the next writer, two writers of one slot. */
    private void connect() {
        int slots = slots();
        int[] writer = new int[slots];
        Arrays.fill(writer, NONE);
        @Nullable IntList[] readers = new IntList[slots];
        for (int i = 0; i < kinds.length; i++) {
            int at = i;
            Terms.forEachCell(statements.get(i).term(), slot -> {
                before(writer[slot], at);
                IntList known = readers[slot];
                if (known == null) {
                    known = new IntList();
                    readers[slot] = known;
                }
                known.add(at);
            });
            int target = statements.get(i).slot();
            before(writer[target], i);
            writer[target] = i;
            IntList earlier = readers[target];
            readers[target] = null;
            for (int reader : earlier == null ? new int[0] : earlier.toArray()) {
                before(reader, at);
            }
        }
    }

    /** Returns the first slot after those that the statements name. */
    private int slots() {
        int[] last = {NONE};
        for (Assignment statement : statements) {
            last[0] = StrictMath.max(last[0], statement.slot());
            Terms.forEachCell(statement.term(), slot -> last[0] = StrictMath.max(last[0], slot));
        }
        return last[0] + 1;
    }

    private void before(int first, int second) {
        if (first != NONE && first != second) {
            followers[first].add(second);
            open[second]++;
        }
    }

    /** Returns the statements in groups of one shape, none of which needs another of its group. */
    List<List<Assignment>> groups() {
        PriorityQueue<Kind> complete = new PriorityQueue<>(Comparator.comparingInt((Kind kind) -> kind.number));
        TreeSet<Kind> waiting =
                new TreeSet<>(Comparator.comparingInt((Kind kind) -> kind.left).thenComparingInt(kind -> kind.number));
        for (int i = 0; i < kinds.length; i++) {
            if (open[i] == 0) {
                offer(i, complete, waiting);
            }
        }
        List<List<Assignment>> groups = new ArrayList<>();
        while (!complete.isEmpty() || !waiting.isEmpty()) {
            Kind next = complete.isEmpty() ? waiting.pollFirst() : complete.remove();
            List<Integer> members = List.copyOf(next.ready);
            next.ready.clear();
            next.left -= members.size();
            groups.add(new ArrayList<>(members.stream().map(statements::get).toList()));
            for (int member : members) {
                for (int follower : followers[member].toArray()) {
                    if (--open[follower] == 0) {
                        offer(follower, complete, waiting);
                    }
                }
            }
        }
        return groups;
    }

    private void offer(int statement, PriorityQueue<Kind> complete, TreeSet<Kind> waiting) {
        Kind kind = kinds[statement];
        kind.ready.add(statement);
        if (kind.complete()) {
            waiting.remove(kind);
            complete.add(kind);
        } else {
            waiting.add(kind);
        }
    }
}
