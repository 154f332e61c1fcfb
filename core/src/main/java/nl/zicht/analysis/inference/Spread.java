package nl.zicht.analysis.inference;

/** The standard deviation of each coordinate of some points. */
final class Spread {
    private Spread() {}

    static double[] of(double[][] points) {
        double[] spread = new double[points[0].length];
        for (int i = 0; i < spread.length; i++) {
            double mean = 0;
            for (double[] point : points) {
                mean += point[i] / points.length;
            }
            double squares = 0;
            for (double[] point : points) {
                squares += (point[i] - mean) * (point[i] - mean);
            }
            spread[i] = StrictMath.sqrt(squares / (points.length - 1));
        }
        return spread;
    }
}
