package nl.zicht.ensemble;

import java.util.Optional;

/**
 * What came of neighbouring members.
 *
 * @param first the number of the first member, counted over all policies
 * @param count the number of members
 * @param policy the policy they belong to, from 0
 * @param firstFuture the number of the first member within its policy: members of one such number differ in policy only
 * @param inputs input i of a member at {@code inputs[i][lane]}
 * @param outcomes outcome i of a member at {@code outcomes[i][lane]}
 * @param trajectories the values over time, when they were asked for
 */
public record MemberBlock(
        long first,
        int count,
        int policy,
        long firstFuture,
        double[][] inputs,
        double[][] outcomes,
        Optional<Trajectories> trajectories) {}
