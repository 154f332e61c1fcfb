package nl.zicht.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;

/**
 * A model as its author wrote it: variables, modules, macros, dimensions, unit definitions and simulation settings.
 *
 * <p>Immutable; may hold mistakes, which {@code nl.zicht.check} finds. Duplicate names are kept in {@link #variables()} (so that they can be reported);
 * {@link #variable} returns the first.
 */
public final class ModelStructure {
    private final String name;
    private final Dialect dialect;
    private final Dialect notation;
    private final SimulationSpecs specs;
    private final List<Dimension> dimensions;
    private final List<UnitDefinition> unitDefinitions;
    private final List<Variable> variables;
    private final List<ModuleInstance> modules;
    private final List<Submodel> submodels;
    private final List<Macro> macros;
    private final List<TestInput> testInputs;
    private final List<RealityCheck> realityChecks;
    private final Set<Name> unread;
    private final double invalidIndexValue;
    private final Map<Name, Variable> byName;

    private ModelStructure(Builder builder) {
        name = builder.name;
        dialect = builder.dialect;
        notation = builder.notation;
        specs = builder.specs;
        dimensions = List.copyOf(builder.dimensions);
        unitDefinitions = List.copyOf(builder.unitDefinitions);
        variables = List.copyOf(builder.variables);
        modules = List.copyOf(builder.modules);
        submodels = List.copyOf(builder.submodels);
        macros = List.copyOf(builder.macros);
        testInputs = List.copyOf(builder.testInputs);
        realityChecks = List.copyOf(builder.realityChecks);
        unread = Set.copyOf(builder.unread);
        invalidIndexValue = builder.invalidIndexValue;
        Map<Name, Variable> index = new LinkedHashMap<>();
        variables.forEach(variable -> index.putIfAbsent(variable.name(), variable));
        byName = index;
    }

    /** Starts a model; {@code name} is for people, it has no meaning. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Returns the language of the equations: its functions, the order of their arguments, its rules for names and subscripts. Vensim's own files are in Vensim's
     * language; what Vensim writes as XMILE has its dialect but the standard's language.
     */
    public Dialect notation() {
        return notation;
    }

    public SimulationSpecs specs() {
        return specs;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<UnitDefinition> unitDefinitions() {
        return unitDefinitions;
    }

    /** Returns the variables of the root model in the order of the file; those of modules are in {@link #submodels()}. */
    public List<Variable> variables() {
        return variables;
    }

    /** Returns the modules of the root model. */
    public List<ModuleInstance> modules() {
        return modules;
    }

    /** Returns the models that modules are instances of. */
    public List<Submodel> submodels() {
        return submodels;
    }

    /** Returns the functions that the model defines. */
    public List<Macro> macros() {
        return macros;
    }

    /** Returns the equations that take the place of others while the model is tested; no part of a normal run. */
    public List<TestInput> testInputs() {
        return testInputs;
    }

    /** Returns what must be true of the model whatever is done to it; no part of a normal run. */
    public List<RealityCheck> realityChecks() {
        return realityChecks;
    }

    /** Returns the value of a reference whose subscript is out of range: 0 or NaN (XMILE 1.0, {@code invalid_index_value}). */
    public double invalidIndexValue() {
        return invalidIndexValue;
    }

    public Optional<Variable> variable(Name variable) {
        return Optional.ofNullable(byName.get(variable));
    }

    public Optional<Dimension> dimension(Name dimension) {
        return dimensions.stream().filter(d -> d.name().equals(dimension)).findFirst();
    }

    /** Returns a model that differs only in the variable of that name, which takes the place of the old one or is added at the end. */
    public ModelStructure with(Variable variable) {
        Builder builder = toBuilder();
        for (int i = 0; i < builder.variables.size(); i++) {
            if (builder.variables.get(i).name().equals(variable.name())) {
                builder.variables.set(i, variable);
                return builder.build();
            }
        }
        return builder.add(variable).build();
    }

    /** Returns the names of variables that the file has and that could not be read; that has been told, what uses them need not be. */
    public Set<Name> unread() {
        return unread;
    }

    /** Returns a model that differs only in its simulation settings. */
    public ModelStructure with(SimulationSpecs newSpecs) {
        return toBuilder().specs(newSpecs).build();
    }

    /** Returns this model with the rules of a tool, whatever the file says of its maker; the language of its equations stays what it is. */
    public ModelStructure in(Dialect other) {
        return DialectChange.of(this, other);
    }

    public Builder toBuilder() {
        Builder builder = new Builder(name)
                .dialect(dialect)
                .notation(notation)
                .specs(specs)
                .invalidIndexValue(invalidIndexValue);
        builder.dimensions.addAll(dimensions);
        builder.unitDefinitions.addAll(unitDefinitions);
        builder.variables.addAll(variables);
        builder.modules.addAll(modules);
        builder.submodels.addAll(submodels);
        builder.macros.addAll(macros);
        builder.testInputs.addAll(testInputs);
        builder.realityChecks.addAll(realityChecks);
        builder.unread.addAll(unread);
        return builder;
    }

    @Override
    public String toString() {
        return "model " + name + " (" + variables.size() + " variables)";
    }

    /** Gathers the parts of a {@link ModelStructure}; not thread-safe. */
    public static final class Builder {
        private final String name;
        private Dialect dialect = Dialect.XMILE;
        private Dialect notation = Dialect.XMILE;
        private SimulationSpecs specs = SimulationSpecs.DEFAULT;
        private final List<Dimension> dimensions = new ArrayList<>();
        private final List<UnitDefinition> unitDefinitions = new ArrayList<>();
        private final List<Variable> variables = new ArrayList<>();
        private final List<ModuleInstance> modules = new ArrayList<>();
        private final List<Submodel> submodels = new ArrayList<>();
        private final List<Macro> macros = new ArrayList<>();
        private final List<TestInput> testInputs = new ArrayList<>();
        private final List<RealityCheck> realityChecks = new ArrayList<>();
        private final Set<Name> unread = new HashSet<>();
        private double invalidIndexValue;

        private Builder(String name) {
            this.name = name;
        }

        public Builder dialect(Dialect newDialect) {
            dialect = newDialect;
            return this;
        }

        public Builder notation(Dialect newNotation) {
            notation = newNotation;
            return this;
        }

        public Builder specs(SimulationSpecs newSpecs) {
            specs = newSpecs;
            return this;
        }

        public Builder invalidIndexValue(double value) {
            invalidIndexValue = value;
            return this;
        }

        public Builder add(Dimension dimension) {
            dimensions.add(dimension);
            return this;
        }

        public Builder add(UnitDefinition definition) {
            unitDefinitions.add(definition);
            return this;
        }

        public Builder add(Variable variable) {
            variables.add(variable);
            return this;
        }

        public Builder add(ModuleInstance module) {
            modules.add(module);
            return this;
        }

        public Builder add(Submodel submodel) {
            submodels.add(submodel);
            return this;
        }

        public Builder add(Macro macro) {
            macros.add(macro);
            return this;
        }

        public Builder add(TestInput input) {
            testInputs.add(input);
            return this;
        }

        public Builder add(RealityCheck check) {
            realityChecks.add(check);
            return this;
        }

        /** Says that the file has a variable of that name which could not be read, which has been told as an error. */
        public Builder unread(Name name) {
            unread.add(name);
            return this;
        }

        /** Takes all variables, modules and submodels out again. */
        public Builder withoutVariables() {
            variables.clear();
            modules.clear();
            submodels.clear();
            return this;
        }

        /** Takes all macros out again. */
        Builder withoutMacros() {
            macros.clear();
            return this;
        }

        public ModelStructure build() {
            return new ModelStructure(this);
        }
    }
}
