package nl.zicht.examples.recipes;

import java.util.List;
import java.util.Locale;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.national.NationalModel;

/** Compares care coordination in all regions with the same staff and with staff to match, on the national model. */
final class CompareTwoScenarios {
    private CompareTwoScenarios() {}

    public static void main(String[] args) {
        ScenarioSet set = NationalModel.scenarios().only(List.of("coverage-fixed-staff", "coverage-with-staff"));
        Comparison comparison = Comparison.of(NationalModel.load().policies(set));
        Outcome registered = set.outcome("registered-victims").orElseThrow();
        for (Scenario scenario : comparison.scenarios()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f registered victims a year in 2035, %+.0f against the baseline%n",
                    scenario.label().en(),
                    comparison.at(scenario, registered, 2035),
                    comparison.difference(scenario, registered, 2035));
        }
    }
}
