package nl.zicht.compile;

import java.util.Arrays;
import nl.zicht.check.Term;
import org.jspecify.annotations.Nullable;

/** What a value is made by: an operation on numbered values, or what a slot holds after a number of writes. Equal keys are one value. */
final class ValueKey {
    private static final String SLOT = "slot";
    private static final String CHOICE = "choice";
    private static final String TABLE = "table";
    private static final String CONSTANT = "constant";

    private final Object operation;
    private final int[] numbers;
    private final int hash;

    private ValueKey(Object operation, int... numbers) {
        this.operation = operation;
        this.numbers = numbers;
        hash = 31 * Arrays.hashCode(numbers) + operation.hashCode();
    }

    /** Returns the key of what no equation of the moment gives, or of what is not the same each time. */
    static ValueKey ofSlot(int slot, int write) {
        return new ValueKey(SLOT, slot, write);
    }

    /**
     * Returns the key of a term.
     *
     * @param operands the numbers of the values of its operands; the array is kept
     */
    static ValueKey of(Term term, int... operands) {
        if (term instanceof Term.Binary binary) {
            return new ValueKey(binary.operation(), operands);
        } else if (term instanceof Term.Unary unary) {
            return new ValueKey(unary.operation(), operands);
        } else if (term instanceof Term.Call call) {
            return new ValueKey(call.function(), operands);
        } else if (term instanceof Term.Lookup lookup) {
            return new ValueKey(TABLE, lookup.table(), operands[0]);
        } else if (term instanceof Term.Constant constant) {
            long bits = Double.doubleToLongBits(constant.value());
            return new ValueKey(CONSTANT, (int) (bits >>> 32), (int) bits);
        }
        return new ValueKey(term instanceof Term.Conditional ? CHOICE : term, operands);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueKey key
                && hash == key.hash
                && operation.equals(key.operation)
                && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
