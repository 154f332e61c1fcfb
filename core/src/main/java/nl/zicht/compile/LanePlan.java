package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * A plan made ready for lanes: the moves of the stocks are statements too, and what nobody needs is left out.
 *
 * <p>By a method of one stage a stock moves among the other statements, right after what last needs its old value, while its numbers are at hand. By a method of
 * several, the stages have their rates in common, so that there is one piece of code for all of them, and all stocks move after that in one loop over neighbours.
 *
 * <p>The arithmetic is that of the integrators of a single run, operation by operation, so that a lane gives the same bits. Immutable.
 */
public final class LanePlan {
    private final Plan plan;
    private final int size;
    private final List<Assignment> beginning;
    private final Map<Integer, Integer> shown = new LinkedHashMap<>();
    private final List<Assignment> rates;
    private final List<Assignment> memories;
    private final List<Assignment> record;
    private final List<List<Assignment>> turns = new ArrayList<>();
    private final List<List<Assignment>> stages = new ArrayList<>();
    private final BeltSlots belts;
    private final BitSet kept = new BitSet();
    private final BitSet looked = new BitSet();

    private LanePlan(Plan plan, Tableau tableau, int[] tracked) {
        this.plan = plan;
        belts = BeltSlots.of(plan);
        LaneMoves moves = new LaneMoves(plan, tableau, belts.contents());
        plan.delays().forEach(delay -> show(delay.input(), moves.size()));
        plan.stores().forEach(store -> Arrays.stream(store.inputs()).forEach(input -> show(input, moves.size())));
        Columns columns = new Columns(moves.size() + shown.size());
        beginning = new ArrayList<>(plan.assignments(Phase.CONSTANTS));
        beginning.addAll(plan.assignments(Phase.INITIAL));
        BitSet wanted = new BitSet();
        Arrays.stream(tracked).forEach(wanted::set);
        Arrays.stream(plan.stocks()).forEach(kept::set);
        shown.values().forEach(kept::set);
        List<Assignment> memory = new ArrayList<>(plan.assignments(Phase.MEMORIES));
        shown.forEach((slot, copy) -> memory.add(new Assignment(copy, new Term.CellRef(slot))));
        if (tableau.stages() > 1) {
            kept.or(wanted);
            kept.set(plan.firstRate(), plan.firstRate() + plan.stockSpan());
            for (int stage = 0; stage < tableau.stages(); stage++) {
                stages.add(moves.ofFirst(stage));
                kept.or(exposed(stages.get(stage)));
            }
            record = columns.split(keeping(plan.assignments(Phase.REPORTS), wanted));
            memories = columns.split(keeping(memory, kept));
            rates = columns.split(keeping(plan.assignments(Phase.RATES), kept));
        } else {
            List<Assignment> moment = new ArrayList<>(afterTurns());
            moment.addAll(plan.assignments(Phase.MEMORIES));
            moment.addAll(plan.assignments(Phase.REPORTS));
            record = columns.split(keeping(moment, wanted));
            memory.addAll(0, afterTurns());
            List<Assignment> stage = moves.among(memory);
            looked.or(exposed(record));
            looked.or(exposed(stage));
            kept.or(looked);
            addTurns(wanted, columns);
            stages.add(columns.split(needed(stage, kept)));
            memories = List.of();
            rates = List.of();
        }
        size = columns.size();
    }

    /**
     * Makes a plan for lanes.
     *
     * @param tableau the method of integration
     * @param tracked the slots that will be looked at whenever values are recorded
     * @throws IllegalArgumentException for a plan with solvers, and for one with conveyors or queues by another method than Euler's
     */
    public static LanePlan of(Plan plan, Tableau tableau, int[] tracked) {
        if (!plan.solvers().isEmpty()) {
            throw new IllegalArgumentException("a model with solvers does not run in lanes");
        } else if (!plan.stages().isEmpty() && tableau.stages() > 1) {
            throw new IllegalArgumentException("conveyors and queues move once a step");
        }
        return new LanePlan(plan, tableau, tracked);
    }

    /** Returns the rates, of a model with conveyors or queues what follows on their last turn. */
    private List<Assignment> afterTurns() {
        List<Plan.Stage> moves = plan.stages();
        return moves.isEmpty()
                ? plan.assignments(Phase.RATES)
                : moves.get(moves.size() - 1).assignments();
    }

    /** Adds the rates before each turn of conveyors and queues. What these look at is kept, as is what is looked at when values are recorded. */
    private void addTurns(BitSet wanted, Columns columns) {
        for (int turn = 0; turn < plan.stages().size(); turn++) {
            turns.add(
                    turn == 0
                            ? plan.assignments(Phase.RATES)
                            : plan.stages().get(turn - 1).assignments());
        }
        if (!turns.isEmpty()) {
            turns.forEach(turn -> looked.or(exposed(turn)));
            looked.or(wanted);
            kept.or(looked);
            kept.or(belts.read());
        }
        turns.replaceAll(turn -> columns.split(needed(turn, kept)));
    }

    /** Lets memories find the number of a slot as it was when the step began: its copy, taken before the stocks move. */
    private void show(int slot, int first) {
        shown.putIfAbsent(slot, first + shown.size());
    }

    /** Returns the statements that others want something of, and keeps what they need from before them. */
    private List<Assignment> keeping(List<Assignment> statements, BitSet wanted) {
        List<Assignment> needed = needed(statements, wanted);
        kept.or(exposed(needed));
        return needed;
    }

    /** Returns the statements without those whose values are neither wanted afterwards nor needed by others. */
    private static List<Assignment> needed(List<Assignment> statements, BitSet wanted) {
        BitSet live = (BitSet) wanted.clone();
        List<Assignment> kept = new ArrayList<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Assignment statement = statements.get(i);
            if (live.get(statement.slot())) {
                live.clear(statement.slot());
                Terms.forEachCell(statement.term(), live::set);
                kept.add(statement);
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    /** Returns the slots whose numbers some statements take over from before them. */
    private static BitSet exposed(List<Assignment> statements) {
        BitSet written = new BitSet();
        BitSet exposed = new BitSet();
        for (Assignment statement : statements) {
            Terms.forEachCell(statement.term(), slot -> {
                if (!written.get(slot)) {
                    exposed.set(slot);
                }
            });
            written.set(statement.slot());
        }
        return exposed;
    }

    /** Returns for how many slots from that of the first stock on the moves of a method of several stages are done. */
    public int neighbours() {
        return plan.stockSpan();
    }

    /** Returns the number of slots, with those that only lanes need. */
    public int size() {
        return size;
    }

    /** Returns what is executed once, before memories begin; all its values stay. */
    public List<Assignment> beginning() {
        return beginning;
    }

    /** Returns what is executed once, after memories have begun and before the first moment; all its values stay. */
    public List<Assignment> settling() {
        return plan.assignments(Phase.SETTLED);
    }

    /** Returns where, after {@link #memories()} or the only stage of a step, stands what memories are shown of a slot. */
    public int shown(int slot) {
        return Objects.requireNonNull(shown.get(slot));
    }

    /** Returns what is executed at every stage of a step, before all else; nothing by a method of one stage. */
    public List<Assignment> rates() {
        return rates;
    }

    /** Returns what is executed for memories at the begin of a step, after {@link #rates()}; nothing by a method of one stage. */
    public List<Assignment> memories() {
        return memories;
    }

    /** Returns what is executed at the begin of a step before each turn of conveyors and queues; none in a model without. */
    public List<List<Assignment>> turns() {
        return turns;
    }

    /** Returns what is executed when values are recorded, after {@link #rates()}, {@link #memories()} and {@link #turns()} and before any stock moves. */
    public List<Assignment> record() {
        return record;
    }

    /**
     * Returns what is executed at the stages of a step at last: by a method of one stage everything with the moves of the stocks but those that
     * are conveyors or queues, by others the moves of the first
     * stock, of {@link #neighbours()}.
     */
    public List<List<Assignment>> stages() {
        return stages;
    }

    /**
     * Returns the slots that have one number for all members all through a run: no input, nothing that depends on one or on which member it is, nothing that
     * changes.
     *
     * @param inputs the slots that may differ from member to member
     */
    public BitSet uniform(BitSet inputs) {
        BitSet uniform = new BitSet();
        uniform.set(plan.firstStock(), plan.size());
        uniform.andNot(inputs);
        uniform.clear(plan.firstStock(), plan.firstStock() + plan.stockSpan());
        Stream.of(rates, memories, record, stages.get(0))
                .flatMap(List::stream)
                .forEach(statement -> uniform.clear(statement.slot()));
        turns.forEach(turn -> turn.forEach(statement -> uniform.clear(statement.slot())));
        uniform.andNot(belts.written());
        for (Delay delay : plan.delays()) {
            uniform.clear(delay.output());
            uniform.clear(StrictMath.max(0, delay.steps()));
        }
        for (Store store : plan.stores()) {
            uniform.clear(store.output());
        }
        for (Phase phase : List.of(Phase.CONSTANTS, Phase.INITIAL, Phase.SETTLED)) {
            for (Assignment statement : plan.assignments(phase)) {
                boolean[] same = {true};
                Terms.forEachCell(statement.term(), slot -> same[0] &= uniform.get(slot));
                Terms.forEachNode(
                        statement.term(),
                        node -> same[0] &= !(node instanceof Term.Clock clock && clock.value() == ClockValue.MEMBER));
                uniform.set(statement.slot(), same[0] && uniform.get(statement.slot()));
            }
        }
        return uniform;
    }

    /** Returns whether an equation or a reader looks at the content of a conveyor, whose stock is given, after the first moment. */
    public boolean isContentNeeded(int stock) {
        return looked.get(plan.slot(stock));
    }

    /** Returns whether the number of a slot is still needed when the statements of a stage are done. */
    public boolean isKept(int slot) {
        return kept.get(slot);
    }
}
