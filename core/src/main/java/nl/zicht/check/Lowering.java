package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.ModelStructure;
import org.jspecify.annotations.Nullable;

/**
 * Turns the equation of one element from syntax into a {@link Term}.
 *
 * <p>What cannot be turned is reported and becomes {@link #FAILED}, so that the rest of the equation is still looked at. Functions with state put hidden cells on
 * the sheet as they are met; those in the branch of an IF that is not chosen advance like any other cell.
 */
final class Lowering {
    /** Stands for a part that was reported as wrong; compared by identity. */
    static final Term FAILED = new Term.Constant(Double.NaN);

    /** A call of a macro takes about as much work as so many elements. */
    private static final int ELEMENTS_PER_CALL = 25;

    private static final Map<InfixOperator, BinaryOperation> OPERATIONS = operations();

    private final ModelStructure structure;
    private final NameTable names;
    private final ArrayShapes shapes;
    private final Map<Name, List<ElementEquation>> equations;
    private final CellSheet sheet;
    private final Findings findings;
    private final References references;
    private final Calls calls;
    private final MacroTable macros;
    private final Map<Name, Term> bound = new HashMap<>();
    private final @Nullable Lowering outer;
    private final int depth;
    private final boolean recursive;
    private final List<Limited> limited;
    private final int mostCalls;
    private int callsLeft;
    private final ContainerSites containers;
    private final Deque<Term> guards = new ArrayDeque<>();
    private long operandsLeft;

    /** Stocks and flows of a macro, some of which may not fall below zero. */
    record Limited(StockFlows flows, List<Layout> layouts) {}

    Lowering(
            ModelStructure structure,
            NameTable names,
            ArrayShapes shapes,
            Map<Name, List<ElementEquation>> equations,
            CellSheet sheet,
            MacroTable macros,
            Limits limits,
            Findings findings) {
        this.structure = structure;
        this.names = names;
        this.shapes = shapes;
        this.equations = new HashMap<>(equations);
        this.sheet = sheet;
        this.findings = findings;
        this.macros = macros;
        this.outer = null;
        this.depth = 0;
        this.recursive = false;
        this.limited = new ArrayList<>();
        this.containers = new ContainerSites();
        this.operandsLeft = limits.elements();
        this.mostCalls = Math.max(1, limits.elements() / ELEMENTS_PER_CALL);
        this.callsLeft = mostCalls;
        this.references = new References(this);
        this.calls = new Calls(this);
    }

    private Lowering(Lowering outer, NameTable names, boolean recursive) {
        this.structure = outer.structure;
        this.names = names;
        this.shapes = ArrayShapes.local(outer.shapes);
        this.equations = new HashMap<>();
        this.sheet = outer.sheet;
        this.findings = outer.findings;
        this.macros = outer.macros;
        this.outer = outer;
        this.depth = outer.depth + 1;
        this.recursive = recursive || outer.recursive;
        this.limited = outer.limited;
        this.mostCalls = outer.mostCalls;
        this.containers = outer.containers;
        this.references = new References(this);
        this.calls = new Calls(this);
    }

    /**
     * Returns the lowering of equations inside a macro that is called from here; it knows no variables yet but their names.
     *
     * @param recursive whether the macro calls itself
     */
    Lowering inside(NameTable local, boolean recursive) {
        return new Lowering(this, local, recursive);
    }

    /** Returns another lowering of the same macro, with the same parameters. */
    Lowering fork() {
        Lowering caller = outer;
        if (caller == null) {
            throw new IllegalStateException("the model itself is no macro");
        }
        Lowering copy = new Lowering(caller, names.copy(), recursive);
        copy.shapes.addAll(shapes);
        copy.equations.putAll(equations);
        copy.bound.putAll(bound);
        return copy;
    }

    /** Returns the lowering of the model itself. */
    Lowering outermost() {
        Lowering at = this;
        while (at.outer != null) {
            at = at.outer;
        }
        return at;
    }

    MacroTable macros() {
        return macros;
    }

    /** Lets a parameter of a macro stand for a term. */
    void bind(Name parameter, Term term) {
        bound.put(parameter, term);
    }

    /** Returns what a parameter of a macro stands for, or null. */
    @Nullable
    Term bound(Name parameter) {
        return bound.get(parameter);
    }

    /** Adds equations of variables. */
    void define(Map<Name, List<ElementEquation>> more) {
        equations.putAll(more);
    }

    /** Notes stocks and flows whose limits are to be worked out when all equations are there. */
    void limitLater(StockFlows flows, List<Layout> layouts) {
        limited.add(new Limited(flows, List.copyOf(layouts)));
    }

    /** Returns the stocks and flows of all macros met so far. */
    List<Limited> limited() {
        return limited;
    }

    /** Returns the conveyors and queues met so far, in the model and in macros; new ones are added here. */
    ContainerSites containers() {
        return containers;
    }

    ModelStructure structure() {
        return structure;
    }

    NameTable names() {
        return names;
    }

    ArrayShapes shapes() {
        return shapes;
    }

    CellSheet sheet() {
        return sheet;
    }

    References references() {
        return references;
    }

    Calls calls() {
        return calls;
    }

    /** Returns the equations of the elements of a variable, empty when they are not known. */
    List<ElementEquation> equations(Name variable) {
        return equations.getOrDefault(variable, List.of());
    }

    Findings findings() {
        return findings;
    }

    /** Reports an error and returns {@link #FAILED}. */
    Term fail(Code code, String message, SourceSpan span, @Nullable String hint) {
        findings.error(code, message, span, hint);
        return FAILED;
    }

    /** Takes {@code operands} from what array functions may expand to; returns false after a report when that is too much. */
    boolean spend(long operands, SourceSpan span) {
        if (outer != null) {
            return outer.spend(operands, span);
        }
        operandsLeft -= operands;
        if (operandsLeft >= 0) {
            return true;
        }
        findings.error(
                Code.LIMIT_EXCEEDED,
                "array functions expand to too many operands, " + operands + " of them here",
                span,
                "compute the sum once in a variable of its own, or raise the limit on elements");
        return false;
    }

    /** Takes one from the number of calls of macros that may be expanded; returns false after a report when there are too many, or they are nested too deep. */
    boolean expandCall(SourceSpan span) {
        Lowering first = outermost();
        if (depth >= MacroCalls.DEEPEST) {
            first.callsLeft = Math.min(-1, first.callsLeft); // a tree of calls is not followed any further
            fail(
                    Code.LIMIT_EXCEEDED,
                    "macros call each other more than " + MacroCalls.DEEPEST + " levels deep",
                    span,
                    "a macro that calls itself must come to an end by an IF over numbers and constants");
            return false;
        }
        if (--first.callsLeft >= 0) {
            return true;
        }
        if (first.callsLeft == -1) {
            fail(
                    Code.LIMIT_EXCEEDED,
                    "the calls of macros expand to more than " + first.mostCalls,
                    span,
                    "compute a value that is used often once, in a variable of its own");
        }
        return false;
    }

    Term lower(Expression expression, Scope scope) {
        if (expression instanceof Expression.Literal literal) {
            return new Term.Constant(literal.value());
        } else if (expression instanceof Expression.Reference reference) {
            return references.lower(reference, scope);
        } else if (expression instanceof Expression.Chain chain) {
            return chain(chain, scope);
        } else if (expression instanceof Expression.Call call) {
            return calls.lower(call, scope);
        } else if (expression instanceof Expression.Power power) {
            return new Term.Binary(BinaryOperation.POWER, lower(power.base(), scope), lower(power.exponent(), scope));
        } else if (expression instanceof Expression.Prefix prefix) {
            return prefix(prefix.operator(), lower(prefix.operand(), scope));
        } else if (expression instanceof Expression.Conditional choice) {
            return conditional(choice, scope);
        } else if (expression instanceof Expression.Transpose transpose) {
            return lower(transpose.operand(), scope.transposed());
        } else if (expression instanceof Expression.Row row) {
            return fail(
                    Code.BAD_VALUE,
                    "a list of values stands only as the initial value of a conveyor or queue",
                    row.span(),
                    null);
        }
        return FAILED; // Expression.Invalid: the parser has reported it
    }

    /** A macro that calls itself comes to an end where a condition is known before the run: only the side it chooses is looked at. */
    private Term conditional(Expression.Conditional choice, Scope scope) {
        Term condition = lower(choice.condition(), scope);
        double known = recursive ? StartValue.ofConstant(condition, this) : Double.NaN;
        if (!Double.isNaN(known)) {
            return lower(known != 0 ? choice.consequent() : choice.alternative(), scope);
        }
        return choice(condition, choice.consequent(), choice.alternative(), scope);
    }

    /** Returns a choice, in each of whose branches it is known under which condition it stands. */
    Term choice(Term condition, Expression consequent, Expression alternative, Scope scope) {
        guards.push(condition);
        Term chosen = lower(consequent, scope);
        guards.pop();
        guards.push(new Term.Unary(UnaryOperation.NOT, condition));
        Term otherwise = lower(alternative, scope);
        guards.pop();
        return new Term.Conditional(condition, chosen, otherwise);
    }

    /** Returns whether a condition holds and the branch that is being lowered is the chosen one. */
    Term guarded(Term condition) {
        Term all = condition;
        for (Term guard : guards) {
            all = new Term.Binary(BinaryOperation.AND, guard, all);
        }
        return outer == null ? all : outer.guarded(all);
    }

    private Term chain(Expression.Chain chain, Scope scope) {
        Term folded = lower(chain.first(), scope);
        for (Expression.Link link : chain.links()) {
            folded = binary(link.operator(), folded, lower(link.operand(), scope));
        }
        return folded;
    }

    /** Returns the term of an operator between two operands. */
    Term binary(InfixOperator operator, Term left, Term right) {
        if (operator == InfixOperator.SAFE_DIVIDE) {
            return new Term.Call(ScalarFunction.SAFE_DIVIDE, List.of(left, right, new Term.Constant(0)));
        }
        return new Term.Binary(operation(operator), left, right);
    }

    private BinaryOperation operation(InfixOperator operator) {
        if (operator == InfixOperator.MODULO) {
            return structure.dialect() == Dialect.VENSIM
                    ? BinaryOperation.TRUNCATED_MODULO
                    : BinaryOperation.FLOORED_MODULO;
        }
        BinaryOperation operation = OPERATIONS.get(operator);
        if (operation == null) {
            throw new IllegalStateException("no operation for " + operator);
        }
        return operation;
    }

    /** Returns the term of a sign or NOT. */
    static Term prefix(PrefixOperator operator, Term operand) {
        return switch (operator) {
            case PLUS -> operand;
            case NOT -> new Term.Unary(UnaryOperation.NOT, operand);
            case MINUS ->
                operand instanceof Term.Constant constant && operand != FAILED
                        ? new Term.Constant(-constant.value())
                        : new Term.Unary(UnaryOperation.NEGATE, operand);
        };
    }

    private static Map<InfixOperator, BinaryOperation> operations() {
        Map<InfixOperator, BinaryOperation> map = new EnumMap<>(InfixOperator.class);
        map.put(InfixOperator.ADD, BinaryOperation.ADD);
        map.put(InfixOperator.SUBTRACT, BinaryOperation.SUBTRACT);
        map.put(InfixOperator.MULTIPLY, BinaryOperation.MULTIPLY);
        map.put(InfixOperator.DIVIDE, BinaryOperation.DIVIDE);
        map.put(InfixOperator.LESS, BinaryOperation.LESS);
        map.put(InfixOperator.LESS_OR_EQUAL, BinaryOperation.LESS_OR_EQUAL);
        map.put(InfixOperator.GREATER, BinaryOperation.GREATER);
        map.put(InfixOperator.GREATER_OR_EQUAL, BinaryOperation.GREATER_OR_EQUAL);
        map.put(InfixOperator.EQUAL, BinaryOperation.EQUAL);
        map.put(InfixOperator.NOT_EQUAL, BinaryOperation.NOT_EQUAL);
        map.put(InfixOperator.AND, BinaryOperation.AND);
        map.put(InfixOperator.OR, BinaryOperation.OR);
        return map;
    }
}
