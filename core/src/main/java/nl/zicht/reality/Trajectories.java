package nl.zicht.reality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.Trees;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Takes Vensim's functions for checks apart into equations of the model's language.
 *
 * <p>{@code RC STEP(basis, factor)}, {@code RC RAMP(basis, factor, ramp time)}, {@code RC GROW(basis, rate)}, {@code RC DECAY(basis, time)} and
 * {@code RC COMPARE('run', variable, factor)} give the basis until a start, and from then on a course that begins at the last value of the basis before the
 * start; {@code COMPARE} gives the factor times the variable in the other run. A start and a duration may follow; the start is {@code RC START TIME}, by default one
 * step after the initial time. {@code RC … CHECK(grace, …)} is the same course, to be judged only after a time of grace.
 */
final class Trajectories {
    private static final String TIME = "Time";

    /** How many arguments come before start and duration. */
    private static final Map<String, Integer> OWN = Map.of("step", 2, "ramp", 3, "grow", 2, "decay", 2, "compare", 3);

    private final ModelStructure model;
    private final OtherRuns others;
    private final List<Variable> made = new ArrayList<>();
    private final List<Expression> judged = new ArrayList<>();
    private final Map<Name, Name> originals = new HashMap<>();

    Trajectories(ModelStructure model, OtherRuns others) {
        this.model = model;
        this.others = others;
    }

    /** Says under which name a variable is known to other runs. */
    void standsFor(Name own, Name original) {
        originals.put(own, original);
    }

    /** Returns the variables that the rewritten formulas need. */
    List<Variable> made() {
        return made;
    }

    /** Returns when the courses in the formula rewritten last are to be judged: 1 then, 0 else; empty when it has none. */
    Optional<Expression> window() {
        return judged.stream().reduce((a, b) -> Trees.of(a, InfixOperator.MULTIPLY, b));
    }

    /** Returns a formula without functions for checks. */
    Expression rewritten(Expression tree) {
        judged.clear();
        return Trees.replaced(tree, part -> part instanceof Expression.Call call ? course(call) : part);
    }

    private Expression course(Expression.Call call) {
        String function = call.function().key();
        if (!function.startsWith("rc_")) {
            return call;
        }
        boolean check = function.endsWith("_check");
        String kind = function.substring(3, function.length() - (check ? 6 : 0));
        Integer own = OWN.get(kind);
        if (own == null) {
            return call;
        }
        if (model.notation() != Dialect.VENSIM) {
            throw refused(call, "belongs to Vensim's language; this model is in XMILE's", "STEP or RAMP is meant");
        }
        List<Expression> arguments = new ArrayList<>(call.arguments());
        Expression grace = check ? grace(arguments, call) : Trees.number(0, call.span());
        if (arguments.size() < own || arguments.size() > own + 2) {
            throw refused(
                    call,
                    "has " + call.arguments().size() + " arguments; expected " + (own + (check ? 1 : 0)) + " to "
                            + (own + 2 + (check ? 1 : 0)),
                    null);
        }
        return course(call, kind, arguments, own, grace);
    }

    private static Expression grace(List<Expression> arguments, Expression.Call call) {
        if (arguments.size() < 2) {
            throw refused(call, "has too few arguments", null);
        }
        return arguments.remove(arguments.get(0) instanceof Expression.Text ? 1 : 0);
    }

    private Expression course(
            Expression.Call call, String kind, List<Expression> arguments, int own, Expression grace) {
        SourceSpan span = call.span();
        List<Name> dimensions = FreeDimensions.of(arguments, model);
        Expression start =
                hidden("start", dimensions, arguments.size() > own ? arguments.get(own) : defaultStart(span), span);
        Expression last = arguments.size() > own + 1
                ? Trees.of(start, InfixOperator.ADD, arguments.get(own + 1))
                : variable("FINAL TIME", span);
        Expression end = hidden("end", dimensions, last, span);
        Expression begin = hidden("begin", dimensions, Trees.of(start, InfixOperator.ADD, grace), span);
        Expression active = within(start, end, span);
        judged.add(hidden("judged", dimensions, truth(within(begin, end, span), span), span));
        boolean compare = kind.equals("compare");
        Expression basis = hidden("basis", dimensions, arguments.get(compare ? 1 : 0), span);
        Expression course;
        if (compare) {
            Expression there = arguments.get(1);
            for (Map.Entry<Name, Name> name : originals.entrySet()) {
                there = Trees.renamed(there, name.getKey(), name.getValue());
            }
            Expression other = others.series(arguments.get(0), there, call);
            course = Trees.of(other, InfixOperator.MULTIPLY, arguments.get(2));
        } else {
            Expression before = later(start, InfixOperator.LESS, span);
            Expression held =
                    hidden("held", dimensions, Trees.call("SAMPLE IF TRUE", span, before, basis, basis), span);
            course = Trees.of(held, InfixOperator.MULTIPLY, factor(kind, arguments, start, span));
        }
        return hidden("course", dimensions, new Expression.Conditional(active, course, basis, span), span);
    }

    /** Returns by what the last value before the start is multiplied. */
    private Expression factor(String kind, List<Expression> arguments, Expression start, SourceSpan span) {
        Expression passed = Trees.of(variable(TIME, span), InfixOperator.SUBTRACT, start);
        Expression second = arguments.get(1);
        Expression one = Trees.number(1, span);
        return switch (kind) {
            case "grow" -> Trees.call("EXP", span, Trees.of(second, InfixOperator.MULTIPLY, passed));
            case "decay" ->
                Trees.call(
                        "EXP",
                        span,
                        Trees.of(
                                Trees.of(Trees.number(0, span), InfixOperator.SUBTRACT, passed),
                                InfixOperator.DIVIDE,
                                second));
            case "ramp" -> {
                Expression part = Trees.call("MIN", span, one, Trees.call("XIDZ", span, passed, arguments.get(2), one));
                Expression change = Trees.of(second, InfixOperator.SUBTRACT, one);
                yield Trees.of(one, InfixOperator.ADD, Trees.of(change, InfixOperator.MULTIPLY, part));
            }
            default -> second;
        };
    }

    private Expression within(Expression start, Expression end, SourceSpan span) {
        return Trees.of(
                later(start, InfixOperator.GREATER, span),
                InfixOperator.AND,
                Trees.of(variable(TIME, span), InfixOperator.LESS, Trees.of(end, InfixOperator.ADD, halfStep(span))));
    }

    /** Compares the time with half a step before another time, so that the grid decides and not the last bit. */
    private Expression later(Expression time, InfixOperator operator, SourceSpan span) {
        return Trees.of(variable(TIME, span), operator, Trees.of(time, InfixOperator.SUBTRACT, halfStep(span)));
    }

    private static Expression truth(Expression condition, SourceSpan span) {
        return new Expression.Conditional(condition, Trees.number(1, span), Trees.number(0, span), span);
    }

    private Expression defaultStart(SourceSpan span) {
        return model.variable(Name.of("RC START TIME")).isPresent()
                ? variable("RC START TIME", span)
                : Trees.of(variable("INITIAL TIME", span), InfixOperator.ADD, variable("TIME STEP", span));
    }

    private static Expression halfStep(SourceSpan span) {
        return Trees.of(variable("TIME STEP", span), InfixOperator.DIVIDE, Trees.number(2, span));
    }

    private static Expression variable(String name, SourceSpan span) {
        return new Expression.Reference(Name.of(name), List.of(), span);
    }

    private Expression hidden(String what, List<Name> dimensions, Expression value, SourceSpan span) {
        Name name = Name.quoted("reality check: " + what + " " + (made.size() + 1));
        made.add(new Auxiliary(new Header(name, dimensions, null, "", span), List.of(Definition.of(value))));
        return Trees.reference(name, dimensions, span);
    }

    private static Refusal refused(Expression.Call call, String what, @Nullable String hint) {
        return new Refusal(Code.BAD_ARGUMENTS, call.function() + " " + what, call.span(), hint);
    }
}
