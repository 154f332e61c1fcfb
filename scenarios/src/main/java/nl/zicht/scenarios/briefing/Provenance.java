package nl.zicht.scenarios.briefing;

import java.util.List;
import java.util.Map;
import nl.zicht.label.Label;

/**
 * What makes the numbers of a briefing traceable: the runs behind them, what is behind the variables, and where the numbers of each table come from.
 *
 * @param runs every run or ensemble
 * @param variables every variable that a number was read from
 * @param traces where the numbers of a table or figure come from, by its id
 */
public record Provenance(List<Run> runs, List<VariableBasis> variables, Map<String, Trace> traces) {

    /** Nothing is told. */
    public static final Provenance NONE = new Provenance(List.of(), List.of(), Map.of());

    /**
     * A run of each scenario, or an ensemble of them.
     *
     * @param id short name
     * @param what what it is
     * @param facts how it was made, by name: members, seed, step, plan
     * @param scenarios the ids of the scenarios
     */
    public record Run(String id, Label what, Map<String, String> facts, List<String> scenarios) {}

    /**
     * What a variable of the model rests on.
     *
     * @param name the variable
     * @param unit its unit
     * @param constants how many numbers of the parameter table it depends on, directly or through others
     * @param judged how many of them are judgement
     * @param sources the codes of the sources of the others
     * @param observed the ids of the published figures of the variable itself
     */
    public record VariableBasis(
            String name, String unit, int constants, int judged, List<String> sources, List<String> observed) {}

    /** Copies everything. */
    public Provenance {
        runs = List.copyOf(runs);
        variables = List.copyOf(variables);
        traces = Map.copyOf(traces);
    }
}
