package nl.zicht.format.xmile.translate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/** Finds Vensim's control variables that change while a model runs; XMILE's settings are numbers. */
final class ChangingClock {
    private static final Name TIME = Name.of("Time");
    private static final List<Name> SETTINGS = List.of(Name.of("FINAL TIME"), Name.of("TIME STEP"), Name.of("SAVEPER"));

    private final ModelStructure model;
    private final Set<Name> seen = new HashSet<>();

    private ChangingClock(ModelStructure model) {
        this.model = model;
    }

    /** Tells of every setting that changes. */
    static void tell(ModelStructure model, Losses losses) {
        for (Name setting : SETTINGS) {
            if (new ChangingClock(model).changes(setting)) {
                losses.broken(
                        setting + " changes while the model runs; XMILE has numbers for the settings of a run only, the"
                                + " one at the start is written",
                        model.variable(setting)
                                .map(variable -> variable.header().span())
                                .orElse(null));
            }
        }
    }

    private boolean changes(Name name) {
        if (!seen.add(name)) {
            return false;
        }
        Variable variable = model.variable(name).orElse(null);
        if (variable == null) {
            return name.equals(TIME);
        }
        return variable instanceof Stock || variable.definitions().stream().anyMatch(this::changes);
    }

    private boolean changes(Definition definition) {
        boolean[] found = {false};
        Expression expression = definition.expression();
        if (expression != null) {
            ExpressionWalker.walk(
                    expression,
                    node -> found[0] |= node instanceof Expression.Reference reference && changes(reference.name()));
        }
        return found[0];
    }
}
