package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.NumberText;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;

/** Writes {@code <sim_specs>} (XMILE 1.0, section 2.3); a step that is one part in a whole number is written as that number. */
final class SpecsWriter {
    private SpecsWriter() {}

    static void write(SimulationSpecs specs, XmlText xml, Diagnostics losses) {
        List<String> attributes = new ArrayList<>(List.of("method", method(specs.method())));
        if (!specs.timeUnit().isBlank()) {
            attributes.addAll(List.of("time_units", timeUnit(specs.timeUnit().strip())));
        }
        if (specs.saveStep() != specs.dt()) {
            attributes.addAll(List.of("isee:save_interval", NumberText.of(specs.saveStep())));
            reportSaveStep(specs, losses);
        }
        xml.open("sim_specs", attributes.toArray(String[]::new));
        xml.text("start", NumberText.of(specs.start()));
        xml.text("stop", NumberText.of(specs.stop()));
        double parts = Math.rint(1 / specs.dt());
        if (parts > 1 && 1 / parts == specs.dt()) {
            xml.text("dt", NumberText.of(parts), "reciprocal", "true");
        } else {
            xml.text("dt", NumberText.of(specs.dt()));
        }
        xml.close();
    }

    /** Returns the word for a method. */
    static String method(IntegrationMethod method) {
        return switch (method) {
            case EULER -> "euler";
            case HEUN -> "rk2";
            case RK4 -> "rk4";
            case ADAPTIVE -> "rk45";
        };
    }

    /** Quotes around the whole are taken off in reading, so a unit that has its own needs a second pair. */
    private static String timeUnit(String unit) {
        boolean quoted = unit.length() >= 2 && unit.startsWith("\"") && unit.endsWith("\"");
        return quoted ? '"' + unit + '"' : unit;
    }

    private static void reportSaveStep(SimulationSpecs specs, Diagnostics losses) {
        double steps = Math.max(1, Math.rint(specs.saveStep() / specs.dt()));
        if (Math.abs(steps * specs.dt() - specs.saveStep()) > 1e-6 * specs.saveStep()) {
            losses.warning(
                    Code.BAD_SIMULATION_SPECS,
                    "the save interval " + NumberText.of(specs.saveStep()) + " is not a whole number of steps of "
                            + NumberText.of(specs.dt()) + "; a reader of the file will use another",
                    null,
                    null);
        }
    }
}
