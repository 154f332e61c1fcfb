package nl.zicht.simulate;

import java.util.stream.IntStream;

/** The moments at which a run recorded values, rising. */
interface Moments {
    /** Returns how many there are. */
    long rows();

    /** Returns the time of one, from 0. */
    double timeOfRow(long row);

    /** Returns the step of integration; where that changes, the shortest time between two moments. */
    double dt();

    /** Moments that were not known before the run. */
    record Listed(double[] times, double dt) implements Moments {
        static Listed of(double[] times) {
            double shortest = IntStream.range(1, times.length)
                    .mapToDouble(i -> times[i] - times[i - 1])
                    .min()
                    .orElse(1);
            return new Listed(times, shortest);
        }

        @Override
        public long rows() {
            return times.length;
        }

        @Override
        public double timeOfRow(long row) {
            return times[(int) row];
        }
    }
}
