package nl.zicht.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.CompiledModel;

/**
 * A program that damages model files and reads, checks and runs what is left: one line of output for each file, {@code fine} or what went wrong.
 *
 * <p>It is a program, so that the virtual machine can be given little memory. Arguments: the folder of public models, the seed, how many files.
 */
final class MutatedModels {
    private static final List<String> FORMATS = List.of("xmile", "stmx", "mdl");
    /** Larger files say nothing more about damage, and take longer. */
    private static final long LARGEST = 1 << 18;

    private static final long MOST_STEPS = 10_000;

    private MutatedModels() {}

    public static void main(String[] args) throws IOException {
        List<PublicModel> models = new ArrayList<>();
        for (PublicModel model : PublicModel.inFormats(Path.of(args[0]), FORMATS)) {
            long size = Files.size(model.file());
            if (size > 0 && size <= LARGEST) {
                models.add(model);
            }
        }
        Random random = new Random(Long.parseLong(args[1]));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            PublicModel model = models.get(random.nextInt(models.size()));
            Mutation mutation = Mutation.values()[i % Mutation.values().length];
            String text = Files.readString(model.file(), StandardCharsets.ISO_8859_1);
            report(i, model, mutation, mutation.apply(text, random));
        }
    }

    private static void report(int number, PublicModel model, Mutation mutation, String text) throws IOException {
        String ending = model.file().getFileName().toString().replaceFirst(".*(?=\\.)", "");
        Path file = Files.createTempFile("mutated", ending);
        long start = System.nanoTime();
        String outcome;
        try {
            Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
            outcome = outcome(file);
        } finally {
            Files.deleteIfExists(file);
        }
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.println(number + "\t" + milliseconds + "\t" + outcome + "\t" + mutation + "\t" + model.title());
    }

    /** Reads, checks and runs a file as the command does; findings and their texts are a right answer, anything thrown is not. */
    @SuppressWarnings("IllegalCatch")
    private static String outcome(Path file) {
        try {
            CheckReport report = Models.check(file);
            report.diagnostics().forEach(Diagnostic::render);
            if (report.model().isPresent() && isShort(report.model().get())) {
                CompiledModel.of(report.model().get()).run();
            } else if (report.model().isEmpty() && report.diagnostics().stream().noneMatch(Diagnostic::isError)) {
                return "refused without a reason";
            }
            return "fine";
        } catch (ModelException refused) {
            return refused.diagnostics().isEmpty() ? "refused without a reason" : "fine";
        } catch (RuntimeException | Error failure) {
            StackTraceElement[] trace = failure.getStackTrace();
            return failure.toString().replaceAll("\\s+", " ") + (trace.length == 0 ? "" : " at " + trace[0]);
        }
    }

    private static boolean isShort(CheckedModel model) {
        SimulationSpecs specs = model.structure().specs();
        return (specs.stop() - specs.start()) / specs.dt() <= MOST_STEPS;
    }
}
