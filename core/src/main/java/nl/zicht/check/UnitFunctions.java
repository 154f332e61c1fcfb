package nl.zicht.check;

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
        UnitArguments in = new UnitArguments(rules, units, call.arguments(), function.name(), owner);
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
            case "HISTORY" -> in.timed(1, in.of(0));
            case "ENDVAL" -> in.alike(0);
            case "DERIVN" -> in.unknown();
            case "NPV" -> in.worth();
            case "IRR" -> in.rateOfReturn();
            case "RUNCOUNT", "STOP", "PAUSE", "SOUND" -> in.number();
            default -> in.unknown();
        };
    }
}
