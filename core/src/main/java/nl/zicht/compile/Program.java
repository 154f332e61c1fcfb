package nl.zicht.compile;

import java.util.EnumMap;
import java.util.Map;

/** A plan made executable by a back end: a kernel for each phase. Immutable and shareable between threads; all state of a run is in its array of values. */
public final class Program {
    private final Plan plan;
    private final Map<Phase, Kernel> kernels;

    /**
     * @param plan what the kernels compute
     * @param kernels one for each phase; a missing one does nothing
     */
    public Program(Plan plan, Map<Phase, Kernel> kernels) {
        this.plan = plan;
        this.kernels = new EnumMap<>(Phase.class);
        this.kernels.putAll(kernels);
    }

    public Plan plan() {
        return plan;
    }

    public Kernel kernel(Phase phase) {
        return kernels.getOrDefault(phase, Kernel.EMPTY);
    }
}
