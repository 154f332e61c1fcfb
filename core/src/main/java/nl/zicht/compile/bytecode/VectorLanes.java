package nl.zicht.compile.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Assignment;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a loop over lanes, several at a time: vectors of the lanes under way in local variables, what all lanes share once in all numbers of a vector. */
final class VectorLanes implements VectorAccess {
    /** A number of the clock for what is computed once before the loop. */
    private static final SlotAccess CLOCK = new SlotAccess() {
        @Override
        public void load(MethodVisitor code, int slot) {
            code.visitVarInsn(Opcodes.ALOAD, LaneSlots.CLOCK);
            Instructions.push(code, slot);
            code.visitInsn(Opcodes.DALOAD);
        }

        @Override
        public void store(MethodVisitor code, int slot, Runnable value) {
            throw new UnsupportedOperationException("the clock is not set by lanes");
        }
    };

    private final MethodVisitor code;
    private final int width;
    private final int rounds;
    private final SharedTerms shared;
    private final IntPredicate uniform;
    private final Map<Integer, Integer> locals = new HashMap<>();
    private final Map<Long, Integer> constants = new HashMap<>();
    private final Map<Integer, Integer> clock = new HashMap<>();
    private int next = LaneSlots.LANE + 1;

    VectorLanes(MethodVisitor code, int width, int rounds, SharedTerms shared, IntPredicate uniform) {
        this.code = code;
        this.width = width;
        this.rounds = rounds;
        this.shared = shared;
        this.uniform = uniform;
    }

    /** Writes the loop. */
    void loop(Bundle bundle) {
        constant(0, true);
        constant(1, true);
        bundle.statements().forEach(statement -> prepare(statement.term()));
        Label top = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, LaneSlots.LANE);
        code.visitLabel(top);
        code.visitVarInsn(Opcodes.ILOAD, LaneSlots.LANE);
        Instructions.push(code, rounds);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        VectorEmitter emitter = new VectorEmitter(code, this);
        for (int i = 0; i < bundle.statements().size(); i++) {
            Assignment statement = bundle.statements().get(i);
            take(statement.term());
            emitter.value(statement.term());
            code.visitVarInsn(Opcodes.ASTORE, locals.computeIfAbsent(statement.slot(), none -> temporary()));
            if (bundle.stored().get(i)) {
                load(statement.slot());
                code.visitVarInsn(Opcodes.ALOAD, LaneSlots.VALUES);
                address(statement.slot());
                VectorModule.intoArray(code);
            }
        }
        code.visitIincInsn(LaneSlots.LANE, VectorModule.LENGTH);
        code.visitJumpInsn(Opcodes.GOTO, top);
        code.visitLabel(end);
    }

    /** Writes, before the loop, that constants and what all lanes share are put into vectors. */
    private void prepare(Term root) {
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.Constant constant) {
                constant(constant.value(), true);
            } else if (node instanceof Term.Call) {
                constant(VectorEmitter.NEAR_ZERO, true);
            } else if (node instanceof Term.Clock reading && reading.value() != ClockValue.MEMBER) {
                int slot = reading.value().ordinal();
                if (!clock.containsKey(slot)) {
                    clock.put(slot, broadcast(reading));
                }
            } else if (node instanceof Term.CellRef ref && shared.contains(ref.cell())) {
                if (!locals.containsKey(ref.cell())) {
                    locals.put(ref.cell(), broadcast(shared.term(ref.cell())));
                }
            } else if (node instanceof Term.CellRef ref && uniform.test(ref.cell())) {
                if (!locals.containsKey(ref.cell())) {
                    locals.put(ref.cell(), broadcast(() -> {
                        code.visitVarInsn(Opcodes.ALOAD, LaneSlots.VALUES);
                        Instructions.push(code, ref.cell() * width);
                        code.visitInsn(Opcodes.DALOAD);
                    }));
                }
            }
        });
    }

    /** Writes that the value of a term without cells is put into a vector, and returns its local variable. */
    private int broadcast(Term term) {
        return broadcast(() -> new TermEmitter(code, CLOCK).value(term));
    }

    private int broadcast(Runnable number) {
        VectorModule.species(code);
        number.run();
        VectorModule.broadcast(code);
        int local = temporary();
        code.visitVarInsn(Opcodes.ASTORE, local);
        return local;
    }

    private int constant(double value, boolean early) {
        long bits = Double.doubleToRawLongBits(value);
        if (early && !constants.containsKey(bits)) {
            constants.put(bits, broadcast(new Term.Constant(value)));
        }
        return Objects.requireNonNull(constants.get(bits));
    }

    private void take(Term root) {
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.CellRef ref) {
                take(ref.cell());
            } else if (node instanceof Term.Clock reading && reading.value() == ClockValue.MEMBER) {
                take(reading.value().ordinal());
            }
        });
    }

    private void take(int slot) {
        if (!locals.containsKey(slot)) {
            VectorModule.species(code);
            code.visitVarInsn(Opcodes.ALOAD, LaneSlots.VALUES);
            address(slot);
            VectorModule.fromArray(code);
            int local = temporary();
            locals.put(slot, local);
            code.visitVarInsn(Opcodes.ASTORE, local);
        }
    }

    private void address(int slot) {
        code.visitVarInsn(Opcodes.ILOAD, LaneSlots.LANE);
        Instructions.push(code, slot * width);
        code.visitInsn(Opcodes.IADD);
    }

    @Override
    public void load(int slot) {
        code.visitVarInsn(Opcodes.ALOAD, Objects.requireNonNull(locals.get(slot)));
    }

    @Override
    public void loadClock(int slot) {
        code.visitVarInsn(Opcodes.ALOAD, Objects.requireNonNull(clock.getOrDefault(slot, locals.get(slot))));
    }

    @Override
    public void constant(double value) {
        code.visitVarInsn(Opcodes.ALOAD, constant(value, false));
    }

    @Override
    public int temporary() {
        return next++;
    }
}
