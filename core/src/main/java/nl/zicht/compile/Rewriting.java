package nl.zicht.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.model.GraphicalFunction;

/**
 * Rewrites the statements of a moment so that they do less, see {@link Rewrite}.
 *
 * <p>Where many statements have one shape, from which loops are made, either all of them are rewritten to one shape or none is.
 */
final class Rewriting {
    private static final List<Phase> PHASES = List.of(Phase.RATES, Phase.MEMORIES, Phase.REPORTS);

    private final Set<Rewrite> wanted;
    private final int shortest;
    private final Map<Phase, List<Assignment>> phases;

    /**
     * @param optimizations what to do
     * @param phases the statements; those of a moment are replaced, and what is computed once is added to {@link Phase#SETTLED}
     */
    Rewriting(Optimizations optimizations, Map<Phase, List<Assignment>> phases) {
        wanted = optimizations.rewrites();
        shortest = optimizations.shortestLoop();
        this.phases = phases;
    }

    /**
     * Rewrites all phases of a moment.
     *
     * @param slots gives out more slots
     * @param changing the slots whose numbers may change during a run; brought up to date
     * @param results the slots that are needed when all is done
     */
    void rewrite(Slots slots, BitSet changing, List<GraphicalFunction> tables, BitSet results) {
        if (wanted.contains(Rewrite.FOLD)) {
            Folding folding = new Folding(tables);
            PHASES.forEach(phase -> phases.computeIfPresent(
                    phase, (same, statements) -> uniformly(statements, folding::fold, folding::fold)));
        }
        if (wanted.contains(Rewrite.HOIST)) {
            hoist(new Hoisting(slots, changing, Objects.requireNonNull(phases.get(Phase.SETTLED))));
        }
        if (wanted.contains(Rewrite.SHARE)) {
            int first = slots.size();
            share(new Sharing(slots));
            changing.set(first, slots.size());
        }
        if (wanted.contains(Rewrite.DROP)) {
            drop(results);
        }
    }

    private void hoist(Hoisting hoisting) {
        for (Phase phase : PHASES) {
            phases.computeIfPresent(phase, (same, statements) -> {
                List<Assignment> left = new ArrayList<>(statements);
                left.removeIf(hoisting::moveWhole);
                return uniformly(left, hoisting::outline, hoisting::hoist);
            });
        }
    }

    private void share(Sharing sharing) {
        for (Phase phase : PHASES) {
            sharing.look(phases.getOrDefault(phase, List.of()));
        }
        sharing.restart();
        for (Phase phase : PHASES) {
            phases.computeIfPresent(phase, (same, statements) -> {
                List<String> shapes = shapes(statements);
                Map<String, Integer> counts = Shape.count(shapes);
                return sharing.share(
                        statements, i -> shapes.isEmpty() || counts.getOrDefault(shapes.get(i), 0) < shortest);
            });
        }
    }

    /** Returns the shapes of statements, nothing where no loops are made. */
    private List<String> shapes(List<Assignment> statements) {
        return statements.size() < shortest
                ? List.of()
                : statements.stream()
                        .map(statement -> Shape.of(statement.term()))
                        .toList();
    }

    /**
     * Rewrites statements, those of a frequent shape all alike or not at all.
     *
     * @param outline returns a term of the shape to which one will be rewritten
     * @param rewrite rewrites a term; returns the same where there is nothing to do
     */
    private List<Assignment> uniformly(
            List<Assignment> statements, UnaryOperator<Term> outline, UnaryOperator<Term> rewrite) {
        List<Term> outlines = statements.stream()
                .map(statement -> outline.apply(statement.term()))
                .toList();
        List<String> shapes = shapes(statements);
        Map<String, Integer> counts = Shape.count(shapes);
        Map<String, String> becomes = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (counts.getOrDefault(shapes.get(i), 0) >= shortest) {
                becomes.merge(shapes.get(i), Shape.of(outlines.get(i)), (a, b) -> a.equals(b) ? a : "");
            }
        }
        List<Assignment> all = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            Assignment statement = statements.get(i);
            boolean alike = shapes.isEmpty() || !"".equals(becomes.get(shapes.get(i)));
            boolean same = !alike || outlines.get(i) == statement.term();
            all.add(same ? statement : new Assignment(statement.slot(), rewrite.apply(statement.term())));
        }
        return all;
    }

    /** Leaves out statements whose numbers nothing needs. */
    private void drop(BitSet results) {
        BitSet live = (BitSet) results.clone();
        List<Phase> backwards = new ArrayList<>(PHASES);
        Collections.reverse(backwards);
        for (Phase phase : backwards) {
            phases.computeIfPresent(phase, (same, statements) -> {
                List<Assignment> needed = new ArrayList<>();
                for (int i = statements.size() - 1; i >= 0; i--) {
                    Assignment statement = statements.get(i);
                    if (live.get(statement.slot())) {
                        Terms.forEachCell(statement.term(), live::set);
                        needed.add(statement);
                    }
                }
                Collections.reverse(needed);
                return needed;
            });
        }
    }
}
