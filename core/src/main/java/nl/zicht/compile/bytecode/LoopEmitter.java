package nl.zicht.compile.bytecode;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Block;
import nl.zicht.compile.TermBounds;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes statements of one shape as a counted loop over the array of values.
 *
 * <p>HotSpot computes several rounds at once when neighbours are read and written: one index that counts up by one, constant offsets, nothing else in the loop.
 * Numbers that are the same in all rounds are taken from the array before the loop.
 */
final class LoopEmitter implements SlotAccess {
    /** The first local variable that a kernel method does not use otherwise. */
    private static final int INDEX = 2;

    private static final int FIRST_SCALAR = 3;
    private static final int OPERAND_BYTES = 30;
    private static final int LOOP_BYTES = 48 + 9 * ClockValue.values().length;

    private final MethodVisitor code;
    private final Block.Loop loop;
    private final int from;
    private final int[] scalars;
    private final Map<Integer, Integer> clock = new TreeMap<>();

    LoopEmitter(MethodVisitor code, Block.Loop loop) {
        this(code, loop, 0, FIRST_SCALAR);
    }

    /**
     * @param from the number of the first statement to be executed
     * @param free the first local variable that may be used
     */
    LoopEmitter(MethodVisitor code, Block.Loop loop, int from, int free) {
        this.code = code;
        this.loop = loop;
        this.from = from;
        scalars = new int[loop.operands().size()];
        int next = free;
        for (int i = 0; i < scalars.length; i++) {
            if (loop.operands().get(i).stride() == 0) {
                scalars[i] = next;
                next += 2;
            }
        }
        int[] local = {next};
        Terms.forEachNode(loop.body(), node -> {
            if (node instanceof Term.Clock reading) {
                clock.computeIfAbsent(reading.value().ordinal(), none -> (local[0] += 2) - 2);
            }
        });
    }

    /** Returns the most bytes that a loop takes. */
    static int bytes(Block.Loop loop) {
        return LOOP_BYTES + loop.operands().size() * OPERAND_BYTES + TermBounds.bytes(loop.body());
    }

    void emit() {
        if (from == 0) {
            loop.operands().stream().filter(Block.Operand::isCopied).forEach(this::copy);
        }
        for (int i = 0; i < scalars.length; i++) {
            if (scalars[i] > 0) {
                IN_ARRAY.load(code, loop.operands().get(i).first());
                code.visitVarInsn(Opcodes.DSTORE, scalars[i]);
            }
        }
        clock.forEach((slot, local) -> {
            IN_ARRAY.load(code, slot);
            code.visitVarInsn(Opcodes.DSTORE, local);
        });
        Label top = new Label();
        Label end = new Label();
        Instructions.push(code, from);
        code.visitVarInsn(Opcodes.ISTORE, INDEX);
        code.visitLabel(top);
        code.visitVarInsn(Opcodes.ILOAD, INDEX);
        Instructions.push(code, loop.count());
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        address(loop.target());
        new TermEmitter(code, this).value(loop.body());
        code.visitInsn(Opcodes.DASTORE);
        code.visitIincInsn(INDEX, 1);
        code.visitJumpInsn(Opcodes.GOTO, top);
        code.visitLabel(end);
    }

    private void copy(Block.Operand operand) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Instructions.push(code, operand.first());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Instructions.push(code, operand.copy());
        Instructions.push(code, loop.count());
        KernelCalls.COPY.emit(code);
    }

    private void address(Block.Operand operand) {
        code.visitVarInsn(Opcodes.ILOAD, INDEX);
        if (operand.stride() != 1) {
            Instructions.push(code, operand.stride());
            code.visitInsn(Opcodes.IMUL);
        }
        Instructions.push(code, operand.first());
        code.visitInsn(Opcodes.IADD);
    }

    @Override
    public void load(MethodVisitor to, int operand) {
        if (scalars[operand] > 0) {
            to.visitVarInsn(Opcodes.DLOAD, scalars[operand]);
        } else {
            to.visitVarInsn(Opcodes.ALOAD, 0);
            Block.Operand source = loop.operands().get(operand);
            address(source.isCopied() && from == 0 ? new Block.Operand(source.copy(), 1) : source);
            to.visitInsn(Opcodes.DALOAD);
        }
    }

    /** The clock stands still during the loop. */
    @Override
    public void loadClock(MethodVisitor to, int slot) {
        to.visitVarInsn(Opcodes.DLOAD, Objects.requireNonNull(clock.get(slot)));
    }

    @Override
    public void store(MethodVisitor to, int operand, Runnable value) {
        throw new UnsupportedOperationException("a loop has one target");
    }
}
