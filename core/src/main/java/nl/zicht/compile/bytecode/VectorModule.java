package nl.zicht.compile.bytecode;

import java.lang.reflect.Method;
import nl.zicht.compile.VectorInstructions;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The part of {@code jdk.incubator.vector} that generated code calls. Nothing here needs the module to compile or to load: its classes are named in generated code
 * only, and that is made where the module is there.
 */
final class VectorModule {
    /** The fewest numbers that are worth it. */
    private static final int LEAST_LENGTH = 4;

    private static final String MODULE = "jdk.incubator.vector";
    private static final String PREFIX = "jdk/incubator/vector/";
    static final String VECTOR = PREFIX + "DoubleVector";
    private static final String ANY_VECTOR = "L" + PREFIX + "Vector;";
    private static final String SPECIES = "L" + PREFIX + "VectorSpecies;";
    private static final String MASK = PREFIX + "VectorMask";
    private static final String OPERATORS = PREFIX + "VectorOperators";
    private static final String COMPARISON = "L" + OPERATORS + "$Comparison;";
    private static final String OF_VECTOR = "L" + VECTOR + ";";
    private static final String OF_MASK = "L" + MASK + ";";

    /** How many doubles a vector has on this machine; 1 where there is no module or nothing to gain. */
    static final int LENGTH = length();

    private VectorModule() {}

    /** Returns how many numbers generated code shall handle at once. */
    static int length(VectorInstructions use) {
        return use == VectorInstructions.NEVER ? 1 : LENGTH;
    }

    private static int length() {
        Module own = VectorModule.class.getModule();
        return ModuleLayer.boot()
                .findModule(MODULE)
                .filter(module -> own.canRead(module) && module.isExported(MODULE, own))
                .map(VectorModule::lengthIn)
                .filter(length -> length >= LEAST_LENGTH)
                .orElse(1);
    }

    private static int lengthIn(Module module) {
        try {
            Class<?> vector = Class.forName(module, "jdk.incubator.vector.DoubleVector");
            Object species = vector.getField("SPECIES_PREFERRED").get(null);
            Method length =
                    Class.forName(module, "jdk.incubator.vector.VectorSpecies").getMethod("length");
            return (int) length.invoke(species);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // A later Java with another form of this module: the code without it is as right.
            return 1;
        }
    }

    /** {@code double[], int -> vector}; the species goes under them, see {@link #species}. */
    static void fromArray(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, VECTOR, "fromArray", "(" + SPECIES + "[DI)" + OF_VECTOR, false);
    }

    /** {@code vector, double[], int ->}. */
    static void intoArray(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VECTOR, "intoArray", "([DI)V", false);
    }

    /** {@code -> species}. */
    static void species(MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETSTATIC, VECTOR, "SPECIES_PREFERRED", SPECIES);
    }

    /** {@code double -> vector}, the species under it. */
    static void broadcast(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, VECTOR, "broadcast", "(" + SPECIES + "D)" + OF_VECTOR, false);
    }

    /** {@code vector, vector -> vector}: add, sub, mul, div, min or max. */
    static void binary(MethodVisitor code, String name) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VECTOR, name, "(" + ANY_VECTOR + ")" + OF_VECTOR, false);
    }

    /** {@code vector -> vector}: neg, abs or sqrt. */
    static void unary(MethodVisitor code, String name) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VECTOR, name, "()" + OF_VECTOR, false);
    }

    /** {@code -> comparison}: LT, LE, GT, GE, EQ or NE; goes between the two vectors. */
    static void comparison(MethodVisitor code, String name) {
        code.visitFieldInsn(Opcodes.GETSTATIC, OPERATORS, name, COMPARISON);
    }

    /** {@code vector, comparison, vector -> mask}. */
    static void compare(MethodVisitor code) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, VECTOR, "compare", "(" + COMPARISON + ANY_VECTOR + ")" + OF_MASK, false);
    }

    /** {@code vector, vector, mask -> vector}: the second where the mask is set. */
    static void blend(MethodVisitor code) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, VECTOR, "blend", "(" + ANY_VECTOR + OF_MASK + ")" + OF_VECTOR, false);
    }

    /** {@code mask, mask -> mask}: and, or. */
    static void combine(MethodVisitor code, String name) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, MASK, name, "(" + OF_MASK + ")" + OF_MASK, false);
    }

    /** {@code mask -> mask}. */
    static void not(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, MASK, "not", "()" + OF_MASK, false);
    }
}
