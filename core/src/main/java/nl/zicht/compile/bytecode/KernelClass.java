package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zicht.compile.Block;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.TermBounds;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class that is a {@link Kernel}: {@code evaluate} calls one static method after another, each with as many assignments as fit.
 *
 * <p>HotSpot never compiles a method of more than 8,000 bytes of bytecode and runs it some twenty times slower without a word, so that no method here is larger
 * than {@value nl.zicht.compile.TermBounds#LARGEST_METHOD}. Several phases may share a class, because loading a class costs more than all else for a small
 * model; an instance knows which phase it is for. Nothing of the model's text gets into the class: its name is fixed, its methods are numbered.
 */
final class KernelClass {
    /** The statements of one method. */
    private record Part(Phase phase, List<Block> blocks) {}

    /** So few methods that their constants always fit in the constant pool of a class. */
    private static final int METHODS = 10;

    private static final String NAME = Type.getInternalName(KernelClass.class) + "$Generated";
    private static final String TABLES = Type.getDescriptor(LookupTable[].class);
    private static final String PART = "([D" + TABLES + ")V";
    private static final int STATEMENT = 5;

    /** The most loops with vectors in a method: to inline all their operations is much work for HotSpot. */
    private static final int VECTOR_LOOPS = 4;

    private static final int RETURN = 1;

    private final ClassWriter writer = HiddenClasses.begin(NAME, Kernel.class);
    private final Set<Phase> phases = EnumSet.noneOf(Phase.class);

    private final boolean vectors;

    private KernelClass(boolean vectors) {
        this.vectors = vectors;
    }

    /** The bytes of a class and the phases that instances of it take part in. */
    record ClassFile(byte[] bytes, Set<Phase> phases) {}

    /** Returns the classes that together do what a plan says; those that take part in a phase do so in the order of the list. */
    static List<ClassFile> of(Plan plan) {
        return of(plan, EnumSet.allOf(Phase.class), false);
    }

    /**
     * Returns the same for some phases.
     *
     * @param vectors whether loops are written with vectors where they can be, see {@link VectorModule}
     */
    static List<ClassFile> of(Plan plan, Set<Phase> phases, boolean vectors) {
        List<Part> parts = new ArrayList<>();
        for (Phase phase : phases) {
            divide(phase, plan.blocks(phase), parts, vectors);
        }
        List<ClassFile> classes = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += METHODS) {
            classes.add(
                    new KernelClass(vectors).write(parts.subList(from, StrictMath.min(from + METHODS, parts.size()))));
        }
        return classes;
    }

    /** Divides the statements of a phase over methods. */
    private static void divide(Phase phase, List<Block> blocks, List<Part> parts, boolean vectors) {
        List<Block> filling = new ArrayList<>();
        int bytes = RETURN;
        int vectorLoops = 0;
        for (Block block : pieces(blocks)) {
            boolean vector = vectors && VectorLoop.isAble(block);
            int more = vector ? VectorLoop.bytes((Block.Loop) block) : bytes(block);
            boolean fits = bytes + more <= TermBounds.LARGEST_METHOD && !(vector && vectorLoops == VECTOR_LOOPS);
            if (!filling.isEmpty() && !fits) {
                parts.add(new Part(phase, List.copyOf(filling)));
                filling.clear();
                bytes = RETURN;
                vectorLoops = 0;
            }
            filling.add(block);
            bytes += more;
            vectorLoops += vector ? 1 : 0;
        }
        if (!filling.isEmpty()) {
            parts.add(new Part(phase, List.copyOf(filling)));
        }
    }

    /** Returns blocks small enough for a method: a loop whole, other statements one by one. */
    private static List<Block> pieces(List<Block> blocks) {
        List<Block> pieces = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Straight straight) {
                straight.assignments().forEach(each -> pieces.add(new Block.Straight(List.of(each))));
            } else {
                pieces.add(block);
            }
        }
        return pieces;
    }

    private static int bytes(Block block) {
        if (block instanceof Block.Loop loop) {
            return LoopEmitter.bytes(loop);
        }
        return block.assignments().stream()
                .mapToInt(statement -> STATEMENT + TermBounds.bytes(statement.term()))
                .sum();
    }

    private ClassFile write(List<Part> parts) {
        parts.forEach(part -> phases.add(part.phase()));
        int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
        writer.visitField(field, "tables", TABLES, null, null).visitEnd();
        writer.visitField(field, "phase", "I", null, null).visitEnd();
        constructor();
        evaluate(parts);
        for (int i = 0; i < parts.size(); i++) {
            part(i, parts.get(i).blocks());
        }
        writer.visitEnd();
        return new ClassFile(writer.toByteArray(), phases);
    }

    private void constructor() {
        MethodVisitor code = writer.visitMethod(0, "<init>", "(" + TABLES + "I)V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, Type.getInternalName(Object.class), "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, NAME, "tables", TABLES);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitFieldInsn(Opcodes.PUTFIELD, NAME, "phase", "I");
        HiddenClasses.finish(code);
    }

    /** Writes the choice among the phases, what is needed most often first; each calls its methods in order. */
    private void evaluate(List<Part> parts) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "evaluate", "([D)V", null, null);
        code.visitCode();
        List<Phase> latestFirst = new ArrayList<>(phases);
        Collections.reverse(latestFirst);
        for (Phase phase : latestFirst) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, NAME, "phase", "I");
            code.visitIntInsn(Opcodes.BIPUSH, phase.ordinal());
            code.visitJumpInsn(Opcodes.IF_ICMPNE, next);
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).phase() == phase) {
                    callPart(code, i);
                }
            }
            code.visitInsn(Opcodes.RETURN);
            code.visitLabel(next);
        }
        HiddenClasses.finish(code);
    }

    private static void callPart(MethodVisitor code, int number) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, NAME, "tables", TABLES);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "part" + number, PART, false);
    }

    private void part(int number, List<Block> blocks) {
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "part" + number, PART, null, null);
        code.visitCode();
        TermEmitter emitter = new TermEmitter(code, SlotAccess.IN_ARRAY);
        for (Block block : blocks) {
            if (vectors && VectorLoop.isAble(block)) {
                new VectorLoop(code, (Block.Loop) block).emit();
            } else if (block instanceof Block.Loop loop) {
                new LoopEmitter(code, loop).emit();
            } else {
                block.assignments().forEach(statement -> emitter.assign(statement.slot(), statement.term()));
            }
        }
        HiddenClasses.finish(code);
    }
}
