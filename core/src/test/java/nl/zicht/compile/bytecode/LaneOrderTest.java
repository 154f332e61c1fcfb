package nl.zicht.compile.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.Term;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Columns;
import org.junit.jupiter.api.Test;

class LaneOrderTest {
    private static final int SLOTS = 12;

    private static Term cell(int slot) {
        return new Term.CellRef(slot);
    }

    private static Assignment sum(int slot, int a, int b) {
        return new Assignment(slot, new Term.Binary(BinaryOperation.ADD, cell(a), cell(b)));
    }

    private static Assignment lookup(int slot, int x) {
        return new Assignment(slot, new Term.Lookup(0, cell(x)));
    }

    private static List<Assignment> ordered(List<Assignment> statements) {
        return LaneOrder.of(statements, term -> Columns.isColumn(term) ? 1 : 0, 2);
    }

    /** Two stocks, 0 and 1, whose equations stand shape by shape: what each needs comes together, and lookups wait for each other. */
    @Test
    void whatIsNeededComesSoonBefore() {
        Assignment first = sum(2, 0, 0);
        Assignment second = sum(3, 1, 1);
        Assignment third = lookup(4, 2);
        Assignment fourth = lookup(5, 3);
        Assignment moveFirst = sum(0, 0, 4);
        Assignment moveSecond = sum(1, 1, 5);
        Assignment apart = sum(6, 2, 3);
        Assignment useApart = sum(7, 6, 6);
        List<Assignment> plan = List.of(first, second, third, moveFirst, apart, fourth, moveSecond, useApart);
        assertThat(ordered(plan)).containsExactly(first, second, apart, useApart, third, fourth, moveFirst, moveSecond);
    }

    @Test
    void everyStatementFindsWhatItFoundBefore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Assignment> plan = new ArrayList<>();
            int count = 1 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                int slot = random.nextInt(SLOTS);
                int x = random.nextInt(SLOTS);
                plan.add(random.nextBoolean() ? sum(slot, x, random.nextInt(SLOTS)) : lookup(slot, x));
            }
            assertThat(executed(ordered(plan))).as("seed %d", seed).isEqualTo(executed(plan));
        }
    }

    /** Returns what is in each slot in the end, as the expression it came from. */
    private static List<String> executed(List<Assignment> statements) {
        List<String> slots = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            slots.add("slot " + slot);
        }
        for (Assignment statement : statements) {
            String value = statement.term() instanceof Term.Lookup lookup
                    ? "f(" + of(lookup.x(), slots) + ")"
                    : of(((Term.Binary) statement.term()).left(), slots) + "+"
                            + of(((Term.Binary) statement.term()).right(), slots);
            slots.set(statement.slot(), Integer.toHexString(value.hashCode()));
        }
        return slots;
    }

    private static String of(Term term, List<String> slots) {
        return slots.get(((Term.CellRef) term).cell());
    }
}
