package nl.zicht.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zicht.check.CheckedModel;
import nl.zicht.ensemble.DesignCheck;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.GridPlan;
import nl.zicht.ensemble.LatinHypercubePlan;
import nl.zicht.ensemble.Measure;
import nl.zicht.ensemble.MemberInputs;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.RandomPlan;
import nl.zicht.ensemble.SampledInputs;
import nl.zicht.ensemble.SamplingPlan;
import nl.zicht.ensemble.SobolPlan;
import nl.zicht.equation.Suggestions;
import nl.zicht.equation.TextBytes;
import nl.zicht.format.ensemble.DesignReader;
import nl.zicht.format.ensemble.DesignText;
import nl.zicht.format.ensemble.Hashes;
import nl.zicht.format.ensemble.LocatedDesign;
import nl.zicht.format.ensemble.PlanReader;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.NumberText;
import nl.zicht.simulate.RunOptions;

/**
 * What an ensemble is made of, read from the files of a call.
 *
 * @param options the options of the call
 * @param design the design, with outcomes where the file has none
 * @param inputs the values of its members
 * @param notes what the user should know about the plan
 */
record EnsembleSetup(EnsembleOptions options, EnsembleDesign design, MemberInputs inputs, List<String> notes) {
    private static final List<String> PLANS = List.of("lhs", "sobol", "random", "grid", "file");

    static EnsembleSetup read(EnsembleOptions options, CompiledModel model, RunOptions run, boolean trajectories)
            throws IOException {
        if (!PLANS.contains(options.plan())) {
            String message = "--plan is " + options.plan() + "; expected " + String.join(", ", PLANS);
            String near = Suggestions.nearest(options.plan(), PLANS);
            throw near == null ? new CallException(message) : new CallException(message, near);
        }
        if (options.hasMembers() && !options.plan().equals("file")) {
            throw new CallException("--members goes with --plan file, not with --plan " + options.plan());
        }
        Path file = options.design();
        LocatedDesign read = DesignReader.located(file.toString(), text(file), Siblings.of(file));
        EnsembleDesign design = withTrajectories(withOutcomes(read.design(), model), trajectories);
        new DesignCheck(model, run, design, read.places()).check();
        List<String> notes = new ArrayList<>();
        return new EnsembleSetup(options, design, inputs(options, design, notes), notes);
    }

    private static String text(Path file) throws IOException {
        return TextBytes.decode(Files.readAllBytes(file));
    }

    /** A design without outcomes looks at the last value of everything that is no constant. */
    private static EnsembleDesign withOutcomes(EnsembleDesign design, CompiledModel model) {
        if (!design.outcomes().isEmpty()) {
            return design;
        }
        List<MemberOutcome> outcomes = new ArrayList<>();
        List<String> constants = model.constants();
        for (String name : model.names()) {
            if (!constants.contains(name)) {
                outcomes.add(new MemberOutcome.Measured(name, name, Measure.FINAL, 0, ""));
            }
        }
        return new EnsembleDesign(
                design.uncertainties(), design.correlations(), design.levers(), outcomes, design.trajectories());
    }

    private static EnsembleDesign withTrajectories(EnsembleDesign design, boolean trajectories) {
        if (!trajectories) {
            return design.withTrajectories(List.of());
        }
        return design.trajectories().isEmpty() ? design.withTrajectories(design.watched()) : design;
    }

    private static MemberInputs inputs(EnsembleOptions options, EnsembleDesign design, List<String> notes)
            throws IOException {
        if (options.plan().equals("file")) {
            Path members = options.members();
            return PlanReader.read(members.toString(), text(members), design);
        }
        try {
            return new SampledInputs(
                    design, plan(options, design.uncertainties().size(), notes));
        } catch (IllegalArgumentException e) {
            throw new CallException("the plan cannot be made: " + e.getMessage());
        }
    }

    private static SamplingPlan plan(EnsembleOptions options, int dimensions, List<String> notes) {
        long runs = options.runs();
        return switch (options.plan()) {
            case "sobol" -> {
                if (Long.bitCount(runs) != 1) {
                    notes.add("note: Sobol's sequence is evenest for a power of two; --runs is " + runs);
                }
                yield new SobolPlan(runs, dimensions, options.seed());
            }
            case "random" -> new RandomPlan(runs, dimensions, options.seed());
            case "grid" -> {
                GridPlan grid = GridPlan.within(runs, dimensions);
                notes.add("note: the grid has " + grid.levels() + " levels of each uncertainty, " + grid.members()
                        + " members");
                yield grid;
            }
            default -> new LatinHypercubePlan(runs, dimensions, options.seed());
        };
    }

    /** Returns everything that decides the results: files by hash, settings as text. */
    Map<String, String> identity(Path model, CheckedModel checked, Collection<Path> dataFiles, RunOptions run)
            throws IOException {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Version.number());
        identity.put("model", model.getFileName() + " " + Hashes.of(Files.readAllBytes(model)));
        identity.put("design", options.design().getFileName() + " " + Hashes.of(DesignText.of(design)));
        identity.put("plan", inputs.plan());
        if (options.plan().equals("file")) {
            identity.put(
                    "members file",
                    options.members().getFileName() + " " + Hashes.of(Files.readAllBytes(options.members())));
        }
        for (Path file : dataFiles) {
            identity.putIfAbsent("data " + named(file, model), Hashes.of(file));
        }
        identity.put("runs", Long.toString(inputs.members()));
        identity.put("seed", Long.toString(options.seed()));
        identity.put("setting", settings(run.applyTo(checked.structure().specs()), run));
        identity.put("dialect", checked.structure().dialect().name().toLowerCase(Locale.ROOT));
        return identity;
    }

    /** Returns the name of a file in the folder of the model or below it; of any other just the last part, so that results do not depend on where things lie. */
    private static String named(Path file, Path model) {
        Path folder = model.toAbsolutePath().normalize().getParent();
        Path absolute = file.toAbsolutePath().normalize();
        Path name =
                folder != null && absolute.startsWith(folder) ? folder.relativize(absolute) : absolute.getFileName();
        return String.valueOf(name).replace('\\', '/');
    }

    private static String settings(SimulationSpecs specs, RunOptions run) {
        String text = "time " + NumberText.shortest(specs.start()) + " to " + NumberText.shortest(specs.stop())
                + ", dt "
                + NumberText.shortest(specs.dt()) + ", save step " + NumberText.shortest(specs.saveStep()) + ", "
                + specs.method().name().toLowerCase(Locale.ROOT);
        return specs.method() == IntegrationMethod.ADAPTIVE
                ? text + ", tolerances " + NumberText.shortest(run.relativeTolerance()) + " and "
                        + NumberText.shortest(run.absoluteTolerance())
                : text;
    }
}
