package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * A plan made ready for lanes: the moves of the stocks are statements among the others, and what nobody needs is left out.
 *
 * <p>The arithmetic is that of the integrators of a single run, operation by operation, so that a lane gives the same bits. Immutable.
 */
public final class LanePlan {
    private final Plan plan;
    private final int size;
    private final List<Assignment> beginning;
    private final Map<Integer, Integer> shown = new LinkedHashMap<>();
    private final List<List<Assignment>> stages = new ArrayList<>();
    private final List<Assignment> record;
    private final List<List<Assignment>> turns = new ArrayList<>();
    private final BeltSlots belts;
    private final BitSet kept;
    private final BitSet looked;

    private LanePlan(Plan plan, Tableau tableau, int[] tracked) {
        this.plan = plan;
        belts = BeltSlots.of(plan);
        int[] stocks = plan.stocks();
        int moved = plan.size() + (tableau.stages() > 1 ? 2 * stocks.length : 0);
        plan.delays().forEach(delay -> show(delay.input(), moved));
        plan.stores().forEach(store -> Arrays.stream(store.inputs()).forEach(input -> show(input, moved)));
        Columns columns = new Columns(moved + shown.size());
        beginning = new ArrayList<>(plan.assignments(Phase.CONSTANTS));
        beginning.addAll(plan.assignments(Phase.INITIAL));
        BitSet wanted = new BitSet();
        for (int slot : tracked) {
            wanted.set(slot);
        }
        List<Assignment> moment = new ArrayList<>(afterTurns());
        moment.addAll(plan.assignments(Phase.MEMORIES));
        moment.addAll(plan.assignments(Phase.REPORTS));
        record = columns.split(needed(moment, wanted));
        for (int stage = 0; stage < tableau.stages(); stage++) {
            stages.add(stage(tableau, stage));
        }
        looked = exposed(record);
        stages.forEach(stage -> looked.or(exposed(stage)));
        kept = (BitSet) looked.clone();
        for (int stock : stocks) {
            kept.set(stock);
        }
        shown.values().forEach(kept::set);
        addTurns(wanted, columns);
        stages.replaceAll(stage -> columns.split(needed(stage, kept)));
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

    /** Returns the statements of a stage, the moves of each stock right after what last needs its old value or gives its net flow. */
    private List<Assignment> stage(Tableau tableau, int stage) {
        List<Assignment> rates = new ArrayList<>(afterTurns());
        if (stage == 0) {
            rates.addAll(plan.assignments(Phase.MEMORIES));
            shown.forEach((slot, copy) -> rates.add(new Assignment(copy, new Term.CellRef(slot))));
        }
        int toRate = plan.firstRate() - plan.firstStock();
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < rates.size(); i++) {
            int at = i;
            last.put(rates.get(i).slot() - toRate, at);
            Terms.forEachCell(rates.get(i).term(), slot -> last.put(slot, at));
        }
        int[] stocks = plan.stocks();
        Map<Integer, List<Integer>> moving = new HashMap<>();
        for (int i = 0; i < stocks.length; i++) {
            if (!belts.contents().get(stocks[i])) {
                moving.computeIfAbsent(last.getOrDefault(stocks[i], -1), none -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Assignment> statements = new ArrayList<>();
        for (int at = -1; at < rates.size(); at++) {
            if (at >= 0) {
                statements.add(rates.get(at));
            }
            for (int i : moving.getOrDefault(at, List.of())) {
                addMoves(statements, stocks[i], plan.size() + 2 * i, tableau, stage);
            }
        }
        return statements;
    }

    private void addMoves(List<Assignment> statements, int stock, int begin, Tableau tableau, int stage) {
        Term old = new Term.CellRef(stock);
        Term rate = new Term.CellRef(stock + plan.firstRate() - plan.firstStock());
        Term dt = new Term.Clock(ClockValue.DT);
        if (tableau.stages() == 1) {
            statements.add(new Assignment(stock, moved(old, dt, rate)));
            return;
        }
        int sum = begin + 1;
        if (stage == 0) {
            statements.add(new Assignment(begin, old));
        }
        Term weighted = tableau.weights()[stage] == 1
                ? rate
                : new Term.Binary(BinaryOperation.MULTIPLY, new Term.Constant(tableau.weights()[stage]), rate);
        statements.add(new Assignment(
                sum, stage == 0 ? weighted : new Term.Binary(BinaryOperation.ADD, new Term.CellRef(sum), weighted)));
        if (stage + 1 < tableau.stages()) {
            Term ahead = new Term.Binary(BinaryOperation.MULTIPLY, new Term.Constant(tableau.nodes()[stage + 1]), dt);
            statements.add(new Assignment(stock, moved(new Term.CellRef(begin), ahead, rate)));
        } else {
            Term scale = new Term.Binary(BinaryOperation.DIVIDE, dt, new Term.Constant(tableau.divisor()));
            statements.add(new Assignment(stock, moved(new Term.CellRef(begin), scale, new Term.CellRef(sum))));
        }
    }

    private static Term moved(Term from, Term factor, Term direction) {
        return new Term.Binary(BinaryOperation.ADD, from, new Term.Binary(BinaryOperation.MULTIPLY, factor, direction));
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

    /** Returns where, after the first stage of a step, stands what memories are shown of a slot. */
    public int shown(int slot) {
        return Objects.requireNonNull(shown.get(slot));
    }

    /** Returns what is executed at the begin of a step before each turn of conveyors and queues; none in a model without. */
    public List<List<Assignment>> turns() {
        return turns;
    }

    /** Returns what is executed when values are recorded, after the turns and before the step that begins then. */
    public List<Assignment> record() {
        return record;
    }

    /** Returns what is executed at every stage of a step, after the turns, with the moves of the stocks but those that are conveyors or queues. */
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
        stages.forEach(stage -> stage.forEach(statement -> uniform.clear(statement.slot())));
        record.forEach(statement -> uniform.clear(statement.slot()));
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
