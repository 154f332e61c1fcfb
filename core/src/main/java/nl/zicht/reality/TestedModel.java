package nl.zicht.reality;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.RealityCheck;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** A copy of a model in which one situation is true, with a variable for either side of every comparison that is to be looked at. */
final class TestedModel {
    /**
     * The variables that hold a comparison.
     *
     * @param window 1 while it is to be judged and 0 else; null for always
     */
    record Measured(Name left, Name right, @Nullable Name window) {}

    private final RealityCheck check;
    private final Situation situation;
    private final OtherRuns others;
    private final Trajectories trajectories;
    private final Map<Claim.Comparison, Measured> measured = new IdentityHashMap<>();
    private final List<Name> gates = new ArrayList<>();
    private final List<Name> dimensions;
    private ModelStructure model;
    private int count;

    private TestedModel(
            ModelStructure model, RealityCheck check, Claim consequence, Situation situation, OtherRuns others) {
        this.model = model;
        this.check = check;
        this.situation = situation;
        this.others = others;
        trajectories = new Trajectories(model, others);
        dimensions = dimensions(model, check, consequence, situation);
    }

    /**
     * Makes the copy.
     *
     * @throws Refusal when the situation cannot be made true
     */
    static TestedModel of(
            ModelStructure model, RealityCheck check, Claim consequence, Situation situation, OtherRuns others) {
        TestedModel tested = new TestedModel(model, check, consequence, situation, others);
        tested.force();
        situation.awaited().forEach(tested::measure);
        Claim.comparisons(consequence).forEach(tested::measure);
        ModelStructure.Builder all = tested.model.toBuilder();
        tested.trajectories.made().forEach(all::add);
        others.made().forEach(all::add);
        tested.model = all.build();
        return tested;
    }

    ModelStructure model() {
        return model;
    }

    Situation situation() {
        return situation;
    }

    Measured measured(Claim.Comparison comparison) {
        Measured found = measured.get(comparison);
        if (found == null) {
            throw new IllegalStateException("a comparison that was not prepared: " + comparison.text);
        }
        return found;
    }

    /** Returns the variables that must all be 1 for the consequence to be looked at. */
    List<Name> gates() {
        return gates;
    }

    private static List<Name> dimensions(
            ModelStructure model, RealityCheck check, Claim consequence, Situation situation) {
        List<Name> declared = check.dimensions().stream()
                .filter(name -> model.dimension(name).isPresent())
                .toList();
        if (!declared.isEmpty()) {
            return declared;
        }
        List<Expression> trees = new ArrayList<>();
        List<Claim.Comparison> comparisons = new ArrayList<>(situation.awaited());
        comparisons.addAll(Claim.comparisons(consequence));
        comparisons.forEach(comparison -> trees.addAll(List.of(comparison.left, comparison.right)));
        return FreeDimensions.of(trees, model);
    }

    private void force() {
        Map<Name, List<Forcing>> byVariable = new LinkedHashMap<>();
        situation
                .forced()
                .forEach(forcing -> byVariable
                        .computeIfAbsent(forcing.variable(), name -> new ArrayList<>())
                        .add(forcing));
        List<Expression> windows = new ArrayList<>();
        byVariable.values().forEach(forcings -> model = Interference.with(model, forcings, trajectories, windows));
        windows.forEach(window -> gates.add(variable("gate", window)));
    }

    private void measure(Claim.Comparison comparison) {
        Expression left = trajectories.rewritten(comparison.left);
        Expression window = trajectories.window().orElse(null);
        Expression right = trajectories.rewritten(comparison.right);
        Expression other = trajectories.window().orElse(window);
        measured.put(
                comparison,
                new Measured(
                        variable("left side", left),
                        variable("right side", right),
                        other == null ? null : variable("window", other)));
    }

    private Name variable(String what, Expression value) {
        Name name = Name.quoted("reality check: " + what + " of " + ++count);
        SourceSpan span = check.span() == null ? value.span() : check.span();
        Variable made = new Auxiliary(new Header(name, dimensions, null, "", span), List.of(Definition.of(value)));
        model = model.toBuilder().add(made).build();
        return name;
    }
}
