package nl.zicht.analysis.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Climbs a density from several points, so that a hill that is not the highest is found out. */
public final class MultiStart {
    private MultiStart() {}

    /**
     * Climbs from several points, the first of which is the origin: the median of what was thought before data were seen. The others are standard normal.
     *
     * @param starts how many, at least 1
     * @param evaluations how often each climb may ask for the density
     * @param progress told which part is done, from 0 to 1
     * @return what every climb found, the highest first
     */
    public static List<Mode> climb(
            LogDensity density, Climber climber, int starts, int evaluations, long seed, DoubleConsumer progress) {
        List<Mode> modes = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            double[] start = start(density.dimensions(), seed, i);
            modes.add(climber.climb(density, start, evaluations, seed + 1000L * i));
            progress.accept((i + 1.0) / starts);
        }
        modes.sort(Comparator.comparingDouble(Mode::logDensity).reversed());
        return modes;
    }

    /** Returns where a climb begins: the first at the origin, the others at standard normal points. */
    public static double[] start(int dimensions, long seed, int number) {
        double[] start = new double[dimensions];
        RandomStream random = new RandomStream(seed, 3, number);
        for (int j = 0; j < dimensions && number > 0; j++) {
            start[j] = random.normal();
        }
        return start;
    }
}
