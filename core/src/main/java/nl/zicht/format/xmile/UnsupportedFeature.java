package nl.zicht.format.xmile;

import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.format.xmile.markup.Element;

/** The features of XMILE and its vendors that are known and not supported: each use is an error that names the feature, never a guess. */
enum UnsupportedFeature {
    OWN_SPECS("other simulation settings than those of the root model"),
    OPTION_FILTER("option filters that change what is in a stock"),
    OVEN("ovens"),
    FLOWS_BY_ELEMENT("stocks with other flows for each element"),
    NO_MODEL_IN_FILE("files without a model, named as the file of a module,"),
    MODULE_IN_MACRO("modules inside macros"),
    ENCRYPTION("encrypted models"),
    MATHML("equations in MathML only");

    private final String words;

    UnsupportedFeature(String words) {
        this.words = words;
    }

    /** Returns the feature that a child element of a stock or flow asks for. */
    static Optional<UnsupportedFeature> of(Element child) {
        return Optional.ofNullable(
                switch (child.localName()) {
                    case "oven" -> OVEN;
                    default -> null;
                });
    }

    void refuse(Element where, Reading reading) {
        String name =
                where.attribute("name").map(n -> " \"" + n.string() + "\"").orElse("");
        reading.diagnostics()
                .error(
                        Code.NOT_SUPPORTED,
                        "<" + where.name() + ">" + name + ": " + words + " are not supported",
                        where.place(),
                        null);
    }
}
