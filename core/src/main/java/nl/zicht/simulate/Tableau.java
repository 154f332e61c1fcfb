package nl.zicht.simulate;

/**
 * The numbers that make an explicit Runge-Kutta method each stage of which starts from the stage before only.
 *
 * <p>Stage i is evaluated at {@code t + nodes[i] dt} from {@code y + dt nodes[i] k[i-1]}; the step is {@code y + dt (sum of weights[i] k[i]) / divisor}, summed from
 * the first stage on.
 *
 * @param nodes where in the step the stages lie, the first at 0
 * @param weights integer weights of the stages
 * @param divisor their sum
 */
record Tableau(double[] nodes, double[] weights, double divisor) {
    /** Heun's method, order 2. K. Heun, "Neue Methoden zur approximativen Integration", Zeitschrift für Mathematik und Physik 45, 1900. */
    static final Tableau HEUN = new Tableau(new double[] {0, 1}, new double[] {1, 1}, 2);

    /** The classical method, order 4. W. Kutta, "Beitrag zur näherungsweisen Integration", Zeitschrift für Mathematik und Physik 46, 1901. */
    static final Tableau RK4 = new Tableau(new double[] {0, 0.5, 0.5, 1}, new double[] {1, 2, 2, 1}, 6);
}
