package nl.zicht.format.vensim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which data files the reading of a model may open. Immutable.
 *
 * @param anywhere whether the model may name files outside its own folder; never for a model that is not trusted, whose author would choose what is read
 * @param series files with series ({@code .dat}, {@code .csv}, {@code .tab}) for variables that have no equation, wherever they lie; of two with one series the
 *     later counts, and all count more than the companions of the model
 */
public record DataAccess(boolean anywhere, List<Path> series) {
    /** The files in the model's folder and below. */
    public static final DataAccess OWN_FOLDER = new DataAccess(false, List.of());

    public DataAccess {
        series = List.copyOf(series);
    }

    /** Returns this access with files outside the folder of the model allowed. */
    public DataAccess withAnywhere() {
        return new DataAccess(true, series);
    }

    /** Returns this access with one more file of series. */
    public DataAccess withSeries(Path file) {
        List<Path> more = new ArrayList<>(series);
        more.add(file);
        return new DataAccess(anywhere, more);
    }
}
