package nl.zicht.ensemble;

/** The values of the uncertainties in each member. Immutable: any member can be asked for, in any order, by any thread. */
public interface MemberInputs {
    /** Returns the name of the plan they follow. */
    String plan();

    /** Returns the number of members; numbers count from 0. */
    long members();

    /**
     * Gives the values of a member.
     *
     * @param member the number of the member
     * @param values takes the value of each uncertainty, in the order of the design
     */
    void values(long member, double[] values);
}
