package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.model.Variable;

/** The units of the arguments of one call of a built-in function, with the ways in which functions make theirs of them. */
final class UnitArguments {
    private final UnitRules rules;
    private final UnitTable units;
    private final List<Expression> list;
    private final String name;
    private final Variable owner;

    UnitArguments(UnitRules rules, UnitTable units, List<Expression> list, String name, Variable owner) {
        this.rules = rules;
        this.units = units;
        this.list = list;
        this.name = name;
        this.owner = owner;
    }

    Measure of(int index) {
        return index < list.size() ? rules.measure(list.get(index), owner) : Measure.UNKNOWN;
    }

    void needs(int index, Measure wanted, String what) {
        if (index < list.size()) {
            rules.require(list.get(index), wanted, owner, what);
        }
    }

    Measure unknown() {
        rules.measureAll(list, owner);
        return Measure.UNKNOWN;
    }

    Measure number() {
        unknown();
        return Measure.NUMBER;
    }

    /** The arguments from {@code first} on have one unit, which is the result's; earlier ones have any. */
    Measure alike(int first) {
        if (first >= list.size()) {
            return unknown();
        }
        rules.measureAll(list.subList(0, first), owner);
        return rules.together(
                list.subList(first, list.size()), owner, "cannot be arguments of one " + name + " together");
    }

    /** The arguments from {@code first} to before {@code end} have one unit, which is the result's; the others have any. */
    Measure together(int first, int end) {
        rules.measureAll(list.subList(0, first), owner);
        rules.measureAll(list.subList(end, list.size()), owner);
        return rules.together(list.subList(first, end), owner, "cannot be arguments of one " + name + " together");
    }

    Measure compared() {
        alike(0);
        return Measure.NUMBER;
    }

    /** A function of pure numbers. */
    Measure pure() {
        if (list.isEmpty()) {
            return Measure.UNKNOWN;
        }
        Measure argument = of(0);
        boolean angle = argument.toString().startsWith("radian");
        if (!angle) {
            needs(0, Measure.DIMENSIONLESS, "the argument of " + name);
        }
        return argument.plain() ? Measure.NUMBER : Measure.DIMENSIONLESS;
    }

    Measure product() {
        Measure product = Measure.NUMBER;
        for (Expression argument : list) {
            product = product.times(rules.measure(argument, owner));
        }
        boolean dimensionless = product.unit() != null && product.unit().isDimensionless();
        return dimensionless || list.size() > 1 ? product : Measure.UNKNOWN; // the power is the number of elements
    }

    Measure quotient() {
        Measure quotient = of(0).over(of(1));
        needs(2, quotient, "what replaces the quotient");
        return quotient;
    }

    /** The arguments from {@code first} on are times. */
    Measure timed(int first, Measure result) {
        for (int i = first; i < list.size(); i++) {
            needs(i, units.time(), "a time in " + name);
        }
        return result;
    }

    Measure growth() {
        of(0);
        return Measure.DIMENSIONLESS.over(units.time());
    }

    /** An input, a time, perhaps an order, and an initial value like the input. */
    Measure delayed(int initial) {
        Measure input = of(0);
        needs(1, units.time(), "the time of " + name);
        if (initial == 3) {
            needs(2, Measure.DIMENSIONLESS, "the order of " + name);
        }
        needs(initial, input, "the initial value of " + name);
        return input;
    }

    Measure trend() {
        of(0);
        needs(1, units.time(), "the time of " + name);
        Measure rate = Measure.DIMENSIONLESS.over(units.time());
        needs(2, rate, "a trend");
        return rate;
    }

    Measure forecast() {
        Measure input = of(0);
        needs(1, units.time(), "the time of " + name);
        needs(2, units.time(), "the horizon of " + name);
        needs(3, Measure.DIMENSIONLESS.over(units.time()), "a trend");
        return input;
    }

    /** A stream, a rate per time, a worth at the start, a factor. */
    Measure worth() {
        Measure worth = of(0).times(units.time());
        needs(1, Measure.DIMENSIONLESS.over(units.time()), "a discount rate");
        needs(2, worth, "an initial worth");
        return list.size() > 3 ? worth.times(of(3)) : worth;
    }

    Measure rateOfReturn() {
        of(0);
        needs(2, units.time(), "the period of " + name);
        return Measure.DIMENSIONLESS.over(units.time());
    }

    /** The variable whose graphical function it is gives the unit; the axis has none that is declared. */
    Measure looked() {
        for (int i = 1; i < list.size(); i++) {
            rules.measure(list.get(i), owner);
        }
        return of(0);
    }
}
