package nl.zicht.compile;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;

/**
 * How stocks move in a step by Euler's method, as a loop over all of them: {@code stock = stock + dt * net flow}.
 *
 * <p>An integrator does the same with places it learns when it is made. In generated code they are constants, and HotSpot computes several stocks at once only when it
 * knows how far stocks and net flows lie apart (measured: a third of the time for a hundred stocks).
 */
final class Moves {
    private static final Term MOVED = new Term.Binary(
            BinaryOperation.ADD,
            new Term.CellRef(0),
            new Term.Binary(BinaryOperation.MULTIPLY, new Term.Clock(ClockValue.DT), new Term.CellRef(1)));

    private Moves() {}

    /** Returns the loop, nothing for fewer stocks than a loop is made of. The gaps between stocks move from 0 to 0. */
    static List<Block> of(Slots slots, int shortest) {
        if (slots.stocks().length < shortest) {
            return List.of();
        }
        List<Block.Operand> operands =
                List.of(new Block.Operand(Slots.FIRST_STOCK, 1), new Block.Operand(slots.firstRate(), 1));
        List<Assignment> moves = new ArrayList<>();
        for (int j = 0; j < slots.span(); j++) {
            int place = j;
            Term moved = Shape.withLeaves(
                    MOVED,
                    leaf -> leaf instanceof Term.CellRef ref
                            ? new Term.CellRef(operands.get(ref.cell()).at(place))
                            : leaf);
            moves.add(new Assignment(Slots.FIRST_STOCK + j, moved));
        }
        return List.of(new Block.Loop(operands.get(0), MOVED, operands, moves));
    }
}
