package nl.zicht.ensemble;

/** Every member anywhere, independently of the others: what is called Monte Carlo. Member i is the same whatever the number of members. */
public final class RandomPlan implements SamplingPlan {
    private final long members;
    private final double[] streams;

    /** Makes a plan of a number of members in a number of dimensions; the same seed gives the same plan. */
    public RandomPlan(long members, int dimensions, long seed) {
        this.members = members;
        streams = SampleStreams.of(seed, dimensions);
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public long members() {
        return members;
    }

    @Override
    public void point(long member, double[] point) {
        for (int i = 0; i < streams.length; i++) {
            point[i] = SampleStreams.uniform(streams[i], member);
        }
    }
}
