package nl.zicht.ensemble;

/**
 * Where the members of an ensemble lie in the unit cube, one dimension for each uncertainty. Immutable: any member can be asked for, in any order, by any
 * thread.
 */
public interface SamplingPlan {
    /** Returns the name of the plan in files and on the command line. */
    String name();

    /** Returns the number of members; numbers count from 0. */
    long members();

    /**
     * Gives the place of a member.
     *
     * @param member the number of the member
     * @param point takes a probability above 0 and below 1 for each dimension
     */
    void point(long member, double[] point);
}
