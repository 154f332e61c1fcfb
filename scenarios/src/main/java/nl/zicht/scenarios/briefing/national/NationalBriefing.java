package nl.zicht.scenarios.briefing.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.BriefingContent;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.briefing.OptionsTable;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.monitor.Monitor;
import nl.zicht.scenarios.monitor.MonitorTables;
import nl.zicht.scenarios.national.NationalModel;

/** Composes the briefing on a comparison of scenarios of the national model. */
public final class NationalBriefing {

    private NationalBriefing() {}

    /**
     * Composes the briefing.
     *
     * @param model the national model that was run
     * @param comparison the scenarios; at least one beside the baseline
     * @param ranges how far effects may be off, {@link EffectRanges#none} when that was not computed
     * @param graph the system analysis, for who decides and for the causal pictures
     * @param date the day of the briefing
     * @throws IllegalArgumentException when there is nothing to compare with the baseline
     */
    public static BriefingContent compose(
            NationalModel model, Comparison comparison, EffectRanges ranges, CausalGraph graph, LocalDate date) {
        Monitor monitor = Monitor.shipped(graph, NationalModel.scenarios());
        return compose(model, comparison, ranges, graph, date, monitor);
    }

    /**
     * Composes the briefing with a monitor of recommendations that knows what the model says about them.
     *
     * @param model the national model that was run
     * @param comparison the scenarios; at least one beside the baseline
     * @param ranges how far effects may be off, {@link EffectRanges#none} when that was not computed
     * @param graph the system analysis
     * @param date the day of the briefing
     * @param monitor the recommendations
     * @throws IllegalArgumentException when there is nothing to compare with the baseline
     */
    public static BriefingContent compose(
            NationalModel model,
            Comparison comparison,
            EffectRanges ranges,
            CausalGraph graph,
            LocalDate date,
            Monitor monitor) {
        Study study = new Study(model, comparison, ranges, graph);
        if (study.options().isEmpty()) {
            throw new IllegalArgumentException(
                    "A briefing compares scenarios with the baseline; found only the baseline "
                            + comparison.baseline().id() + ".\nMaybe add a scenario?");
        }
        String version = ModelVersion.of(model);
        Optional<NetworkContrast> contrast = NetworkContrast.in(study);
        LeverReach reach = new LeverReach(comparison.model().checked(), graph);
        Deciders deciders = new Deciders(graph, comparison.model().set(), reach);
        Findings findings = new Findings(study, contrast);
        Caveats caveats = new Caveats(study);
        List<Figure> figures =
                new ArrayList<>(new Charts(study, version + ", run " + Traces.run(study), contrast).all());
        Pictures pictures = new Pictures(graph, deciders, version);
        Scenario mapped =
                contrast.map(NetworkContrast::with).orElse(study.ranked().get(0));
        new CoverageMaps(model, comparison).of(mapped, CoverageMaps.YEARS).ifPresent(figures::add);
        for (Scenario scenario : pictured(study, contrast)) {
            pictures.of(scenario).ifPresent(figures::add);
        }
        OptionsTable options = new Options(study, deciders).table();
        List<DataTable> tables = tables(study, monitor);
        List<DataTable> all = new ArrayList<>(tables);
        all.add(options.asData());
        figures.forEach(figure -> all.add(figure.data()));
        return new BriefingContent(
                findings.title(),
                introduction(study),
                date,
                version,
                findings.all(),
                options,
                caveats.unknowns(),
                figures,
                tables,
                References.of(study, monitor),
                caveats.method(),
                Traces.of(study, version, all));
    }

    private static List<DataTable> tables(Study study, Monitor monitor) {
        List<DataTable> tables = new ArrayList<>();
        study.members().ifPresent(members -> tables.addAll(new RobustnessTables(study, members).all()));
        tables.addAll(new Tables(study).all());
        if (study.members().flatMap(Members::posterior).isPresent()) {
            tables.addAll(FitTables.all());
        }
        MonitorTables recommendations = new MonitorTables(monitor);
        tables.addAll(List.of(recommendations.summary(), recommendations.gaps(), recommendations.page()));
        return tables;
    }

    /** The scenario of the title, and the best one that pulls few enough levers for a picture. */
    private static Set<Scenario> pictured(Study study, Optional<NetworkContrast> contrast) {
        Set<Scenario> pictured = new LinkedHashSet<>();
        contrast.ifPresent(pair -> pictured.add(pair.with()));
        study.ranked().stream()
                .filter(scenario -> scenario.settings().size() <= 4)
                .findFirst()
                .ifPresent(pictured::add);
        return pictured;
    }

    private static Label introduction(Study study) {
        Scenario baseline = study.comparison().baseline();
        return Phrase.of(
                "{1} manieren om de aanpak van mensenhandel te versterken, vergeleken met {2}, tot en met {3}.",
                "{1} ways to strengthen the approach to human trafficking, compared with {2}, up to {3}.",
                Quantity.of(study.options().size(), Rounding.WHOLE, Unit.NONE),
                Bilingual.of(Study.quoted(baseline)),
                Quantity.year((int) study.year()));
    }
}
