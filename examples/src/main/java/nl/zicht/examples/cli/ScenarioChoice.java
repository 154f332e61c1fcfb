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
    PolicyModel read() throws IOException {
        Path given = file;
        return given == null ? shipped(NationalModel.scenarios()) : fromFile(ModelFile.existing(given));
    }

    private PolicyModel fromFile(Path path) throws IOException {
        ScenarioFile shipped = parts(NationalModel.scenarios());
        String name = String.valueOf(path.getFileName());
        ScenarioFile read = ScenarioReader.read(name, Files.readString(path), shipped);
        if (read.model().isPresent()) {
            ScenarioSet set = chosen(set(name, read));
            return PolicyModel.of(
                    Models.read(path.resolveSibling(read.model().get())).structure(), set);
        }
        List<String> own = read.scenarios().stream().map(Scenario::id).toList();
        return shipped(set(name, shipped.and(read)).only(own));
    }

    private PolicyModel shipped(ScenarioSet set) {
        return NationalModel.load().policies(chosen(set));
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

    private static ScenarioSet set(String name, ScenarioFile file) {
        String baseline = file.baseline().orElse(ScenarioFile.BASELINE);
        if (file.scenarios().stream().noneMatch(scenario -> scenario.id().equals(baseline))) {
            throw new ModelException(Diagnostic.error(
                    Code.MISSING_PART,
                    name + " has no scenario '" + baseline + "' to compare with",
                    null,
                    "add one that sets no levers, or name another with baseline:"));
        }
        return file.toSet();
    }

    private static ScenarioFile parts(ScenarioSet set) {
        return new ScenarioFile(
                Optional.empty(), set.levers(), set.outcomes(), set.scenarios(), Optional.of(set.baseline()));
    }
}
