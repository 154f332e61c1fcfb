package nl.zicht.compile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A plan made executable by a back end: a kernel for each phase. Immutable and shareable between threads; all state of a run is in its array of values. */
public final class Program {
    private final Plan plan;
    private final Map<Phase, Kernel> kernels;
    private final List<Kernel> stages;

    /**
     * @param plan what the kernels compute
     * @param kernels one for each phase; a missing one does nothing
     * @param stages one for each stage of the plan
     */
    public Program(Plan plan, Map<Phase, Kernel> kernels, List<Kernel> stages) {
        this.plan = plan;
        this.kernels = new EnumMap<>(Phase.class);
        this.kernels.putAll(kernels);
        this.stages = List.copyOf(stages);
    }

    public Plan plan() {
        return plan;
    }

    public Kernel kernel(Phase phase) {
        return kernels.getOrDefault(phase, Kernel.EMPTY);
    }

    /** Returns what computes the assignments of each stage of the plan. */
    public List<Kernel> stages() {
        return stages;
    }
}
