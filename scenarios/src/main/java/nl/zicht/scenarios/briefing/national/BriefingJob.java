package nl.zicht.scenarios.briefing.national;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import nl.zicht.causal.CausalGraph;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.briefing.BriefingContent;
import nl.zicht.scenarios.briefing.BriefingFiles;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.monitor.Monitor;
import nl.zicht.scenarios.monitor.Trials;
import nl.zicht.scenarios.national.NationalModel;

/**
 * The main job: runs a set of scenarios on the national model and writes the briefing.
 *
 * @param scenarios what is compared
 * @param languages the languages of the pages
 * @param date the day of the briefing
 * @param draws how often all uncertain numbers are drawn for the ranges: 0 for no ranges, else at least 20
 * @param seed the draws follow from it
 */
public record BriefingJob(ScenarioSet scenarios, Set<Language> languages, LocalDate date, int draws, long seed) {

    /** Enough members for a range of 90 percent and for who beats whom, few enough to wait for. */
    public static final int DRAWS = 500;

    private static final long SEED = 20261121;
    private static final int MEMBERS_OF_MONITOR = 60;
    private static final double SHARE_OF_SCENARIOS = 0.6;
    private static final double SHARE_OF_RUNS = 0.8;

    /**
     * What the job leaves behind.
     *
     * @param page the page to open first
     * @param comparison the runs
     * @param content what the briefing says
     */
    public record Result(Path page, Comparison comparison, BriefingContent content) {}

    /** The job on the shipped scenarios, in both languages. */
    public static BriefingJob shipped(LocalDate date) {
        return new BriefingJob(NationalModel.scenarios(), Set.of(Language.values()), date, DRAWS, SEED);
    }

    /**
     * Does the job.
     *
     * @param folder where the briefing goes
     * @param progress told the part that is done, from 0 to 1, from any thread
     * @throws IOException when the folder cannot be written
     */
    public Result write(Path folder, DoubleConsumer progress) throws IOException {
        NationalModel model = NationalModel.load();
        CausalGraph graph = SystemAnalysis.load();
        PolicyModel policies = model.policies(scenarios);
        Comparison comparison = Comparison.of(policies);
        EffectRanges ranges = ranges(model, comparison, progress);
        Monitor monitor = monitor(model, graph, progress);
        BriefingContent content = NationalBriefing.compose(model, comparison, ranges, graph, date, monitor);
        progress.accept(SHARE_OF_RUNS);
        Path page = BriefingFiles.write(content, folder, languages);
        progress.accept(1);
        return new Result(page, comparison, content);
    }

    private EffectRanges ranges(NationalModel model, Comparison comparison, DoubleConsumer progress) {
        if (draws == 0) {
            return EffectRanges.none();
        }
        Study plain = new Study(model, comparison, EffectRanges.none(), SystemAnalysis.load());
        Members members = Members.of(
                comparison.model(),
                model.parameters(),
                List.of(plain.historyEnds(), plain.year()),
                draws,
                seed,
                part -> progress.accept(SHARE_OF_SCENARIOS * part));
        return EffectRanges.of(members, plain.year());
    }

    /** Ranges in the monitor stand beside one effect at a time, so fewer members will do. */
    private Monitor monitor(NationalModel model, CausalGraph graph, DoubleConsumer progress) {
        Monitor monitor = Monitor.shipped(graph, NationalModel.scenarios());
        int members = Math.min(draws, MEMBERS_OF_MONITOR);
        AtomicInteger done = new AtomicInteger();
        double share = SHARE_OF_RUNS - SHARE_OF_SCENARIOS;
        return monitor.with(MonitorRuns.of(
                model,
                new Trials(monitor.register(), monitor.scenarios()),
                members,
                seed,
                () -> progress.accept(SHARE_OF_SCENARIOS + share * done.incrementAndGet() / members)));
    }
}
