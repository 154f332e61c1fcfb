package nl.zicht.compile.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Block;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes statements of one shape over neighbours as a loop over vectors of them; the few that are left at the end as {@link LoopEmitter} does. */
final class VectorLoop implements VectorAccess {
    /** The local variable that counts, as in {@link LoopEmitter}. */
    private static final int INDEX = 2;

    private static final int VALUES = 0;

    /** The fewest vectors that a loop is worth. */
    private static final int LEAST = 2;

    private static final int NODE_BYTES = 16;
    private static final int OPERAND_BYTES = 24;

    private final MethodVisitor code;
    private final Block.Loop loop;
    private final Map<Integer, Integer> operands = new HashMap<>();
    private final Map<Long, Integer> constants = new HashMap<>();
    private final Map<Integer, Integer> clock = new HashMap<>();
    private int next = INDEX + 1;

    VectorLoop(MethodVisitor code, Block.Loop loop) {
        this.code = code;
        this.loop = loop;
    }

    /** Returns whether a loop can be written so. */
    static boolean isAble(Block block) {
        return block instanceof Block.Loop loop
                && loop.isDense()
                && loop.count() >= LEAST * VectorModule.LENGTH
                && VectorEmitter.isAble(loop.body());
    }

    /** Returns the most bytes that a loop takes. */
    static int bytes(Block.Loop loop) {
        int[] nodes = {LEAST};
        Terms.forEachNode(loop.body(), node -> nodes[0]++);
        return LoopEmitter.bytes(loop) + nodes[0] * NODE_BYTES + loop.operands().size() * OPERAND_BYTES;
    }

    void emit() {
        prepare();
        int vectors = loop.count() - loop.count() % VectorModule.LENGTH;
        Label top = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, INDEX);
        code.visitLabel(top);
        code.visitVarInsn(Opcodes.ILOAD, INDEX);
        Instructions.push(code, vectors);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        for (int i = 0; i < loop.operands().size(); i++) {
            if (loop.operands().get(i).stride() != 0) {
                VectorModule.species(code);
                address(loop.operands().get(i).first());
                VectorModule.fromArray(code);
                code.visitVarInsn(Opcodes.ASTORE, operands.computeIfAbsent(i, none -> temporary()));
            }
        }
        new VectorEmitter(code, this).value(loop.body());
        address(loop.target().first());
        VectorModule.intoArray(code);
        code.visitIincInsn(INDEX, VectorModule.LENGTH);
        code.visitJumpInsn(Opcodes.GOTO, top);
        code.visitLabel(end);
        if (vectors < loop.count()) {
            new LoopEmitter(code, loop, vectors, next).emit();
        }
    }

    private void address(int first) {
        code.visitVarInsn(Opcodes.ALOAD, VALUES);
        code.visitVarInsn(Opcodes.ILOAD, INDEX);
        Instructions.push(code, first);
        code.visitInsn(Opcodes.IADD);
    }

    /** Writes, before the loop, that what is the same in all rounds is put into vectors. */
    private void prepare() {
        Terms.forEachNode(loop.body(), node -> {
            if (node instanceof Term.Constant constant) {
                prepare(constant.value());
            } else if (node instanceof Term.Clock reading) {
                int slot = reading.value().ordinal();
                if (!clock.containsKey(slot)) {
                    clock.put(slot, broadcast(() -> SlotAccess.IN_ARRAY.load(code, slot)));
                }
            }
        });
        prepare(0);
        prepare(1);
        prepare(VectorEmitter.NEAR_ZERO);
        for (int i = 0; i < loop.operands().size(); i++) {
            if (loop.operands().get(i).stride() == 0) {
                int slot = loop.operands().get(i).first();
                operands.put(i, broadcast(() -> SlotAccess.IN_ARRAY.load(code, slot)));
            }
        }
    }

    private void prepare(double constant) {
        long bits = Double.doubleToRawLongBits(constant);
        if (!constants.containsKey(bits)) {
            constants.put(bits, broadcast(() -> Instructions.push(code, constant)));
        }
    }

    private int broadcast(Runnable number) {
        VectorModule.species(code);
        number.run();
        VectorModule.broadcast(code);
        int local = temporary();
        code.visitVarInsn(Opcodes.ASTORE, local);
        return local;
    }

    @Override
    public void load(int operand) {
        code.visitVarInsn(Opcodes.ALOAD, Objects.requireNonNull(operands.get(operand)));
    }

    @Override
    public void loadClock(int slot) {
        code.visitVarInsn(Opcodes.ALOAD, Objects.requireNonNull(clock.get(slot)));
    }

    @Override
    public void constant(double value) {
        code.visitVarInsn(Opcodes.ALOAD, Objects.requireNonNull(constants.get(Double.doubleToRawLongBits(value))));
    }

    @Override
    public int temporary() {
        return next++;
    }
}
