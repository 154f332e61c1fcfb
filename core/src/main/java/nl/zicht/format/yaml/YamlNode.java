package nl.zicht.format.yaml;

import java.util.List;
import java.util.Optional;

/** A value in a YAML file, and where it stands. */
public sealed interface YamlNode {

    /** Where the value begins. */
    YamlPosition position();

    /** What the value is, for error texts. */
    String description();

    /**
     * A single value.
     *
     * @param text the value as written, without quotes
     * @param position where it begins
     */
    record Scalar(String text, YamlPosition position) implements YamlNode {
        @Override
        public String description() {
            if (text.isEmpty()) {
                return "nothing";
            }
            return "'" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
        }
    }

    /**
     * A sequence of values.
     *
     * @param items the values in order
     * @param position where it begins
     */
    record Sequence(List<YamlNode> items, YamlPosition position) implements YamlNode {

        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /**
     * Keys with their values.
     *
     * @param entries the entries in order; every key occurs once
     * @param position where it begins
     */
    record Mapping(List<Entry> entries, YamlPosition position) implements YamlNode {

        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry with this key. */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().equals(key)).findFirst();
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param position where the key stands
     * @param value the value
     */
    record Entry(String key, YamlPosition position, YamlNode value) {}
}
