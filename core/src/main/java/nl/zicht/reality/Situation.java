package nl.zicht.reality;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.TestInput;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a condition can be true: what is made true and what is waited for. A condition with OR has several, each run by itself.
 *
 * @param forced statements that are made true
 * @param awaited comparisons that cannot be
 */
record Situation(List<Forcing> forced, List<Claim.Comparison> awaited) {
    /** The most ways in which one condition may be true. */
    static final int MOST = 64;

    Situation {
        forced = List.copyOf(forced);
        awaited = List.copyOf(awaited);
    }

    /** Returns the ways in which a condition can be true; empty when there are more than {@value #MOST}. */
    static List<Situation> of(Claim condition, ModelStructure model) {
        if (condition instanceof Claim.Any any) {
            List<Situation> all = new ArrayList<>();
            for (Claim part : any.parts()) {
                all.addAll(of(part, model));
            }
            return all.size() > MOST ? List.of() : all;
        } else if (condition instanceof Claim.All every) {
            List<Situation> all = List.of(new Situation(List.of(), List.of()));
            for (Claim part : every.parts()) {
                all = both(all, of(part, model));
                if (all.size() > MOST) {
                    return List.of();
                }
            }
            return all;
        }
        return List.of(of((Claim.Comparison) condition, model));
    }

    private static Situation of(Claim.Comparison comparison, ModelStructure model) {
        TestInput input = testInput(comparison, model);
        Forcing forcing = input == null ? Forcing.of(comparison, model) : Forcing.of(input, comparison.span);
        return forcing == null
                ? new Situation(List.of(), List.of(comparison))
                : new Situation(List.of(forcing), List.of());
    }

    /** Returns the test input that a name on its own means, or null. */
    private static @Nullable TestInput testInput(Claim.Comparison comparison, ModelStructure model) {
        if (comparison.operator != InfixOperator.NOT_EQUAL
                || !(comparison.left instanceof Expression.Reference reference)
                || !(comparison.right instanceof Expression.Literal)) {
            return null;
        }
        return model.testInputs().stream()
                .filter(input -> input.name().equals(reference.name()))
                .findFirst()
                .orElse(null);
    }

    private static List<Situation> both(List<Situation> some, List<Situation> others) {
        List<Situation> all = new ArrayList<>();
        for (Situation one : some) {
            for (Situation other : others) {
                List<Forcing> forced = new ArrayList<>(one.forced());
                forced.addAll(other.forced());
                List<Claim.Comparison> awaited = new ArrayList<>(one.awaited());
                awaited.addAll(other.awaited());
                all.add(new Situation(forced, awaited));
            }
        }
        return all;
    }
}
