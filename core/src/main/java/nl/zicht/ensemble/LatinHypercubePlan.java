package nl.zicht.ensemble;

/**
 * Latin hypercube: in each dimension, of as many equal slices as there are members, every slice holds exactly one.
 *
 * <p>M. D. McKay, R. J. Beckman, W. J. Conover, "A comparison of three methods for selecting values of input variables in the analysis of output from a
 * computer code", Technometrics 21, 1979. The order of the slices is a {@link Shuffle}, so that no member needs the others.
 */
public final class LatinHypercubePlan implements SamplingPlan {
    private static final double JUST_BELOW_ONE = 1 - 0x1p-53;

    private final long members;
    private final double[] streams;
    private final Shuffle[] shuffles;

    /** Makes a plan of a number of members in a number of dimensions; the same seed gives the same plan. */
    public LatinHypercubePlan(long members, int dimensions, long seed) {
        this.members = members;
        streams = SampleStreams.of(seed, dimensions);
        shuffles = new Shuffle[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shuffles[i] = new Shuffle(members, streams[i]);
        }
    }

    @Override
    public String name() {
        return "lhs";
    }

    @Override
    public long members() {
        return members;
    }

    @Override
    public void point(long member, double[] point) {
        for (int i = 0; i < streams.length; i++) {
            double inside = SampleStreams.uniform(streams[i], member);
            double place = (shuffles[i].at(member) + inside) / members;
            point[i] = StrictMath.min(place, JUST_BELOW_ONE);
        }
    }
}
