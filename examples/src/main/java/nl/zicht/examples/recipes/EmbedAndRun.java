package nl.zicht.examples.recipes;

import java.nio.file.Path;
import nl.zicht.Model;
import nl.zicht.Models;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;

/** Reads a model, runs it as it is and with a warmer room, and writes the second run as CSV. Expects teacup.xmile in the current folder. */
final class EmbedAndRun {
    private EmbedAndRun() {}

    public static void main(String[] args) {
        // [README]
        Model model = Models.read(Path.of("teacup.xmile"));
        Run base = model.compile().run();
        Run warmer = model.compile().run(Inputs.of("Room Temperature", 80));
        double tea = warmer.at("Teacup Temperature", 10.0);
        warmer.writeCsv(Path.of("warmer.csv"));
        // [/README]
        System.out.printf(
                java.util.Locale.ROOT,
                "after 10 minutes: %.1f in a room of 70, %.1f in a room of 80%n",
                base.at("Teacup Temperature", 10.0),
                tea);
    }
}
