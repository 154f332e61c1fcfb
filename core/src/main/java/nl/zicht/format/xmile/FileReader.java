package nl.zicht.format.xmile;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Reads the outermost element {@code <xmile>}: what belongs to the file as a whole, and the one model in it. */
final class FileReader {
    private FileReader() {}

    static ModelStructure read(String fileName, Element xmile, Limits limits, Diagnostics diagnostics) {
        FileHeader header = FileHeader.read(xmile, diagnostics);
        Reading reading = new Reading(limits, diagnostics, header.notation());
        Vocabulary.FILE.check(xmile, reading);
        ModelStructure.Builder model = ModelStructure.named(header.name().isEmpty() ? fileName : header.name())
                .dialect(header.dialect())
                .invalidIndexValue(header.invalidIndexValue());
        Dimensions dimensions = Dimensions.read(xmile, reading);
        dimensions.all().forEach(model::add);
        UnitsReader.read(xmile, reading).forEach(model::add);
        new MacroReader(xmile, reading, dimensions).read().forEach(model::add);
        xmile.children("data").stream()
                .flatMap(data -> data.children("import").stream())
                .forEach(data -> reading.diagnostics()
                        .info(
                                Code.NOT_SUPPORTED,
                                "the data this import names are not read; the model runs with the numbers written in it",
                                data.place(),
                                null));
        Element root = rootModel(xmile, reading);
        model.specs(SpecsReader.read(xmile, root, reading));
        if (root != null) {
            Behavior behavior = Behavior.cascade(root, xmile);
            List<Variable> variables = new VariablesReader(reading, dimensions, behavior).read(root);
            (header.dialect() == Dialect.VENSIM ? NetFlows.asFlows(variables) : variables).forEach(model::add);
        }
        return model.build();
    }

    /** Returns the model that is run: the one without a name, or the only one; null when there is none. Others are refused. */
    private static @Nullable Element rootModel(Element xmile, Reading reading) {
        List<Element> models = xmile.children("model");
        if (models.isEmpty()) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "the file has no <model>",
                            xmile.place(),
                            "it is a library of macros or styles");
            return null;
        }
        Element root = models.stream()
                .filter(model -> model.attribute("name").isEmpty())
                .findFirst()
                .orElse(models.get(0));
        models.stream()
                .filter(model -> model != root)
                .forEach(model -> UnsupportedFeature.SEVERAL_MODELS.refuse(model, reading));
        if (root.attribute("encryption-scheme").isPresent()) {
            UnsupportedFeature.ENCRYPTION.refuse(root, reading);
            return null;
        }
        if (root.attribute("resource").isPresent()) {
            UnsupportedFeature.OTHER_FILE.refuse(root, reading);
        }
        return root;
    }
}
