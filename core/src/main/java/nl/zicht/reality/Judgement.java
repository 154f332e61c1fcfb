package nl.zicht.reality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.check.Layout;
import nl.zicht.equation.Name;
import nl.zicht.model.RealityCheck;
import nl.zicht.simulate.Run;
import org.jspecify.annotations.Nullable;

/** Looks at every moment of a run of a tested model whether the consequence holds where the condition does. */
final class Judgement {
    /** Numbers this close, as a part of the larger, are equal; so are those that differ by less than the second. */
    private static final double RELATIVE = 1e-6;

    private static final double ABSOLUTE = 1e-9;

    private final RealityCheck check;
    private final TestedModel tested;
    private final Claim consequence;
    private final Run run;
    private final Map<Name, Layout> layouts = new HashMap<>();
    private final Map<Name, double[]> series = new HashMap<>();
    private boolean looked;

    private Judgement(RealityCheck check, TestedModel tested, Claim consequence, Run run) {
        this.check = check;
        this.tested = tested;
        this.consequence = consequence;
        this.run = run;
        run.layouts().forEach(layout -> layouts.put(layout.variable().name(), layout));
    }

    /** Returns the verdict on one situation, with the first violation when there is one. */
    static RealityResult of(RealityCheck check, TestedModel tested, Claim consequence, Run run) {
        return new Judgement(check, tested, consequence, run).result();
    }

    private RealityResult result() {
        Claim.Comparison first = Claim.comparisons(consequence).get(0);
        Layout shape = layout(tested.measured(first).left());
        Violation earliest = null;
        for (int element = 0; element < shape.size(); element++) {
            series.clear();
            Violation found = firstViolation(shape, element);
            if (found != null && (earliest == null || found.time() < earliest.time())) {
                earliest = found;
            }
        }
        Verdict verdict = earliest != null ? Verdict.FAIL : looked ? Verdict.PASS : Verdict.UNTESTED;
        return new RealityResult(check, verdict, Optional.ofNullable(earliest), List.of());
    }

    private @Nullable Violation firstViolation(Layout shape, int element) {
        Violation found = null;
        for (int row = 0; row < run.rows(); row++) {
            if (!conditionHolds(element, row)) {
                continue;
            }
            looked = true;
            Claim.Comparison broken = broken(consequence, element, row);
            if (broken == null && check.once()) {
                return null;
            } else if (broken != null && found == null) {
                found = violation(broken, shape, element, row);
                if (!check.once()) {
                    return found;
                }
            }
        }
        return found;
    }

    private boolean conditionHolds(int element, int row) {
        return tested.gates().stream().allMatch(gate -> value(gate, element, row) != 0)
                && tested.situation().awaited().stream().allMatch(comparison -> holds(comparison, element, row));
    }

    /** Returns the first comparison that keeps a claim from being true; null when it is true. */
    private Claim.@Nullable Comparison broken(Claim claim, int element, int row) {
        if (claim instanceof Claim.Comparison comparison) {
            return holds(comparison, element, row) ? null : comparison;
        }
        if (claim instanceof Claim.All every) {
            for (Claim part : every.parts()) {
                Claim.Comparison broken = broken(part, element, row);
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        }
        Claim.Comparison first = null;
        for (Claim part : ((Claim.Any) claim).parts()) {
            Claim.Comparison broken = broken(part, element, row);
            if (broken == null) {
                return null;
            }
            first = first == null ? broken : first;
        }
        return first;
    }

    private boolean holds(Claim.Comparison comparison, int element, int row) {
        TestedModel.Measured measured = tested.measured(comparison);
        Name window = measured.window();
        if (window != null && value(window, element, row) == 0) {
            return true;
        }
        double left = value(measured.left(), element, row);
        double right = value(measured.right(), element, row);
        boolean equal = equal(left, right);
        return switch (comparison.operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS -> left < right;
            case GREATER -> left > right;
            case LESS_OR_EQUAL -> left <= right || equal;
            default -> left >= right || equal;
        };
    }

    private static boolean equal(double left, double right) {
        double size = StrictMath.max(StrictMath.abs(left), StrictMath.abs(right));
        return left == right || StrictMath.abs(left - right) <= StrictMath.max(ABSOLUTE, RELATIVE * size);
    }

    private Violation violation(Claim.Comparison broken, Layout shape, int element, int row) {
        TestedModel.Measured measured = tested.measured(broken);
        List<String> names = OtherRuns.names(shape.dimensions(), element).stream()
                .map(Name::text)
                .toList();
        return new Violation(
                run.time(row),
                names.isEmpty() ? "" : "[" + String.join(",", names) + "]",
                broken.text,
                value(measured.left(), element, row),
                value(measured.right(), element, row),
                broken.span);
    }

    private double value(Name variable, int element, int row) {
        return series.computeIfAbsent(variable, name -> run.series(layout(name), element))[row];
    }

    private Layout layout(Name variable) {
        Layout layout = layouts.get(variable);
        if (layout == null) {
            throw new IllegalStateException("the run has no " + variable);
        }
        return layout;
    }
}
