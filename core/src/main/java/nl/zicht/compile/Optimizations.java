package nl.zicht.compile;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the compiler may do to make a model run faster. None of it changes a bit of any result; to switch something off helps to find out what it gains, and
 * whether the compiler is to blame.
 *
 * @param shortestLoop the fewest statements of one shape that become a loop, at least 2, see {@link Block.Loop}; {@link #NEVER} for no loops
 * @param stepLoop whether the steps of a small model are taken in one method, see {@link StepLoop}
 * @param rewrites how equations are rewritten, see {@link Rewrite}
 */
public record Optimizations(int shortestLoop, boolean stepLoop, Set<Rewrite> rewrites) {
    /** More statements than any model has. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Everything that makes models faster. */
    public static final Optimizations ALL = new Optimizations(8, true, EnumSet.allOf(Rewrite.class));

    /** The statements as the model has them, one by one. */
    public static final Optimizations NONE = new Optimizations(NEVER, false, Set.of());

    public Optimizations {
        rewrites = Set.copyOf(rewrites);
    }
}
