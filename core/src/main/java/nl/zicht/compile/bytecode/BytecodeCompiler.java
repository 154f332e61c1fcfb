package nl.zicht.compile.bytecode;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.LaneKernel;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.compile.SolverKernels;
import nl.zicht.compile.StepLoop;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.VectorInstructions;

/**
 * Makes a plan executable as bytecode.
 *
 * <p>The phases become one or more hidden classes, loaded so that they go when the program goes: compiling thousands of models fills no memory. What is emitted
 * and how is in {@link KernelClass} and {@link TermEmitter}.
 */
public final class BytecodeCompiler {
    private static final long NUMBERS_BEFORE_TRIAL = 1_000_000_000L;
    private static final long LEAST_BEFORE_TRIAL = 500;

    private BytecodeCompiler() {}

    /** Makes a plan executable. */
    public static Program program(Plan plan) {
        return program(plan, VectorInstructions.NEVER);
    }

    /**
     * Makes a plan executable.
     *
     * @param vectors whether to use vector instructions where the machine and the JVM have them
     */
    public static Program program(Plan plan, VectorInstructions vectors) {
        if (!plan.solvers().isEmpty()) {
            return withSolvers(plan);
        }
        Map<Phase, Kernel> wholes = kernels(plan, KernelClass.of(plan));
        boolean able = VectorModule.length(vectors) > 1
                && plan.blocks(Phase.RATES).stream().anyMatch(VectorLoop::isAble);
        if (able) {
            wholes.computeIfPresent(Phase.RATES, (phase, plain) -> contest(plan, plain, vectors));
        }
        return new Program(plan, wholes, stages(plan));
    }

    private static Kernel contest(Plan plan, Kernel plain, VectorInstructions vectors) {
        Supplier<Kernel> other =
                () -> Objects.requireNonNull(kernels(plan, KernelClass.of(plan, EnumSet.of(Phase.RATES), true))
                        .get(Phase.RATES));
        return vectors == VectorInstructions.ALWAYS
                ? other.get()
                : new KernelContest(
                        plain, other, untilTrial(plan.assignments(Phase.RATES).size()), Trials.BACKGROUND);
    }

    private static Map<Phase, Kernel> kernels(Plan plan, List<KernelClass.ClassFile> files) {
        LookupTable[] tables = LookupTable.of(plan.model().tables());
        Map<Phase, List<Kernel>> kernels = new EnumMap<>(Phase.class);
        for (KernelClass.ClassFile file : files) {
            MethodHandle constructor = HiddenClasses.load(file.bytes(), Kernel.class, LookupTable[].class, int.class);
            for (Phase phase : file.phases()) {
                kernels.computeIfAbsent(phase, none -> new ArrayList<>()).add(instance(constructor, tables, phase));
            }
        }
        Map<Phase, Kernel> wholes = new EnumMap<>(Phase.class);
        kernels.forEach((phase, parts) -> wholes.put(phase, sequence(parts)));
        return wholes;
    }

    /** Solvers have their places between statements, which are compiled apart. */
    private static Program withSolvers(Plan plan) {
        Map<Phase, Kernel> kernels = new EnumMap<>(Phase.class);
        for (Phase phase : EnumSet.complementOf(EnumSet.of(Phase.MOVES))) {
            Kernel kernel = SolverKernels.kernel(
                    plan,
                    plan.assignments(phase),
                    statements -> program(plan.ofStatements(statements)).kernel(Phase.RATES));
            if (kernel != Kernel.EMPTY) {
                kernels.put(phase, kernel);
            }
        }
        return new Program(plan, kernels, stages(plan));
    }

    /**
     * Makes the loop over steps of a plan executable as one method, if the plan is small and simple enough.
     *
     * @param recorded the slots to record, in the order of a row
     */
    public static Optional<StepLoop> stepLoop(Plan plan, Tableau tableau, int[] recorded) {
        return StepLoopClass.of(plan, tableau, recorded)
                .map(bytes -> loop(
                        HiddenClasses.load(bytes, StepLoop.class, LookupTable[].class),
                        LookupTable.of(plan.model().tables())));
    }

    /**
     * Makes statements executable for many members at once.
     *
     * @param plan the plan they belong to
     * @param width the number of lanes, a multiple of 8
     * @param kept whether the number of a slot is needed afterwards
     * @param uniform whether a slot has one number in all lanes, which none of the statements gives
     * @param vectors whether to use vector instructions where the machine and the JVM have them
     */
    public static LaneKernel laneKernel(
            Plan plan,
            List<Assignment> statements,
            int width,
            IntPredicate kept,
            IntPredicate uniform,
            VectorInstructions vectors) {
        return laneKernel(plan, new LaneClass(statements, width, 1, kept, uniform), vectors);
    }

    /**
     * Makes statements executable that are done for many members at once and for neighbouring slots in turn, all of whose numbers are needed afterwards.
     *
     * @param statements what is done for the first slots; no other slots than those of its own round are among the neighbours that a round writes
     * @param neighbours for how many slots from these on
     * @param width the number of lanes, a multiple of 8
     */
    public static LaneKernel laneKernel(
            Plan plan, List<Assignment> statements, int neighbours, int width, VectorInstructions vectors) {
        return laneKernel(plan, new LaneClass(statements, width, neighbours, slot -> true, slot -> false), vectors);
    }

    private static LaneKernel laneKernel(Plan plan, LaneClass code, VectorInstructions vectors) {
        boolean able = VectorModule.length(vectors) > 1 && code.width() % VectorModule.LENGTH == 0;
        LaneKernel plain = laneKernel(plan, code, able && vectors == VectorInstructions.ALWAYS);
        if (!able || vectors == VectorInstructions.ALWAYS) {
            return plain;
        }
        return new LaneContest(
                plain, () -> laneKernel(plan, code, true), untilTrial(code.numbers()), Trials.BACKGROUND);
    }

    private static LaneKernel laneKernel(Plan plan, LaneClass code, boolean vectors) {
        LookupTable[] tables = LookupTable.of(plan.model().tables());
        List<LaneKernel> parts = new ArrayList<>();
        for (byte[] bytes : code.write(vectors)) {
            MethodHandle constructor = HiddenClasses.load(bytes, LaneKernel.class, LookupTable[].class);
            try {
                parts.add((LaneKernel) constructor.invokeExact(tables));
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                throw HiddenClasses.mistake(e);
            }
        }
        return parts.size() == 1
                ? parts.get(0)
                : (values, clock, scratch) -> {
                    for (LaneKernel part : parts) {
                        part.evaluate(values, clock, scratch);
                    }
                };
    }

    /** Returns after how many evaluations to try another form of code: about a second of work. */
    private static int untilTrial(long numbers) {
        return (int) Math.max(LEAST_BEFORE_TRIAL, NUMBERS_BEFORE_TRIAL / Math.max(1, numbers));
    }

    private static StepLoop loop(MethodHandle constructor, LookupTable[] tables) {
        try {
            return (StepLoop) constructor.invokeExact(tables);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw HiddenClasses.mistake(e);
        }
    }

    private static List<Kernel> stages(Plan plan) {
        List<Kernel> stages = new ArrayList<>();
        for (int i = 0; i < plan.stages().size(); i++) {
            stages.add(program(plan.ofStage(i)).kernel(Phase.RATES));
        }
        return stages;
    }

    private static Kernel sequence(List<Kernel> parts) {
        Kernel[] all = parts.toArray(Kernel[]::new);
        if (all.length == 1) {
            return all[0];
        }
        return values -> {
            for (Kernel part : all) {
                part.evaluate(values);
            }
        };
    }

    private static Kernel instance(MethodHandle constructor, LookupTable[] tables, Phase phase) {
        try {
            return (Kernel) constructor.invokeExact(tables, phase.ordinal());
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw HiddenClasses.mistake(e);
        }
    }
}
