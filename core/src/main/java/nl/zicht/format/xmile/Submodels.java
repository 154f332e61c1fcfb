package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.Submodel;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Reads the models that stand in others as modules: the named ones of all files, and those kept in files that modules name. */
final class Submodels {
    /** The element that holds a model, and the file that it is in. */
    record Body(Element model, ModelFile file) {}

    private final ModelFiles files;
    private final Dimensions dimensions;
    private final Map<Name, Body> bodies = new LinkedHashMap<>();
    private final Map<Element, Name> resources = new IdentityHashMap<>();
    private final List<Element> defaults = new ArrayList<>();
    private final OptionFilters filters;

    Submodels(ModelFiles files, Dimensions dimensions) {
        this.files = files;
        this.dimensions = dimensions;
        this.filters = OptionFilters.of(files.all());
        for (ModelFile file : files.included()) {
            if (file.holdsOnlyOptions()) {
                defaults.add(0, file.xmile());
            }
        }
    }

    /** Returns the submodels, without the model that is run itself. */
    List<Submodel> read(@Nullable Element root) {
        for (ModelFile file : files.all()) {
            for (Element model : file.xmile().children("model")) {
                Optional<Name> name = model.attribute("name").map(file.reading()::name);
                if (model != root && name.isPresent()) {
                    body(model, file, name.get()).ifPresent(body -> bodies.putIfAbsent(name.get(), body));
                }
            }
        }
        List<Submodel> submodels = new ArrayList<>();
        List<Name> done = new ArrayList<>();
        while (done.size() < bodies.size()) { // reading a model may bring in more of them
            for (Name name : List.copyOf(bodies.keySet())) {
                Body body = bodies.get(name);
                if (body != null && !done.contains(name)) {
                    done.add(name);
                    submodels.add(submodel(name, body));
                }
            }
        }
        return submodels;
    }

    /** Returns where the content of a model is: in its own element, or in the file it names; empty after a report. */
    Optional<Body> body(Element model, ModelFile file, @Nullable Name name) {
        if (model.attribute("encryption-scheme").isPresent()) {
            UnsupportedFeature.ENCRYPTION.refuse(model, file.reading());
            return Optional.empty();
        }
        if (model.attribute("resource").filter(text -> !text.isBlank()).isEmpty()) {
            return Optional.of(new Body(model, file));
        }
        return files.resource(model).flatMap(other -> content(other, name));
    }

    private Optional<Body> content(ModelFile file, @Nullable Name name) {
        Optional<Element> named = name == null ? Optional.empty() : file.model(name);
        Optional<Element> content = named.or(file::rootModel);
        if (content.isEmpty()) {
            UnsupportedFeature.NO_MODEL_IN_FILE.refuse(file.xmile(), file.reading());
        }
        return content.flatMap(model -> {
            boolean passedOn = model.attribute("resource").isPresent();
            return passedOn ? Optional.empty() : body(model, file, name);
        });
    }

    /** Returns a reader of the variables of a model. */
    VariablesReader variables(Body body) {
        Reading reading = body.file().reading();
        return new VariablesReader(
                reading,
                dimensions,
                Behavior.cascade(
                        body.model(), body.file().xmile(), body.file() == files.main() ? defaults : List.of(), filters),
                module -> submodelOf(module, reading));
    }

    /** Returns the name of the submodel of a module that names a file, empty when it is the module's own name. */
    private Optional<Name> submodelOf(Element module, Reading reading) {
        Name known = resources.get(module);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ModelFile> file = files.resource(module);
        Optional<Name> own = module.attribute("name").map(reading::name);
        if (file.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        Optional<Body> body = content(file.get(), own.get());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Optional<Text> declared = body.get().model().attribute("name");
        Name name = Name.of(file.get().name() + declared.map(text -> "#" + text).orElse(""));
        bodies.putIfAbsent(name, body.get());
        resources.put(module, name);
        return Optional.of(name);
    }

    private Submodel submodel(Name name, Body body) {
        ModelFile file = body.file();
        specs(body);
        VariablesReader reader = variables(body);
        List<Variable> variables = reader.read(body.model());
        return new Submodel(
                name,
                variables,
                reader.modules(),
                reader.access(),
                body.model()
                        .attribute("name")
                        .map(Text::span)
                        .orElse(file.xmile().place()));
    }

    /** A submodel runs with the settings of the root model; others are refused, and those of a file that can also be run by itself are told. */
    private void specs(Body body) {
        Optional<Element> own = body.model().child("sim_specs");
        ModelFile main = files.main();
        ModelFile file = body.file();
        boolean alone =
                file != main && (own.isEmpty() || body.model().attribute("name").isEmpty());
        Optional<Element> specs = own.isPresent() ? own : alone ? file.xmile().child("sim_specs") : own;
        if (specs.isEmpty()) {
            return;
        }
        SimulationSpecs there = SpecsReader.read(file.xmile(), body.model(), file.reading());
        SimulationSpecs whole = SpecsReader.read(main.xmile(), main.rootModel().orElse(body.model()), main.reading());
        boolean same = there.start() == whole.start()
                && there.stop() == whole.stop()
                && there.dt() == whole.dt()
                && there.method() == whole.method();
        if (same) {
            return;
        }
        if (alone) {
            file.reading()
                    .diagnostics()
                    .warning(
                            Code.BENT_RULE,
                            "the simulation settings of this file are not used: its model runs with those of "
                                    + main.name(),
                            specs.get().place(),
                            null);
        } else {
            UnsupportedFeature.OWN_SPECS.refuse(body.model(), file.reading());
        }
    }
}
