package nl.zicht.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.SourceSpan;

/** Findings that say the same of many places, such as a name that is misspelled wherever it is used, told once with the number of uses and the first places. */
final class Repeated {
    /** How many places a finding names beside its own. */
    private static final int PLACES = 3;

    private record What(Code code, String message) {}

    private Repeated() {}

    /** Returns findings in the same order, those on unknown names and functions once for each name. */
    static List<Diagnostic> gathered(List<Diagnostic> findings) {
        Map<What, List<Diagnostic>> same = new LinkedHashMap<>();
        List<Object> order = new ArrayList<>();
        for (Diagnostic finding : findings) {
            What what = new What(finding.code(), finding.message());
            if (finding.span() == null
                    || (finding.code() != Code.UNKNOWN_NAME && finding.code() != Code.UNKNOWN_FUNCTION)) {
                order.add(finding);
            } else if (same.containsKey(what)) {
                same.get(what).add(finding);
            } else {
                same.put(what, new ArrayList<>(List.of(finding)));
                order.add(what);
            }
        }
        return order.stream()
                .map(item -> item instanceof Diagnostic finding ? finding : one(same.getOrDefault(item, List.of())))
                .toList();
    }

    private static Diagnostic one(List<Diagnostic> uses) {
        Diagnostic first = uses.get(0);
        if (uses.size() == 1) {
            return first;
        }
        String places = uses.stream()
                .skip(1)
                .limit(PLACES)
                .map(Diagnostic::span)
                .filter(Objects::nonNull)
                .map(SourceSpan::toString)
                .collect(Collectors.joining(", "));
        String more = uses.size() > PLACES + 1 ? ", …" : "";
        return new Diagnostic(
                first.severity(),
                first.code(),
                first.message() + " (used " + uses.size() + " times, also at " + places + more + ")",
                first.span(),
                first.hint());
    }
}
