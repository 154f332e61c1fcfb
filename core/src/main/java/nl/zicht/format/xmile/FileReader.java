package nl.zicht.format.xmile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.model.Macro;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.UnitDefinition;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outermost element {@code <xmile>}: what belongs to the file as a whole, and the models in it; then the same of the files it includes, of which it
 * goes before where both say something.
 */
final class FileReader {
    private final ModelFiles files;
    private final ModelFile main;
    private final Reading reading;
    private final Dimensions dimensions;

    private FileReader(ModelFiles files) {
        this.files = files;
        this.main = files.main();
        this.reading = main.reading();
        this.dimensions = Dimensions.read(files.all());
    }

    /**
     * Reads a file.
     *
     * @param fileName how messages show it
     * @param xmile its outermost element
     * @param folder where it is, or null for a text without a place
     * @param opened is told of each file that is included
     * @param wanted the dialect in which to read the equations whatever the file says of its maker, or null
     */
    static ModelStructure read(
            String fileName,
            Element xmile,
            @Nullable Path folder,
            @Nullable Dialect wanted,
            Consumer<Path> opened,
            Limits limits,
            Diagnostics diagnostics) {
        ModelFiles files = ModelFiles.gather(fileName, xmile, folder, wanted, opened, limits, diagnostics);
        Vocabulary.FILE.check(xmile, files.main().reading());
        return new FileReader(files).read();
    }

    private ModelStructure read() {
        FileHeader header = main.header();
        ModelStructure.Builder model = ModelStructure.named(header.name().isEmpty() ? main.name() : header.name())
                .dialect(header.dialect() == Dialect.VENSIM ? Dialect.XMILE : header.dialect())
                .invalidIndexValue(header.invalidIndexValue());
        dimensions.all().forEach(model::add);
        units().forEach(model::add);
        macros().forEach(model::add);
        data();
        Submodels submodels = new Submodels(files, dimensions);
        Optional<Submodels.Body> root = root(submodels);
        model.specs(
                SpecsReader.read(main.xmile(), root.map(Submodels.Body::model).orElse(null), reading));
        if (root.isPresent()) {
            VariablesReader variables = submodels.variables(root.get());
            List<Variable> read = variables.read(root.get().model());
            (header.dialect() == Dialect.VENSIM ? NetFlows.asFlows(read) : read).forEach(model::add);
            variables.modules().forEach(model::add);
        }
        submodels.read(root.map(Submodels.Body::model).orElse(null)).forEach(model::add);
        // Built in the standard's rules, so that what Vensim rules otherwise is changed as by an explicit choice of
        // dialect.
        return model.build().in(header.dialect());
    }

    private void data() {
        main.xmile().children("data").stream()
                .flatMap(data -> data.children("import").stream())
                .forEach(data -> reading.diagnostics()
                        .warning(
                                Code.NOT_SUPPORTED,
                                "the data this import names are not read; the model runs with the numbers written in it",
                                data.place(),
                                null));
    }

    /** Returns the units of all files; a definition of the main file goes before others of the same name. */
    private List<UnitDefinition> units() {
        List<UnitDefinition> units = new ArrayList<>(UnitsReader.read(main.xmile(), reading));
        for (ModelFile file : files.all()) {
            if (file != main) {
                for (UnitDefinition unit : UnitsReader.read(file.xmile(), file.reading())) {
                    boolean known = units.stream().anyMatch(u -> u.name().equalsIgnoreCase(unit.name()));
                    if (!known) {
                        units.add(unit);
                    }
                }
            }
        }
        return units;
    }

    /** Returns the macros of the included files, then those of the file itself, which replace included ones. */
    private List<Macro> macros() {
        List<Macro> own = new MacroReader(main, dimensions).read();
        Map<String, Macro> included = new LinkedHashMap<>();
        for (ModelFile file : files.all()) {
            if (file != main) {
                for (Macro macro : new MacroReader(file, dimensions).read()) {
                    if (own.stream().noneMatch(m -> sameCall(m, macro))) {
                        included.put(key(macro), macro);
                    }
                }
            }
        }
        List<Macro> all = new ArrayList<>(included.values());
        all.addAll(own);
        return all;
    }

    private static boolean sameCall(Macro a, Macro b) {
        return key(a).equals(key(b));
    }

    private static String key(Macro macro) {
        Name name = macro.name();
        return name.key() + "/" + macro.parameters().size();
    }

    /** Returns the model that is run: the one without a name, or the first one; empty when there is none or it cannot be read. */
    private Optional<Submodels.Body> root(Submodels submodels) {
        Optional<Element> root = main.rootModel();
        if (root.isEmpty()) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "the file has no <model>",
                            main.xmile().place(),
                            "it is a library of macros or styles");
            return Optional.empty();
        }
        List<Element> unnamed = main.xmile().children("model").stream()
                .filter(model -> model.attribute("name").isEmpty())
                .toList();
        if (unnamed.size() > 1) {
            reading.diagnostics()
                    .warning(
                            Code.BENT_RULE,
                            "the file has " + unnamed.size()
                                    + " models without a name, of which only one can be run; the first was read",
                            unnamed.get(1).place(),
                            "every model but one needs a name");
        }
        return submodels.body(root.get(), main, null);
    }
}
