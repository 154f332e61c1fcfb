package nl.zicht.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.zicht.Model;
import nl.zicht.Models;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.VensimReader;
import nl.zicht.scenarios.national.NationalModel;

/**
 * The models that are measured, by name: {@code teacup}, {@code sir}, {@code sir_ensemble}, {@code lv}, {@code chainN} and {@code chainarrayN} for any length N,
 * {@code national}; any other name is the path of a model file.
 */
public final class BenchmarkModels {
    private BenchmarkModels() {}

    /** Returns the model of a name. */
    public static Model named(String name) {
        Optional<String> chain = chain(name);
        if (chain.isPresent()) {
            return vensim(name, chain.get());
        } else if (name.equals("national")) {
            return Model.of(NationalModel.load().structure());
        }
        for (SmallModels small : SmallModels.values()) {
            if (small.name().toLowerCase(Locale.ROOT).equals(name)) {
                return small.model();
            }
        }
        return Models.read(Path.of(name));
    }

    /** Returns a file with the model of a chain, made anew, or of a path. */
    static Path file(String name) throws IOException {
        Optional<String> chain = chain(name);
        if (chain.isEmpty()) {
            return Path.of(name);
        }
        Path file = Files.createTempFile(name, ".mdl");
        file.toFile().deleteOnExit();
        return Files.writeString(file, chain.get(), StandardCharsets.UTF_8);
    }

    private static Optional<String> chain(String name) {
        if (name.matches("chain\\d+")) {
            return Optional.of(Chains.separate(Integer.parseInt(name.substring("chain".length()))));
        } else if (name.matches("chainarray\\d+")) {
            return Optional.of(Chains.arrays(Integer.parseInt(name.substring("chainarray".length()))));
        }
        return Optional.empty();
    }

    private static Model vensim(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return VensimReader.read(new SourceText(name, text), Limits.DEFAULT, diagnostics)
                .filter(structure -> !diagnostics.hasErrors())
                .map(Model::of)
                .orElseThrow(() -> new ModelException(diagnostics.list()));
    }
}
