package nl.zicht.scenarios.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.label.Label;

/**
 * Everything a briefing says, in both languages, before it becomes pages and files.
 *
 * @param title the conclusion or the question, as a sentence
 * @param introduction what was compared, over which period, in one or two sentences
 * @param date day of the briefing
 * @param modelVersion name and version of the model
 * @param findings what the reader must remember; three to five
 * @param options what can be chosen, with effect and cost
 * @param unknowns what we do not know
 * @param figures the charts, in order
 * @param tables further tables, in order
 * @param sources where facts come from
 * @param method how the numbers were made, a paragraph each
 * @param provenance where every number comes from
 */
public record BriefingContent(
        Label title,
        Label introduction,
        LocalDate date,
        String modelVersion,
        List<Finding> findings,
        OptionsTable options,
        Unknowns unknowns,
        List<Figure> figures,
        List<DataTable> tables,
        List<Source> sources,
        List<Label> method,
        Provenance provenance) {

    /** A briefing that does not tell where its numbers come from. */
    public BriefingContent(
            Label title,
            Label introduction,
            LocalDate date,
            String modelVersion,
            List<Finding> findings,
            OptionsTable options,
            Unknowns unknowns,
            List<Figure> figures,
            List<DataTable> tables,
            List<Source> sources,
            List<Label> method) {
        this(
                title,
                introduction,
                date,
                modelVersion,
                findings,
                options,
                unknowns,
                figures,
                tables,
                sources,
                method,
                Provenance.NONE);
    }

    /** Rejects a briefing that could not be read on one page, or whose files would overwrite each other. */
    public BriefingContent {
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        sources = List.copyOf(sources);
        method = List.copyOf(method);
        if (findings.isEmpty() || findings.size() > 5) {
            throw new IllegalArgumentException(
                    "Found " + findings.size() + " findings; expected 1 to 5.\nMaybe put the others with the charts?");
        }
        Set<String> seen = new HashSet<>();
        List<String> ids = new ArrayList<>();
        ids.add(options.id());
        figures.forEach(figure -> ids.add(figure.chart().id()));
        tables.forEach(table -> ids.add(table.id()));
        for (Finding finding : findings) {
            if (!ids.containsAll(finding.tables())) {
                throw new IllegalArgumentException(
                        "The finding \"" + finding.headline().en() + "\" refers to the tables " + finding.tables()
                                + "; expected some of " + ids + ".");
            }
        }
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(
                        "Found two charts or tables with the id \"" + id + "\"; expected different ids.");
            }
        }
    }

    /** Every table of the briefing: the options, the data of each chart, and the further tables. */
    public List<DataTable> allTables() {
        List<DataTable> all = new ArrayList<>();
        all.add(options.asData());
        figures.forEach(figure -> all.add(figure.data()));
        all.addAll(tables);
        return all;
    }
}
