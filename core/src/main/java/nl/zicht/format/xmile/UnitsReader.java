package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.UnitDefinition;

/** Reads {@code <model_units>} (XMILE 1.0, section 2.4); an empty equation, as Stella writes it, means a unit of its own. */
final class UnitsReader {
    private UnitsReader() {}

    static List<UnitDefinition> read(Element xmile, Reading reading) {
        List<UnitDefinition> units = new ArrayList<>();
        for (Element list : xmile.children("model_units")) {
            Vocabulary.MODEL_UNITS.check(list, reading);
            for (Element unit : list.children("unit")) {
                unit(unit, reading).ifPresent(units::add);
            }
        }
        return units;
    }

    private static Optional<UnitDefinition> unit(Element unit, Reading reading) {
        Vocabulary.UNIT.check(unit, reading);
        Optional<Text> name = unit.attribute("name").filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            reading.diagnostics()
                    .warning(Code.MISSING_PART, "a <unit> without a name was left out", unit.place(), null);
            return Optional.empty();
        }
        Optional<String> expression =
                unit.child("eqn").map(eqn -> eqn.text().string().strip()).filter(text -> !text.isEmpty());
        List<String> aliases = unit.children("alias").stream()
                .map(alias -> alias.text().string().strip())
                .filter(alias -> !alias.isEmpty())
                .toList();
        boolean disabled = unit.attribute("disabled").filter(Behavior::isOn).isPresent();
        return Optional.of(new UnitDefinition(
                name.get().string().strip(),
                expression.orElse(null),
                aliases,
                disabled,
                name.get().span()));
    }
}
