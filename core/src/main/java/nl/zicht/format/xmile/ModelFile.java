package nl.zicht.format.xmile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import org.jspecify.annotations.Nullable;

/**
 * One of the files a model is made of.
 *
 * @param name how messages show it, from the folder of the model
 * @param xmile its outermost element
 * @param header what its header says
 * @param reading what the readers of its parts share
 * @param folder where it is, or null when it is a text without a place
 */
record ModelFile(
        String name,
        Element xmile,
        FileHeader header,
        Reading reading,
        @Nullable Path folder) {
    /** Returns the model of that name in the file. */
    Optional<Element> model(Name wanted) {
        return xmile.children("model").stream()
                .filter(model -> model.attribute("name")
                        .filter(name -> reading.name(name).equals(wanted))
                        .isPresent())
                .findFirst();
    }

    /** Returns the model without a name, or the first one. */
    Optional<Element> rootModel() {
        List<Element> models = xmile.children("model");
        return models.stream()
                .filter(model -> model.attribute("name").isEmpty())
                .findFirst()
                .or(() -> models.stream().findFirst());
    }

    /** Returns whether the file holds neither models nor macros, so that its options are defaults of the file that includes it. */
    boolean holdsOnlyOptions() {
        return xmile.child("model").isEmpty() && xmile.child("macro").isEmpty();
    }
}
