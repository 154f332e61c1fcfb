/**
 * How policies hold up when the future is not known: regret, who beats whom, how stable a ranking is and which assumptions it hangs on.
 *
 * <p>Everything starts from a {@link nl.zicht.analysis.robustness.Performance}: what each policy gives in each future, the same futures for all of them. The
 * measures are those of C. McPhail and others, "Robustness metrics: how are they calculated, when should they be used and why do they give different results?",
 * Earth's Future 6, 2018.
 */
@NullMarked
package nl.zicht.analysis.robustness;

import org.jspecify.annotations.NullMarked;
