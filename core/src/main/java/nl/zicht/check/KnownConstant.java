package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.model.Auxiliary;
import org.jspecify.annotations.Nullable;

/** The values of terms that are numbers or constants of the model: what the author wrote, which a run may still change. */
final class KnownConstant {
    private KnownConstant() {}

    /** Returns the value, or NaN when it is not known before the run. */
    static double of(Term term, Lowering lowering) {
        if (term instanceof Term.CellRef ref) {
            return cell(ref.cell(), lowering);
        } else if (term instanceof Term.Binary binary) {
            double left = of(binary.left(), lowering);
            double right = of(binary.right(), lowering);
            return StaticValue.of(
                    new Term.Binary(binary.operation(), new Term.Constant(left), new Term.Constant(right)));
        } else if (term instanceof Term.Clock clock && clock.value() == ClockValue.DT) {
            return lowering.structure().specs().dt();
        }
        return StaticValue.of(term);
    }

    private static double cell(int cell, Lowering lowering) {
        if (lowering.sheet().isHidden(cell)) {
            return Double.NaN;
        }
        Layout layout = lowering.sheet().layoutOf(cell);
        List<ElementEquation> equations = lowering.equations(layout.variable().name());
        int element = cell - layout.firstCell();
        if (!(layout.variable() instanceof Auxiliary) || element >= equations.size()) {
            return Double.NaN;
        }
        ElementEquation equation = equations.get(element);
        return equation.table() == null ? number(equation.expression()) : Double.NaN;
    }

    private static double number(@Nullable Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Prefix prefix) {
            double value = number(prefix.operand());
            return switch (prefix.operator()) {
                case PLUS -> value;
                case MINUS -> -value;
                case NOT -> Double.NaN;
            };
        }
        return Double.NaN;
    }
}
