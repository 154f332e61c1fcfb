package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Expression;
import nl.zicht.model.Variable;

/** The units of what built-in functions take and give. */
final class UnitFunctions {
    private final UnitRules rules;
    private final UnitTable units;

    UnitFunctions(UnitRules rules, UnitTable units) {
        this.rules = rules;
        this.units = units;
    }

    /** Returns the unit of a call in the equation of {@code owner}, and has the arguments looked at. */
    Measure measure(Expression.Call call, BuiltInFunction function, Variable owner) {
        Arguments in = new Arguments(call.arguments(), function.name(), owner);
        return switch (function.name()) {
            case "TIME", "DT", "STARTTIME", "STOPTIME" -> units.time();
            case "PI", "INF", "NAN" -> Measure.NUMBER;
            case "ABS", "INT", "ROUND", "INIT" -> in.of(0);
            case "MIN", "MAX", "SUM", "MEAN", "STDDEV", "ARRAYSUM", "ARRAYMEAN", "ARRAYSTDDEV" -> in.alike(0);
            case "PREVIOUS" -> in.alike(0);
            case "IF_THEN_ELSE" -> in.alike(1);
            case "EXP", "LN", "LOG10", "SIN", "COS", "TAN", "ARCSIN", "ARCCOS", "ARCTAN", "SINH", "COSH", "TANH" ->
                in.pure();
            case "SQRT" -> in.of(0).power(1, 2);
            case "PROD" -> in.product();
            case "SIZE", "RANK" -> in.number();
            case "SWITCH" -> in.compared();
            case "PERCENT" -> in.of(0);
            case "SAFEDIV" -> in.quotient();
            case "STEP" -> in.timed(1, in.of(0));
            case "RAMP" -> in.timed(1, in.of(0).times(units.time()));
            case "PULSE" -> in.timed(1, in.of(0).over(units.time()));
            case "SINWAVE", "COSWAVE" -> in.timed(1, in.of(0));
            case "COUNTER" -> in.alike(0);
            case "CGROWTH" -> in.growth();
            case "DELAY", "DELAY1", "DELAY3", "SMTH1", "SMTH3" -> in.delayed(2);
            case "DELAYN", "SMTHN" -> in.delayed(3);
            case "TREND" -> in.trend();
            case "FORCST" -> in.forecast();
            case "LOOKUP" -> in.looked();
            default -> in.unknown();
        };
    }

    /** The arguments of one call. */
    private final class Arguments {
        private final List<Expression> list;
        private final String name;
        private final Variable owner;

        private Arguments(List<Expression> list, String name, Variable owner) {
            this.list = list;
            this.name = name;
            this.owner = owner;
        }

        private Measure of(int index) {
            return index < list.size() ? rules.measure(list.get(index), owner) : Measure.UNKNOWN;
        }

        private void needs(int index, Measure wanted, String what) {
            if (index < list.size()) {
                rules.require(list.get(index), wanted, owner, what);
            }
        }

        private Measure unknown() {
            rules.measureAll(list, owner);
            return Measure.UNKNOWN;
        }

        private Measure number() {
            unknown();
            return Measure.NUMBER;
        }

        /** The arguments from {@code first} on have one unit, which is the result's; earlier ones have any. */
        private Measure alike(int first) {
            if (first >= list.size()) {
                return unknown();
            }
            rules.measureAll(list.subList(0, first), owner);
            return rules.together(
                    list.subList(first, list.size()), owner, "cannot be arguments of one " + name + " together");
        }

        private Measure compared() {
            alike(0);
            return Measure.NUMBER;
        }

        /** A function of pure numbers. */
        private Measure pure() {
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

        private Measure product() {
            Measure product = Measure.NUMBER;
            for (Expression argument : list) {
                product = product.times(rules.measure(argument, owner));
            }
            boolean dimensionless = product.unit() != null && product.unit().isDimensionless();
            return dimensionless || list.size() > 1 ? product : Measure.UNKNOWN; // the power is the number of elements
        }

        private Measure quotient() {
            Measure quotient = of(0).over(of(1));
            needs(2, quotient, "what replaces the quotient");
            return quotient;
        }

        /** The arguments from {@code first} on are times. */
        private Measure timed(int first, Measure result) {
            for (int i = first; i < list.size(); i++) {
                needs(i, units.time(), "a time in " + name);
            }
            return result;
        }

        private Measure growth() {
            of(0);
            return Measure.DIMENSIONLESS.over(units.time());
        }

        /** An input, a time, perhaps an order, and an initial value like the input. */
        private Measure delayed(int initial) {
            Measure input = of(0);
            needs(1, units.time(), "the time of " + name);
            if (initial == 3) {
                needs(2, Measure.DIMENSIONLESS, "the order of " + name);
            }
            needs(initial, input, "the initial value of " + name);
            return input;
        }

        private Measure trend() {
            of(0);
            needs(1, units.time(), "the time of " + name);
            Measure rate = Measure.DIMENSIONLESS.over(units.time());
            needs(2, rate, "a trend");
            return rate;
        }

        private Measure forecast() {
            Measure input = of(0);
            needs(1, units.time(), "the time of " + name);
            needs(2, units.time(), "the horizon of " + name);
            needs(3, Measure.DIMENSIONLESS.over(units.time()), "a trend");
            return input;
        }

        /** The variable whose graphical function it is gives the unit; the axis has none that is declared. */
        private Measure looked() {
            for (int i = 1; i < list.size(); i++) {
                rules.measure(list.get(i), owner);
            }
            return of(0);
        }
    }
}
