package nl.zicht.format.ensemble;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.MemberBlock;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.Trajectories;
import nl.zicht.simulate.NumberText;

/** The rows of the table of members, and of the table of their values over time. */
final class MemberRows {
    private MemberRows() {}

    /** Returns the headings of the table of members. */
    static byte[] head(EnsembleDesign design) {
        List<String> names = new ArrayList<>(List.of("member", "policy", "future"));
        names.addAll(design.inputs());
        design.outcomes().stream().map(MemberOutcome::id).forEach(names::add);
        return CsvText.row(names).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] members(MemberBlock block) {
        StringBuilder out = new StringBuilder();
        for (int lane = 0; lane < block.count(); lane++) {
            out.append(block.first() + lane).append(',').append(block.policy());
            out.append(',').append(block.firstFuture() + lane);
            append(out, block.inputs(), lane);
            append(out, block.outcomes(), lane);
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(StringBuilder out, double[][] values, int lane) {
        for (double[] value : values) {
            NumberText.append(value[lane], out.append(','));
        }
    }

    /** Returns the outcomes in a row of the table of members, which read back as the same numbers. */
    static double[] outcomes(String row, EnsembleDesign design) {
        String[] cells = row.split(",", -1);
        int first = 3 + design.inputs().size();
        double[] outcomes = new double[design.outcomes().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = Double.parseDouble(cells[first + i]);
        }
        return outcomes;
    }

    /** Returns the headings of the table of values over time. */
    static byte[] momentsHead(List<String> variables) {
        List<String> names = new ArrayList<>(List.of("member", "time"));
        names.addAll(variables);
        return CsvText.row(names).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] moments(MemberBlock block, Trajectories trajectories) {
        StringBuilder out = new StringBuilder();
        for (int lane = 0; lane < block.count(); lane++) {
            for (Trajectories.Moment moment : trajectories.of(lane)) {
                out.append(block.first() + lane).append(',').append(NumberText.rounded(moment.time(), 12));
                for (double value : moment.values()) {
                    NumberText.append(value, out.append(','));
                }
                out.append('\n');
            }
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
