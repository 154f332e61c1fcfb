package nl.zicht.format.ensemble;

import java.util.List;
import java.util.Map;
import nl.zicht.ensemble.Correlation;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LeverValues;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.simulate.NumberText;

/** The text that tells a reader of a folder what is in it. */
final class FolderGuide {
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final EnsembleDesign design;
    private final StringBuilder out = new StringBuilder("Results of an ensemble, made with Zicht\n\n");

    private FolderGuide(EnsembleDesign design) {
        this.design = design;
    }

    static String text(Ensemble ensemble, Map<String, String> identity, TrajectoryForm form) {
        FolderGuide guide = new FolderGuide(ensemble.design());
        guide.fact(
                "members",
                ensemble.members() + " (policies x futures: "
                        + ensemble.design().policies() + " x "
                        + ensemble.inputs().members() + ")");
        identity.forEach(guide::fact);
        guide.files(form);
        guide.parts();
        guide.out.append(
                "\nA future is one draw of all uncertainties; members of the same future differ in policy only.\n"
                        + "'missing' counts members whose outcome is not a finite number, such as the time of what never happens.\n");
        return guide.out.toString();
    }

    private void files(TrajectoryForm form) {
        out.append("\nmembers.csv   a row for each member: its policy, its future, its inputs, its outcomes\n");
        out.append(
                "summary.csv   a row for each policy and outcome: mean, standard deviation (sd), quantiles (q0.5 is the"
                        + " median; type 7 of Hyndman and Fan where exact)\n");
        out.append("manifest.json what the results were made from, with hashes (SHA-256)\n");
        if (form == TrajectoryForm.CSV) {
            out.append(form.file()).append("  a row for each member and saved moment\n");
        } else if (form == TrajectoryForm.COLUMNS) {
            out.append(form.file()).append("  values over time of each member, in binary (little-endian):\n");
            out.append("  head    8 bytes ZICHTCOL, int32 version (1), int32 v, then v names: int32 bytes, UTF-8\n");
            out.append(
                    "  member  int64 number, int32 n, n doubles (times), then n doubles for each of the v variables\n");
        }
    }

    private void parts() {
        heading("Uncertainties", design.uncertainties());
        for (Uncertainty uncertainty : design.uncertainties()) {
            line(DesignText.line(uncertainty));
        }
        heading("Correlations", design.correlations());
        for (Correlation pair : design.correlations()) {
            line(DesignText.line(pair, design));
        }
        heading("Levers", design.levers());
        for (LeverValues lever : design.levers()) {
            line(DesignText.line(lever));
        }
        for (int policy = 0;
                policy < Math.min(design.policies(), MOST) && !design.levers().isEmpty();
                policy++) {
            StringBuilder words = new StringBuilder("policy " + policy + ":");
            double[] values = design.policy(policy);
            for (int i = 0; i < values.length; i++) {
                words.append(i == 0 ? " " : ", ")
                        .append(design.levers().get(i).variable())
                        .append(" = ");
                words.append(NumberText.shortest(values[i]));
            }
            line(words.toString());
        }
        if (design.policies() > MOST) {
            line("… " + (design.policies() - MOST) + " more policies: see summary.csv");
        }
        heading("Outcomes", design.outcomes());
        for (MemberOutcome outcome :
                design.outcomes().subList(0, Math.min(design.outcomes().size(), MOST))) {
            line(DesignText.line(outcome));
        }
        if (design.outcomes().size() > MOST) {
            line("… " + (design.outcomes().size() - MOST) + " more: see summary.csv");
        }
    }

    private void heading(String title, List<?> parts) {
        out.append(parts.isEmpty() ? "" : "\n" + title + "\n");
    }

    private void line(String text) {
        out.append("  ")
                .append(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .append('\n');
    }

    private void fact(String word, String value) {
        out.append(word)
                .append(" ".repeat(Math.max(1, 14 - word.length())))
                .append(value)
                .append('\n');
    }
}
