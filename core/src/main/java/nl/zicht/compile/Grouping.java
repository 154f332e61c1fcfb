package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<Integer, Integer> writer = new HashMap<>();
        Map<Integer, IntList> readers = new HashMap<>();
        for (int i = 0; i < kinds.length; i++) {
            int at = i;
            Terms.forEachCell(statements.get(i).term(), slot -> {
                before(writer.get(slot), at);
                readers.computeIfAbsent(slot, none -> new IntList()).add(at);
            });
            int target = statements.get(i).slot();
            before(writer.put(target, i), i);
            IntList earlier = readers.remove(target);
            for (int reader : earlier == null ? new int[0] : earlier.toArray()) {
                before(reader, at);
            }
        }
    }

    private void before(@Nullable Integer first, int second) {
        if (first != null && first != second) {
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
