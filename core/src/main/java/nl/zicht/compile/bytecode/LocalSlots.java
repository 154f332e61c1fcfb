package nl.zicht.compile.bytecode;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Numbers of slots in local variables of a method, taken from the array of values at its begin, some put back at its end. */
final class LocalSlots implements SlotAccess {
    private final Map<Integer, Integer> localOfSlot = new TreeMap<>();
    private int next;

    /**
     * @param firstLocal the first free local variable
     */
    LocalSlots(int firstLocal) {
        next = firstLocal;
    }

    /** Returns the local variable of a slot, a new one at the first call. */
    int of(int slot) {
        return localOfSlot.computeIfAbsent(slot, none -> temporary());
    }

    /** Returns a new local variable for a number that has no slot. */
    int temporary() {
        int local = next;
        next += 2;
        return local;
    }

    int count() {
        return localOfSlot.size();
    }

    @Override
    public void load(MethodVisitor code, int slot) {
        code.visitVarInsn(Opcodes.DLOAD, of(slot));
    }

    @Override
    public void store(MethodVisitor code, int slot, Runnable value) {
        value.run();
        code.visitVarInsn(Opcodes.DSTORE, of(slot));
    }

    /** Writes that every slot met so far is taken from the array. */
    void takeAll(MethodVisitor code) {
        localOfSlot.forEach((slot, local) -> {
            IN_ARRAY.load(code, slot);
            code.visitVarInsn(Opcodes.DSTORE, local);
        });
    }

    /** Writes that those of the slots met so far for which that is wanted are put back into the array. */
    void put(MethodVisitor code, IntPredicate wanted) {
        localOfSlot.forEach((slot, local) -> {
            if (wanted.test(slot)) {
                IN_ARRAY.store(code, slot, () -> code.visitVarInsn(Opcodes.DLOAD, local));
            }
        });
    }
}
