package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;

/** The identifiers of a file by kind, so that a reference is checked against all of them, wherever they stand. */
final class References {
    private final YamlProblems problems;
    private final Set<String> reportedAsEmpty = new HashSet<>();
    private final Map<String, Map<String, YamlPosition>> known = new HashMap<>();

    References(YamlProblems problems) {
        this.problems = problems;
    }

    /** Notes an identifier; a second one of the same kind is a fault. */
    void declare(String kind, String id, YamlPosition position) {
        YamlPosition first =
                known.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(id, position);
        if (first != null) {
            problems.add(
                    Code.DUPLICATE_NAME,
                    position,
                    "the " + kind + " '" + id + "' for the second time; expected once (first on line " + first.line()
                            + ")",
                    "Maybe one of the two needs another name?");
        }
    }

    /** Notes the identifiers in a list of mappings, without reading the rest of them. */
    void declareAll(String kind, String key, List<YamlNode> items) {
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Mapping mapping
                    && mapping.entry(key).isPresent()
                    && mapping.entry(key).get().value() instanceof YamlNode.Scalar scalar
                    && !scalar.text().isBlank()) {
                declare(kind, scalar.text(), scalar.position());
            }
        }
    }

    Set<String> ids(String kind) {
        return known.getOrDefault(kind, Map.of()).keySet();
    }

    /**
     * Reports an identifier that is not known; says whether it is. When there is none of its kind at all, only the
     * first is reported: a missing section is one fault, not a hundred.
     */
    boolean check(String kind, String id, YamlPosition position) {
        if (ids(kind).contains(id)) {
            return true;
        }
        if (ids(kind).isEmpty() && !reportedAsEmpty.add(kind)) {
            return false;
        }
        problems.addUnknown(position, kind, id, ids(kind));
        return false;
    }

    /** The texts, each a known identifier of a kind and none twice; faults are reported and left out. */
    List<String> resolve(String kind, List<YamlNode.Scalar> texts) {
        List<String> resolved = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            if (check(kind, text.text(), text.position())) {
                if (resolved.contains(text.text())) {
                    problems.add(
                            Code.DUPLICATE_NAME,
                            text.position(),
                            "the " + kind + " '" + text.text() + "' twice in one list; expected once",
                            "Maybe another one was meant?");
                } else {
                    resolved.add(text.text());
                }
            }
        }
        return resolved;
    }

    /** The identifier in a key that must be there, checked. */
    String resolve(String kind, String key, YamlFields fields) {
        String id = fields.text(key);
        if (!id.equals(YamlFields.STAND_IN)) {
            check(kind, id, fields.positionOf(key));
        }
        return id;
    }
}
