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
 * @param vectors whether to ask for vector instructions where the JVM lets us
 */
public record Optimizations(int shortestLoop, boolean stepLoop, Set<Rewrite> rewrites, VectorInstructions vectors) {
    /** More statements than any model has. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Everything that makes models faster. */
    public static final Optimizations ALL =
            new Optimizations(8, true, EnumSet.allOf(Rewrite.class), VectorInstructions.WHEN_FASTER);

    /** The statements as the model has them, one by one. */
    public static final Optimizations NONE = new Optimizations(NEVER, false, Set.of(), VectorInstructions.NEVER);

    public Optimizations {
        rewrites = Set.copyOf(rewrites);
    }

    /** Returns the same with another choice of vector instructions. */
    public Optimizations withVectors(VectorInstructions use) {
        return new Optimizations(shortestLoop, stepLoop, rewrites, use);
    }
}
