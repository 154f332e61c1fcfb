package nl.zicht.compile.interpreter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.Term;
import nl.zicht.check.UnaryOperation;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Kernels;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.compile.SolverKernels;
import nl.zicht.compile.Vectors;

/** Evaluates terms by walking them. Immutable. */
public final class Interpreter {
    private final LookupTable[] tables;

    private Interpreter(LookupTable[] tables) {
        this.tables = tables;
    }

    /** Makes a plan executable. */
    public static Program program(Plan plan) {
        Interpreter interpreter = new Interpreter(LookupTable.of(plan.model().tables()));
        Map<Phase, Kernel> kernels = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            kernels.put(
                    phase,
                    SolverKernels.kernel(
                            plan,
                            plan.assignments(phase),
                            statements -> values -> interpreter.run(statements, values)));
        }
        return new Program(plan, kernels, stages(plan));
    }

    private static List<Kernel> stages(Plan plan) {
        List<Kernel> stages = new ArrayList<>();
        for (int i = 0; i < plan.stages().size(); i++) {
            stages.add(program(plan.ofStage(i)).kernel(Phase.RATES));
        }
        return stages;
    }

    private void run(List<Assignment> assignments, double[] values) {
        for (Assignment assignment : assignments) {
            values[assignment.slot()] = value(assignment.term(), values);
        }
    }

    private double value(Term term, double[] values) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        } else if (term instanceof Term.CellRef ref) {
            return values[ref.cell()];
        } else if (term instanceof Term.Clock clock) {
            return values[clock.value().ordinal()];
        } else if (term instanceof Term.Binary binary) {
            double left = value(binary.left(), values);
            return Kernels.apply(binary.operation(), left, value(binary.right(), values));
        } else if (term instanceof Term.Unary unary) {
            double operand = value(unary.operand(), values);
            return unary.operation() == UnaryOperation.NEGATE ? -operand : Kernels.truth(!Kernels.isTrue(operand));
        } else if (term instanceof Term.Conditional conditional) {
            boolean holds = Kernels.isTrue(value(conditional.condition(), values));
            return value(holds ? conditional.consequent() : conditional.alternative(), values);
        } else if (term instanceof Term.Lookup lookup) {
            return Kernels.lookup(tables[lookup.table()], value(lookup.x(), values));
        } else if (term instanceof Term.Call call) {
            double[] arguments = new double[call.arguments().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = value(call.arguments().get(i), values);
            }
            return Kernels.apply(call.function(), arguments);
        } else if (term instanceof Term.Vector vector) {
            double[] scalars = new double[vector.scalars().size()];
            for (int i = 0; i < scalars.length; i++) {
                scalars[i] = value(vector.scalars().get(i), values);
            }
            return Vectors.apply(vector.function(), values, vector.firstCell(), vector.count(), scalars);
        }
        return element((Term.ElementRef) term, values);
    }

    private double element(Term.ElementRef ref, double[] values) {
        int offset = 0;
        for (int i = 0; i < ref.indices().size(); i++) {
            offset = Kernels.advance(
                    offset, ref.shape().get(i), value(ref.indices().get(i), values));
        }
        return Kernels.element(values, ref.firstCell(), offset, ref.outOfRange());
    }
}
