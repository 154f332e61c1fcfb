package nl.zicht.examples.recipes;

import java.nio.file.Path;
import java.util.Locale;
import nl.zicht.Models;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;

/** Compiles a model once and runs it with ever fewer contacts, with a smaller step than the file says. Expects sir.xmile in the current folder. */
final class ChangeAnInput {
    private ChangeAnInput() {}

    public static void main(String[] args) {
        CompiledModel town = Models.read(Path.of("sir.xmile")).compile();
        RunOptions precise = RunOptions.DEFAULT.withDt(0.125).withSaveStep(1).withMethod(IntegrationMethod.RK4);
        for (double contacts = 6; contacts >= 2; contacts--) {
            Run run = town.run(Inputs.of("Contacts per Day", contacts).with("Initially Infectious", 20), precise);
            System.out.printf(
                    Locale.ROOT,
                    "%.0f contacts a day: %.0f people have had it after %.0f days%n",
                    contacts,
                    run.last("Recovered"),
                    run.time(run.rows() - 1));
        }
    }
}
