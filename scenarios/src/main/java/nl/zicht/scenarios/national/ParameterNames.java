package nl.zicht.scenarios.national;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.label.Label;

/**
 * What the numbers of the national model are called in Dutch and English, read from {@code parameter-names.csv}.
 *
 * <p>Every uncertain constant of {@code parameters.csv} and every element has a row; that of an element stands between square brackets.
 */
public final class ParameterNames {
    private static final String FILE = "parameter-names.csv";
    private static final List<String> COLUMNS = List.of("name", "nl", "en");

    private final Map<String, Label> names;

    private ParameterNames(Map<String, Label> names) {
        this.names = names;
    }

    /** Reads the shipped names. */
    public static ParameterNames load() {
        Diagnostics diagnostics = new Diagnostics();
        ParameterNames names = read(FILE, NationalModel.resource(FILE), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return names;
    }

    /** Reads a table of names; every finding goes to {@code diagnostics}. */
    static ParameterNames read(String file, String text, Diagnostics diagnostics) {
        Map<String, Label> names = new LinkedHashMap<>();
        for (DataRow row : DataFile.read(file, text, COLUMNS, diagnostics)) {
            if (COLUMNS.stream().anyMatch(column -> row.text(column).isEmpty())) {
                row.fault("name", "found a row with an empty cell, expected a name, also in Dutch and English", null);
            } else if (names.put(row.text("name"), new Label(row.text("nl"), row.text("en"))) != null) {
                row.fault("name", "found " + row.text("name") + " for the second time, expected one row", null);
            }
        }
        return new ParameterNames(names);
    }

    /**
     * Returns what a constant is called, with its element in brackets behind it.
     *
     * @param constant a constant as inputs name it, {@code name} or {@code name[element]}
     * @return nothing for a constant, or an element, without a row
     */
    public Optional<Label> of(String constant) {
        int bracket = constant.indexOf('[');
        if (bracket < 0) {
            return Optional.ofNullable(names.get(constant));
        }
        Label name = names.get(constant.substring(0, bracket));
        Label element = names.get(constant.substring(bracket));
        return name == null || element == null
                ? Optional.empty()
                : Optional.of(new Label(name.nl() + " (" + element.nl() + ")", name.en() + " (" + element.en() + ")"));
    }
}
