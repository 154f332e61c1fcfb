package nl.zicht.benchmarks;

import java.util.List;
import nl.zicht.simulate.Run;

/** Holds a run against the table that a C program printed for the same model. */
final class SameNumbers {
    /** Rounding differs where an expression is grouped otherwise or a constant is computed; anything beyond that is a different model. */
    private static final double TOLERANCE = 1e-9;

    private SameNumbers() {}

    /**
     * Returns the largest difference, each as a part of the largest value of its variable.
     *
     * @param labels what the columns are; blank for a column that is not looked at
     * @param rows numbers with tabs between them, a line for each recorded moment
     * @throws IllegalStateException when the tables differ in size or a number by more than rounding
     */
    static double largestDifference(Run run, List<String> labels, List<String> rows) {
        if (rows.size() != run.rows()) {
            throw new IllegalStateException("C recorded " + rows.size() + " moments, we " + run.rows());
        }
        double[][] theirs = rows.stream().map(SameNumbers::numbers).toArray(double[][]::new);
        double largest = 0;
        for (int column = 0; column < labels.size(); column++) {
            if (!labels.get(column).isBlank()) {
                largest = StrictMath.max(largest, difference(run.series(labels.get(column)), theirs, column, labels));
            }
        }
        return largest;
    }

    private static double[] numbers(String row) {
        String[] texts = row.split("\t", -1);
        double[] numbers = new double[texts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(texts[i]);
        }
        return numbers;
    }

    private static double difference(double[] ours, double[][] theirs, int column, List<String> labels) {
        double size = 0;
        double largest = 0;
        for (int row = 0; row < ours.length; row++) {
            if (theirs[row].length != labels.size()) {
                throw new IllegalStateException(
                        "C recorded " + theirs[row].length + " numbers in row " + row + ", expected " + labels.size());
            }
            size = StrictMath.max(size, StrictMath.abs(theirs[row][column]));
            largest = StrictMath.max(largest, StrictMath.abs(ours[row] - theirs[row][column]));
        }
        double part = size == 0 ? largest : largest / size;
        if (!(part <= TOLERANCE)) {
            throw new IllegalStateException(
                    labels.get(column) + " differs from C by " + part + " of its largest value");
        }
        return part;
    }
}
