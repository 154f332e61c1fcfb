package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.LaneKernel;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.TermBounds;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes classes that are {@link LaneKernel}s: loops over the lanes, each with a {@link Bundle} of statements.
 *
 * <p>The width is a constant of the code, and with it where every slot begins: HotSpot vectorises a loop over one array only when it can see that no round
 * touches what another one does.
 */
final class LaneClass {
    private static final String NAME = Type.getInternalName(LaneClass.class) + "$Generated";
    private static final String TABLES = Type.getDescriptor(LookupTable[].class);
    private static final String EVALUATE = "([D[D[D)V";
    private static final String PART = "([D" + TABLES + "[D[D)V";

    /** So few bytes in the methods of a class that their constants always fit in its constant pool. */
    private static final int CLASS_BYTES = 10 * TermBounds.LARGEST_METHOD;

    /** The most methods in a class, all of which one method calls. */
    private static final int METHODS = 100;

    /**
     * The most loops in a method. HotSpot's work on loops grows faster than their number; and it counts rounds of loops as well as calls: a method of few short loops is
     * called often enough to be compiled as a whole before one of its loops went round so often that it is compiled by itself. With 12, each of them was, one by one,
     * before the method: the national model took a minute of processor time until its lanes were compiled, with 2 a few seconds.
     */
    private static final int LOOPS = 2;

    /** Of loops with vectors: to inline all their operations is much work. */
    private static final int VECTOR_LOOPS = 2;

    private static final int LOOP_BYTES = 40;
    private static final int VECTOR_BYTES = 16;

    private final List<Assignment> statements;
    private final int width;
    private final int rounds;
    private final SharedTerms shared;
    private final IntPredicate kept;
    private final IntPredicate uniform;

    /**
     * @param statements executed one after the other
     * @param width the number of lanes
     * @param neighbours for how many slots from those of the statements on the same is done
     * @param kept whether the number of a slot is needed afterwards
     * @param uniform whether a slot has one number in all lanes, which none of the statements gives
     */
    LaneClass(List<Assignment> statements, int width, int neighbours, IntPredicate kept, IntPredicate uniform) {
        this.width = width;
        this.kept = kept;
        this.uniform = uniform;
        rounds = Math.multiplyExact(width, neighbours);
        shared = new SharedTerms(statements);
        this.statements = shared.statements();
    }

    int width() {
        return width;
    }

    /** Returns how many numbers the statements give. */
    long numbers() {
        return (long) rounds * statements.size();
    }

    /**
     * Returns the classes.
     *
     * @param vectors whether loops are written with vectors where they can be, see {@link VectorModule}
     */
    List<byte[]> write(boolean vectors) {
        List<byte[]> classes = new ArrayList<>();
        List<List<Bundle>> methods = new ArrayList<>();
        int bytes = 0;
        for (List<Bundle> method : methods(vectors)) {
            int more =
                    method.stream().mapToInt(bundle -> bytes(bundle, vectors)).sum();
            if (!methods.isEmpty() && (bytes + more > CLASS_BYTES || methods.size() == METHODS)) {
                classes.add(write(methods, vectors));
                methods.clear();
                bytes = 0;
            }
            methods.add(method);
            bytes += more;
        }
        if (!methods.isEmpty()) {
            classes.add(write(methods, vectors));
        }
        return classes;
    }

    private List<List<Bundle>> methods(boolean vectors) {
        List<List<Bundle>> methods = new ArrayList<>();
        int bytes = 0;
        for (Bundle bundle : Bundle.of(statements, kept, vectors)) {
            int more = bytes(bundle, vectors);
            List<Bundle> method = methods.isEmpty() ? List.of() : methods.get(methods.size() - 1);
            boolean full =
                    bytes + more >= TermBounds.LARGEST_METHOD || method.size() == (vectors ? VECTOR_LOOPS : LOOPS);
            if (methods.isEmpty() || full) {
                method = new ArrayList<>();
                methods.add(method);
                bytes = 0;
            }
            method.add(bundle);
            bytes += more;
        }
        return methods;
    }

    private int bytes(Bundle bundle, boolean vectors) {
        int[] bytes = {LOOP_BYTES};
        for (Assignment statement : bundle.statements()) {
            bytes[0] += Bundle.bytes(statement.term()) + (vectors ? vectorBytes(statement.term()) : 0);
            Terms.forEachCell(
                    statement.term(),
                    slot -> bytes[0] += shared.contains(slot) ? 3 * TermBounds.bytes(shared.term(slot)) : 0);
        }
        return bytes[0];
    }

    /** Returns how many bytes more than one number at a time vectors may take. */
    private static int vectorBytes(Term term) {
        int[] nodes = {2};
        Terms.forEachNode(term, node -> nodes[0]++);
        return nodes[0] * VECTOR_BYTES;
    }

    private byte[] write(List<List<Bundle>> methods, boolean vectors) {
        ClassWriter writer = HiddenClasses.begin(NAME, LaneKernel.class);
        HiddenClasses.tablesConstructor(writer, NAME);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "evaluate", EVALUATE, null, null);
        code.visitCode();
        for (int i = 0; i < methods.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, NAME, "tables", TABLES);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitVarInsn(Opcodes.ALOAD, 3);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "part" + i, PART, false);
        }
        HiddenClasses.finish(code);
        for (int i = 0; i < methods.size(); i++) {
            MethodVisitor part =
                    writer.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "part" + i, PART, null, null);
            part.visitCode();
            methods.get(i).forEach(bundle -> {
                if (bundle.isColumn()) {
                    column(part, bundle.statements().get(0));
                } else if (vectors && bundle.isVector()) {
                    new VectorLanes(part, width, rounds, shared, uniform).loop(bundle);
                } else {
                    loop(part, bundle);
                }
            });
            HiddenClasses.finish(part);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Writes a call that does a statement for all lanes. */
    private void column(MethodVisitor code, Assignment statement) {
        int[] operands = Terms.operands(statement.term()).stream()
                .mapToInt(operand -> ((Term.CellRef) operand).cell())
                .toArray();
        boolean power = operands.length > 1;
        if (statement.term() instanceof Term.Lookup lookup) {
            code.visitVarInsn(Opcodes.ALOAD, TermEmitter.TABLES);
            Instructions.push(code, lookup.table());
            code.visitInsn(Opcodes.AALOAD);
        }
        code.visitVarInsn(Opcodes.ALOAD, LaneSlots.VALUES);
        for (int operand : operands) {
            Instructions.push(code, operand * width);
        }
        Instructions.push(code, statement.slot() * width);
        Instructions.push(code, width);
        (power ? KernelCalls.POWERS : KernelCalls.LOOKUPS).emit(code);
    }

    private void loop(MethodVisitor code, Bundle bundle) {
        LaneSlots slots = new LaneSlots(code, width, shared, uniform);
        TermEmitter outside = new TermEmitter(code, slots);
        bundle.statements().forEach(statement -> slots.takeShared(statement.term(), outside));
        Label top = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, LaneSlots.LANE);
        code.visitLabel(top);
        code.visitVarInsn(Opcodes.ILOAD, LaneSlots.LANE);
        Instructions.push(code, rounds);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        for (int i = 0; i < bundle.statements().size(); i++) {
            statement(code, slots, bundle.statements().get(i));
            if (bundle.stored().get(i)) {
                slots.put(bundle.statements().get(i).slot());
            }
        }
        code.visitIincInsn(LaneSlots.LANE, 1);
        code.visitJumpInsn(Opcodes.GOTO, top);
        code.visitLabel(end);
    }

    private static void statement(MethodVisitor code, LaneSlots slots, Assignment statement) {
        slots.take(statement.term());
        new TermEmitter(code, slots).assign(statement.slot(), statement.term());
    }
}
