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
 * @param filters the options that the files define themselves
 */
record Behavior(List<Element> levels, OptionFilters filters) {
    static Behavior cascade(Element model, Element xmile) {
        return cascade(model, xmile, List.of(), OptionFilters.NONE);
    }

    /** Returns the options of a model in a file that includes others, which hold only options. */
    static Behavior cascade(Element model, Element xmile, List<Element> defaults, OptionFilters filters) {
        return new Behavior(
                Stream.concat(Stream.of(model, xmile), defaults.stream())
                        .flatMap(level -> level.child("behavior").stream())
                        .toList(),
                filters);
    }

    /** Returns whether a stock or flow is held at 0 or above. */
    boolean nonNegative(Element variable) {
        return option(variable, "non_negative").orElse(false);
    }

    /** Returns whether an option is switched on for a variable, or off; empty when nothing is said. */
    Optional<Boolean> option(Element variable, String option) {
        Optional<Boolean> own = said(variable, option);
        if (own.isPresent()) {
            return own;
        }
        for (Element level : levels) {
            Optional<Boolean> said = level.child(variable.localName())
                    .flatMap(kind -> said(kind, option))
                    .or(() -> said(level, option));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> said(Element holder, String option) {
        return holder.child(option).map(element -> isOn(element.text()));
    }

    /** Returns whether the text of an option switches it on: anything but {@code false} and {@code 0} does, nothing too. */
    static boolean isOn(Text text) {
        String word = text.string().strip().toLowerCase(Locale.ROOT);
        return !word.equals("false") && !word.equals("0");
    }
}
