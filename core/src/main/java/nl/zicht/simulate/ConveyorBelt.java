package nl.zicht.simulate;

import java.util.Arrays;
import java.util.List;
import nl.zicht.check.Belt;
import nl.zicht.check.Cell;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/** One belt on its way: what leaves it in a step, then what it lets in. Not thread-safe. */
final class ConveyorBelt {
    /** The most slats of a belt. */
    private static final double LONGEST = 1e6;
    /** How little may be missing from a whole unit. */
    private static final double SLACK = 1e-9;

    private final Belt belt;
    private final BeltLayout layout;
    private final Places places;
    private final BeltPlaces at;
    private final boolean discrete;
    private final boolean noting;
    private final boolean[] driven;
    private final int[] leaksTo;
    private final double dt;
    private final Laying laying;
    private final double[] fractions;
    private final double[] taken;
    private final double[] pending;
    private final double[] admitted;
    private final CycleTimes times;
    private final SlatTimes cameIn = new SlatTimes();
    private BeltState state;
    private int latched;
    private boolean stands;
    private double room;
    private double allowance;
    private double used;
    private double unit = Double.NaN;

    ConveyorBelt(int number, BeltLayout layout, Places places, CycleTimes times) {
        this.times = times;
        belt = layout.containers().belts().get(number);
        this.layout = layout;
        this.places = places;
        at = BeltPlaces.of(belt, places);
        discrete = belt.intake().discrete();
        leaksTo = belt.leaks().stream().mapToInt(Belt.Leakage::to).toArray();
        driven = new boolean[belt.inflows().size()];
        for (int i = 0; i < driven.length; i++) {
            driven[i] = belt.inflows().get(i).isDriven();
        }
        dt = layout.dt();
        laying = new Laying(belt, layout, places);
        fractions = new double[belt.leaks().size()];
        taken = new double[fractions.length];
        pending = new double[belt.inflows().size()];
        admitted = new double[pending.length];
        noting = times.isKept() || layout.isMirrored(number);
        state = new BeltState(belt, 1, noting);
    }

    Belt belt() {
        return belt;
    }

    BeltState state() {
        return state;
    }

    boolean isArrested(double[] values) {
        return isTrue(values[at.arrest()]);
    }

    /** Lays out what is on the belt as the run begins. */
    void start(double[] values) {
        latched = slats(values, true);
        state = new BeltState(belt, latched, noting);
        readFractions(values);
        double content = values[at.stock()];
        int perUnit = (int) StrictMath.max(1, StrictMath.floor(1 / dt + 0.5));
        if (belt.start().isEmpty()) {
            state.fill(content, fractions, dt);
            if (discrete) {
                state.gather(perUnit);
            }
        } else {
            state.fill(1, fractions, dt);
            state.refill(listed(values, perUnit));
        }
        state.look();
        for (int i = 0; i < latched && times.isKept(); i++) {
            cameIn.at(i).clear();
            cameIn.at(i).add(state.at(i), times.now());
        }
    }

    /** Returns the content of every slat that a list says: one value for each, or one for each unit of time of which the last repeats. */
    private double[] listed(double[] values, int perUnit) {
        double[] slats = new double[latched];
        List<Integer> parts = belt.start();
        if (parts.size() == latched) {
            Arrays.setAll(slats, i -> values[places.of(parts.get(i))]);
            return slats;
        }
        for (int first = 0; first < latched; first += perUnit) {
            double value = values[places.of(parts.get(StrictMath.min(first / perUnit, parts.size() - 1)))];
            int end = StrictMath.min(latched, first + perUnit);
            if (discrete) {
                slats[first] = value;
            } else {
                Arrays.fill(slats, first, end, value / (end - first));
            }
        }
        return slats;
    }

    private void readFractions(double[] values) {
        for (int k = 0; k < fractions.length; k++) {
            double fraction = values[at.fractions()[k]];
            fractions[k] = StrictMath.min(StrictMath.max(fraction, 0), 1);
        }
    }

    /** Finds the flows of what leaks and what has arrived. */
    void leave(double[] values, ConveyorBelt[] all) {
        if (isArrested(values)) {
            Arrays.fill(taken, 0);
            for (int flow : at.leaks()) {
                values[flow] = 0;
            }
            values[at.exit()] = 0;
            return;
        }
        if (isTrue(values[at.sample()])) {
            int now = slats(values, false);
            latched = now > 0 ? now : latched;
        }
        readFractions(values);
        for (int k = 0; k < fractions.length; k++) {
            int to = leaksTo[k];
            fractions[k] = to >= 0 && all[to].isArrested(values) ? 0 : fractions[k];
        }
        state.leak(fractions, dt, taken);
        if (times.isKept()) {
            takeTimes();
        }
        for (int k = 0; k < taken.length; k++) {
            values[at.leaks()[k]] = taken[k] / dt;
        }
        boolean held = belt.exitTo() >= 0 && all[belt.exitTo()].isArrested(values);
        values[at.exit()] = held ? 0 : state.arrive() / dt;
        if (times.isKept() && !held) {
            cameIn.at(0).give(1, times.leaving(belt.exit()));
            times.left(belt.exit());
        }
    }

    /** Lets what leaks take the times along at which it came in. */
    private void takeTimes() {
        for (int i = 0; i < state.leakLength(); i++) {
            double left = state.before(i);
            for (int k = 0; k < taken.length; k++) {
                double amount = state.removed(k)[i];
                if (amount > 0) {
                    cameIn.at(i)
                            .give(
                                    amount / left,
                                    times.leaving(belt.leaks().get(k).flow()));
                    left -= amount;
                }
            }
        }
        belt.leaks().forEach(leak -> times.left(leak.flow()));
    }

    /** Begins to let in: counts what other belts bring, which is not refused, and finds how much more there is room for. */
    void open(double[] values) {
        stands = isArrested(values);
        Arrays.fill(admitted, 0);
        double brought = 0;
        for (int i = 0; i < admitted.length; i++) {
            if (driven[i]) {
                admitted[i] = values[at.inflows()[i]] * dt;
                brought += admitted[i];
            }
        }
        double capacity = values[at.capacity()];
        boolean boundless = capacity == Double.POSITIVE_INFINITY && state.isFinite();
        room = stands ? 0 : capacity - (boundless ? 0 : state.total()) - brought;
        double limit = values[at.inflowLimit()];
        if (discrete) {
            double now = StrictMath.floor(times.now() + SLACK);
            used = now == unit ? used : 0;
            unit = now;
            allowance = limit * StrictMath.max(1, dt) - used;
        } else {
            allowance = limit * dt;
        }
    }

    /** Returns how much more may come in now. */
    double room() {
        return stands ? 0 : StrictMath.max(0, StrictMath.min(room, allowance));
    }

    /** Grants what an inflow with an equation asks for, as far as there is room. */
    void grant(int inflow, double[] values) {
        double asked = stands ? 0 : StrictMath.max(0, values[at.requests()[inflow]]);
        double left = room();
        if (discrete) {
            pending[inflow] += asked * dt;
            double whole = StrictMath.floor(pending[inflow] + SLACK);
            // What is refused stays where it came from and is asked for again; only the part of a unit is kept in mind.
            pending[inflow] = StrictMath.max(0, pending[inflow] - whole);
            take(inflow, StrictMath.min(whole, StrictMath.floor(left + SLACK)));
            values[at.inflows()[inflow]] = admitted[inflow] / dt;
            return;
        }
        // A request that is met in full is reported to the last bit.
        boolean met = asked * dt <= left;
        values[at.inflows()[inflow]] = met ? asked : left / dt;
        take(inflow, met ? asked * dt : left);
    }

    /** Lets an amount in for which there is room. */
    void take(int inflow, double amount) {
        admitted[inflow] += amount;
        room -= amount;
        allowance -= amount;
        used += amount;
    }

    /** Moves the belt by a step and lays down on it what comes in. */
    void close(double[] values, ConveyorBelt[] all) {
        if (!stands) {
            if (times.isKept()) {
                cameIn.shift(state.length());
            }
            state.shift();
            state.resize(latched);
            laying.lay(state, latched, admitted, values, all, times.isKept() ? this::noteTimes : null);
        }
    }

    /** Sets the content to what is on the belt, after a step. */
    void settle(double[] values) {
        values[at.stock()] = state.total();
    }

    private void noteTimes(int inflow, int slat, double amount) {
        times.into(cameIn.at(slat), amount, belt.inflows().get(inflow).flow());
    }

    /** Returns the transit time in slats, at least 1; 0 for one that makes no sense, which at the start is an error. */
    private int slats(double[] values, boolean start) {
        double transit = values[at.transit()];
        double slats = StrictMath.floor(transit / dt + 0.5);
        boolean usable = transit > 0 && slats <= LONGEST;
        if (!usable && (start || slats > LONGEST)) {
            Cell cell = layout.plan().model().cells().get(belt.stock());
            throw new ModelException(Diagnostic.error(
                    Double.isFinite(transit) && transit > 0 ? Code.LIMIT_EXCEEDED : Code.BAD_VALUE,
                    "the transit time of the conveyor " + cell.label() + " is " + NumberText.shortest(transit)
                            + ", expected a positive time of at most " + NumberText.rounded(LONGEST * dt, 6),
                    cell.span(),
                    "a larger time step makes longer times possible"));
        }
        return usable ? (int) StrictMath.max(1, slats) : 0;
    }

    private static boolean isTrue(double value) {
        return value > 0 || value < 0;
    }
}
