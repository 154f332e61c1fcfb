package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.StepClock;
import nl.zicht.compile.StepLoop;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.TermBounds;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class that is a {@link StepLoop}: one static method with a loop over steps, in whose body a number of the model is a local variable.
 *
 * <p>Between two steps nothing goes through memory but what is recorded; HotSpot keeps what fits in registers.
 */
final class StepLoopClass {
    private static final String NAME = Type.getInternalName(StepLoopClass.class) + "$Generated";
    private static final String TABLES = Type.getDescriptor(LookupTable[].class);
    private static final String ARGUMENTS = "[DIJIIIDDD)V";
    private static final String ADVANCE = "([D" + ARGUMENTS;
    private static final String STEPS = "([D" + TABLES + ARGUMENTS;

    /** The local variables of the arguments. */
    private static final int ROWS = 2;

    private static final int AT = 3;
    private static final int STEP = 4;
    private static final int COUNT = 6;
    private static final int UNTIL_SAVE = 7;
    private static final int SAVE_EVERY = 8;
    private static final int START = 9;
    private static final int DT = 11;
    private static final int PER_UNIT = 13;
    private static final int FIRST_FREE = 15;

    /** Most bytes of a loop: with more, registers are not enough and arrays do as well. */
    private static final int LARGEST = 4_000;

    /** Bytes, at most, of what is written for a slot at begin and end, for a recorded number, for a stock at a stage, and for everything else. */
    private static final int SLOT_BYTES = 20;

    private static final int RECORD_BYTES = 12;
    private static final int STOCK_BYTES = 32;
    private static final int OTHER_BYTES = 200;

    private final Plan plan;
    private final Tableau tableau;
    private final int[] recorded;
    private final LocalSlots slots = new LocalSlots(FIRST_FREE);
    private final boolean timed;
    private final boolean counted;

    private StepLoopClass(Plan plan, Tableau tableau, int[] recorded) {
        this.plan = plan;
        this.tableau = tableau;
        this.recorded = recorded;
        timed = reads(ClockValue.TIME) || reads(ClockValue.STEP_TIME);
        counted = reads(ClockValue.STEPS);
    }

    /**
     * Returns the bytes of the class, or nothing for a plan that has memories, chooses elements of arrays while running or is too large.
     *
     * @param recorded the slots to record, in the order of a row
     */
    static Optional<byte[]> of(Plan plan, Tableau tableau, int[] recorded) {
        if (recorded.length * RECORD_BYTES > LARGEST
                || plan.stocks().length * STOCK_BYTES > LARGEST
                || plan.hasMemories()
                || !plan.solvers().isEmpty()
                || statements(plan).stream().anyMatch(statement -> Terms.readsArrays(statement.term()))) {
            return Optional.empty();
        }
        StepLoopClass loop = new StepLoopClass(plan, tableau, recorded);
        loop.findSlots();
        return loop.bytes() > LARGEST ? Optional.empty() : Optional.of(loop.write());
    }

    private static List<Assignment> statements(Plan plan) {
        List<Assignment> all = new ArrayList<>(plan.assignments(Phase.RATES));
        all.addAll(plan.assignments(Phase.REPORTS));
        return all;
    }

    private boolean reads(ClockValue value) {
        boolean[] found = {false};
        statements(plan)
                .forEach(statement -> Terms.forEachNode(
                        statement.term(),
                        node -> found[0] |= node instanceof Term.Clock clock && clock.value() == value));
        return found[0];
    }

    /** Gives every number that the loop needs a local variable. */
    private void findSlots() {
        for (int stock : plan.stocks()) {
            slots.of(stock);
            slots.of(stock + plan.firstRate() - plan.firstStock());
        }
        for (Assignment statement : statements(plan)) {
            slots.of(statement.slot());
            Terms.forEachNode(statement.term(), node -> {
                if (node instanceof Term.CellRef ref) {
                    slots.of(ref.cell());
                } else if (node instanceof Term.Clock clock) {
                    slots.of(clock.value().ordinal());
                }
            });
        }
        for (int slot : recorded) {
            slots.of(slot);
        }
        if (timed) {
            slots.of(ClockValue.TIME.ordinal());
            slots.of(ClockValue.STEP_TIME.ordinal());
        }
    }

    private int bytes() {
        int stages = tableau.stages();
        int bytes = OTHER_BYTES + slots.count() * SLOT_BYTES + recorded.length * RECORD_BYTES;
        bytes += stages * plan.stocks().length * STOCK_BYTES;
        bytes += stages * bytes(plan.assignments(Phase.RATES)) + bytes(plan.assignments(Phase.REPORTS));
        return bytes;
    }

    private static int bytes(List<Assignment> statements) {
        return statements.stream()
                .mapToInt(statement -> 4 + TermBounds.bytes(statement.term()))
                .sum();
    }

    private byte[] write() {
        ClassWriter writer = HiddenClasses.begin(NAME, StepLoop.class);
        HiddenClasses.tablesConstructor(writer, NAME);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "advance", ADVANCE, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, NAME, "tables", TABLES);
        int local = 2;
        for (Type type : Type.getArgumentTypes("(" + ARGUMENTS)) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "steps", STEPS, false);
        HiddenClasses.finish(code);
        MethodVisitor steps = writer.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "steps", STEPS, null, null);
        steps.visitCode();
        steps(steps);
        HiddenClasses.finish(steps);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void steps(MethodVisitor code) {
        TermEmitter terms = new TermEmitter(code, slots);
        StepEmitter step = new StepEmitter(code, terms, slots, plan, tableau, DT);
        slots.takeAll(code);
        step.prepare();
        Label top = new Label();
        Label end = new Label();
        code.visitLabel(top);
        code.visitVarInsn(Opcodes.ILOAD, COUNT);
        code.visitJumpInsn(Opcodes.IFLE, end);
        beginStep(code);
        step.evaluate(Phase.RATES);
        recordIfDue(code, step);
        step.move(timed ? () -> timeAt(code, 1) : null);
        code.visitVarInsn(Opcodes.LLOAD, STEP);
        code.visitInsn(Opcodes.LCONST_1);
        code.visitInsn(Opcodes.LADD);
        code.visitVarInsn(Opcodes.LSTORE, STEP);
        code.visitIincInsn(COUNT, -1);
        code.visitJumpInsn(Opcodes.GOTO, top);
        code.visitLabel(end);
        slots.put(code, carried()::get);
    }

    /**
     * Returns the slots whose numbers go from one step to the next: the stocks, and what a step reads before it writes it. To put others back would make HotSpot keep
     * them through the loop, where registers are few.
     */
    private BitSet carried() {
        BitSet carried = new BitSet();
        for (int stock : plan.stocks()) {
            carried.set(stock);
        }
        BitSet written = new BitSet();
        for (Assignment statement : statements(plan)) {
            Terms.forEachCell(statement.term(), slot -> carried.set(slot, carried.get(slot) || !written.get(slot)));
            written.set(statement.slot());
        }
        BitSet moved = (BitSet) written.clone();
        for (int stock : plan.stocks()) {
            moved.set(stock);
        }
        carried.and(moved);
        return carried;
    }

    /** Sets the clock. */
    private void beginStep(MethodVisitor code) {
        if (timed) {
            timeAt(code, 0);
            code.visitInsn(Opcodes.DUP2);
            code.visitVarInsn(Opcodes.DSTORE, slots.of(ClockValue.TIME.ordinal()));
            code.visitVarInsn(Opcodes.DSTORE, slots.of(ClockValue.STEP_TIME.ordinal()));
        }
        if (counted) {
            code.visitVarInsn(Opcodes.LLOAD, STEP);
            code.visitInsn(Opcodes.L2D);
            code.visitVarInsn(Opcodes.DSTORE, slots.of(ClockValue.STEPS.ordinal()));
        }
    }

    /** Leaves the time of the present step, or of a later one, on the operand stack. */
    private static void timeAt(MethodVisitor code, int ahead) {
        code.visitVarInsn(Opcodes.LLOAD, STEP);
        if (ahead > 0) {
            code.visitInsn(Opcodes.LCONST_1);
            code.visitInsn(Opcodes.LADD);
        }
        code.visitVarInsn(Opcodes.DLOAD, START);
        code.visitVarInsn(Opcodes.DLOAD, DT);
        code.visitVarInsn(Opcodes.DLOAD, PER_UNIT);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(StepClock.class), "at", "(JDDD)D", false);
    }

    private void recordIfDue(MethodVisitor code, StepEmitter step) {
        Label notDue = new Label();
        code.visitVarInsn(Opcodes.ILOAD, UNTIL_SAVE);
        code.visitJumpInsn(Opcodes.IFNE, notDue);
        step.evaluate(Phase.REPORTS);
        for (int column = 0; column < recorded.length; column++) {
            code.visitVarInsn(Opcodes.ALOAD, ROWS);
            code.visitVarInsn(Opcodes.ILOAD, AT);
            Instructions.push(code, column);
            code.visitInsn(Opcodes.IADD);
            slots.load(code, recorded[column]);
            code.visitInsn(Opcodes.DASTORE);
        }
        code.visitIincInsn(AT, recorded.length);
        code.visitVarInsn(Opcodes.ILOAD, SAVE_EVERY);
        code.visitVarInsn(Opcodes.ISTORE, UNTIL_SAVE);
        code.visitLabel(notDue);
        code.visitIincInsn(UNTIL_SAVE, -1);
    }
}
