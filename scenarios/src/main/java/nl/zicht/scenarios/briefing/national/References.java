package nl.zicht.scenarios.briefing.national;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zicht.label.Label;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Lever;
import nl.zicht.scenarios.briefing.Source;
import nl.zicht.scenarios.monitor.Monitor;
import nl.zicht.scenarios.national.Anchor;
import nl.zicht.scenarios.national.Parameter;

/** The sources that the levers, costs, parameters and published figures of a study name, and those of the recommendations. */
final class References {

    private References() {}

    static List<Source> of(Study study, Monitor monitor) {
        Map<String, nl.zicht.causal.Source> known = new LinkedHashMap<>();
        study.graph().sources().forEach(source -> known.put(source.id(), source));
        return Stream.of(levers(study), costs(study), parameters(study), anchors(study), recommendations(monitor))
                .flatMap(Collection::stream)
                .flatMap(text -> Stream.of(text.split("[^A-Za-z0-9]+")))
                .filter(known::containsKey)
                .distinct()
                .sorted(References::byNumber)
                .map(code -> source(known, code))
                .toList();
    }

    private static Source source(Map<String, nl.zicht.causal.Source> known, String code) {
        nl.zicht.causal.Source found = Objects.requireNonNull(known.get(code));
        boolean link = found.address().startsWith("http") && !found.address().contains(" ");
        String title = link || found.address().isBlank() ? found.title() : found.title() + ", " + found.address();
        return new Source(code, Label.same(title), link ? Optional.of(found.address()) : Optional.empty());
    }

    /** S2 before S10, and S2a after S2. */
    private static int byNumber(String a, String b) {
        int byNumber = Integer.compare(number(a), number(b));
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    private static int number(String code) {
        String digits = code.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static List<String> levers(Study study) {
        return study.comparison().model().set().levers().stream()
                .map(Lever::evidence)
                .toList();
    }

    private static List<String> costs(Study study) {
        return study.options().stream()
                .flatMap(option -> option.costs().stream())
                .map(CostItem::evidence)
                .toList();
    }

    private static List<String> parameters(Study study) {
        return study.model().parameters().parameters().stream()
                .map(Parameter::sources)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> recommendations(Monitor monitor) {
        return monitor.recommendations().stream()
                .flatMap(one -> Stream.concat(one.origin().sources().stream(), one.standing().sources().stream()))
                .toList();
    }

    private static List<String> anchors(Study study) {
        return study.model().anchors().anchors().stream().map(Anchor::source).toList();
    }
}
