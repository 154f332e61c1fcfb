package nl.zicht.compile.bytecode;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where the method being written keeps the numbers of slots. */
interface SlotAccess {
    /** In the array of values, the first parameter of the method. */
    SlotAccess IN_ARRAY = new SlotAccess() {
        @Override
        public void load(MethodVisitor code, int slot) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            Instructions.push(code, slot);
            code.visitInsn(Opcodes.DALOAD);
        }

        @Override
        public void store(MethodVisitor code, int slot, Runnable value) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            Instructions.push(code, slot);
            value.run();
            code.visitInsn(Opcodes.DASTORE);
        }
    };

    /** Writes instructions that put the number of a slot on the operand stack. */
    void load(MethodVisitor code, int slot);

    /** Writes instructions that put a number of the clock on the operand stack. */
    default void loadClock(MethodVisitor code, int slot) {
        load(code, slot);
    }

    /**
     * Writes instructions that put an element of an array, chosen while running, on the operand stack.
     *
     * @param offset writes those that leave the offset of the element there, -1 for none
     */
    default void element(MethodVisitor code, int firstSlot, Runnable offset, double outOfRange) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Instructions.push(code, firstSlot);
        offset.run();
        Instructions.push(code, outOfRange);
        KernelCalls.ELEMENT.emit(code);
    }

    /** Writes instructions that put the array in which a whole array of numbers stands, at its slots, on the operand stack. */
    default void array(MethodVisitor code, int firstSlot, int count) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    /** Writes instructions that put a number into a slot; {@code value} writes those that leave it on the operand stack. */
    void store(MethodVisitor code, int slot, Runnable value);
}
