package nl.zicht.compile;

import java.util.Optional;
import nl.zicht.model.IntegrationMethod;

/**
 * The numbers that make an explicit Runge-Kutta method each stage of which starts from the stage before only.
 *
 * <p>Stage i is evaluated at {@code t + nodes[i] dt} from {@code y + (nodes[i] dt) k[i-1]}; the step is {@code y + (dt / divisor) (sum of weights[i] k[i])}, summed from
 * the first stage on.
 *
 * @param nodes where in the step the stages lie, the first at 0
 * @param weights integer weights of the stages
 * @param divisor their sum
 */
public record Tableau(double[] nodes, double[] weights, double divisor) {
    /** Euler's method, order 1. L. Euler, "Institutiones calculi integralis", 1768. */
    public static final Tableau EULER = new Tableau(new double[] {0}, new double[] {1}, 1);

    /** Heun's method, order 2. K. Heun, "Neue Methoden zur approximativen Integration", Zeitschrift für Mathematik und Physik 45, 1900. */
    public static final Tableau HEUN = new Tableau(new double[] {0, 1}, new double[] {1, 1}, 2);

    /** The classical method, order 4. W. Kutta, "Beitrag zur näherungsweisen Integration", Zeitschrift für Mathematik und Physik 46, 1901. */
    public static final Tableau RK4 = new Tableau(new double[] {0, 0.5, 0.5, 1}, new double[] {1, 2, 2, 1}, 6);

    /** Returns the tableau of a method, nothing for one without a fixed step. */
    public static Optional<Tableau> of(IntegrationMethod method) {
        return switch (method) {
            case EULER -> Optional.of(EULER);
            case HEUN -> Optional.of(HEUN);
            case RK4 -> Optional.of(RK4);
            case ADAPTIVE -> Optional.empty();
        };
    }

    public int stages() {
        return nodes.length;
    }
}
