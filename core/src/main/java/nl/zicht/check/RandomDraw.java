package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.number;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.model.Dimension;

/**
 * A draw from a distribution while it is put together: one draw per step, held while the step lasts (XMILE 1.0, section 3.5.2).
 *
 * <p>Every call has a stream of its own, and in an array every element. The key of a stream that the model does not seed comes from the seed of the run and
 * from the name of the element and the number of the call in its equation, so that the draws of one variable stay the same whatever else is added to the model.
 * A seed in the model makes the stream the same in all runs and members of an ensemble, with other draws for each element of an array.
 */
final class RandomDraw {
    private final Site site;
    private final Distribution distribution;
    private Term shift = number(0);
    private Term stretch = number(1);
    private Term a = number(0);
    private Term b = number(0);
    private Term least = number(Double.NEGATIVE_INFINITY);
    private Term most = number(Double.POSITIVE_INFINITY);
    private Term key;
    private Term member = clock(ClockValue.MEMBER);

    RandomDraw(Site site, Distribution distribution) {
        this.site = site;
        this.distribution = distribution;
        key = number(0);
    }

    /** Gives the distribution a location and a scale. */
    RandomDraw scaled(Term newShift, Term newStretch) {
        shift = newShift;
        stretch = newStretch;
        return this;
    }

    RandomDraw parameters(Term first, Term second) {
        a = first;
        b = second;
        return this;
    }

    RandomDraw within(Term smallest, Term largest) {
        least = smallest;
        most = largest;
        double low = StaticValue.of(least);
        double high = StaticValue.of(most);
        if (low > high) {
            site.lowering()
                    .findings()
                    .warning(
                            Code.BAD_ARGUMENTS,
                            "nothing lies from " + low + " to " + high + "; every draw will be " + high,
                            site.span(),
                            "the smaller bound comes first");
        }
        return this;
    }

    /** Takes a stream that only the run's seed and the place of the call decide. */
    RandomDraw ofRun() {
        return ofRun(clock(ClockValue.SEED));
    }

    /** Takes a stream that a seed and the place of the call decide, another for each member of an ensemble. */
    RandomDraw ofRun(Term seed) {
        Term stream = call(ScalarFunction.STREAM, seed, number(place()));
        key = site.hide("stream", new Rule.Computed(stream, null));
        return this;
    }

    /** Takes the stream of a seed that the model gives, the same for all calls with that seed. */
    RandomDraw ofSeed(int argument) {
        Scope scope = site.scope();
        int element = scope.cell() - scope.owner().firstCell();
        return fixed(call(ScalarFunction.STREAM, site.initial(argument), number(element)));
    }

    /** Takes a stream that a number given by the model and the place of the call decide, the same in all members of an ensemble. */
    RandomDraw ofNumber(Term given) {
        return fixed(call(ScalarFunction.STREAM, given, number(place())));
    }

    private RandomDraw fixed(Term stream) {
        key = site.hide("stream", new Rule.Frozen(stream));
        member = number(0);
        return this;
    }

    /** Returns the term that reads the draw. */
    Term term() {
        Term drawn = call(
                ScalarFunction.DRAW,
                number(distribution.ordinal()),
                key,
                member,
                clock(ClockValue.STEPS),
                least,
                most,
                shift,
                stretch,
                a,
                b);
        return site.hold(drawn, "draw");
    }

    /**
     * Returns the number of this call: 53 bits of the FNV-1a hash of {@code name[element,element]#count}, names folded, count from 1; in a macro the name of the
     * variable whose equation calls the macro comes first, and a dot.
     */
    private double place() {
        CellSheet sheet = site.lowering().sheet();
        int cell = site.scope().cell();
        String text = key(site.scope().owner(), cell);
        if (sheet.isHidden(cell)) {
            int caller = sheet.owner(cell);
            text = key(sheet.layoutOf(caller), caller) + "." + text;
        }
        text += "#" + sheet.nextDraw(text);
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash >>> 11;
    }

    private static String key(Layout layout, int cell) {
        List<Dimension> dimensions = layout.dimensions();
        int[] positions = Labels.positions(dimensions, cell - layout.firstCell());
        StringBuilder text = new StringBuilder(layout.variable().name().key());
        for (int d = 0; d < positions.length; d++) {
            text.append(d == 0 ? '[' : ',')
                    .append(dimensions.get(d).elements().get(positions[d]).key());
        }
        return positions.length == 0 ? text.toString() : text.append(']').toString();
    }
}
