package nl.zicht.format.yaml;

/**
 * A place in a text file.
 *
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record YamlPosition(int line, int column) {

    /** The beginning of a file. */
    public static final YamlPosition BEGIN = new YamlPosition(1, 1);
}
