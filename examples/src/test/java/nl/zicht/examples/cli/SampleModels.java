package nl.zicht.examples.cli;

import java.nio.file.Path;

/** The models that are shipped with the examples. */
final class SampleModels {
    static final Path TEACUP = sample("teacup.xmile");
    static final Path SIR = sample("sir.xmile");
    static final Path LOTKA_VOLTERRA = sample("lotka-volterra.xmile");

    private SampleModels() {}

    private static Path sample(String name) {
        return Path.of("src", "main", "resources", "models", name);
    }
}
