package nl.zicht.examples.cli;

import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say when a run starts and stops, in what steps, and by which method. */
final class TimeOptions {
    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = Setting.NumberConverter.class,
            description = "First time, instead of the model's.")
    private @Nullable Double start;

    @Option(
            names = "--stop",
            paramLabel = "TIME",
            converter = Setting.NumberConverter.class,
            description = "Last time, instead of the model's.")
    private @Nullable Double stop;

    @Option(
            names = "--dt",
            paramLabel = "STEP",
            converter = Setting.NumberConverter.class,
            description = "Step of integration, instead of the model's.")
    private @Nullable Double dt;

    @Option(
            names = "--save-step",
            paramLabel = "STEP",
            converter = Setting.NumberConverter.class,
            description = "Time between two rows, instead of the model's.")
    private @Nullable Double saveStep;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = MethodConverter.class,
            description = "euler, heun (rk2), rk4 or adaptive (rk45), instead of the model's.")
    private @Nullable IntegrationMethod method;

    TimeOptions() {}

    /**
     * Returns what differs from the settings of a model.
     *
     * @throws CallException when the two together make no sense
     */
    RunOptions over(SimulationSpecs specs) {
        positive("--dt", dt);
        positive("--save-step", saveStep);
        double first = start == null ? specs.start() : start;
        double last = stop == null ? specs.stop() : stop;
        if ((start != null || stop != null) && !(last > first)) {
            throw new CallException("the run would stop at " + last + ", which is not after its start at " + first);
        }
        RunOptions options = RunOptions.DEFAULT;
        options = start == null ? options : options.withStart(start);
        options = stop == null ? options : options.withStop(stop);
        options = dt == null ? options : options.withDt(dt);
        options = saveStep == null ? options : options.withSaveStep(saveStep);
        return method == null ? options : options.withMethod(method);
    }

    private static void positive(String option, @Nullable Double value) {
        if (value != null && !(value > 0)) {
            throw new CallException(option + " is more than 0, found " + value);
        }
    }

    /** Reads the name of a method. */
    static final class MethodConverter implements ITypeConverter<IntegrationMethod> {
        MethodConverter() {}

        @Override
        public IntegrationMethod convert(String text) {
            return IntegrationMethod.named(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no method; expected euler, heun, rk2, rk4, adaptive or rk45"));
        }
    }
}
