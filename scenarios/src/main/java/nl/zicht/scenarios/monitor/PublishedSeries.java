package nl.zicht.scenarios.monitor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of the published series that ship with the library: the first column of the files of {@code observed} but the anchors. */
final class PublishedSeries {
    private static final List<String> FILES = List.of(
            "care_coordination",
            "criminal_justice_chain",
            "funding",
            "hidden_population_mse",
            "labour_inspectorate",
            "notifications_by_body",
            "reoffending_and_revictimisation_elapsed_years",
            "shelter_and_residence",
            "victims_by_form",
            "victims_registered_total");

    private PublishedSeries() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String file : FILES) {
            RecommendationRegister.resource("observed/" + file + ".csv")
                    .lines()
                    .skip(1)
                    .filter(line -> line.indexOf(',') > 0)
                    .forEach(line -> names.add(line.substring(0, line.indexOf(','))));
        }
        return names;
    }
}
