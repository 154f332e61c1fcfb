package nl.zicht.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.briefing.national.CoverageMaps;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.image.DrawnChart;
import nl.zicht.scenarios.national.NationalModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zicht map}: the 35 regions by care coordination, over the years of a scenario. */
@Command(
        name = "map",
        header = "Draws the 35 regions as a tile map by care coordination, for some years of a scenario.",
        description = {
            "",
            "The ending of the file decides: .svg and .png for the picture, .csv for its data.",
            "Of most regions no public source names the year: the map shows how many of them have a coordinator, not which.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht map -o map.svg",
            "  zicht map --scenario coverage-with-staff --years 2019,2030 --lang nl -o map.png",
            "  zicht map --scenario combined -o map.csv"
        })
final class MapCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write: .svg, .png or .csv.")
    private Path file = Path.of("");

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            defaultValue = "coverage-with-staff",
            description = "The scenario that gives the years without a published count (${DEFAULT-VALUE}).")
    private String id = "";

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "2017,2019,2020,2025,2030,2035",
            description = "Years separated by a comma (${DEFAULT-VALUE}).")
    private List<Integer> years = List.of();

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the map: nl or en (${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MapCommand() {}

    @Override
    public Integer call() throws IOException {
        String ending = ending();
        ScenarioSet known = NationalModel.scenarios();
        if (known.scenario(id).isEmpty()) {
            throw new CallException(
                    "there is no scenario '" + id + "'",
                    "one of "
                            + String.join(
                                    ", ",
                                    known.scenarios().stream().map(Scenario::id).toList()));
        }
        NationalModel model = NationalModel.load();
        Comparison comparison = Comparison.of(model.policies(known.only(List.of(id))));
        checkYears(comparison);
        Figure figure = new CoverageMaps(model, comparison)
                .of(known.scenario(id).orElseThrow(), years)
                .orElseThrow();
        write(figure, ending);
        spec.commandLine().getErr().println("written: " + file);
        return ExitStatus.DONE;
    }

    private String ending() {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!List.of("svg", "png", "csv").contains(ending)) {
            throw new CallException(
                    "cannot tell from " + file + " what to write", "a name that ends in .svg, .png or .csv");
        }
        return ending;
    }

    private void checkYears(Comparison comparison) {
        double[] times = comparison.times();
        int previous = Integer.MIN_VALUE;
        for (int year : years) {
            if (year < times[0] || year > times[times.length - 1]) {
                throw new CallException("the year " + year + " is outside the run, from " + (int) times[0] + " to "
                        + (int) times[times.length - 1]);
            }
            if (year <= previous) {
                throw new CallException("--years go up, found " + year + " after " + previous);
            }
            previous = year;
        }
        if (years.isEmpty()) {
            throw new CallException("--years is empty, expected one at least");
        }
    }

    private void write(Figure figure, String ending) throws IOException {
        if (ending.equals("png")) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new CallException("cannot write to " + file + ": there is no folder " + folder);
            }
            Files.write(file, DrawnChart.of(figure.chart(), language).png());
            return;
        }
        StringBuilder text = new StringBuilder();
        if (ending.equals("svg")) {
            text.append(DrawnChart.of(figure.chart(), language).svg());
        } else {
            new ShownTable(figure.data(), language).csv(text);
        }
        OutputFile.write(file, writer -> writer.write(text.toString()));
    }
}
