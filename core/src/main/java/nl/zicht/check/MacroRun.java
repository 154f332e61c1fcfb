package nl.zicht.check;

import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroSpecs;
import nl.zicht.model.Stock;
import org.jspecify.annotations.Nullable;

/**
 * A call of a macro with simulation settings of its own: a whole run inside one evaluation (XMILE 1.0, section 4.8.1), laid out step by step as cells.
 *
 * <p>Every step is an expansion of the macro in which stocks are computed from the step before and the clock stands still; the result is that of the last step,
 * at the stop time, which is not stepped over. How many steps there are must be known before the run, from numbers and constants.
 */
final class MacroRun {
    private static final Set<Name> INITIAL = Set.of(Name.of("INIT"), Name.of("INITIAL"));

    private final MacroInstance bound;
    private final Macro macro;
    private final MacroSpecs specs;
    private final Lowering lowering;
    private double start;
    private double stop;
    private double dt;

    private MacroRun(MacroInstance bound, Macro macro, MacroSpecs specs, Lowering lowering) {
        this.bound = bound;
        this.macro = macro;
        this.specs = specs;
        this.lowering = lowering;
    }

    /** Returns the last step of the run of a macro whose parameters are bound; null after a report. */
    static @Nullable MacroInstance last(MacroInstance bound, Macro macro, MacroSpecs specs, Lowering lowering) {
        MacroRun run = new MacroRun(bound, macro, specs, lowering);
        return run.isPossible() && run.hasTimes() ? run.run() : null;
    }

    private boolean isPossible() {
        if (specs.method() == IntegrationMethod.ADAPTIVE) {
            return refused("a step chosen by error", specs.span());
        }
        for (var variable : macro.variables()) {
            if (variable instanceof Stock stock && stock.nonNegative()) {
                return refused("a non-negative stock", variable.header().span());
            }
            if (variable instanceof Stock stock && stock.container() != null) {
                return refused("a conveyor or queue", variable.header().span());
            }
        }
        for (Expression expression : MacroTable.expressions(macro)) {
            boolean[] initial = new boolean[1];
            ExpressionWalker.walk(
                    expression,
                    node -> initial[0] |= node instanceof Expression.Call call && INITIAL.contains(call.function()));
            if (initial[0]) {
                return refused("INIT", expression.span());
            }
        }
        return true;
    }

    private boolean refused(String what, @Nullable SourceSpan span) {
        lowering.findings()
                .error(
                        Code.NOT_SUPPORTED,
                        what + " is not supported in a macro with simulation settings of its own",
                        span,
                        null);
        return false;
    }

    private boolean hasTimes() {
        start = known(specs.start(), "start");
        stop = known(specs.stop(), "stop");
        Expression step = specs.dt();
        dt = step == null ? 1 : known(step, "step");
        if (Double.isNaN(start) || Double.isNaN(stop) || Double.isNaN(dt)) {
            return false;
        }
        if (!(dt > 0) || stop < start) {
            lowering.findings()
                    .error(
                            Code.BAD_SIMULATION_SPECS,
                            "the macro " + macro.name() + " would run from " + start + " to " + stop + " in steps of "
                                    + dt,
                            specs.span(),
                            null);
            return false;
        }
        return true;
    }

    private double known(Expression expression, String what) {
        Term term = bound.lower(expression);
        double known = term == Lowering.FAILED ? Double.NaN : StartValue.ofConstant(term, lowering);
        if (Double.isNaN(known) && term != Lowering.FAILED) {
            lowering.findings()
                    .error(
                            Code.NOT_SUPPORTED,
                            "the " + what + " of the macro " + macro.name()
                                    + " depends on what happens in the run, which is not supported",
                            expression.span(),
                            "numbers and constants may be given for it");
        } else if (!(term instanceof Term.Constant) && term != Lowering.FAILED) {
            lowering.findings()
                    .info(
                            Code.BENT_RULE,
                            "the " + what + " of the macro " + macro.name() + " is fixed at " + known
                                    + "; setting it for a run has no effect",
                            expression.span(),
                            null);
        }
        return known;
    }

    private @Nullable MacroInstance run() {
        double count = (stop - start) / dt;
        long steps = (long) (Math.abs(count - Math.rint(count)) < 1e-6 ? Math.rint(count) : Math.ceil(count));
        int weight = Math.max(1, macro.variables().size()) * stages();
        if (!lowering.spend(
                Math.multiplyHigh(steps + 1, weight) != 0 ? Long.MAX_VALUE / 4 : (steps + 1) * weight, span())) {
            return null;
        }
        List<Term> stocks = null;
        for (long i = 0; i < steps; i++) {
            stocks = step(start + i * dt, stocks);
            if (stocks == null) {
                return null;
            }
        }
        return at(start + steps * dt, stocks);
    }

    private int stages() {
        return switch (specs.method()) {
            case HEUN -> 2;
            case RK4 -> 4;
            default -> 1;
        };
    }

    /** Returns the stocks one step later; null after a report. */
    private @Nullable List<Term> step(double time, @Nullable List<Term> before) {
        MacroInstance first = at(time, before);
        if (first == null) {
            return null;
        }
        List<Term> stocks = first.stocks();
        List<Term> k1 = first.rates();
        if (specs.method() == IntegrationMethod.EULER) {
            return moved(stocks, k1, dt);
        }
        if (specs.method() == IntegrationMethod.HEUN) {
            MacroInstance second = at(time + dt, moved(stocks, k1, dt));
            return second == null ? null : moved(moved(stocks, k1, dt / 2), second.rates(), dt / 2);
        }
        MacroInstance second = at(time + dt / 2, moved(stocks, k1, dt / 2));
        MacroInstance third = second == null ? null : at(time + dt / 2, moved(stocks, second.rates(), dt / 2));
        MacroInstance fourth = third == null ? null : at(time + dt, moved(stocks, third.rates(), dt));
        if (second == null || third == null || fourth == null) {
            return null;
        }
        List<Term> sum = moved(moved(moved(k1, second.rates(), 2), third.rates(), 2), fourth.rates(), 1);
        return moved(stocks, sum, dt / 6);
    }

    /** Returns the macro at a moment of its own clock; its stocks have their initial values when none are given. */
    private @Nullable MacroInstance at(double time, @Nullable List<Term> stocks) {
        MacroInstance step = bound.again();
        return step.settle(new Clock(time, start, stop, dt, Math.rint((time - start) / dt)), stocks) ? step : null;
    }

    private List<Term> moved(List<Term> values, List<Term> rates, double by) {
        List<Term> moved = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Term change = by == 1 ? rates.get(i) : times(number(by), rates.get(i));
            moved.add(bound.hide(plus(values.get(i), change)));
        }
        return moved;
    }

    private SourceSpan span() {
        return specs.stop().span();
    }

    /** The clock of a run inside a macro, standing at one moment. */
    record Clock(double time, double start, double stop, double dt, double steps) {
        /** Returns a term in which this clock's numbers stand for the clock. */
        Term set(Term term) {
            if (term instanceof Term.Clock reading) {
                return switch (reading.value()) {
                    case TIME, STEP_TIME -> number(time);
                    case START -> number(start);
                    case STOP -> number(stop);
                    case DT -> number(dt);
                    case STEPS -> number(steps);
                    case SEED, MEMBER -> term;
                };
            }
            List<Term> operands = Terms.operands(term);
            return operands.isEmpty()
                    ? term
                    : Terms.withOperands(term, operands.stream().map(this::set).toList());
        }
    }
}
