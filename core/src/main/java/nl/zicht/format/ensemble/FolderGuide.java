package nl.zicht.format.ensemble;

import java.util.Locale;
import java.util.Map;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.Uncertainty;

/** The text that tells a reader of a folder what is in it. */
final class FolderGuide {
    private FolderGuide() {}

    static String text(Ensemble ensemble, Map<String, String> identity, TrajectoryForm form) {
        StringBuilder out = new StringBuilder("Results of an ensemble, made with Zicht\n\n");
        out.append("members       ").append(ensemble.members()).append(" (policies x futures: ");
        out.append(ensemble.design().policies())
                .append(" x ")
                .append(ensemble.inputs().members())
                .append(")\n");
        identity.forEach((fact, value) -> out.append(padded(fact)).append(value).append('\n'));
        out.append("\nmembers.csv   a row for each member: its policy, its future, its inputs, its outcomes\n");
        out.append(
                "summary.csv   a row for each policy and outcome: mean, standard deviation, quantiles (type 7 where exact)\n");
        out.append("manifest.json what the results were made from, with hashes\n");
        if (form != TrajectoryForm.NONE) {
            out.append(padded(form.file())).append("values over time of each member\n");
        }
        out.append("\nUncertainties\n");
        for (Uncertainty uncertainty : ensemble.design().uncertainties()) {
            out.append("  ").append(uncertainty.variable()).append(": ");
            String kind = uncertainty.distribution().toString();
            out.append(kind, 0, Math.min(kind.length(), 200));
            out.append(unit(uncertainty.unit()));
            out.append(uncertainty.source().isEmpty() ? "" : "; source: " + uncertainty.source())
                    .append('\n');
        }
        out.append("\nOutcomes\n");
        for (MemberOutcome outcome : ensemble.design().outcomes()) {
            out.append("  ").append(outcome.id()).append(": ").append(meaning(outcome));
            out.append(unit(outcome.unit())).append('\n');
        }
        out.append("\nA future is one draw of all uncertainties; members of the same future differ in policy only.\n");
        out.append(
                "'missing' counts members whose outcome is not a finite number, such as the time of what never happens.\n");
        return out.toString();
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String meaning(MemberOutcome outcome) {
        if (outcome instanceof MemberOutcome.Computed computed) {
            return computed.text();
        }
        MemberOutcome.Measured measured = (MemberOutcome.Measured) outcome;
        String argument = measured.measure().hasArgument() ? " " + measured.argument() : "";
        return measured.measure().name().toLowerCase(Locale.ROOT).replace('_', ' ') + argument + " of "
                + measured.variable();
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(1, 14 - word.length()));
    }
}
