package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import nl.zicht.equation.Code;

/** Refuses initial values that need a flow of a conveyor or queue, or what lies inside one, which is known only when the belt begins to move. */
final class InitialFlows {
    private InitialFlows() {}

    static void check(CellSheet sheet, Findings findings) {
        if (!anyUnknown(sheet)) {
            return;
        }
        Dependencies graph = Dependencies.initial(sheet.size(), sheet::rule);
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int cell = 0; cell < sheet.size(); cell++) {
            Rule rule = sheet.rule(cell);
            if (rule instanceof Rule.Integrated
                    || rule instanceof Rule.Frozen
                    || rule instanceof Rule.Delayed
                    || rule instanceof Rule.Stored) {
                seen.set(cell);
                open.push(cell);
            }
        }
        while (!open.isEmpty()) {
            int node = open.pop();
            if (node < sheet.size() && isUnknown(sheet.rule(node))) {
                findings.error(
                        Code.NOT_SUPPORTED,
                        "an initial value needs the flow " + sheet.label(node)
                                + " of a conveyor, which is known only when the run has begun; this is not supported",
                        sheet.span(node),
                        "give the initial value as a number");
            }
            if (node < sheet.size() && sheet.rule(node) instanceof Rule.Probed probed && probed.initial() == null) {
                findings.error(
                        Code.NOT_SUPPORTED,
                        "an initial value needs what is inside " + sheet.label(probed.of())
                                + ", which is known only when the run has begun; this is not supported",
                        sheet.span(node),
                        "give the initial value as a number");
            }
            for (int k = 0; k < graph.count(node); k++) {
                if (!seen.get(graph.of(node, k))) {
                    seen.set(graph.of(node, k));
                    open.push(graph.of(node, k));
                }
            }
        }
    }

    private static boolean anyUnknown(CellSheet sheet) {
        for (int cell = 0; cell < sheet.size(); cell++) {
            if (isUnknown(sheet.rule(cell))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(Rule rule) {
        return rule instanceof Rule.Moved moved && moved.initial() == null;
    }
}
