package nl.zicht.model.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.Suggestions;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.Submodel;

/** Makes an instance of every module, modules inside modules too, and reports those that cannot be made. */
final class InstanceTree {
    private static final int DEEPEST = 100;

    private final Map<Name, Submodel> submodels = new HashMap<>();
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final Set<Name> used = new HashSet<>();
    private final List<Instance> instances = new ArrayList<>();
    private long variables;

    private InstanceTree(Limits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the instances, the root first, a module before those inside it.
     *
     * @param called the submodels that are called like functions
     */
    static List<Instance> of(ModelStructure model, Set<Name> called, Limits limits, Diagnostics diagnostics) {
        InstanceTree tree = new InstanceTree(limits, diagnostics);
        for (Submodel submodel : model.submodels()) {
            if (tree.submodels.putIfAbsent(submodel.name(), submodel) != null) {
                diagnostics.error(
                        Code.DUPLICATE_NAME,
                        "two models are called " + submodel.name(),
                        submodel.span(),
                        "rename one of the two");
            }
        }
        Submodel body = new Submodel(Name.of(""), model.variables(), model.modules(), Map.of(), null);
        Instance root = Instance.root(body);
        tree.grow(root, 0);
        for (Submodel submodel : model.submodels()) {
            if (!tree.used.contains(submodel.name()) && !called.contains(submodel.name())) {
                tree.unused(submodel, root);
            }
        }
        return tree.instances;
    }

    /** A model that no module stands for is one of the root, of the same name. */
    private void unused(Submodel submodel, Instance root) {
        diagnostics.info(
                Code.BENT_RULE,
                "no module stands for the model " + submodel.name() + "; it is run as one in the root model",
                submodel.span(),
                null);
        child(root, new ModuleInstance(submodel.name(), submodel.name(), List.of(), submodel.span()), 0);
    }

    private void grow(Instance instance, int depth) {
        instances.add(instance);
        variables += instance.submodel().variables().size();
        for (ModuleInstance module : instance.submodel().modules()) {
            if (variables <= limits.elements()) {
                child(instance, module, depth);
            }
        }
    }

    private void child(Instance parent, ModuleInstance module, int depth) {
        Submodel submodel = submodels.get(module.submodel());
        if (submodel == null) {
            String nearest = Suggestions.nearest(
                    module.submodel().text(),
                    submodels.keySet().stream().map(Name::text).toList());
            diagnostics.error(
                    Code.UNKNOWN_NAME,
                    "module " + module.name() + " has no model: none is called " + module.submodel(),
                    module.span(),
                    nearest == null ? null : nearest + " is meant");
            return;
        }
        used.add(submodel.name());
        if (parent.isWithin(submodel.name()) || depth >= DEEPEST) {
            diagnostics.error(
                    Code.LIMIT_EXCEEDED,
                    "module " + module.name() + " stands in " + submodel.name() + ", the model it is an instance of",
                    module.span(),
                    "a model cannot contain itself");
            return;
        }
        if (parent.children().containsKey(module.name()) || parent.variable(module.name()) != null) {
            diagnostics.error(
                    Code.DUPLICATE_NAME,
                    module.name() + " is the name of a module and of another module or variable beside it",
                    module.span(),
                    "rename one of the two");
            return;
        }
        grow(parent.child(module, submodel), depth + 1);
        if (variables > limits.elements()) {
            diagnostics.error(
                    Code.LIMIT_EXCEEDED,
                    "with its modules the model has more than " + limits.elements() + " variables",
                    module.span(),
                    null);
            variables = 0;
        }
    }
}
