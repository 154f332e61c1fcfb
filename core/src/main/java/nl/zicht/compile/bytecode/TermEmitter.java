package nl.zicht.compile.bytecode;

import nl.zicht.check.BinaryOperation;
import nl.zicht.check.Term;
import nl.zicht.check.UnaryOperation;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes terms as bytecode of a static method whose first parameters are {@code (double[] values, LookupTable[] tables)}: the instructions leave the value on
 * the operand stack.
 *
 * <p>The order of arithmetic is that of the tree. A comparison that decides a branch jumps directly instead of becoming 1 or 0 first.
 */
final class TermEmitter {
    /** The parameter with the tables. */
    static final int TABLES = 1;

    private final MethodVisitor code;
    private final SlotAccess slots;

    TermEmitter(MethodVisitor code, SlotAccess slots) {
        this.code = code;
        this.slots = slots;
    }

    /** Writes that a slot gets the value of a term. */
    void assign(int slot, Term term) {
        slots.store(code, slot, () -> value(term));
    }

    /** Writes the value of a term. */
    void value(Term term) {
        if (term instanceof Term.Constant constant) {
            Instructions.push(code, constant.value());
        } else if (term instanceof Term.CellRef ref) {
            slots.load(code, ref.cell());
        } else if (term instanceof Term.Clock clock) {
            slots.loadClock(code, clock.value().ordinal());
        } else if (term instanceof Term.Binary binary) {
            binary(binary);
        } else if (term instanceof Term.Unary unary && unary.operation() == UnaryOperation.NEGATE) {
            value(unary.operand());
            code.visitInsn(Opcodes.DNEG);
        } else if (term instanceof Term.Unary) {
            truthAsNumber(term);
        } else if (term instanceof Term.Conditional conditional) {
            conditional(conditional);
        } else if (term instanceof Term.Call call) {
            call.arguments().forEach(this::value);
            KernelCalls.of(call.function()).emit(code);
        } else if (term instanceof Term.Lookup lookup) {
            code.visitVarInsn(Opcodes.ALOAD, TABLES);
            Instructions.push(code, lookup.table());
            code.visitInsn(Opcodes.AALOAD);
            value(lookup.x());
            KernelCalls.LOOKUP.emit(code);
        } else if (term instanceof Term.Vector vector) {
            slots.array(code, vector.firstCell(), vector.count());
            Instructions.push(code, vector.firstCell());
            Instructions.push(code, vector.count());
            vector.scalars().forEach(this::value);
            KernelCalls.of(vector.function()).emit(code);
        } else {
            element((Term.ElementRef) term);
        }
    }

    private void element(Term.ElementRef ref) {
        slots.element(code, ref.firstCell(), () -> offset(ref), ref.outOfRange());
    }

    private void offset(Term.ElementRef ref) {
        Instructions.push(code, 0);
        for (int i = 0; i < ref.indices().size(); i++) {
            Instructions.push(code, ref.shape().get(i));
            value(ref.indices().get(i));
            KernelCalls.ADVANCE.emit(code);
        }
    }

    private void binary(Term.Binary term) {
        switch (term.operation()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOORED_MODULO, TRUNCATED_MODULO, POWER -> {
                value(term.left());
                value(term.right());
                arithmetic(term.operation());
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> truthAsNumber(term);
        }
    }

    private void arithmetic(BinaryOperation operation) {
        switch (operation) {
            case ADD -> code.visitInsn(Opcodes.DADD);
            case SUBTRACT -> code.visitInsn(Opcodes.DSUB);
            case MULTIPLY -> code.visitInsn(Opcodes.DMUL);
            case DIVIDE -> code.visitInsn(Opcodes.DDIV);
            case FLOORED_MODULO -> KernelCalls.FLOORED_MODULO.emit(code);
            case TRUNCATED_MODULO -> KernelCalls.TRUNCATED_MODULO.emit(code);
            case POWER -> KernelCalls.POWER.emit(code);
            default -> throw new IllegalArgumentException(operation + " is not arithmetic");
        }
    }

    private void truthAsNumber(Term term) {
        Label no = new Label();
        Label end = new Label();
        jump(term, false, no);
        code.visitInsn(Opcodes.DCONST_1);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(no);
        code.visitInsn(Opcodes.DCONST_0);
        code.visitLabel(end);
    }

    private void conditional(Term.Conditional term) {
        Label otherwise = new Label();
        Label end = new Label();
        jump(term.condition(), false, otherwise);
        value(term.consequent());
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        value(term.alternative());
        code.visitLabel(end);
    }

    /** Writes a jump to {@code target} that is taken when the truth of {@code term} is {@code wanted}. */
    private void jump(Term term, boolean wanted, Label target) {
        if (term instanceof Term.Unary unary && unary.operation() == UnaryOperation.NOT) {
            jump(unary.operand(), !wanted, target);
        } else if (term instanceof Term.Binary binary && isComparison(binary.operation())) {
            value(binary.left());
            value(binary.right());
            compareAndJump(binary.operation(), wanted, target);
        } else if (term instanceof Term.Binary binary
                && (binary.operation() == BinaryOperation.AND || binary.operation() == BinaryOperation.OR)) {
            connective(binary, wanted, target);
        } else {
            value(term);
            KernelCalls.IS_TRUE.emit(code);
            code.visitJumpInsn(wanted ? Opcodes.IFNE : Opcodes.IFEQ, target);
        }
    }

    /** AND and OR: the first operand settles a false AND and a true OR. */
    private void connective(Term.Binary term, boolean wanted, Label target) {
        boolean settling = term.operation() == BinaryOperation.OR;
        if (wanted == settling) {
            jump(term.left(), wanted, target);
            jump(term.right(), wanted, target);
            return;
        }
        Label settled = new Label();
        jump(term.left(), settling, settled);
        jump(term.right(), wanted, target);
        code.visitLabel(settled);
    }

    private static boolean isComparison(BinaryOperation operation) {
        return switch (operation) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
            default -> false;
        };
    }

    /** The comparison instruction is chosen so that NaN makes every comparison false but {@code <>}. */
    private void compareAndJump(BinaryOperation operation, boolean wanted, Label target) {
        boolean below = operation == BinaryOperation.LESS || operation == BinaryOperation.LESS_OR_EQUAL;
        code.visitInsn(below ? Opcodes.DCMPG : Opcodes.DCMPL);
        int jump = switch (operation) {
            case LESS -> wanted ? Opcodes.IFLT : Opcodes.IFGE;
            case LESS_OR_EQUAL -> wanted ? Opcodes.IFLE : Opcodes.IFGT;
            case GREATER -> wanted ? Opcodes.IFGT : Opcodes.IFLE;
            case GREATER_OR_EQUAL -> wanted ? Opcodes.IFGE : Opcodes.IFLT;
            case EQUAL -> wanted ? Opcodes.IFEQ : Opcodes.IFNE;
            case NOT_EQUAL -> wanted ? Opcodes.IFNE : Opcodes.IFEQ;
            default -> throw new IllegalArgumentException(operation + " is not a comparison");
        };
        code.visitJumpInsn(jump, target);
    }
}
