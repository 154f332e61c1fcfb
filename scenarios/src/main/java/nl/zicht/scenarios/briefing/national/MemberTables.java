package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.briefing.BriefingFiles;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.national.NationalModel;

/** How sure a comparison on the national model is, as tables of comma-separated values. */
public final class MemberTables {

    private MemberTables() {}

    /**
     * Runs all scenarios on the same members and makes the tables.
     *
     * @param model the national model
     * @param comparison the scenarios, the baseline among them
     * @param count the number of members, at least {@link Members#FEWEST}
     * @param seed the members follow from it
     * @param progress told the part that is done, from any thread
     * @return the text of each table by the name of its file
     */
    public static Map<String, String> of(
            NationalModel model, Comparison comparison, int count, long seed, DoubleConsumer progress) {
        Study plain = new Study(model, comparison, EffectRanges.none(), SystemAnalysis.load());
        List<Double> times = List.of(plain.historyEnds(), plain.year());
        Members members = Members.of(comparison.model(), model.parameters(), times, count, seed, progress);
        Study study = new Study(model, comparison, EffectRanges.of(members, plain.year()), plain.graph());
        List<DataTable> tables = new ArrayList<>();
        tables.add(new Tables(study).effects());
        tables.addAll(new RobustnessTables(study, members).all());
        Map<String, String> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.id() + ".csv", BriefingFiles.csv(table)));
        return files;
    }
}
