package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zicht.equation.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses YAML into a tree of {@link YamlNode}s; the tree model of Jackson itself forgets where values stand. */
public final class YamlTree {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_CHARACTERS = 3_000_000;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final YamlProblems problems;

    private YamlTree(YamlProblems problems) {
        this.problems = problems;
    }

    /**
     * Parses the only document in a text.
     *
     * @param text the text, at most 3 million characters and 64 levels deep
     * @param problems takes syntax errors (the first one ends the parse), duplicate keys and anchors
     * @return the tree; empty when the text could not be parsed
     */
    public static Optional<YamlNode> parse(String text, YamlProblems problems) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(
                    Code.LIMIT_EXCEEDED,
                    YamlPosition.BEGIN,
                    "the file has " + text.length() + " characters; expected at most " + MAX_CHARACTERS,
                    "Maybe split it?");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree(problems).document((YAMLParser) parser);
        } catch (TooDeepException e) {
            problems.add(
                    Code.LIMIT_EXCEEDED,
                    e.position,
                    "more than " + MAX_DEPTH + " levels deep",
                    "Maybe a bracket is not closed?");
        } catch (JacksonException e) {
            problems.add(
                    Code.MALFORMED_FILE,
                    position(e.getLocation()),
                    "not valid YAML: " + firstLine(e.getOriginalMessage()),
                    "Maybe the indentation, a missing quote or a missing bracket just before this place?");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document(YAMLParser parser) {
        if (parser.nextToken() == null) {
            problems.add(Code.MALFORMED_FILE, YamlPosition.BEGIN, "the file is empty", "Maybe it was not saved?");
            return Optional.empty();
        }
        YamlNode root = node(parser, 0);
        if (parser.nextToken() != null) {
            problems.add(
                    Code.NOT_SUPPORTED,
                    position(parser.currentTokenLocation()),
                    "a second document; expected one in a file",
                    "Maybe remove the line '---'?");
        }
        return Optional.of(root);
    }

    private YamlNode node(YAMLParser parser, int depth) {
        YamlPosition position = position(parser.currentTokenLocation());
        if (depth > MAX_DEPTH) {
            throw new TooDeepException(position);
        }
        JsonToken token = parser.currentToken();
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            problems.add(
                    Code.NOT_SUPPORTED,
                    position,
                    "an anchor or alias (& or *); expected plain values",
                    "Maybe write the value out?");
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, depth, position);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new YamlNode.Sequence(items, position);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : Objects.requireNonNullElse(parser.getString(), "");
        return new YamlNode.Scalar(text, position);
    }

    private YamlNode mapping(YAMLParser parser, int depth, YamlPosition position) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, YamlPosition> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            YamlPosition keyPosition = position(parser.currentTokenLocation());
            parser.nextToken();
            YamlNode value = node(parser, depth + 1);
            YamlPosition first = seen.putIfAbsent(key, keyPosition);
            if (first == null) {
                entries.add(new YamlNode.Entry(key, keyPosition, value));
            } else {
                problems.add(
                        Code.DUPLICATE_NAME,
                        keyPosition,
                        "the key '" + key + "' for the second time; expected once (first on line " + first.line() + ")",
                        "Maybe the '- ' of a new list item is missing?");
            }
        }
        return new YamlNode.Mapping(entries, position);
    }

    private static YamlPosition position(@Nullable TokenStreamLocation location) {
        return location == null
                ? YamlPosition.BEGIN
                : new YamlPosition(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no details"
                : message.lines().findFirst().orElse("no details").strip();
    }

    /** Ends the parse of a file that is nested too deep. */
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient YamlPosition position;

        TooDeepException(YamlPosition position) {
            super(null, null, false, false);
            this.position = position;
        }
    }
}
