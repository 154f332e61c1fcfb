package nl.zicht.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zicht.conformance.TinyModel.Outcome;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.FunctionKind;
import nl.zicht.equation.Name;

/** Every function of a language, each called in a model of a few lines, with what it gave. */
final class FunctionTable {
    /**
     * One call.
     *
     * @param function what is called
     * @param text the call, or the whole equation with its left side
     */
    record Call(BuiltInFunction function, String text) {
        /** Returns the call as an equation of {@code result}. */
        String equation() {
            return text.startsWith("result") ? text : "result = " + text;
        }
    }

    private final Dialect language;
    private final Map<Name, List<BuiltInFunction>> functions = new LinkedHashMap<>();
    private final Map<Name, List<Call>> calls = new LinkedHashMap<>();

    /** Takes the functions of a catalogue, and calls of them by the lines of a list. */
    FunctionTable(Dialect language, List<BuiltInFunction> catalogue, String list) {
        this.language = language;
        catalogue.forEach(function -> functions
                .computeIfAbsent(Name.of(function.name()), name -> new ArrayList<>())
                .add(function));
        for (String line : ConformanceFiles.lines(list)) {
            Name name = function(line);
            List<BuiltInFunction> forms = functions.get(name);
            if (forms == null) {
                throw new IllegalStateException("no function " + name + " is known, which is called in " + line);
            }
            String text = line.startsWith(name.text() + ": ")
                    ? line.substring(name.text().length() + 2)
                    : line;
            calls.computeIfAbsent(name, n -> new ArrayList<>()).add(new Call(form(forms, text), text));
        }
    }

    /** Returns the functions that nothing calls. */
    List<Name> uncalled() {
        return functions.keySet().stream()
                .filter(name -> !calls.containsKey(name))
                .toList();
    }

    /** Returns the table as Markdown, after a line that counts. */
    String markdown() {
        StringBuilder rows = new StringBuilder();
        int complete = 0;
        for (Map.Entry<Name, List<Call>> entry : calls.entrySet()) {
            boolean all = true;
            for (Call call : entry.getValue()) {
                Outcome outcome = run(call);
                all &= outcome.ran();
                rows.append(row(call, outcome));
            }
            complete += all ? 1 : 0;
        }
        return complete + " of " + functions.size() + " functions run in every form called here.\n\n"
                + "| function | what it gives | in | call | result at the end |\n|---|---|---|---|---|\n" + rows;
    }

    private Outcome run(Call call) {
        return language == Dialect.VENSIM
                ? TinyModel.vensim(call.equation() + " ~~|\n", null)
                : TinyModel.xmile("<aux name=\"result\"><eqn>" + escaped(call.text()) + "</eqn></aux>", Dialect.STELLA);
    }

    private String row(Call call, Outcome outcome) {
        BuiltInFunction function = call.function();
        boolean random =
                function.kind() == FunctionKind.STATISTICAL || outcome.value().isEmpty();
        String refusal = outcome.refusal().endsWith(" is known and not supported yet")
                ? "**not supported**"
                : (outcome.missing() ? "**not supported**: " : "**refused**: ") + outcome.refusal();
        String result = !outcome.ran() ? refusal : random ? "a draw" : outcome.value();
        boolean standard = function.dialects().contains(Dialect.XMILE);
        String where = language == Dialect.VENSIM ? "Vensim" : standard ? "XMILE" : "Stella";
        return "| " + function.name() + " | " + cell(function.description()) + " | " + where + " | `"
                + cell(call.text()) + "` | " + cell(result) + " |\n";
    }

    /** Returns the function a line calls: the word before a colon, else what stands before the first bracket and after an equals sign. */
    private Name function(String line) {
        String head = line.substring(0, line.indexOf('(') < 0 ? line.length() : line.indexOf('('));
        int colon = line.indexOf(": ");
        if (colon > 0 && functions.containsKey(Name.of(line.substring(0, colon)))) {
            return Name.of(line.substring(0, colon));
        }
        return Name.of(head.substring(head.indexOf('=') + 1).strip().toUpperCase(Locale.ROOT));
    }

    /** Returns the form of a function that takes as many arguments as the call has; the first where the call is inside something else. */
    private static BuiltInFunction form(List<BuiltInFunction> forms, String call) {
        int count = arguments(call);
        return forms.stream().filter(form -> form.accepts(count)).findFirst().orElse(forms.get(0));
    }

    private static int arguments(String call) {
        int depth = 0;
        int count = call.indexOf('(') < 0 ? 0 : 1;
        for (char c : call.toCharArray()) {
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            count += c == ',' && depth == 1 ? 1 : 0;
        }
        return count;
    }

    static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
