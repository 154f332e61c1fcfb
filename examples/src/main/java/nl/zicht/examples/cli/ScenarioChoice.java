package nl.zicht.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.Models;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.format.yaml.ScenarioFile;
import nl.zicht.format.yaml.ScenarioReader;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.national.NationalModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose scenarios and the model they run on. */
final class ScenarioChoice {
    @Option(
            names = "--scenarios",
            paramLabel = "FILE",
            description = {
                "Scenarios in YAML: instead of those shipped, over the same levers and outcomes;",
                "with its own levers and outcomes when it names its own model."
            })
    private @Nullable Path file;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "Only this scenario, beside the baseline; may be repeated. Left out: all.")
    private List<String> ids = new ArrayList<>();

    ScenarioChoice() {}

    /** Reads the scenarios and compiles their model, with the levers in it. */
    PolicyModel model() throws IOException {
        Optional<ScenarioFile> own = ownFile();
        Optional<String> model = own.flatMap(ScenarioFile::model);
        if (own.isEmpty() || model.isEmpty()) {
            return NationalModel.load().policies(national(own));
        }
        ScenarioSet set = chosen(set(own.get()));
        Path modelFile = Optional.ofNullable(file).orElseThrow().resolveSibling(model.get());
        return PolicyModel.of(Models.read(modelFile).structure(), set);
    }

    /**
     * Reads the scenarios for the national model.
     *
     * @throws CallException when they are meant for another one
     */
    ScenarioSet national() throws IOException {
        Optional<ScenarioFile> own = ownFile();
        if (own.flatMap(ScenarioFile::model).isPresent()) {
            throw new CallException(
                    "the scenarios of " + file + " are for a model of their own, not for the national model",
                    "zicht compare, which runs them on that model");
        }
        return national(own);
    }

    private Optional<ScenarioFile> ownFile() throws IOException {
        Path given = file;
        if (given == null) {
            return Optional.empty();
        }
        String text = Files.readString(ModelFile.existing(given));
        return Optional.of(ScenarioReader.read(String.valueOf(given.getFileName()), text, shipped()));
    }

    private ScenarioSet national(Optional<ScenarioFile> own) {
        if (own.isEmpty()) {
            return chosen(NationalModel.scenarios());
        }
        List<String> described =
                own.get().scenarios().stream().map(Scenario::id).toList();
        return chosen(set(shipped().and(own.get())).only(described));
    }

    private ScenarioSet chosen(ScenarioSet set) {
        List<String> known = set.scenarios().stream().map(Scenario::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new CallException("there is no scenario '" + id + "'", "one of " + String.join(", ", known));
            }
        }
        return ids.isEmpty() ? set : set.only(ids);
    }

    private ScenarioSet set(ScenarioFile read) {
        String baseline = read.baseline().orElse(ScenarioFile.BASELINE);
        if (read.scenarios().stream().noneMatch(scenario -> scenario.id().equals(baseline))) {
            throw new ModelException(Diagnostic.error(
                    Code.MISSING_PART,
                    file + " has no scenario '" + baseline + "' to compare with",
                    null,
                    "add one that sets no levers, or name another with baseline:"));
        }
        return read.toSet();
    }

    /** Returns the shipped levers, outcomes and scenarios in the form of a file, to build on. */
    private static ScenarioFile shipped() {
        ScenarioSet set = NationalModel.scenarios();
        return new ScenarioFile(
                Optional.empty(), set.levers(), set.outcomes(), set.scenarios(), Optional.of(set.baseline()));
    }
}
