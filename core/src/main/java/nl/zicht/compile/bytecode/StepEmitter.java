package nl.zicht.compile.bytecode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.UnaryOperation;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Tableau;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes one step of a Runge-Kutta method over local variables, with the arithmetic of the integrators over arrays, operation by operation. */
final class StepEmitter {
    private final MethodVisitor code;
    private final TermEmitter terms;
    private final LocalSlots slots;
    private final Plan plan;
    private final Tableau tableau;
    private final int dt;
    private final int[] stocks;
    private final int toRate;
    private final int[] begin;
    private final int[] sum;
    private final int[] ahead;
    private final int scale;
    private final Map<Integer, Integer> opposites;

    /**
     * @param dt the local variable that holds the step
     */
    StepEmitter(MethodVisitor code, TermEmitter terms, LocalSlots slots, Plan plan, Tableau tableau, int dt) {
        this.code = code;
        this.terms = terms;
        this.slots = slots;
        this.plan = plan;
        this.tableau = tableau;
        this.dt = dt;
        boolean several = tableau.stages() > 1;
        stocks = plan.stocks();
        toRate = plan.firstRate() - plan.firstStock();
        begin = new int[several ? stocks.length : 0];
        sum = new int[begin.length];
        for (int stock = 0; stock < begin.length; stock++) {
            begin[stock] = slots.temporary();
            sum[stock] = slots.temporary();
        }
        ahead = new int[tableau.stages()];
        for (int stage = 1; stage < ahead.length; stage++) {
            ahead[stage] = slots.temporary();
        }
        scale = slots.temporary();
        opposites = opposites(plan);
    }

    /** Returns, for each net flow that is minus another number, the slot of that number: to subtract it gives the same bits as to add its opposite. */
    private static Map<Integer, Integer> opposites(Plan plan) {
        Map<Integer, Integer> found = new HashMap<>();
        for (Assignment statement : plan.assignments(Phase.RATES)) {
            int stock = Arrays.binarySearch(plan.stocks(), statement.slot() - plan.firstRate() + plan.firstStock());
            if (stock >= 0
                    && statement.term() instanceof Term.Unary unary
                    && unary.operation() == UnaryOperation.NEGATE
                    && unary.operand() instanceof Term.CellRef ref
                    && ref.cell() >= plan.firstRate()) {
                found.put(stock, ref.cell());
            }
        }
        return found;
    }

    /** Writes what is computed once, before the first step. */
    void prepare() {
        for (int stage = 1; stage < ahead.length; stage++) {
            Instructions.push(code, tableau.nodes()[stage]);
            code.visitVarInsn(Opcodes.DLOAD, dt);
            code.visitInsn(Opcodes.DMUL);
            code.visitVarInsn(Opcodes.DSTORE, ahead[stage]);
        }
        code.visitVarInsn(Opcodes.DLOAD, dt);
        Instructions.push(code, tableau.divisor());
        code.visitInsn(Opcodes.DDIV);
        code.visitVarInsn(Opcodes.DSTORE, scale);
        for (int stock = 0; stock < begin.length; stock++) {
            for (int local : new int[] {begin[stock], sum[stock]}) {
                code.visitInsn(Opcodes.DCONST_0);
                code.visitVarInsn(Opcodes.DSTORE, local);
            }
        }
    }

    /** Writes the assignments of a phase. */
    void evaluate(Phase phase) {
        plan.assignments(phase).forEach(statement -> terms.assign(statement.slot(), statement.term()));
    }

    /**
     * Writes that the stocks move to the end of the step.
     *
     * @param nextTime writes instructions that leave the time of the next step on the operand stack; null when no equation reads the time
     */
    void move(@Nullable Runnable nextTime) {
        if (tableau.stages() == 1) {
            for (int stock = 0; stock < stocks.length; stock++) {
                moveByRate(stock(stock), dt, stock);
            }
            return;
        }
        for (int stock = 0; stock < begin.length; stock++) {
            copy(stock(stock), begin[stock]);
            weighted(stock, 0);
            code.visitVarInsn(Opcodes.DSTORE, sum[stock]);
        }
        for (int stage = 1; stage < tableau.stages(); stage++) {
            stage(stage, nextTime);
        }
        for (int stock = 0; stock < begin.length; stock++) {
            moveFrom(begin[stock], scale, sum[stock], Opcodes.DADD, stock(stock));
        }
    }

    private void stage(int stage, @Nullable Runnable nextTime) {
        for (int stock = 0; stock < begin.length; stock++) {
            moveByRate(begin[stock], ahead[stage], stock);
        }
        if (nextTime != null) {
            if (tableau.nodes()[stage] == 1) {
                nextTime.run();
            } else {
                slots.load(code, ClockValue.STEP_TIME.ordinal());
                code.visitVarInsn(Opcodes.DLOAD, ahead[stage]);
                code.visitInsn(Opcodes.DADD);
            }
            code.visitVarInsn(Opcodes.DSTORE, slots.of(ClockValue.TIME.ordinal()));
        }
        evaluate(Phase.RATES);
        for (int stock = 0; stock < begin.length; stock++) {
            code.visitVarInsn(Opcodes.DLOAD, sum[stock]);
            weighted(stock, stage);
            code.visitInsn(Opcodes.DADD);
            code.visitVarInsn(Opcodes.DSTORE, sum[stock]);
        }
    }

    private int stock(int number) {
        return slots.of(stocks[number]);
    }

    private int rate(int number) {
        return slots.of(stocks[number] + toRate);
    }

    private void copy(int from, int to) {
        code.visitVarInsn(Opcodes.DLOAD, from);
        code.visitVarInsn(Opcodes.DSTORE, to);
    }

    /** Leaves the rate of a stock, times the weight of a stage, on the operand stack. */
    private void weighted(int stock, int stage) {
        double weight = tableau.weights()[stage];
        if (weight != 1) {
            Instructions.push(code, weight);
        }
        code.visitVarInsn(Opcodes.DLOAD, rate(stock));
        if (weight != 1) {
            code.visitInsn(Opcodes.DMUL);
        }
    }

    /** {@code stock = from + factor * rate}. */
    private void moveByRate(int from, int factor, int stock) {
        Integer opposite = opposites.get(stock);
        if (opposite == null) {
            moveFrom(from, factor, rate(stock), Opcodes.DADD, stock(stock));
        } else {
            moveFrom(from, factor, slots.of(opposite), Opcodes.DSUB, stock(stock));
        }
    }

    /** {@code to = from + factor * direction}, or minus, all local variables. */
    private void moveFrom(int from, int factor, int direction, int operation, int to) {
        code.visitVarInsn(Opcodes.DLOAD, from);
        code.visitVarInsn(Opcodes.DLOAD, factor);
        code.visitVarInsn(Opcodes.DLOAD, direction);
        code.visitInsn(Opcodes.DMUL);
        code.visitInsn(operation);
        code.visitVarInsn(Opcodes.DSTORE, to);
    }
}
