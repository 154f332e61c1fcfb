package nl.zicht.model;

/**
 * Where and how a flow leaks out of a conveyor (XMILE 1.0, section 4.2.1).
 *
 * @param start where the leak begins, as a part of the way: 0 where material comes in, 1 where it leaves
 * @param end where it ends
 * @param integers whether only whole units leak
 */
public record Leak(double start, double end, boolean integers) {}
