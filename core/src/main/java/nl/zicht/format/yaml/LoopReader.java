package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Link;
import nl.zicht.causal.LoopKind;
import nl.zicht.causal.NamedLoop;
import nl.zicht.causal.Polarity;
import nl.zicht.label.Label;

/** Reads named loops and goals, and checks that each named loop is there. */
final class LoopReader {
    private final References references;
    private final EvidenceReader evidence;
    private final List<Link> links;
    private final YamlProblems problems;

    LoopReader(References references, EvidenceReader evidence, List<Link> links, YamlProblems problems) {
        this.references = references;
        this.evidence = evidence;
        this.links = links;
        this.problems = problems;
    }

    List<NamedLoop> loops(List<YamlNode> items) {
        // With a fault in a link, a loop through it would seem broken too.
        boolean linksSound = problems.count() == 0;
        List<NamedLoop> loops = new ArrayList<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a loop", item, problems)) {
                String id = fields.text("id");
                Label label = EvidenceReader.label(fields);
                LoopKind kind = kind(fields);
                List<YamlNode.Scalar> texts = fields.texts("members");
                List<String> members = references.resolve("factor", texts);
                Evidence why = evidence.evidence("evidence", fields, null);
                if (fields.sound() && linksSound) {
                    checkRuns(id, kind, members, fields.positionOf("members"));
                }
                loops.add(new NamedLoop(id, label, kind, members, why));
            }
        }
        return loops;
    }

    private LoopKind kind(YamlFields fields) {
        String letter = fields.text("kind");
        if (!letter.equals("R") && !letter.equals("B") && !letter.equals(YamlFields.STAND_IN)) {
            problems.addUnknown(fields.positionOf("kind"), "kind of loop", letter, List.of("R", "B"));
        }
        return letter.equals("B") ? LoopKind.BALANCING : LoopKind.REINFORCING;
    }

    private void checkRuns(String id, LoopKind kind, List<String> members, YamlPosition position) {
        if (members.size() < 2) {
            problems.add(
                    position,
                    "the loop " + id + " has " + members.size() + " members; expected at least 2",
                    "Maybe list the factors in the order of the links?");
            return;
        }
        int sign = 1;
        Set<String> forms = new HashSet<>(references.ids("form"));
        for (int i = 0; i < members.size(); i++) {
            String from = members.get(i);
            String to = members.get((i + 1) % members.size());
            // Parallel links hold for different forms; the one that shares a form with the loop so far is meant.
            Optional<Link> link = links.stream()
                    .filter(l -> l.from().equals(from) && l.to().equals(to))
                    .filter(l -> forms.isEmpty() || l.forms().stream().anyMatch(forms::contains))
                    .findFirst();
            if (link.isEmpty()) {
                problems.add(
                        position,
                        "the loop " + id + " needs a link from '" + from + "' to '" + to + "'; found none"
                                + (forms.isEmpty() ? "" : " that holds for " + forms),
                        "Maybe a factor between the two is missing, or the order is wrong?");
                return;
            }
            sign *= link.get().polarity().sign();
            forms.retainAll(link.get().forms());
        }
        LoopKind found = sign == Polarity.POSITIVE.sign() ? LoopKind.REINFORCING : LoopKind.BALANCING;
        if (found != kind) {
            problems.add(
                    position,
                    "the loop " + id + " is said to be " + kind.letter() + "; its links make it " + found.letter(),
                    "Maybe the sign of a link is wrong?");
        }
    }

    List<Goal> goals(List<YamlNode> items) {
        List<Goal> goals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a goal", item, problems)) {
                String factor = references.resolve("factor", "factor", fields);
                String wanted = fields.text("wanted");
                double weight = fields.optionalNumber("weight", 1e-6, 1e6).orElse(1);
                if (!List.of("more", "less", YamlFields.STAND_IN).contains(wanted)) {
                    problems.addUnknown(fields.positionOf("wanted"), "direction", wanted, List.of("more", "less"));
                }
                if (fields.sound() && !seen.add(factor)) {
                    problems.add(
                            fields.positionOf("factor"),
                            "a second goal for '" + factor + "'; expected one",
                            "Maybe put the weights together?");
                }
                boolean more = !wanted.equals("less");
                goals.add(new Goal(factor, weight, more ? 0 : 1, more ? 1 : 0));
            }
        }
        return goals;
    }
}
