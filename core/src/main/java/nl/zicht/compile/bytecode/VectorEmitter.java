package nl.zicht.compile.bytecode;

import java.util.EnumSet;
import java.util.Set;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.check.UnaryOperation;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes terms as operations on vectors, the counterpart of {@link TermEmitter}: the same arithmetic in the same order, so the same bits.
 *
 * <p>Both sides of a condition are computed and the mask of the condition chooses: terms have no side effects. The operations are those that IEEE 754 and the
 * specification of {@link Math} give one result; nothing is fused.
 */
final class VectorEmitter {
    /** The most operations on the sides of a condition; more are better left undone where not needed. */
    private static final int MOST_IN_SIDES = 24;

    /** The most nodes of a term: what fits in a method, and in what HotSpot is willing to inline. */
    private static final int MOST_NODES = 120;

    /** Nearer to 0 than this is 0 for {@link ScalarFunction#DIVIDE_UNLESS_NEAR_ZERO}. */
    static final double NEAR_ZERO = 1e-6;

    private static final Set<ScalarFunction> FUNCTIONS = EnumSet.of(
            ScalarFunction.MIN,
            ScalarFunction.MAX,
            ScalarFunction.ABS,
            ScalarFunction.SQRT,
            ScalarFunction.SAFE_DIVIDE,
            ScalarFunction.DIVIDE_UNLESS_NEAR_ZERO);

    private final MethodVisitor code;
    private final VectorAccess slots;

    VectorEmitter(MethodVisitor code, VectorAccess slots) {
        this.code = code;
        this.slots = slots;
    }

    /** Returns whether a term can be written so. */
    static boolean isAble(Term root) {
        int[] nodes = {0};
        boolean[] able = {true};
        Terms.forEachNode(root, node -> {
            nodes[0]++;
            able[0] &= isAbleNode(node);
        });
        return able[0] && nodes[0] <= MOST_NODES;
    }

    private static boolean isAbleNode(Term node) {
        if (node instanceof Term.Binary binary) {
            return switch (binary.operation()) {
                case POWER, FLOORED_MODULO, TRUNCATED_MODULO -> false;
                default -> true;
            };
        } else if (node instanceof Term.Call call) {
            return FUNCTIONS.contains(call.function());
        } else if (node instanceof Term.Conditional choice) {
            int[] nodes = {0};
            Terms.forEachNode(choice.consequent(), each -> nodes[0]++);
            Terms.forEachNode(choice.alternative(), each -> nodes[0]++);
            return nodes[0] <= MOST_IN_SIDES;
        }
        return node instanceof Term.Unary
                || node instanceof Term.CellRef
                || node instanceof Term.Constant
                || node instanceof Term.Clock;
    }

    /** Writes the value of a term. */
    void value(Term term) {
        if (term instanceof Term.Constant constant) {
            slots.constant(constant.value());
        } else if (term instanceof Term.CellRef ref) {
            slots.load(ref.cell());
        } else if (term instanceof Term.Clock clock) {
            slots.loadClock(clock.value().ordinal());
        } else if (term instanceof Term.Unary unary && unary.operation() == UnaryOperation.NEGATE) {
            value(unary.operand());
            VectorModule.unary(code, "neg");
        } else if (term instanceof Term.Binary binary && isArithmetic(binary.operation())) {
            value(binary.left());
            value(binary.right());
            VectorModule.binary(code, arithmetic(binary.operation()));
        } else if (term instanceof Term.Call call) {
            call(call);
        } else if (term instanceof Term.Conditional choice) {
            value(choice.alternative());
            value(choice.consequent());
            mask(choice.condition());
            VectorModule.blend(code);
        } else {
            slots.constant(0);
            slots.constant(1);
            mask(term);
            VectorModule.blend(code);
        }
    }

    private void call(Term.Call call) {
        switch (call.function()) {
            case MIN, MAX -> {
                value(call.arguments().get(0));
                value(call.arguments().get(1));
                VectorModule.binary(code, call.function() == ScalarFunction.MIN ? "min" : "max");
            }
            case ABS, SQRT -> {
                value(call.arguments().get(0));
                VectorModule.unary(code, call.function() == ScalarFunction.ABS ? "abs" : "sqrt");
            }
            default -> quotient(call, call.function() == ScalarFunction.SAFE_DIVIDE);
        }
    }

    /** Writes a / b, or c where b is 0, or nearly so. */
    private void quotient(Term.Call call, boolean exactly) {
        int divisor = slots.temporary();
        value(call.arguments().get(1));
        code.visitVarInsn(Opcodes.ASTORE, divisor);
        value(call.arguments().get(0));
        code.visitVarInsn(Opcodes.ALOAD, divisor);
        VectorModule.binary(code, "div");
        value(call.arguments().get(2));
        code.visitVarInsn(Opcodes.ALOAD, divisor);
        if (exactly) {
            VectorModule.comparison(code, "EQ");
            slots.constant(0);
        } else {
            VectorModule.unary(code, "abs");
            VectorModule.comparison(code, "LT");
            slots.constant(NEAR_ZERO);
        }
        VectorModule.compare(code);
        VectorModule.blend(code);
    }

    /** Writes a mask of where the truth of a term is. */
    private void mask(Term term) {
        if (term instanceof Term.Unary unary && unary.operation() == UnaryOperation.NOT) {
            mask(unary.operand());
            VectorModule.not(code);
        } else if (term instanceof Term.Binary binary
                && (binary.operation() == BinaryOperation.AND || binary.operation() == BinaryOperation.OR)) {
            mask(binary.left());
            mask(binary.right());
            VectorModule.combine(code, binary.operation() == BinaryOperation.AND ? "and" : "or");
        } else if (term instanceof Term.Binary binary && !isArithmetic(binary.operation())) {
            compare(binary.left(), comparison(binary.operation()), binary.right());
        } else {
            int number = slots.temporary();
            value(term);
            code.visitVarInsn(Opcodes.ASTORE, number);
            beside0(number, "LT");
            beside0(number, "GT");
            VectorModule.combine(code, "or");
        }
    }

    private void beside0(int number, String comparison) {
        code.visitVarInsn(Opcodes.ALOAD, number);
        VectorModule.comparison(code, comparison);
        slots.constant(0);
        VectorModule.compare(code);
    }

    private void compare(Term left, String comparison, Term right) {
        value(left);
        VectorModule.comparison(code, comparison);
        value(right);
        VectorModule.compare(code);
    }

    private static boolean isArithmetic(BinaryOperation operation) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            default -> false;
        };
    }

    private static String arithmetic(BinaryOperation operation) {
        return switch (operation) {
            case ADD -> "add";
            case SUBTRACT -> "sub";
            case MULTIPLY -> "mul";
            default -> "div";
        };
    }

    /** NaN makes every comparison false but {@code <>}. */
    private static String comparison(BinaryOperation operation) {
        return switch (operation) {
            case LESS -> "LT";
            case LESS_OR_EQUAL -> "LE";
            case GREATER -> "GT";
            case GREATER_OR_EQUAL -> "GE";
            case EQUAL -> "EQ";
            case NOT_EQUAL -> "NE";
            default -> throw new IllegalArgumentException(operation + " is not a comparison");
        };
    }
}
