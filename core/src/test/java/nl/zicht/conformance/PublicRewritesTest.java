package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zicht.Models;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.Rewrite;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.equation.ModelException;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/** Every public model with each rewriting of its equations alone, and with everything the compiler does, against the interpreter without any of it, bit for bit. */
class PublicRewritesTest {
    private static final int STEPS = 100;

    @Test
    void noneChangesABit() {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        int compared = 0;
        for (PublicModel model : PublicModel.inFormats(folder.orElseThrow(), List.of("mdl", "stmx", "xmile"))) {
            compared += agrees(model) ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%d public models with each rewriting: bit-equal%n", compared);
        assertThat(compared).isGreaterThan(300);
    }

    private static boolean agrees(PublicModel file) {
        Run expected;
        RunOptions options;
        CompiledModel oracle;
        try {
            CompiledModel model = Models.read(file.file()).compile();
            oracle = CompiledModel.of(model.model(), Optimizations.NONE);
            SimulationSpecs specs = model.specs();
            options = RunOptions.DEFAULT
                    .withStop(Math.min(specs.stop(), specs.start() + STEPS * specs.dt()))
                    .withSeed(5);
            expected = oracle.run(Inputs.NONE, options.withBackEnd(BackEnd.INTERPRETER));
        } catch (ModelException refused) {
            return false;
        }
        for (Optimizations some : choices()) {
            Run found = CompiledModel.of(oracle.model(), some).run(Inputs.NONE, options);
            for (String name : expected.names()) {
                assertThat(bits(found.series(name)))
                        .as("%s of %s with %s", name, file.title(), some)
                        .isEqualTo(bits(expected.series(name)));
            }
        }
        return true;
    }

    private static List<Optimizations> choices() {
        List<Optimizations> choices = new ArrayList<>(List.of(Optimizations.ALL));
        for (Rewrite rewrite : Rewrite.values()) {
            choices.add(new Optimizations(Optimizations.NEVER, false, Set.of(rewrite), VectorInstructions.NEVER));
        }
        return choices;
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToLongBits(values[i]);
        }
        return bits;
    }
}
