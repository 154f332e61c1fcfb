package nl.zicht.format.xmile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;

/**
 * The options that hold for all variables of a model unless one says otherwise (XMILE 1.0, section 2.6): {@code <behavior>} of the model, then of the file.
 *
 * <p>At each level what is said for the kind of variable goes before what is said for all.
 *
 * @param levels the {@code <behavior>} elements, innermost first
 */
record Behavior(List<Element> levels) {
    static Behavior cascade(Element model, Element xmile) {
        return cascade(model, xmile, List.of());
    }

    /** Returns the options of a model in a file that includes others, which hold only options. */
    static Behavior cascade(Element model, Element xmile, List<Element> defaults) {
        return new Behavior(Stream.concat(Stream.of(model, xmile), defaults.stream())
                .flatMap(level -> level.child("behavior").stream())
                .toList());
    }

    /** Returns whether a stock or flow is held at 0 or above. */
    boolean nonNegative(Element variable) {
        Optional<Boolean> own = option(variable);
        if (own.isPresent()) {
            return own.get();
        }
        for (Element level : levels) {
            Optional<Boolean> said =
                    level.child(variable.localName()).flatMap(Behavior::option).or(() -> option(level));
            if (said.isPresent()) {
                return said.get();
            }
        }
        return false;
    }

    private static Optional<Boolean> option(Element holder) {
        return holder.child("non_negative").map(element -> isOn(element.text()));
    }

    /** Returns whether the text of an option switches it on: anything but {@code false} and {@code 0} does, nothing too. */
    static boolean isOn(Text text) {
        String word = text.string().strip().toLowerCase(Locale.ROOT);
        return !word.equals("false") && !word.equals("0");
    }
}
