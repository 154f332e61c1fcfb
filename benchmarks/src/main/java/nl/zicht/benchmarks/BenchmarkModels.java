package nl.zicht.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
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
        if (name.matches("chain\\d+")) {
            return vensim(name, Chains.separate(Integer.parseInt(name.substring("chain".length()))));
        } else if (name.matches("chainarray\\d+")) {
            return vensim(name, Chains.arrays(Integer.parseInt(name.substring("chainarray".length()))));
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

    private static Model vensim(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return VensimReader.read(new SourceText(name, text), Limits.DEFAULT, diagnostics)
                .filter(structure -> !diagnostics.hasErrors())
                .map(Model::of)
                .orElseThrow(() -> new ModelException(diagnostics.list()));
    }
}
