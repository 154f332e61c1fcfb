package nl.zicht.check;

import java.util.List;

/** Short ways to write terms, for the functions that expand into several. */
final class Algebra {
    private Algebra() {}

    static Term number(double value) {
        return new Term.Constant(value);
    }

    static Term cell(int cell) {
        return new Term.CellRef(cell);
    }

    static Term clock(ClockValue value) {
        return new Term.Clock(value);
    }

    static Term plus(Term a, Term b) {
        return new Term.Binary(BinaryOperation.ADD, a, b);
    }

    static Term minus(Term a, Term b) {
        return new Term.Binary(BinaryOperation.SUBTRACT, a, b);
    }

    static Term times(Term a, Term b) {
        return new Term.Binary(BinaryOperation.MULTIPLY, a, b);
    }

    static Term over(Term a, Term b) {
        return new Term.Binary(BinaryOperation.DIVIDE, a, b);
    }

    static Term negate(Term a) {
        return new Term.Unary(UnaryOperation.NEGATE, a);
    }

    static Term call(ScalarFunction function, Term... arguments) {
        return new Term.Call(function, List.of(arguments));
    }

    static Term min(Term a, Term b) {
        return call(ScalarFunction.MIN, a, b);
    }

    static Term max(Term a, Term b) {
        return call(ScalarFunction.MAX, a, b);
    }
}
