package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.UnitDefinition;

/**
 * What the lines at the end of a file say: the method of integration, synonyms of units, short names of files.
 *
 * @param method the method; Euler's when nothing is said
 * @param units synonyms
 * @param files what {@code ?tag} stands for in the name of a file
 */
record Settings(IntegrationMethod method, List<UnitDefinition> units, Map<String, String> files) {
    Settings {
        units = List.copyOf(units);
        files = Map.copyOf(files);
    }

    static Settings read(Sections sections, Diagnostics diagnostics) {
        IntegrationMethod method = IntegrationMethod.EULER;
        List<UnitDefinition> units = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        String text = sections.source().text();
        int at = sections.settings();
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            SourceSpan span = new SourceSpan(sections.source(), at, end);
            if (line.startsWith("15:")) {
                method = method(line, span, diagnostics);
            } else if (line.startsWith("22:")) {
                unit(line, span, units);
            } else if (line.startsWith("30:?") && line.indexOf('=') > 0) {
                int equals = line.indexOf('=');
                files.put(
                        line.substring(3, equals).strip(),
                        line.substring(equals + 1).strip());
            }
            at = end + 1;
        }
        return new Settings(method, units, files);
    }

    private static IntegrationMethod method(String line, SourceSpan span, Diagnostics diagnostics) {
        String[] numbers = line.substring(3).split(",");
        String code = numbers.length < 4 ? "0" : numbers[3].strip();
        return switch (code) {
            case "0" -> IntegrationMethod.EULER;
            case "1" -> IntegrationMethod.ADAPTIVE;
            case "5" -> IntegrationMethod.RK4;
            case "3", "4" -> IntegrationMethod.HEUN;
            case "2" -> {
                diagnostics.warning(
                        Code.NOT_SUPPORTED,
                        "the settings ask for difference equations (method 2), whose results hold levels beside the auxiliaries"
                                + " of one step earlier; Euler's method is used, with both of one time",
                        span,
                        "Euler is chosen in the model's settings");
                yield IntegrationMethod.EULER;
            }
            default -> {
                diagnostics.warning(
                        Code.NOT_SUPPORTED,
                        "the settings ask for the method of integration " + code + "; Euler's is used",
                        span,
                        null);
                yield IntegrationMethod.EULER;
            }
        };
    }

    private static void unit(String line, SourceSpan span, List<UnitDefinition> units) {
        List<String> names = new ArrayList<>();
        for (String name : line.substring(3).split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (!names.isEmpty()) {
            units.add(new UnitDefinition(names.get(0), null, names.subList(1, names.size()), false, span));
        }
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
