package nl.zicht.simulate;

import java.util.Arrays;
import nl.zicht.check.Belt;

/**
 * What is on one belt: slats of one step each, the one that leaves next first, and for each leak what it will take from each slat.
 *
 * <p>A part of the material that came in together loses, in a linear leak of the fraction f, {@code f A / M} in each of the M steps that it is within reach of the
 * leak; A is what it was as it came in, or as it came within reach of a staggered leak. So a leak carries A / M along with every slat.
 */
final class BeltState {
    private final Belt belt;
    private final LeakZones zones;
    private double[] content;
    private final double[][] share;
    private final boolean[][] reached;
    private final double[][] removed;
    private final double[] whole;
    private final double[] wanted;
    private final boolean exponential;
    private final boolean only;
    private final boolean[] integers;
    private final boolean noting;
    private boolean finite;
    private int length;
    private int leakLength;

    /**
     * @param belt the belt
     * @param slats its length
     * @param noting whether anybody looks at what leaks took from each slat
     */
    BeltState(Belt belt, int slats, boolean noting) {
        this.noting = noting;
        this.belt = belt;
        int leaks = belt.leaks().size();
        content = new double[slats];
        share = new double[leaks][slats];
        reached = new boolean[leaks][slats];
        removed = new double[leaks][noting ? slats : 0];
        whole = new double[leaks];
        wanted = new double[leaks];
        length = slats;
        exponential = belt.exponential();
        integers = new boolean[leaks];
        for (int k = 0; k < leaks; k++) {
            integers[k] = belt.leaks().get(k).integers();
        }
        only = leaks == 1 && !integers[0];
        zones = new LeakZones(belt.leaks());
        zones.measure(length);
    }

    /** Returns what is on the belt, summed from the exit on. */
    double total() {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += content[i];
        }
        return sum;
    }

    /** Looks whether all that is on the belt are finite numbers. */
    void look() {
        finite = Double.isFinite(total());
    }

    /** Returns whether all that is on the belt is known to be finite numbers. */
    boolean isFinite() {
        return finite;
    }

    /** Returns the number of slats. */
    int length() {
        return length;
    }

    /** Returns what is on a slat, counted from 0 at the exit. */
    double at(int slat) {
        return content[slat];
    }

    /** Returns what a leak took from each slat when leaks were last taken, on a belt that notes it. */
    double[] removed(int leak) {
        return removed[leak];
    }

    /** Returns what was on a slat before the leaks were last taken from it, as far as it is known from them. */
    double before(int slat) {
        double before = content[slat];
        for (double[] each : removed) {
            before += each[slat];
        }
        return before;
    }

    /** Returns the number of slats when leaks were last taken. */
    int leakLength() {
        return leakLength;
    }

    /** Puts an amount on the belt as it lies when the same has come in at every step; {@code fractions} are those of the leaks. */
    void fill(double amount, double[] fractions, double dt) {
        double unit = 1;
        int last = length - 1;
        begin(last, unit);
        double[] taken = new double[fractions.length];
        for (int i = last; i >= 0; i--) {
            content[i] = unit;
            for (int k = 0; k < taken.length; k++) {
                taken[k] = due(k, i, fractions[k], dt);
            }
            for (int k = 0; k < taken.length; k++) {
                unit -= Math.min(unit, taken[k]);
            }
            if (i > 0) {
                for (int k = 0; k < taken.length; k++) {
                    share[k][i - 1] = share[k][i];
                    reached[k][i - 1] = reached[k][i];
                }
            }
        }
        double scale = amount / total();
        for (int i = 0; i < length; i++) {
            scale(i, scale);
        }
    }

    /** Gives every slat another content, of which the leaks take the part that they took of the old one. */
    void refill(double[] contents) {
        for (int i = 0; i < length; i++) {
            if (content[i] != 0) {
                scale(i, contents[i] / content[i]);
                content[i] = contents[i];
            } else if (contents[i] != 0) {
                put(i, contents[i]);
            }
        }
    }

    private void scale(int slat, double factor) {
        content[slat] *= factor;
        for (double[] each : share) {
            each[slat] *= factor;
        }
    }

    /** Brings together what lies on {@code count} slats on that which is nearest the exit, and so for all following ones. */
    void gather(int count) {
        for (int i = 0; i < length; i++) {
            int first = i - i % count;
            if (first != i) {
                content[first] += content[i];
                content[i] = 0;
                for (int k = 0; k < share.length; k++) {
                    share[k][first] += share[k][i];
                    reached[k][first] |= reached[k][i];
                }
                clear(i);
            }
        }
    }

    /**
     * Takes what leaks in one step.
     *
     * @param fractions the fraction of each leak, 0 for one that is shut
     * @param taken where the amount of each leak goes
     */
    void leak(double[] fractions, double dt, double[] taken) {
        leakLength = length;
        for (double[] each : removed) {
            Arrays.fill(each, 0);
        }
        if (only) {
            taken[0] = leakOnly(fractions[0], dt);
        } else if (wanted.length > 0) {
            leakTogether(fractions, dt, taken);
        }
        for (double amount : taken) {
            finite &= Double.isFinite(amount);
        }
    }

    /** Takes what leaks in one step where there is one leak, by the same arithmetic as where there are several, and returns how much it is. */
    private double leakOnly(double fraction, double dt) {
        int[] before = zones.before(0);
        double[] slats = content;
        double[] shares = share[0];
        boolean[] within = reached[0];
        double[] leaving = removed[0];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double amount = 0;
            if (before[i + 1] > before[i]) {
                if (exponential) {
                    amount = slats[i] * fraction * dt;
                } else {
                    if (!within[i]) {
                        within[i] = true;
                        shares[i] = slats[i] / zones.steps(0, i);
                    }
                    amount = shares[i] * fraction;
                }
            }
            if (exponential && amount > slats[i]) {
                amount *= slats[i] / amount;
            }
            amount = Math.min(slats[i], amount);
            slats[i] -= amount;
            if (noting) {
                leaving[i] = amount;
            }
            sum += amount;
        }
        return sum;
    }

    private void leakTogether(double[] fractions, double dt, double[] taken) {
        Arrays.fill(taken, 0);
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int k = 0; k < wanted.length; k++) {
                wanted[k] = due(k, i, fractions[k], dt);
                sum += wanted[k];
            }
            double scale = exponential && sum > content[i] ? content[i] / sum : 1;
            for (int k = 0; k < wanted.length; k++) {
                double amount = Math.min(content[i], wanted[k] * scale);
                if (integers[k]) {
                    whole[k] += amount;
                } else {
                    content[i] -= amount;
                    note(k, i, amount);
                    taken[k] += amount;
                }
            }
        }
        for (int k = 0; k < wanted.length; k++) {
            if (integers[k]) {
                taken[k] = takeWhole(k);
            }
        }
    }

    private void note(int leak, int slat, double amount) {
        if (noting) {
            removed[leak][slat] = amount;
        }
    }

    /** Takes the whole units that have come together in a leak, from the slats nearest the exit. */
    private double takeWhole(int leak) {
        double units = Math.floor(whole[leak]);
        double left = units;
        for (int i = 0; i < length && left > 0; i++) {
            if (zones.within(leak, i)) {
                double amount = Math.min(content[i], left);
                content[i] -= amount;
                note(leak, i, amount);
                left -= amount;
            }
        }
        whole[leak] -= units - left;
        return units - left;
    }

    /** Returns what a leak would take from a slat in one step. */
    private double due(int leak, int slat, double fraction, double dt) {
        if (!zones.within(leak, slat)) {
            return 0;
        }
        if (exponential) {
            return content[slat] * fraction * dt;
        }
        if (!reached[leak][slat]) {
            reached[leak][slat] = true;
            share[leak][slat] = content[slat] / zones.steps(leak, slat);
        }
        return share[leak][slat] * fraction;
    }

    /** Takes what has arrived. */
    double arrive() {
        double arrived = content[0];
        content[0] = 0;
        clear(0);
        return arrived;
    }

    /** Moves the belt by one step; what was held at the exit stays there and what follows joins it. */
    void shift() {
        double held = content[0];
        System.arraycopy(content, 1, content, 0, length - 1);
        content[length - 1] = 0;
        content[0] += held;
        for (int k = 0; k < share.length; k++) {
            double kept = share[k][0];
            boolean was = reached[k][0];
            System.arraycopy(share[k], 1, share[k], 0, length - 1);
            System.arraycopy(reached[k], 1, reached[k], 0, length - 1);
            share[k][length - 1] = 0;
            reached[k][length - 1] = false;
            share[k][0] += kept;
            reached[k][0] |= was;
        }
    }

    /** Puts an amount on a slat that the belt has, counted from 0 at the exit. */
    void put(int slat, double amount) {
        if (content[slat] == 0) {
            clear(slat);
        }
        content[slat] += amount;
        finite &= Double.isFinite(amount);
        begin(slat, amount);
    }

    private void clear(int slat) {
        for (int k = 0; k < share.length; k++) {
            share[k][slat] = 0;
            reached[k][slat] = false;
        }
    }

    /** Sets what the leaks will take of an amount that comes in at a slat. */
    private void begin(int slat, double amount) {
        for (int k = 0; k < share.length && !exponential; k++) {
            boolean waits = belt.staggered() && !zones.within(k, slat) && !reached[k][slat];
            if (!waits) {
                share[k][slat] += amount / zones.steps(k, slat);
                reached[k][slat] = true;
            }
        }
    }

    /** Makes the belt as long as its last slat that holds something, at least {@code slats}. */
    void resize(int slats) {
        int longest = length;
        while (longest > slats && content[longest - 1] == 0) {
            longest--;
        }
        int next = Math.max(longest, slats);
        if (next > content.length) {
            content = Arrays.copyOf(content, next);
            for (int k = 0; k < share.length; k++) {
                share[k] = Arrays.copyOf(share[k], next);
                reached[k] = Arrays.copyOf(reached[k], next);
                removed[k] = Arrays.copyOf(removed[k], noting ? next : 0);
            }
        }
        if (next != length) {
            length = next;
            zones.measure(length);
        }
    }
}
