package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;

/**
 * Reads a mapping key by key.
 *
 * <p>Faults go to the collector and a stand-in is returned, so that reading goes on and finds the next fault; {@link
 * #sound} says whether what was read can be used. {@link #close} reports the keys that nobody asked for.
 */
public final class YamlFields implements AutoCloseable {
    /** What {@link #text} returns after a fault. */
    public static final String STAND_IN = "?";

    /** Bounds this far out are there to keep infinity out; nobody needs to be told. */
    private static final double UNBOUNDED = 1e300;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final String what;
    private final YamlNode.Mapping mapping;
    private final YamlProblems problems;
    private final Set<String> asked = new HashSet<>();
    private final int before;

    private YamlFields(String what, YamlNode.Mapping mapping, YamlProblems problems) {
        this.what = what;
        this.mapping = mapping;
        this.problems = problems;
        this.before = problems.count();
    }

    /**
     * Begins to read a value that should be a mapping; anything else is a fault, and reads as an empty mapping.
     *
     * @param what what the mapping describes, such as "a link"
     * @param node the value
     * @param problems takes the faults
     */
    public static YamlFields of(String what, YamlNode node, YamlProblems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(what, mapping, problems);
        }
        YamlFields empty = new YamlFields(what, new YamlNode.Mapping(List.of(), node.position()), problems);
        problems.add(
                node.position(),
                "found " + node.description() + "; expected the keys of " + what,
                "Maybe a key and a colon are missing?");
        return empty;
    }

    /** Where the mapping begins. */
    public YamlPosition position() {
        return mapping.position();
    }

    /** Whether no fault has been found since reading began. */
    public boolean sound() {
        return problems.count() == before;
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        asked.add(key);
        return mapping.entry(key).isPresent();
    }

    /** Where the value of a key stands; where the mapping begins when it is not there. */
    public YamlPosition positionOf(String key) {
        return mapping.entry(key).map(e -> e.value().position()).orElse(mapping.position());
    }

    /** The value of a key that must be there. */
    public Optional<YamlNode> required(String key) {
        Optional<YamlNode> value = optional(key);
        // After a mapping that was no mapping there is no use in listing all its keys as missing.
        if (value.isEmpty() && !(mapping.entries().isEmpty() && !sound())) {
            problems.add(
                    Code.MISSING_PART,
                    mapping.position(),
                    "the key '" + key + "' is missing; expected in " + what,
                    "Maybe it is misspelt or indented differently?");
        }
        return value;
    }

    /** The value of a key that may be left out. */
    public Optional<YamlNode> optional(String key) {
        asked.add(key);
        return mapping.entry(key).map(YamlNode.Entry::value);
    }

    /** The text of a key that must be there and not be empty; a stand-in after a fault. */
    public String text(String key) {
        return required(key).map(node -> scalar(key, node)).orElse(STAND_IN);
    }

    /** The text of a key that may be left out. */
    public Optional<String> optionalText(String key) {
        return optional(key).map(node -> scalar(key, node));
    }

    /** A number between two bounds, both included; the lower one after a fault. */
    public double number(String key, double least, double most) {
        return required(key).map(node -> number(key, node, least, most)).orElse(least);
    }

    /** A number between two bounds, both included, that may be left out. */
    public OptionalDouble optionalNumber(String key, double least, double most) {
        return optional(key)
                .map(node -> OptionalDouble.of(number(key, node, least, most)))
                .orElse(OptionalDouble.empty());
    }

    /** The items of a list that must be there and have one at least. */
    public List<YamlNode> list(String key) {
        return required(key).map(node -> someItems(key, node)).orElse(List.of());
    }

    /** The items of a list that may be left out. */
    public List<YamlNode> optionalList(String key) {
        return optional(key).map(node -> items(key, node)).orElse(List.of());
    }

    /** The items of a list of texts that must be there and have one at least. */
    public List<YamlNode.Scalar> texts(String key) {
        return texts(key, list(key));
    }

    /** The items of a list of texts that may be left out. */
    public List<YamlNode.Scalar> optionalTexts(String key) {
        return texts(key, optionalList(key));
    }

    private List<YamlNode.Scalar> texts(String key, List<YamlNode> items) {
        List<YamlNode.Scalar> texts = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
                texts.add(scalar);
            } else {
                problems.add(
                        item.position(),
                        "found " + item.description() + "; expected a text in the list '" + key + "'",
                        "Maybe remove it?");
            }
        }
        return texts;
    }

    /** One of the words for the values of an enumeration, the key being there; the stand-in given after a fault. */
    <E extends Enum<E>> E word(String key, E[] values, E otherwise, Function<E, String> spelling) {
        String text = text(key);
        for (E value : values) {
            if (spelling.apply(value).equals(text)) {
                return value;
            }
        }
        if (!text.equals(STAND_IN)) {
            problems.addUnknown(
                    positionOf(key),
                    key,
                    text,
                    Arrays.stream(values).map(spelling).toList());
        }
        return otherwise;
    }

    /** Reports the keys that nobody asked for. */
    @Override
    public void close() {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!asked.contains(entry.key())) {
                problems.addUnknown(entry.position(), "key of " + what, entry.key(), new TreeSet<>(asked));
            }
        }
    }

    private String scalar(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problems.add(
                node.position(),
                "found " + node.description() + "; expected a text for '" + key + "'",
                "Maybe the value still has to be filled in?");
        return STAND_IN;
    }

    private double number(String key, YamlNode node, double least, double most) {
        String expected = "; expected a number" + range(least, most) + " for '" + key + "'";
        if (!(node instanceof YamlNode.Scalar scalar)
                || !NUMBER.matcher(scalar.text()).matches()) {
            String hint = node instanceof YamlNode.Scalar s && s.text().contains(",")
                    ? "Maybe '" + s.text().replace(',', '.') + "', with a decimal point?"
                    : "Maybe a unit or a word stands with it?";
            problems.add(node.position(), "found " + node.description() + expected, hint);
            return least;
        }
        double value = Double.parseDouble(scalar.text());
        if (!(value >= least && value <= most)) {
            String hint = most == 1 && value > 1 && value <= 100
                    ? "Maybe it is a percentage: divide by 100?"
                    : "Maybe the unit differs?";
            problems.add(node.position(), "found " + scalar.text() + expected, hint);
            return least;
        }
        return value;
    }

    private static String range(double least, double most) {
        if (least <= -UNBOUNDED && most >= UNBOUNDED) {
            return "";
        }
        return Double.isInfinite(most)
                ? " of at least " + plain(least)
                : " from " + plain(least) + " to " + plain(most);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private List<YamlNode> someItems(String key, YamlNode node) {
        int known = problems.count();
        List<YamlNode> items = items(key, node);
        if (items.isEmpty() && problems.count() == known) {
            problems.add(
                    node.position(),
                    "an empty list; expected at least one item for '" + key + "'",
                    "Maybe the items are indented too little?");
        }
        return items;
    }

    private List<YamlNode> items(String key, YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
            return List.of();
        }
        problems.add(
                node.position(),
                "found " + node.description() + "; expected a list for '" + key + "'",
                "Maybe the '- ' or the brackets are missing?");
        return List.of();
    }
}
