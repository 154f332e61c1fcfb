package nl.zicht.analysis.realisation;

import nl.zicht.ensemble.SamplingPlan;

/**
 * The first members of a plan.
 *
 * @param whole the plan
 * @param most how many of its members, if it has so many
 */
record FirstMembers(SamplingPlan whole, long most) implements SamplingPlan {
    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public long members() {
        return StrictMath.min(most, whole.members());
    }

    @Override
    public void point(long member, double[] point) {
        whole.point(member, point);
    }
}
