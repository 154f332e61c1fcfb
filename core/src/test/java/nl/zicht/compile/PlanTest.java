package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ModelText;
import nl.zicht.equation.Name;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static CheckedModel check(String text) {
        return ModelText.check(text).orThrow();
    }

    /** Returns the names of the visible cells that a phase computes, in order. */
    private static List<String> computed(Plan plan, Phase phase) {
        return plan.assignments(phase).stream()
                .flatMap(assignment -> plan.model().cells().stream()
                        .filter(cell -> plan.slot(cell.index()) == assignment.slot())
                        .map(cell -> cell.label()))
                .toList();
    }

    @Test
    void sortsCellsByWhenTheyChangeAndWhoNeedsThem() {
        Plan plan = Plan.of(check("""
                specs 0 10 1
                aux report = twice + 1
                aux twice = 2*stock
                aux inflow = rate*twice
                stock stock = start; net inflow
                aux rate = base/10
                aux base = 5
                aux start = rate*TIME
                aux settled = INIT(twice) + rate
                aux late = PREVIOUS(memory, 0)
                aux memory = twice^2
                """));
        assertThat(computed(plan, Phase.CONSTANTS)).containsExactly("rate");
        assertThat(computed(plan, Phase.INITIAL)).contains("start", "stock", "twice");
        assertThat(computed(plan, Phase.SETTLED)).containsExactly("settled");
        assertThat(computed(plan, Phase.RATES)).containsExactly("twice", "inflow");
        assertThat(computed(plan, Phase.MEMORIES)).containsExactly("memory");
        assertThat(computed(plan, Phase.REPORTS)).containsExactlyInAnyOrder("report", "start", "late");
        assertThat(plan.delays()).hasSize(1);
    }

    @Test
    void plainNumbersAreDataThatARunMaySet() {
        CheckedModel model = check("specs 0 10 1\naux a = -5\naux b = 2*3\nstock s = 7; net a\nstock t = b; net a");
        Plan plan = Plan.of(model);
        int a = model.layout(Name.of("a")).orElseThrow().firstCell();
        int s = model.layout(Name.of("s")).orElseThrow().firstCell();
        int t = model.layout(Name.of("t")).orElseThrow().firstCell();
        assertThat(plan.isSettable(a)).isTrue();
        assertThat(plan.defaults()[plan.slot(a)]).isEqualTo(-5);
        assertThat(plan.isSettable(s)).isTrue();
        assertThat(plan.isSettable(t)).isFalse();
        assertThat(plan.isVarying(a)).isFalse();
        assertThat(plan.isVarying(s)).isTrue();
    }

    @Test
    void stocksAndTheirNetFlowsLieBesideEachOther() {
        Plan plan = Plan.of(check("specs 0 9 1\nstock a = 1; net 2\naux x = 3\nstock b = 4; net 5"));
        assertThat(plan.stocks()).containsExactly(plan.firstStock(), plan.firstStock() + 1);
        assertThat(plan.slot(0)).isEqualTo(plan.firstStock());
        assertThat(plan.slot(2)).isEqualTo(plan.firstStock() + 1);
        assertThat(plan.firstRate()).isEqualTo(plan.firstStock() + plan.stockSpan());
    }

    @Test
    void longEquationsAreDividedIntoTemporaries() {
        CheckedModel model = check("specs 0 9 1\naux x = TIME\naux y = (x+1)*(x+2)*(x+3)*(x+4)*(x+5)*(x+6)");
        Plan whole = Plan.of(model);
        Plan divided = Plan.of(model, new TermBounds(30, 3), Optimizations.NONE);
        assertThat(whole.assignments(Phase.REPORTS)).hasSize(2);
        assertThat(divided.assignments(Phase.REPORTS)).hasSizeGreaterThan(4);
        assertThat(divided.assignments(Phase.REPORTS))
                .allMatch(assignment -> TermBounds.bytes(assignment.term()) <= 30);
    }

    @Test
    void loopsReadNeighboursThatLieAskewFromACopyAndMoveAllStocks() {
        StringBuilder text = new StringBuilder("specs 0 5 0.5\n");
        for (int i = 0; i < 40; i++) {
            text.append("stock s%d = %d; net %s - f%d%n".formatted(i, i, i == 0 ? "1" : "f" + (i - 1), i));
            text.append("aux f%d = s%d/7%n".formatted(i, i));
        }
        Plan plan = Plan.of(check(text.toString()));
        List<Block.Operand> copied = plan.blocks(Phase.RATES).stream()
                .flatMap(block -> block instanceof Block.Loop loop
                        ? loop.operands().stream()
                                .filter(Block.Operand::isCopied)
                                .peek(operand -> assertThat(
                                                (operand.copy() - loop.target().first()) % Slots.ALIGNMENT)
                                        .isZero())
                        : Stream.empty())
                .toList();
        assertThat(copied).isNotEmpty();
        assertThat(plan.blocks(Phase.MOVES))
                .singleElement()
                .satisfies(block -> assertThat(block.assignments()).hasSize(plan.stockSpan()));
    }
}
