package nl.zicht.scenarios.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.label.Label;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a monitor as JSON: identifiers as they are, texts in both languages, effects with their ranges. */
public final class MonitorJson {
    private final Monitor monitor;

    private MonitorJson(Monitor monitor) {
        this.monitor = monitor;
    }

    /** The whole monitor, recommendations in the order of the register. */
    public static String write(Monitor monitor) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(new MonitorJson(monitor).root())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private Map<String, Object> root() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("title", both(monitor.register().title()));
        root.put("asOf", monitor.register().asOf().toString());
        Map<String, Object> gaps = new LinkedHashMap<>();
        for (Gap gap : Gap.values()) {
            gaps.put(
                    gap.id(),
                    monitor.lacking(gap).stream().map(Recommendation::id).toList());
        }
        root.put("gaps", gaps);
        root.put(
                "recommendations",
                monitor.recommendations().stream().map(this::recommendation).toList());
        return root;
    }

    private Map<String, Object> recommendation(Recommendation one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", one.id());
        map.put("text", both(one.text()));
        map.put("publication", one.publication());
        one.year().ifPresent(year -> map.put("year", year));
        map.put("sources", one.origin().sources());
        map.put("grade", one.origin().grade().name());
        map.put("domains", one.scope().domains());
        map.put("actionLines", one.scope().actionLines());
        map.put("actors", one.scope().actors());
        map.put("forms", one.scope().forms());
        map.put("interventions", one.interventions());
        one.inModel().ifPresent(counterpart -> map.put("model", counterpart(counterpart)));
        List<Object> effects = new ArrayList<>();
        monitor.effects().of(one).forEach(effect -> effects.add(effect(effect)));
        map.put("effects", effects);
        map.put("indicator", indicator(one.indicator()));
        map.put("state", standing(one.standing()));
        return map;
    }

    private static Map<String, Object> counterpart(Counterpart counterpart) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (counterpart.scenario() != null) {
            map.put("scenario", counterpart.scenario());
        } else {
            map.put("levers", counterpart.levers());
        }
        if (counterpart.note() != null) {
            map.put("note", both(counterpart.note()));
        }
        return map;
    }

    private static Map<String, Object> effect(ModelledEffect effect) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", effect.outcome().id());
        map.put("difference", effect.difference());
        effect.range().ifPresent(range -> {
            map.put("low", range.low());
            map.put("high", range.high());
        });
        map.put("said", both(effect.said()));
        return map;
    }

    private static Map<String, Object> indicator(Indicator indicator) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", both(indicator.label()));
        map.put("measured", indicator.measured());
        map.put("series", indicator.series());
        if (indicator.outcome() != null) {
            map.put("outcome", indicator.outcome());
        }
        return map;
    }

    private static Map<String, Object> standing(Standing standing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("is", standing.state().word());
        standing.year().ifPresent(year -> map.put("year", year));
        map.put("sources", standing.sources());
        if (standing.grade() != null) {
            map.put("grade", standing.grade().name());
        }
        map.put("note", both(standing.note()));
        return map;
    }

    private static Map<String, String> both(Label label) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("nl", label.nl());
        both.put("en", label.en());
        return both;
    }
}
