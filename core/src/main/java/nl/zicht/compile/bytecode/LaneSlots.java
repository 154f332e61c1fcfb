package nl.zicht.compile.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Numbers of the lane under way in local variables: taken from the array of values when a statement first needs them, put back where they are needed later. */
final class LaneSlots implements SlotAccess {
    static final int VALUES = 0;
    static final int CLOCK = 2;
    static final int SCRATCH = 3;
    static final int LANE = 4;
    private static final int FIRST_FREE = 5;

    private final MethodVisitor code;
    private final int width;
    private final SharedTerms shared;
    private final IntPredicate uniform;
    private final Map<Integer, Integer> locals = new HashMap<>();
    private final Map<Integer, Integer> clock = new HashMap<>();
    private int next = FIRST_FREE;

    LaneSlots(MethodVisitor code, int width, SharedTerms shared, IntPredicate uniform) {
        this.uniform = uniform;
        this.code = code;
        this.width = width;
        this.shared = shared;
    }

    /** Writes, before the loop over lanes, that what is the same in all lanes goes into local variables. */
    void takeShared(Term root, TermEmitter emitter) {
        takeClock(root);
        Terms.forEachCell(root, slot -> {
            if (shared.contains(slot) && !locals.containsKey(slot)) {
                takeClock(shared.term(slot));
                emitter.assign(slot, shared.term(slot));
            }
        });
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.CellRef ref
                    && !shared.contains(ref.cell())
                    && uniform.test(ref.cell())
                    && !locals.containsKey(ref.cell())) {
                code.visitVarInsn(Opcodes.ALOAD, VALUES);
                Instructions.push(code, ref.cell() * width);
                code.visitInsn(Opcodes.DALOAD);
                code.visitVarInsn(Opcodes.DSTORE, local(ref.cell()));
            }
        });
    }

    private void takeClock(Term root) {
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.Clock reading && isShared(reading.value())) {
                int slot = reading.value().ordinal();
                if (!clock.containsKey(slot)) {
                    code.visitVarInsn(Opcodes.ALOAD, CLOCK);
                    Instructions.push(code, slot);
                    code.visitInsn(Opcodes.DALOAD);
                    code.visitVarInsn(Opcodes.DSTORE, next);
                    clock.put(slot, next);
                    next += 2;
                }
            }
        });
    }

    private static boolean isShared(ClockValue value) {
        return value != ClockValue.MEMBER;
    }

    /** Writes that all numbers a term needs are taken into local variables, where they are not yet. */
    void take(Term root) {
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.CellRef ref) {
                take(ref.cell());
            } else if (node instanceof Term.Clock reading && !isShared(reading.value())) {
                take(reading.value().ordinal());
            }
        });
    }

    private void take(int slot) {
        if (!locals.containsKey(slot)) {
            code.visitVarInsn(Opcodes.ALOAD, VALUES);
            address(slot);
            code.visitInsn(Opcodes.DALOAD);
            code.visitVarInsn(Opcodes.DSTORE, local(slot));
        }
    }

    private int local(int slot) {
        return locals.computeIfAbsent(slot, none -> (next += 2) - 2);
    }

    private void address(int slot) {
        code.visitVarInsn(Opcodes.ILOAD, LANE);
        Instructions.push(code, slot * width);
        code.visitInsn(Opcodes.IADD);
    }

    /** Writes that the number of a slot goes from its local variable into the array of values. */
    void put(int slot) {
        code.visitVarInsn(Opcodes.ALOAD, VALUES);
        address(slot);
        code.visitVarInsn(Opcodes.DLOAD, local(slot));
        code.visitInsn(Opcodes.DASTORE);
    }

    /** The elements of an array are not taken into local variables; the one that is chosen is taken where it is. */
    @Override
    public void element(MethodVisitor to, int firstSlot, Runnable offset, double outOfRange) {
        to.visitVarInsn(Opcodes.ALOAD, VALUES);
        address(firstSlot);
        offset.run();
        Instructions.push(to, width);
        Instructions.push(to, outOfRange);
        KernelCalls.LANE_ELEMENT.emit(to);
    }

    /** A whole array is copied into the scratch array, to where a single run has it. */
    @Override
    public void array(MethodVisitor to, int firstSlot, int count) {
        to.visitVarInsn(Opcodes.ALOAD, VALUES);
        address(firstSlot);
        Instructions.push(to, width);
        to.visitVarInsn(Opcodes.ALOAD, SCRATCH);
        Instructions.push(to, firstSlot);
        Instructions.push(to, count);
        KernelCalls.GATHER.emit(to);
        to.visitVarInsn(Opcodes.ALOAD, SCRATCH);
    }

    @Override
    public void load(MethodVisitor to, int slot) {
        to.visitVarInsn(Opcodes.DLOAD, Objects.requireNonNull(locals.get(slot)));
    }

    @Override
    public void loadClock(MethodVisitor to, int slot) {
        to.visitVarInsn(Opcodes.DLOAD, Objects.requireNonNull(clock.getOrDefault(slot, locals.get(slot))));
    }

    @Override
    public void store(MethodVisitor to, int slot, Runnable value) {
        value.run();
        to.visitVarInsn(Opcodes.DSTORE, local(slot));
    }
}
