package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.label.Label;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.Setting;

/**
 * Two scenarios of which the second does all that the first does and one or two things more, and only then helps: the most telling
 * pair of a comparison.
 *
 * @param without the scenario that does too little
 * @param with the scenario that does more
 * @param added the levers it sets besides
 */
record NetworkContrast(Scenario without, Scenario with, List<Lever> added) {

    /** How small the first effect must be beside the second for "hardly helps". */
    private static final double HARDLY = 0.15;

    private static final int MOST_ADDED = 2;

    /** The pair with the largest difference in the first outcome, if there is one in which the first scenario hardly helps. */
    static Optional<NetworkContrast> in(Study study) {
        NetworkContrast best = null;
        double most = 0;
        for (Scenario without : study.options()) {
            for (Scenario with : study.options()) {
                List<Lever> added = added(study, without, with);
                double small = study.gain(without, study.first());
                double large = study.gain(with, study.first());
                boolean nested = !added.isEmpty() && added.size() <= MOST_ADDED;
                if (nested && small < HARDLY * large && large - small > most) {
                    best = new NetworkContrast(without, with, added);
                    most = large - small;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Lever> added(Study study, Scenario without, Scenario with) {
        Set<Setting> rest = new HashSet<>(with.settings());
        if (without.settings().isEmpty() || !rest.containsAll(without.settings())) {
            return List.of();
        }
        without.settings().forEach(rest::remove);
        List<Lever> added = new ArrayList<>();
        for (Setting setting : with.settings()) {
            if (rest.contains(setting)) {
                study.comparison().model().set().lever(setting.lever()).ifPresent(added::add);
            }
        }
        return added;
    }

    /** The added levers as they stand in a sentence. */
    Label addedNames() {
        StringBuilder nl = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Lever lever : added) {
            Label name = Shown.inSentence(lever.label());
            nl.append(nl.isEmpty() ? "" : " en ").append(name.nl());
            en.append(en.isEmpty() ? "" : " and ").append(name.en());
        }
        return new Label(nl.toString(), en.toString());
    }
}
