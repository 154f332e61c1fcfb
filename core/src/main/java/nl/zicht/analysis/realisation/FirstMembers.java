package nl.zicht.analysis.realisation;

import nl.zicht.ensemble.MemberInputs;

/**
 * The first members of others.
 *
 * @param whole all members
 * @param most how many of them, if there are so many
 */
record FirstMembers(MemberInputs whole, long most) implements MemberInputs {
    @Override
    public String plan() {
        return whole.plan();
    }

    @Override
    public long members() {
        return StrictMath.min(most, whole.members());
    }

    @Override
    public void values(long member, double[] values) {
        whole.values(member, values);
    }
}
