package nl.zicht.check;

import java.util.List;

/**
 * The meaning of an equation of one scalar element: a tree without names, arrays or tools' dialects, over cells and clock values.
 *
 * <p>Both back ends work from these trees. Arithmetic is IEEE double precision in exactly the order of the tree; truth is 1, falsehood 0, any number other
 * than 0 (and NaN) is true. A {@link Conditional} evaluates only the side it chooses.
 */
public sealed interface Term {
    /** A number. */
    record Constant(double value) implements Term {}

    /** The present value of a cell. */
    record CellRef(int cell) implements Term {}

    /**
     * The present value of an element of an array chosen while running.
     *
     * @param firstCell the cell of the first element; the others follow in row-major order
     * @param shape the sizes of the dimensions
     * @param indices one term per dimension, a position from 1, truncated to an integer
     * @param outOfRange the value when a position is not in its dimension
     */
    record ElementRef(int firstCell, List<Integer> shape, List<Term> indices, double outOfRange) implements Term {
        public ElementRef {
            shape = List.copyOf(shape);
            indices = List.copyOf(indices);
        }
    }

    /** A value of the simulation clock. */
    record Clock(ClockValue value) implements Term {}

    /** Minus or NOT. */
    record Unary(UnaryOperation operation, Term operand) implements Term {}

    /** Two operands and an operation. */
    record Binary(BinaryOperation operation, Term left, Term right) implements Term {}

    /** One of two terms by a condition. */
    record Conditional(Term condition, Term consequent, Term alternative) implements Term {}

    /** A built-in function of numbers, without state. */
    record Call(ScalarFunction function, List<Term> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function of a whole vector.
     *
     * @param firstCell the cell of the first element of the vector; the others follow
     * @param count the number of elements
     * @param scalars its scalar arguments
     */
    record Vector(VectorFunction function, int firstCell, int count, List<Term> scalars) implements Term {
        public Vector {
            scalars = List.copyOf(scalars);
            if (scalars.size() != function.scalars()) {
                throw new IllegalArgumentException(function + " with " + scalars.size() + " scalar arguments");
            }
        }
    }

    /** Not a value but the place, in a plan, where a {@link Rule.Solved solver} does its work; {@code site} is its number in the plan. */
    record Solve(int site) implements Term {}

    /** A graphical function at an abscissa; {@code table} is its place in {@link CheckedModel#tables()}. */
    record Lookup(int table, Term x) implements Term {}
}
