package nl.zicht.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Expression;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The units of what the functions of Vensim's language take and give. */
final class VensimUnitFunctions {
    /** The actions of VECTOR SELECT whose result has the unit of the values. */
    private static final Set<Double> KEEPING = Set.of(0.0, 2.0, 3.0, 4.0, 6.0, 8.0, 9.0, 10.0);

    private static final List<Name> PIPELINE = FunctionCatalogue.furtherOutputs(Name.of("DELAYP"));

    private final UnitRules rules;
    private final UnitTable units;

    VensimUnitFunctions(UnitRules rules, UnitTable units) {
        this.rules = rules;
        this.units = units;
    }

    /** Returns the unit of a call in the equation of {@code owner}, and has the arguments looked at. */
    Measure measure(Expression.Call call, @Nullable BuiltInFunction function, Variable owner) {
        UnitArguments in = new UnitArguments(rules, units, call.arguments(), name(call), owner);
        if (PIPELINE.contains(call.function())) {
            return in.delayed(2).times(units.time());
        } else if (function == null || !function.accepts(call.arguments().size())) {
            return in.unknown();
        }
        return switch (function.kind()) {
            case MATH -> number(call, in, owner);
            case TEST_INPUT -> testInput(call, in);
            case STATEFUL -> state(call, in);
            case ARRAY -> array(call, in);
            case VENDOR -> data(call, in);
            case STATISTICAL -> draw(call, in);
            default -> table(call, in);
        };
    }

    private static String name(Expression.Call call) {
        return call.function().text().toUpperCase(Locale.ROOT).replace('_', ' ');
    }

    private Measure number(Expression.Call call, UnitArguments in, Variable owner) {
        return switch (name(call)) {
            case "ABS", "INTEGER" -> in.of(0);
            case "MIN", "MAX", "MODULO", "QUANTUM" -> in.alike(0);
            case "IF THEN ELSE" -> in.alike(1);
            case "SQRT" -> in.of(0).power(1, 2);
            case "POWER" -> {
                List<Expression> both = call.arguments();
                yield rules.measure(new Expression.Power(both.get(0), both.get(1), call.span()), owner);
            }
            case "XIDZ", "ZIDZ" -> in.quotient();
            case "LOG" -> {
                in.needs(1, Measure.DIMENSIONLESS, "the base of LOG");
                yield in.pure();
            }
            default -> in.pure();
        };
    }

    private Measure testInput(Expression.Call call, UnitArguments in) {
        return switch (name(call)) {
            case "STEP" -> in.timed(1, in.of(0));
            case "RAMP" -> in.timed(1, in.of(0).times(units.time()));
            case "PULSE", "PULSE TRAIN" -> in.timed(0, Measure.NUMBER);
            case "GAME" -> in.of(0);
            default -> in.unknown();
        };
    }

    private Measure state(Expression.Call call, UnitArguments in) {
        return switch (name(call)) {
            case "INITIAL", "REINITIAL" -> in.of(0);
            case "ACTIVE INITIAL", "SIMULTANEOUS" -> in.alike(0);
            case "SAMPLE IF TRUE" -> in.alike(1);
            case "INTEG", "SINTEG" -> level(in);
            case "SMOOTH", "SMOOTHI", "SMOOTH3", "SMOOTH3I", "DELAY1", "DELAY1I", "DELAY3", "DELAY3I", "DELAYP" ->
                in.delayed(2);
            case "DELAY FIXED", "DELAY INFORMATION" -> in.delayed(2);
            case "DELAY N", "SMOOTH N" -> {
                in.needs(3, Measure.DIMENSIONLESS, "the order of " + name(call));
                yield in.delayed(2);
            }
            case "DELAY MATERIAL" -> {
                Measure input = in.delayed(2);
                in.needs(3, input, "what DELAY MATERIAL gives when nothing arrives");
                yield input;
            }
            case "DELAY CONVEYOR" -> conveyor(in);
            case "DELAY BATCH" -> batches(in);
            case "DELAY PROFILE" -> profile(in);
            case "TREND" -> in.trend();
            case "FORECAST" -> in.forecast();
            case "NPV", "NPVE" -> in.worth();
            case "NET PRESENT VALUE" -> {
                Measure worth = in.of(0).times(units.time());
                in.needs(2, units.time(), "the period of NET PRESENT VALUE");
                in.needs(3, units.time(), "the start of NET PRESENT VALUE");
                yield worth;
            }
            case "DEPRECIATE STRAIGHTLINE" -> {
                Measure stream = in.of(0);
                in.needs(1, units.time(), "the time of DEPRECIATE STRAIGHTLINE");
                in.needs(3, stream.times(units.time()), "the initial stock of DEPRECIATE STRAIGHTLINE");
                yield stream;
            }
            case "SHIFT IF TRUE" -> {
                Measure level = in.of(0);
                in.needs(4, level, "the new value in SHIFT IF TRUE");
                yield level;
            }
            default -> in.unknown();
        };
    }

    private Measure level(UnitArguments in) {
        Measure level = in.of(1);
        in.needs(0, level.over(units.time()), "the rate of a level");
        return level;
    }

    private Measure conveyor(UnitArguments in) {
        Measure input = in.of(0);
        in.needs(1, units.time(), "the time of DELAY CONVEYOR");
        in.needs(2, Measure.DIMENSIONLESS.over(units.time()), "the leakage of DELAY CONVEYOR");
        in.needs(4, input.times(units.time()), "the first content of DELAY CONVEYOR");
        in.needs(5, units.time(), "the first time of DELAY CONVEYOR");
        return input;
    }

    private Measure batches(UnitArguments in) {
        Measure input = in.of(0);
        Measure amount = input.times(units.time());
        in.needs(1, amount, "the size of a batch");
        in.needs(2, units.time(), "the time of DELAY BATCH");
        in.needs(3, amount, "the first batch");
        in.needs(4, units.time(), "the time of the first batch");
        in.needs(5, amount, "the first backlog");
        return input;
    }

    private Measure profile(UnitArguments in) {
        Measure input = in.of(1);
        in.needs(2, units.time(), "the time of DELAY PROFILE");
        in.needs(3, input, "the initial value of DELAY PROFILE");
        in.needs(4, Measure.DIMENSIONLESS.over(units.time()), "the growth of DELAY PROFILE");
        return input;
    }

    private Measure array(Expression.Call call, UnitArguments in) {
        return switch (name(call)) {
            case "SUM", "VMIN", "VMAX" -> in.of(0);
            case "ELMCOUNT" -> Measure.NUMBER;
            case "VECTOR RANK", "VECTOR SORT ORDER" -> in.number();
            case "VECTOR REORDER", "VECTOR ELM MAP" -> {
                in.needs(1, Measure.DIMENSIONLESS, "a place");
                yield in.of(0);
            }
            case "VECTOR SELECT" -> {
                boolean keeping = call.arguments().get(3) instanceof Expression.Literal action
                        && KEEPING.contains(action.value());
                Measure values = in.of(0).times(in.of(1));
                yield keeping ? values : Measure.UNKNOWN;
            }
            case "ALLOCATE AVAILABLE" -> {
                Measure requests = in.of(0);
                in.needs(2, requests, "the supply of ALLOCATE AVAILABLE");
                yield requests;
            }
            case "ALLOCATE BY PRIORITY" -> {
                Measure requests = in.of(0);
                in.needs(4, requests, "the supply of ALLOCATE BY PRIORITY");
                yield requests;
            }
            case "DEMAND AT PRICE", "SUPPLY AT PRICE" -> in.of(0);
            case "INVERT MATRIX" -> Measure.NUMBER.over(in.of(0));
            default -> in.unknown();
        };
    }

    private Measure data(Expression.Call call, UnitArguments in) {
        return switch (name(call)) {
            case "GET DATA AT TIME", "TIME SHIFT" -> in.timed(1, in.of(0));
            case "GET DATA BETWEEN TIMES" -> {
                in.needs(1, units.time(), "a time in GET DATA BETWEEN TIMES");
                yield in.of(0);
            }
            case "GET DATA FIRST TIME", "GET DATA LAST TIME" -> units.time();
            case "GET DATA MAXIMUM", "GET DATA MINIMUM", "GET DATA MEAN", "GET DATA MEDIAN", "GET DATA STDV" ->
                in.timed(1, in.of(0));
            case "GET DATA TOTAL POINTS" -> Measure.NUMBER;
            case "CUMULATE", "CUMULATEF" -> in.of(0);
            default -> in.unknown();
        };
    }

    private Measure draw(Expression.Call call, UnitArguments in) {
        return switch (name(call)) {
            case "RANDOM 0 1" -> Measure.NUMBER;
            case "RANDOM UNIFORM" -> in.together(0, 2);
            case "RANDOM NORMAL", "RANDOM EXPONENTIAL" -> in.together(0, 4);
            case "RANDOM TRIANGULAR" -> in.together(0, 5);
            case "RANDOM PINK NOISE" -> {
                in.needs(2, units.time(), "the correlation time of RANDOM PINK NOISE");
                yield in.together(0, 2);
            }
            default -> in.unknown();
        };
    }

    /** The variable whose table it is gives the unit; the axis has none that is declared. */
    private static Measure table(Expression.Call call, UnitArguments in) {
        return switch (name(call)) {
            case "LOOKUP", "LOOKUP FORWARD", "LOOKUP BACKWARD", "LOOKUP EXTRAPOLATE", "TABXL" -> in.looked();
            default -> in.unknown();
        };
    }
}
