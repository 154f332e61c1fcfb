package nl.zicht.format.vensim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which data files the reading of a model may open. Immutable.
 *
 * @param anywhere whether the model may name files outside its own folder; never for a model that is not trusted, whose author would choose what is read
 * @param series files with series ({@code .dat}, {@code .csv}, {@code .tab}) for variables that have no equation, wherever they lie; of two with one series the
 *     later counts, and all count more than the companions of the model
 * @param opened told of each file that is opened; of one that is opened again once more
 */
public record DataAccess(boolean anywhere, List<Path> series, Consumer<Path> opened) {
    /** The files in the model's folder and below. */
    public static final DataAccess OWN_FOLDER = new DataAccess(false, List.of(), file -> {});

    public DataAccess {
        series = List.copyOf(series);
    }

    /** Returns this access with files outside the folder of the model allowed. */
    public DataAccess withAnywhere() {
        return new DataAccess(true, series, opened);
    }

    /** Returns this access with one more file of series. */
    public DataAccess withSeries(Path file) {
        List<Path> more = new ArrayList<>(series);
        more.add(file);
        return new DataAccess(anywhere, more, opened);
    }

    /** Returns this access with somebody told of each file that is opened: what a model is made of beside its own text. */
    public DataAccess withListener(Consumer<Path> listener) {
        return new DataAccess(anywhere, series, listener);
    }
}
