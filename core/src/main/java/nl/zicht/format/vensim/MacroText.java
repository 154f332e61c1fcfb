package nl.zicht.format.vensim;

import java.util.List;
import nl.zicht.equation.SourceSpan;

/**
 * A macro as it stands in the file: {@code :MACRO: NAME(inputs : outputs)}, equations, {@code :END OF MACRO:}.
 *
 * @param header the text between {@code :MACRO:} and the first equation, with its place
 * @param entries the equations of its body
 */
record MacroText(SourceSpan header, List<Entry> entries) {
    MacroText {
        entries = List.copyOf(entries);
    }
}
