package nl.zicht.scenarios.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import nl.zicht.format.yaml.ScenarioFile;
import nl.zicht.format.yaml.ScenarioReader;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;

/** The levers, outcomes and scenarios shipped with the national model: a scenario is there because its file is in the folder. */
final class Presets {
    private static final String FOLDER = "scenarios/";

    private Presets() {}

    /** Returns the set, scenarios in order of their letter. */
    static ScenarioSet load() {
        ScenarioFile known = ScenarioFile.EMPTY;
        for (String file : List.of("levers.yaml", "outcomes.yaml")) {
            known = known.and(ScenarioReader.read(file, NationalModel.resource(file), known));
        }
        for (String file : files()) {
            known = known.and(ScenarioReader.read(file, NationalModel.resource(FOLDER + file), known));
        }
        List<Scenario> sorted = known.scenarios().stream()
                .sorted(Comparator.comparing(Scenario::letter).thenComparing(Scenario::id))
                .toList();
        return new ScenarioSet(known.levers(), known.outcomes(), sorted, ScenarioFile.BASELINE);
    }

    /** Returns the names of the scenario files, sorted; they lie in a folder while building and in a jar afterwards. */
    private static List<String> files() {
        URL folder = Objects.requireNonNull(
                NationalModel.class.getResource("/nl/zicht/scenarios/" + FOLDER), "the folder of scenarios is missing");
        try {
            return (folder.getProtocol().equals("jar") ? inJar(folder) : inFolder(folder))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> inFolder(URL folder) throws IOException {
        try (Stream<Path> paths = Files.list(Path.of(folder.toURI()))) {
            return paths.map(path -> String.valueOf(path.getFileName())).toList().stream();
        } catch (URISyntaxException e) {
            throw new IOException("the folder of scenarios has an unusable address " + folder, e);
        }
    }

    private static Stream<String> inJar(URL folder) throws IOException {
        URLConnection connection = folder.openConnection();
        connection.setUseCaches(false);
        JarURLConnection jar = (JarURLConnection) connection;
        String prefix = jar.getEntryName();
        try (JarFile file = jar.getJarFile()) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .toList()
                    .stream();
        }
    }
}
