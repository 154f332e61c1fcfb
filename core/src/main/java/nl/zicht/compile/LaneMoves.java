package nl.zicht.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * The moves of the stocks as statements, with the arithmetic of the integrators of a single run, operation by operation.
 *
 * <p>A method of several stages has two more slots for each stock beyond those of the plan: its value when the step began and its weighted net flows so far. Both lie
 * in the order of the stocks, so that all of them move in one loop over neighbours; what stays 0 between the stocks moves from 0 to 0.
 */
final class LaneMoves {
    private final Plan plan;
    private final Tableau tableau;
    private final BitSet others;

    /**
     * @param others stocks that move otherwise; none but by a method of one stage
     */
    LaneMoves(Plan plan, Tableau tableau, BitSet others) {
        this.plan = plan;
        this.tableau = tableau;
        this.others = others;
    }

    /** Returns the number of slots of the plan and of the moves. */
    int size() {
        return plan.size() + (tableau.stages() > 1 ? 2 * plan.stockSpan() : 0);
    }

    /** Returns the moves of a stage of a method of several stages for the first stock; those of the others do the same with the slots that follow. */
    List<Assignment> ofFirst(int stage) {
        if (plan.stocks().length == 0) {
            return List.of();
        }
        int begin = plan.size();
        int sum = begin + plan.stockSpan();
        List<Assignment> moves = new ArrayList<>();
        Term old = new Term.CellRef(plan.firstStock());
        Term rate = new Term.CellRef(plan.firstRate());
        Term dt = new Term.Clock(ClockValue.DT);
        if (stage == 0) {
            moves.add(new Assignment(begin, old));
        }
        double weight = tableau.weights()[stage];
        Term weighted = weight == 1 ? rate : product(new Term.Constant(weight), rate);
        moves.add(new Assignment(sum, stage == 0 ? weighted : sum(new Term.CellRef(sum), weighted)));
        boolean last = stage + 1 == tableau.stages();
        Term ahead = last
                ? new Term.Binary(BinaryOperation.DIVIDE, dt, new Term.Constant(tableau.divisor()))
                : product(new Term.Constant(tableau.nodes()[stage + 1]), dt);
        Term direction = last ? new Term.CellRef(sum) : rate;
        moves.add(new Assignment(plan.firstStock(), sum(new Term.CellRef(begin), product(ahead, direction))));
        return moves;
    }

    /** Returns statements with the moves of a method of one stage among them, that of each stock right after what last needs its old value or gives its net flow. */
    List<Assignment> among(List<Assignment> statements) {
        int toRate = plan.firstRate() - plan.firstStock();
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            int at = i;
            last.put(statements.get(i).slot() - toRate, at);
            Terms.forEachCell(statements.get(i).term(), slot -> last.put(slot, at));
        }
        Map<Integer, List<Assignment>> moves = new HashMap<>();
        for (int stock : plan.stocks()) {
            if (!others.get(stock)) {
                Term step = product(new Term.Clock(ClockValue.DT), new Term.CellRef(stock + toRate));
                moves.computeIfAbsent(last.getOrDefault(stock, -1), none -> new ArrayList<>())
                        .add(new Assignment(stock, sum(new Term.CellRef(stock), step)));
            }
        }
        List<Assignment> all = new ArrayList<>(moves.getOrDefault(-1, List.of()));
        for (int i = 0; i < statements.size(); i++) {
            all.add(statements.get(i));
            all.addAll(moves.getOrDefault(i, List.of()));
        }
        return all;
    }

    private static Term sum(Term left, Term right) {
        return new Term.Binary(BinaryOperation.ADD, left, right);
    }

    private static Term product(Term left, Term right) {
        return new Term.Binary(BinaryOperation.MULTIPLY, left, right);
    }
}
