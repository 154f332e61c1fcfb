package nl.zicht.compile;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.check.UnaryOperation;
import nl.zicht.model.GraphicalFunction;

/**
 * Computes what consists of literal numbers only, with the operations of the interpreter, and leaves out operations that change no bit: times 1, over 1, minus 0,
 * to the power 1.
 *
 * <p>A constant of a model is no literal number, because a run may set it. A division by a power of two becomes the product with its reciprocal: both are the same
 * real number, rounded once.
 */
final class Folding {
    private final List<GraphicalFunction> tables;

    Folding(List<GraphicalFunction> tables) {
        this.tables = tables;
    }

    /** Returns a shallow term that has the same value; the term itself where there is nothing to fold. */
    Term fold(Term term) {
        List<Term> operands = Terms.operands(term);
        if (operands.isEmpty()) {
            return term;
        }
        List<Term> folded = new ArrayList<>(operands.size());
        boolean changed = false;
        boolean constant = true;
        for (Term operand : operands) {
            Term now = fold(operand);
            folded.add(now);
            changed |= now != operand;
            constant &= now instanceof Term.Constant;
        }
        Term whole = changed ? Terms.withOperands(term, folded) : term;
        if (whole instanceof Term.Conditional choice && choice.condition() instanceof Term.Constant condition) {
            return Kernels.isTrue(condition.value()) ? choice.consequent() : choice.alternative();
        }
        return constant ? computed(whole, folded) : simpler(whole);
    }

    private Term computed(Term term, List<Term> operands) {
        double[] values = operands.stream()
                .mapToDouble(operand -> ((Term.Constant) operand).value())
                .toArray();
        if (term instanceof Term.Binary binary) {
            return new Term.Constant(Kernels.apply(binary.operation(), values[0], values[1]));
        } else if (term instanceof Term.Unary unary) {
            boolean minus = unary.operation() == UnaryOperation.NEGATE;
            return new Term.Constant(minus ? -values[0] : Kernels.truth(!Kernels.isTrue(values[0])));
        } else if (term instanceof Term.Lookup lookup) {
            return new Term.Constant(Kernels.lookup(new LookupTable(tables.get(lookup.table())), values[0]));
        } else if (term instanceof Term.Call call && call.function() != ScalarFunction.DRAW) {
            return new Term.Constant(Kernels.apply(call.function(), values));
        }
        return term;
    }

    private static Term simpler(Term term) {
        if (term instanceof Term.Unary unary
                && unary.operation() == UnaryOperation.NEGATE
                && unary.operand() instanceof Term.Unary inner
                && inner.operation() == UnaryOperation.NEGATE) {
            return inner.operand();
        } else if (term instanceof Term.Binary binary && binary.right() instanceof Term.Constant right) {
            return byNumber(binary, right.value());
        } else if (term instanceof Term.Binary binary
                && binary.operation() == BinaryOperation.MULTIPLY
                && is(binary.left(), 1)) {
            return binary.right();
        }
        return term;
    }

    private static Term byNumber(Term.Binary binary, double right) {
        boolean leavesLeft = switch (binary.operation()) {
            case MULTIPLY, DIVIDE, POWER -> right == 1;
            case SUBTRACT -> is(binary.right(), 0);
            default -> false;
        };
        if (leavesLeft) {
            return binary.left();
        } else if (binary.operation() == BinaryOperation.DIVIDE && isPowerOfTwo(right)) {
            return new Term.Binary(BinaryOperation.MULTIPLY, binary.left(), new Term.Constant(1 / right));
        }
        return binary;
    }

    /** Returns whether a number and its reciprocal are powers of two, neither so small that it has fewer bits. */
    private static boolean isPowerOfTwo(double number) {
        int exponent = Math.getExponent(number);
        return Math.abs(exponent) < Double.MAX_EXPONENT && Math.abs(number) == Math.scalb(1.0, exponent);
    }

    /** Returns whether a term is a number, to the bit. */
    private static boolean is(Term term, double number) {
        return term instanceof Term.Constant constant
                && Double.doubleToRawLongBits(constant.value()) == Double.doubleToRawLongBits(number);
    }
}
