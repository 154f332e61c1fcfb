package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Header;
import nl.zicht.model.UnitText;
import org.jspecify.annotations.Nullable;

/** Reads what every variable declares: name, dimensions, unit and documentation (XMILE 1.0, section 4.1). */
final class DeclarationReader {
    private final Reading reading;

    DeclarationReader(Reading reading) {
        this.reading = reading;
    }

    /** Returns the header of a variable, or empty after reporting that it has no name. */
    Optional<Header> read(Element variable) {
        Optional<Text> text = variable.attribute("name");
        Optional<Name> name = text.map(reading::name).filter(n -> !n.key().isEmpty());
        if (text.isEmpty() || name.isEmpty()) {
            SourceSpan place = text.map(Text::span).orElse(variable.place());
            reading.diagnostics().error(Code.MISSING_PART, "a <" + variable.name() + "> has no name", place, null);
            return Optional.empty();
        }
        return Optional.of(new Header(
                name.get(),
                dimensions(variable),
                unit(variable),
                documentation(variable),
                text.get().span()));
    }

    private List<Name> dimensions(Element variable) {
        List<Name> names = new ArrayList<>();
        for (Element list : variable.children("dimensions")) {
            for (Element dim : list.children("dim")) {
                Optional<Text> name = dim.attribute("name").filter(text -> !text.isBlank());
                if (name.isPresent()) {
                    names.add(reading.name(name.get()));
                } else {
                    reading.diagnostics().error(Code.MISSING_PART, "a <dim> has no name", dim.place(), null);
                }
            }
        }
        return names;
    }

    private static @Nullable UnitText unit(Element variable) {
        return variable.child("units")
                .map(units -> units.text().strip())
                .filter(text -> !text.isBlank())
                .map(text -> new UnitText(text.string(), text.span()))
                .orElse(null);
    }

    private static String documentation(Element variable) {
        return variable.child("doc")
                .map(doc -> Names.unescape(doc.wholeText()).strip())
                .orElse("");
    }
}
