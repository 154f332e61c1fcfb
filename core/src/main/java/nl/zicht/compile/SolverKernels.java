package nl.zicht.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zicht.check.Term;

/** Makes kernels of statements among which solvers have their places; the same for every back end, which computes the statements between them. */
public final class SolverKernels {
    private final Plan plan;
    private final Function<List<Assignment>, Kernel> backEnd;

    private SolverKernels(Plan plan, Function<List<Assignment>, Kernel> backEnd) {
        this.plan = plan;
        this.backEnd = backEnd;
    }

    /**
     * Returns what computes statements in their order.
     *
     * @param backEnd makes the kernel of statements without solvers
     */
    public static Kernel kernel(Plan plan, List<Assignment> statements, Function<List<Assignment>, Kernel> backEnd) {
        return new SolverKernels(plan, backEnd).kernel(statements);
    }

    private Kernel kernel(List<Assignment> statements) {
        List<Kernel> parts = new ArrayList<>();
        List<Assignment> open = new ArrayList<>();
        for (Assignment statement : statements) {
            if (statement.term() instanceof Term.Solve solve) {
                if (!open.isEmpty()) {
                    parts.add(backEnd.apply(List.copyOf(open)));
                    open.clear();
                }
                parts.add(solver(plan.solvers().get(solve.site())));
            } else {
                open.add(statement);
            }
        }
        if (!open.isEmpty()) {
            parts.add(backEnd.apply(List.copyOf(open)));
        }
        return parts.isEmpty() ? Kernel.EMPTY : sequence(parts);
    }

    private Kernel solver(SolverSite site) {
        Kernel before = kernel(site.before());
        Kernel body = kernel(site.body());
        return switch (site.kind()) {
            case REPEATED -> new RepeatedLoop(site, before, body);
            case ZERO -> new ZeroSearch(site, before, body);
            case INVERSE ->
                values -> {
                    before.evaluate(values);
                    Inverse.write(values, site.targets(), site.sought());
                };
        };
    }

    private static Kernel sequence(List<Kernel> parts) {
        Kernel[] all = parts.toArray(Kernel[]::new);
        return all.length == 1
                ? all[0]
                : values -> {
                    for (Kernel part : all) {
                        part.evaluate(values);
                    }
                };
    }
}
