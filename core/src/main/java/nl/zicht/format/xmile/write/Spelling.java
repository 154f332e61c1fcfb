package nl.zicht.format.xmile.write;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;

/** How names and texts for people stand outside equations, with the escapes of XMILE 1.0, section 3.2.2. */
final class Spelling {
    private Spelling() {}

    /** Returns a name as the author spells it, for the attribute of a declaration. */
    static String declared(Name name) {
        return escaped(name.spelling().get(name.spelling().size() - 1));
    }

    /** Returns a text for people in which backslashes mean nothing else. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\"", "\\\"");
    }

    /** Returns a text of several lines for people; only backslashes have to be told from escapes. */
    static String prose(String text) {
        return text.replace("\\", "\\\\");
    }

    /**
     * Returns an element in a list of subscripts: its name, in quotes where a list needs them; with its dimension when both have one name, as its number when
     * there is a quote in it.
     */
    static String subscript(Name element, Dimension dimension) {
        String text = declared(element);
        if (element.equals(dimension.name())) {
            return declared(dimension.name()) + "." + text;
        }
        int position = dimension.positionOf(element);
        if (text.contains("\\\"") && position >= 0) {
            Name number = Name.of(Integer.toString(position + 1));
            int other = dimension.positionOf(number);
            if (other < 0 || other == position) {
                return number.text();
            }
        }
        boolean bare = text.codePoints().noneMatch(c -> ",.:;()[]{}'\"".indexOf(c) >= 0);
        return bare ? text : '"' + text + '"';
    }

    /** Returns the subscript that means all elements of an array. */
    static String all(List<Name> dimensions) {
        return String.join(", ", dimensions.stream().map(Spelling::declared).toList());
    }
}
