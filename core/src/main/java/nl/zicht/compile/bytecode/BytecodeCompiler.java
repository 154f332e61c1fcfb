package nl.zicht.compile.bytecode;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;

/**
 * Makes a plan executable as bytecode.
 *
 * <p>The phases become one or more hidden classes, loaded so that they go when the program goes: compiling thousands of models fills no memory. What is emitted
 * and how is in {@link KernelClass} and {@link TermEmitter}.
 */
public final class BytecodeCompiler {
    private BytecodeCompiler() {}

    /** Makes a plan executable. */
    public static Program program(Plan plan) {
        LookupTable[] tables = LookupTable.of(plan.model().tables());
        Map<Phase, List<Kernel>> kernels = new EnumMap<>(Phase.class);
        for (KernelClass.ClassFile file : KernelClass.of(plan)) {
            MethodHandle constructor = load(file.bytes());
            for (Phase phase : file.phases()) {
                kernels.computeIfAbsent(phase, none -> new ArrayList<>()).add(instance(constructor, tables, phase));
            }
        }
        Map<Phase, Kernel> wholes = new EnumMap<>(Phase.class);
        kernels.forEach((phase, parts) -> wholes.put(phase, sequence(parts)));
        return new Program(plan, wholes, stages(plan));
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

    /** Loads a class and returns its constructor. */
    private static MethodHandle load(byte[] bytes) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            MethodType type = MethodType.methodType(void.class, LookupTable[].class, int.class);
            MethodHandle constructor = hidden.findConstructor(hidden.lookupClass(), type);
            return constructor.asType(constructor.type().changeReturnType(Kernel.class));
        } catch (LinkageError | ReflectiveOperationException e) {
            throw mistake(e);
        }
    }

    private static Kernel instance(MethodHandle constructor, LookupTable[] tables, Phase phase) {
        try {
            return (Kernel) constructor.invokeExact(tables, phase.ordinal());
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw mistake(e);
        }
    }

    private static IllegalStateException mistake(Throwable cause) {
        return new IllegalStateException(
                "the code made for this model does not load; this is a mistake in Zicht, not in the model", cause);
    }
}
