package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.Moments;
import nl.zicht.ensemble.OutcomeStatistics;
import nl.zicht.simulate.NumberText;

/** The table of statistics: a row for each policy and outcome. Keeps the statistics of one policy at a time, because members come policy after policy. */
final class Summary {
    private static final double[] PROBABILITIES = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};
    private static final long MOST_KEPT = 4_000_000;

    private final EnsembleDesign design;
    private final long futures;
    private final StringBuilder rows = new StringBuilder();
    private OutcomeStatistics[] current = new OutcomeStatistics[0];
    private int policy;
    private long taken;

    Summary(EnsembleDesign design, long futures) {
        this.design = design;
        this.futures = futures;
        begin();
    }

    private void begin() {
        boolean keep = futures * design.outcomes().size() <= MOST_KEPT;
        current = new OutcomeStatistics[design.outcomes().size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = new OutcomeStatistics(keep);
        }
        taken = 0;
    }

    /** Takes the outcomes of the next member. */
    void add(double[] outcomes) {
        for (int i = 0; i < current.length; i++) {
            current[i].add(outcomes[i]);
        }
        if (++taken == futures) {
            rows.append(rowsOfPolicy());
            policy++;
            begin();
        }
    }

    /** Returns the table of all members so far. */
    String text() {
        List<String> head = new ArrayList<>(List.of("policy"));
        design.levers().forEach(lever -> head.add(lever.variable()));
        head.addAll(List.of("outcome", "unit", "members", "missing", "mean", "sd", "least"));
        for (double probability : PROBABILITIES) {
            head.add("q" + NumberText.shortest(probability));
        }
        head.addAll(List.of("most", "quantiles", "rank error at most"));
        return CsvText.row(head) + rows + (taken > 0 ? rowsOfPolicy() : "");
    }

    private String rowsOfPolicy() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < current.length; i++) {
            MemberOutcome outcome = design.outcomes().get(i);
            OutcomeStatistics statistics = current[i];
            Moments moments = statistics.moments();
            List<String> cells = new ArrayList<>(List.of(Integer.toString(policy)));
            for (double value : design.policy(policy)) {
                cells.add(NumberText.shortest(value));
            }
            cells.addAll(List.of(outcome.id(), outcome.unit(), Long.toString(taken)));
            cells.add(Long.toString(statistics.missing()));
            cells.add(NumberText.shortest(moments.mean()));
            cells.add(NumberText.shortest(StrictMath.sqrt(moments.variance())));
            cells.add(NumberText.shortest(moments.least()));
            for (double probability : PROBABILITIES) {
                cells.add(NumberText.shortest(statistics.quantiles().quantile(probability)));
            }
            cells.add(NumberText.shortest(moments.most()));
            double error = statistics.quantiles().rankError();
            cells.add(error == 0 ? "exact" : "sketch");
            cells.add(NumberText.shortest(error));
            text.append(CsvText.row(cells));
        }
        return text.toString();
    }
}
