package nl.zicht.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zicht.format.vensim.DataAccess;
import picocli.CommandLine.Option;

/** The options that say which data files a model may read. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "Series for variables of a Vensim model that have no equation: Vensim's .dat, or a table (.csv, .tab); may be repeated, the later counts.")
    private List<Path> series = new ArrayList<>();

    @Option(
            names = "--data-anywhere",
            description =
                    "Let the model read data files outside its own folder. Only for a model you trust: its author chooses the files.")
    private boolean anywhere;

    DataOptions() {}

    /**
     * Returns what may be read.
     *
     * @throws CallException when a file that was named is not there
     */
    DataAccess access() {
        DataAccess access = anywhere ? DataAccess.OWN_FOLDER.withAnywhere() : DataAccess.OWN_FOLDER;
        for (Path file : series) {
            access = access.withSeries(ModelFile.existing(file));
        }
        return access;
    }
}
