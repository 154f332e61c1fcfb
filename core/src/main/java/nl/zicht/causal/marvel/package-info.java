/**
 * MARVEL: a causal graph set in motion by words for strength and speed.
 *
 * <p>The method is van Zijderveld's (TNO), "MARVEL: principles of a method for semi-qualitative system behaviour and
 * policy analysis", System Dynamics Conference 2007; the equations are those of the open re-implementation in the
 * Business Simulation Library (example {@code SoftwareReleaseProject}), against whose published scores they are tested.
 * Each link j from A to B with weight w and delay τ carries the change of A, spread out in time:
 *
 * <pre>
 *   dq_j/dt = w · dA/dt − q_j/τ              q_j(0) = 0
 *   dB/dt   = Σ_j q_j/τ + Σ_c (setpoint_c − B)/T_c
 * </pre>
 *
 * <p>so a lasting change of A by one adds w to B in the long run, and nothing moves until an intervention does. Direction
 * and order can be read from a run; the vertical scale is an index.
 */
@NullMarked
package nl.zicht.causal.marvel;

import org.jspecify.annotations.NullMarked;
