/**
 * Inference: where a probability density is highest, draws from it, and how far such draws can be trusted. Knows nothing of models.
 *
 * <p>A {@link nl.zicht.analysis.inference.LogDensity} is asked for many points at once, so that whoever computes it can do so side by side. {@link
 * nl.zicht.analysis.inference.CmaEs} and {@link nl.zicht.analysis.inference.Bobyqa} climb it, {@link nl.zicht.analysis.inference.MultiStart} from many places;
 * {@link nl.zicht.analysis.inference.LeastSquares} is for sums of squares. {@link nl.zicht.analysis.inference.DreamZs} draws from it, {@link
 * nl.zicht.analysis.inference.Convergence} judges the draws, {@link nl.zicht.analysis.inference.Laplace} stands in for them where they cost too much. All random
 * numbers are counted from a seed: the same call gives the same bits.
 */
@NullMarked
package nl.zicht.analysis.inference;

import org.jspecify.annotations.NullMarked;
