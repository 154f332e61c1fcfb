package nl.zicht.model;

import java.util.Locale;
import java.util.Optional;

/** How stocks are carried from one moment to the next. */
public enum IntegrationMethod {
    /** Euler's method, order 1. */
    EULER,
    /** Heun's method, order 2 ({@code rk2} in XMILE). */
    HEUN,
    /** The classical Runge-Kutta method, order 4. */
    RK4,
    /** Dormand and Prince's embedded method of order 5(4) with a step chosen by error ({@code rk45}). */
    ADAPTIVE;

    /** Returns the method a file or a user calls {@code word}, in any letter case; empty when nobody does. */
    public static Optional<IntegrationMethod> named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "euler", "" -> Optional.of(EULER);
            case "heun", "rk2" -> Optional.of(HEUN);
            case "rk4" -> Optional.of(RK4);
            case "rk45", "adaptive", "dopri", "rk4 auto" -> Optional.of(ADAPTIVE);
            default -> Optional.empty();
        };
    }
}
