package nl.zicht.model.flatten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.Submodel;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** A module of a model, or its root: a copy of a submodel with a place in the tree of modules. */
final class Instance {
    /** A variable of an instance. */
    record Target(Instance instance, Variable variable) {
        /** Returns the dimensions of the variable; an input that declares none has those of what it is connected to. */
        List<Name> dimensions() {
            Target at = this;
            for (int step = 0; step < LONGEST_CHAIN; step++) {
                Source source = at.instance.sources.get(at.variable.name());
                if (!at.variable.header().dimensions().isEmpty() || source == null) {
                    break;
                }
                at = source.target();
            }
            return at.variable.header().dimensions();
        }

        /** Returns the name of the variable in the flat model. */
        Name name() {
            return instance.flat(variable.name());
        }
    }

    /** What an input gets its value from, and where that is said. */
    record Source(Target target, @Nullable SourceSpan span) {}

    /** The most connections that one value passes through; a circle of them is found by the check of loops. */
    private static final int LONGEST_CHAIN = 1_000;

    private final Submodel submodel;
    private final @Nullable ModuleInstance module;
    private final @Nullable Instance parent;
    private final List<String> path;
    private final Map<Name, Variable> variables = new LinkedHashMap<>();
    private final Map<Name, Instance> children = new LinkedHashMap<>();
    private final Map<Name, Source> sources = new LinkedHashMap<>();

    private Instance(Submodel submodel, @Nullable ModuleInstance module, @Nullable Instance parent, List<String> path) {
        this.submodel = submodel;
        this.module = module;
        this.parent = parent;
        this.path = path;
        submodel.variables().forEach(variable -> variables.putIfAbsent(variable.name(), variable));
    }

    static Instance root(Submodel submodel) {
        return new Instance(submodel, null, null, List.of());
    }

    /** Adds the instance that a module of this one is. */
    Instance child(ModuleInstance inside, Submodel of) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(inside.name().spelling());
        Instance child = new Instance(of, inside, this, List.copyOf(longer));
        children.put(inside.name(), child);
        return child;
    }

    Submodel submodel() {
        return submodel;
    }

    @Nullable
    ModuleInstance module() {
        return module;
    }

    @Nullable
    Instance parent() {
        return parent;
    }

    Map<Name, Instance> children() {
        return children;
    }

    Map<Name, Source> sources() {
        return sources;
    }

    @Nullable
    Variable variable(Name name) {
        return variables.get(name);
    }

    /** Returns whether this is an instance of a submodel, or inside one. */
    boolean isWithin(Name submodelName) {
        for (Instance at = this; at != null && at.parent != null; at = at.parent) {
            if (at.submodel.name().equals(submodelName)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name that a variable of this instance has in the flat model. */
    Name flat(Name variable) {
        if (path.isEmpty()) {
            return variable;
        }
        List<String> parts = new ArrayList<>(path);
        parts.addAll(variable.spelling());
        return Name.qualified(parts);
    }

    /**
     * Returns the variable that a name means in an equation of this instance, or null: a variable of its own; {@code module.x} in a module inside it, beside it or
     * further out; {@code .x} in the root.
     */
    @Nullable
    Target resolve(Name name) {
        List<String> parts = name.spelling();
        if (parts.size() == 1) {
            return own(name);
        }
        if (parts.get(0).isEmpty()) {
            return outermost().walk(parts.subList(1, parts.size()));
        }
        for (Instance at = this; at != null; at = at.parent) {
            Target found = at.children.containsKey(Name.of(parts.get(0))) ? at.walk(parts) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Returns the variable at the end of a path of modules from here, or null. */
    @Nullable
    Target walk(List<String> parts) {
        Instance at = this;
        for (String part : parts.subList(0, parts.size() - 1)) {
            at = at.children.get(Name.of(part));
            if (at == null) {
                return null;
            }
        }
        return at.own(Name.of(parts.get(parts.size() - 1)));
    }

    private @Nullable Target own(Name name) {
        Variable variable = variables.get(name);
        return variable == null ? null : new Target(this, variable);
    }

    private Instance outermost() {
        Instance at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }
}
