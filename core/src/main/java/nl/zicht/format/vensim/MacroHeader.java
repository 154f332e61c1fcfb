package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.MacroParameter;
import org.jspecify.annotations.Nullable;

/**
 * What {@code :MACRO: NAME(inputs : outputs)} declares.
 *
 * @param name the macro, and the variable of its body that is its value
 * @param inputs its parameters, in order
 * @param outputs the variables of its body that a call may name after a colon, in order
 * @param span the place of the name
 */
record MacroHeader(Name name, List<MacroParameter> inputs, List<MacroParameter> outputs, SourceSpan span) {
    MacroHeader {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Returns the header of a macro, or null after reporting that it cannot be read. */
    static @Nullable MacroHeader read(SourceSpan place, Limits limits, Diagnostics diagnostics) {
        try {
            return read(
                    Words.of(Uncommented.fragment(place.source(), place.start(), place.end()), limits, diagnostics));
        } catch (Unreadable e) {
            return null;
        }
    }

    private static MacroHeader read(Words words) {
        Word first = words.peek();
        Name name = words.name("the name of a macro");
        SourceSpan span = words.span(first);
        words.expect("(", "before the inputs of the macro " + name);
        List<MacroParameter> inputs = new ArrayList<>();
        List<MacroParameter> outputs = new ArrayList<>();
        if (!words.at(")") && !words.at(":")) {
            names(words, "an input of the macro", inputs);
        }
        if (words.accept(":")) {
            names(words, "an output of the macro", outputs);
        }
        words.expect(")", "after the inputs and outputs of the macro " + name);
        return new MacroHeader(name, inputs, outputs, span);
    }

    private static void names(Words words, String what, List<MacroParameter> into) {
        do {
            Word word = words.peek();
            into.add(new MacroParameter(words.name(what), null, words.span(word)));
        } while (words.accept(","));
    }
}
