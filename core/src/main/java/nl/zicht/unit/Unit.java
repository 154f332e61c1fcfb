package nl.zicht.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zicht.equation.Name;

/**
 * A unit of measure in its normal form: a product of base units, each to a fractional power other than 0.
 *
 * <p>Equal when the base units (by the rules of {@link Name}) and their powers are equal, whatever the order or spelling in which they were written. Immutable.
 */
public final class Unit {
    /** The unit of pure numbers: the empty product. */
    public static final Unit DIMENSIONLESS = new Unit(new TreeMap<>());

    private static final long LARGEST_POWER = 1_000_000;

    private final SortedMap<Name, Exponent> factors;

    private Unit(SortedMap<Name, Exponent> factors) {
        this.factors = Collections.unmodifiableSortedMap(factors);
    }

    /** Returns the base unit of a name. */
    public static Unit base(Name name) {
        return new Unit(new TreeMap<>(Map.of(name, Exponent.ONE)));
    }

    /** Returns the base unit of a name. */
    public static Unit base(String name) {
        return base(Name.of(name));
    }

    /** Returns the base units with their powers, in the order of their names. */
    public SortedMap<Name, Exponent> factors() {
        return factors;
    }

    public boolean isDimensionless() {
        return factors.isEmpty();
    }

    /** Returns the product of two units. */
    public Unit times(Unit other) {
        if (other.isDimensionless()) {
            return this;
        }
        SortedMap<Name, Exponent> product = new TreeMap<>(factors);
        other.factors.forEach((name, exponent) -> {
            Exponent sum = product.getOrDefault(name, Exponent.ZERO).plus(exponent);
            if (sum.isZero()) {
                product.remove(name);
            } else {
                product.put(name, sum);
            }
        });
        return new Unit(product);
    }

    /** Returns the quotient of two units. */
    public Unit dividedBy(Unit other) {
        return times(other.power(-1, 1));
    }

    /**
     * Returns the unit to the power {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public Unit power(int numerator, int denominator) {
        return power(new Exponent(numerator, denominator));
    }

    Unit power(Exponent exponent) {
        SortedMap<Name, Exponent> raised = new TreeMap<>();
        if (!exponent.isZero()) {
            factors.forEach((name, old) -> raised.put(name, old.times(exponent)));
        }
        return new Unit(raised);
    }

    /** Returns whether a power is larger than any unit that means something has. */
    boolean isAbsurd() {
        return factors.values().stream()
                .anyMatch(power -> Math.abs(power.numerator()) > LARGEST_POWER || power.denominator() > LARGEST_POWER);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && factors.equals(unit.factors);
    }

    @Override
    public int hashCode() {
        return factors.hashCode();
    }

    /** Returns the unit as a model would write it, such as {@code person/year} or {@code 1/(day*person)}; {@code dimensionless} for a pure number. */
    @Override
    public String toString() {
        if (isDimensionless()) {
            return "dimensionless";
        }
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        factors.forEach((name, exponent) -> {
            boolean positive = exponent.numerator() > 0;
            (positive ? above : below).add(factor(name, positive ? exponent : exponent.negated()));
        });
        String numerator = above.isEmpty() ? "1" : String.join("*", above);
        if (below.isEmpty()) {
            return numerator;
        }
        String denominator = String.join("*", below);
        return numerator + "/" + (below.size() == 1 ? denominator : "(" + denominator + ")");
    }

    private static String factor(Name name, Exponent exponent) {
        String text = UnitLexer.write(name);
        return exponent.equals(Exponent.ONE) ? text : text + "^" + exponent;
    }
}
