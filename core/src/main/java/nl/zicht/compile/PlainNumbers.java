package nl.zicht.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.Cell;
import nl.zicht.check.Rule;
import nl.zicht.check.Term;
import nl.zicht.check.UnaryOperation;
import org.jspecify.annotations.Nullable;

/** The cells that are plain numbers and the stocks that start from one; they are data of a plan, not statements. */
final class PlainNumbers {
    private PlainNumbers() {}

    /** Returns the numbers by cell. */
    static Map<Integer, Double> of(List<Cell> cells) {
        Map<Integer, Double> numbers = new HashMap<>();
        for (Cell cell : cells) {
            Double number = null;
            if (cell.rule() instanceof Rule.Computed computed && computed.initial() == null) {
                number = number(computed.value());
            } else if (cell.rule() instanceof Rule.Integrated integrated) {
                number = number(integrated.initial());
            }
            if (number != null) {
                numbers.put(cell.index(), number);
            }
        }
        return numbers;
    }

    private static @Nullable Double number(Term term) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        } else if (term instanceof Term.Unary unary
                && unary.operation() == UnaryOperation.NEGATE
                && unary.operand() instanceof Term.Constant constant) {
            return -constant.value();
        }
        return null;
    }
}
