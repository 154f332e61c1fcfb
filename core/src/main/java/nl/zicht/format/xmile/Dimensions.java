package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Dimension;

/** The dimensions a file declares (XMILE 1.0, section 2.5), with named elements or a size. */
final class Dimensions {
    private static final String MAPS_TO = "maps_to";

    private final List<Dimension> all = new ArrayList<>();
    private final Map<Name, Dimension> byName = new LinkedHashMap<>();

    /** Reads the dimensions of all files of a model; a dimension of the first file goes before others of the same name. */
    static Dimensions read(List<ModelFile> files) {
        Dimensions dimensions = new Dimensions();
        for (ModelFile file : files) {
            Reading reading = file.reading();
            for (Element list : file.xmile().children("dimensions")) {
                Vocabulary.DIMENSIONS.check(list, reading);
                for (Element dim : list.children("dim")) {
                    Optional<Dimension> read = dimension(dim, reading);
                    read.ifPresent(file == files.get(0) ? dimensions::add : d -> dimensions.merge(d, reading));
                }
            }
        }
        return dimensions;
    }

    private void merge(Dimension dimension, Reading reading) {
        Dimension known = byName.get(dimension.name());
        if (known == null) {
            add(dimension);
        } else if (!known.elements().equals(dimension.elements())) {
            reading.diagnostics()
                    .warning(
                            Code.DUPLICATE_NAME,
                            "the dimension " + dimension.name() + " has other elements in the file that is read first, "
                                    + "which are used",
                            dimension.span(),
                            null);
        }
    }

    /** Returns the dimensions in the order of the file, duplicates included. */
    List<Dimension> all() {
        return all;
    }

    Optional<Dimension> named(Name name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void add(Dimension dimension) {
        all.add(dimension);
        byName.putIfAbsent(dimension.name(), dimension);
    }

    private static Optional<Dimension> dimension(Element dim, Reading reading) {
        Vocabulary.DIMENSION.check(dim, reading);
        Optional<Text> name = dim.attribute("name").filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            reading.diagnostics().error(Code.MISSING_PART, "a <dim> has no name", dim.place(), null);
            return Optional.empty();
        }
        List<Name> elements = dim.children("elem").stream()
                .flatMap(elem -> elem.attribute("name").stream())
                .map(reading::name)
                .toList();
        if (!elements.isEmpty()) {
            return Optional.of(new Dimension(
                    reading.name(name.get()), elements, false, name.get().span(), mappings(dim, reading)));
        }
        return size(dim, reading)
                .map(size -> Dimension.numbered(
                        reading.name(name.get()), size, name.get().span()))
                .map(numbered -> new Dimension(
                        numbered.name(), numbered.elements(), true, numbered.span(), mappings(dim, reading)));
    }

    /** Reads Stella's {@code isee:maps_to}, as a child or an attribute: the elements correspond by position to those of another dimension. */
    private static List<Dimension.Mapping> mappings(Element dim, Reading reading) {
        List<Text> targets = new ArrayList<>();
        dim.attributeOfAnyVendor(MAPS_TO).ifPresent(targets::add);
        for (Element child : dim.children()) {
            if (child.localName().equals(MAPS_TO)) {
                targets.add(child.attribute("name").orElse(child.text()));
            }
        }
        return targets.stream()
                .filter(text -> !text.isBlank())
                .map(text -> new Dimension.Mapping(reading.name(text.strip()), List.of()))
                .toList();
    }

    private static Optional<Integer> size(Element dim, Reading reading) {
        Optional<Text> text = dim.attribute("size");
        if (text.isEmpty()) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "the dimension has neither elements nor a size",
                            dim.place(),
                            "<elem name=\"…\"/> children or size=\"…\" are missing");
            return Optional.empty();
        }
        OptionalDouble size = Reading.numberOf(text.get().string().strip());
        double count = size.orElse(Double.NaN);
        if (!(count >= 1) || count != Math.rint(count)) {
            reading.diagnostics()
                    .error(
                            Code.BAD_VALUE,
                            "the size of the dimension is \"" + text.get() + "\", expected a whole number from 1",
                            text.get().span(),
                            null);
            return Optional.empty();
        }
        if (count > reading.limits().elements()) {
            reading.diagnostics()
                    .error(
                            Code.LIMIT_EXCEEDED,
                            "the dimension has " + text.get() + " elements, more than the limit of "
                                    + reading.limits().elements(),
                            text.get().span(),
                            null);
            return Optional.empty();
        }
        return Optional.of((int) count);
    }
}
