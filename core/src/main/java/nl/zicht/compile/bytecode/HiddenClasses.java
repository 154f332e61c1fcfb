package nl.zicht.compile.bytecode;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.TermBounds;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How generated classes begin, end and are loaded. */
final class HiddenClasses {
    private static final String TABLES = Type.getDescriptor(LookupTable[].class);

    private HiddenClasses() {}

    /** Begins a class that implements an interface. */
    static ClassWriter begin(String name, Class<?> role) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                Type.getInternalName(Object.class),
                new String[] {Type.getInternalName(role)});
        return writer;
    }

    /** Writes a field {@code tables} and a constructor that sets it. */
    static void tablesConstructor(ClassWriter writer, String name) {
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "tables", TABLES, null, null)
                .visitEnd();
        MethodVisitor code = writer.visitMethod(0, "<init>", "(" + TABLES + ")V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, Type.getInternalName(Object.class), "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "tables", TABLES);
        finish(code);
    }

    /** Ends a method and makes sure that it is not too large. */
    static void finish(MethodVisitor code) {
        code.visitInsn(Opcodes.RETURN);
        Label end = new Label();
        code.visitLabel(end);
        code.visitMaxs(0, 0);
        code.visitEnd();
        if (end.getOffset() > TermBounds.LARGEST_METHOD) {
            throw new IllegalStateException("a generated method has " + end.getOffset() + " bytes, more than "
                    + TermBounds.LARGEST_METHOD + "; its size was underestimated");
        }
    }

    /** Loads a class and returns its constructor, whose parameters have the given types. */
    static MethodHandle load(byte[] bytes, Class<?> role, Class<?>... parameters) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            MethodType type = MethodType.methodType(void.class, parameters);
            MethodHandle constructor = hidden.findConstructor(hidden.lookupClass(), type);
            return constructor.asType(constructor.type().changeReturnType(role));
        } catch (LinkageError | ReflectiveOperationException e) {
            throw mistake(e);
        }
    }

    static IllegalStateException mistake(Throwable cause) {
        return new IllegalStateException(
                "the code made for this model does not load; this is a mistake in Zicht, not in the model", cause);
    }
}
