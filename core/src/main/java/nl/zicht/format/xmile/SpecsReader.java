package nl.zicht.format.xmile;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.zicht.equation.Code;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <sim_specs>} (XMILE 1.0, section 2.3): of the model itself, else of the file.
 *
 * <p>The interval between saved results is a vendor's addition with many spellings: {@code save_interval}, {@code save_step}, {@code savestep},
 * {@code saveper}, as attribute or child, with any prefix.
 */
final class SpecsReader {
    private static final String[] SAVE_STEP = {"save_interval", "save_step", "savestep", "saveper"};

    private final Element specs;
    private final Reading reading;

    private SpecsReader(Element specs, Reading reading) {
        this.specs = specs;
        this.reading = reading;
    }

    static SimulationSpecs read(Element xmile, @Nullable Element model, Reading reading) {
        Optional<Element> own = model == null ? Optional.empty() : model.child("sim_specs");
        Optional<Element> specs = own.isPresent() ? own : xmile.child("sim_specs");
        if (specs.isEmpty()) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "the file has no <sim_specs>, so nobody knows when a run starts and stops",
                            xmile.place(),
                            "<sim_specs><start>0</start><stop>100</stop><dt>1</dt></sim_specs>");
            return SimulationSpecs.DEFAULT;
        }
        return new SpecsReader(specs.get(), reading).read();
    }

    /** Returns the method that a {@code <sim_specs>} names. */
    static IntegrationMethod method(Element specs, Reading reading) {
        return new SpecsReader(specs, reading).method();
    }

    private SimulationSpecs read() {
        Vocabulary.SIM_SPECS.check(specs, reading);
        specs.child("run").flatMap(run -> run.attribute("by")).ifPresent(this::checkRunBy);
        double start = required("start");
        double stop = required("stop");
        double dt = dt();
        return new SimulationSpecs(start, stop, dt, saveStep(dt), method(), timeUnit());
    }

    private void checkRunBy(Text by) {
        if (!by.string().strip().equals("all")) {
            reading.diagnostics()
                    .warning(
                            Code.NOT_SUPPORTED,
                            "the file asks to run by " + by + "; the whole model is run",
                            by.span(),
                            null);
        }
    }

    private double required(String child) {
        Optional<Element> element = specs.child(child);
        if (element.isEmpty()) {
            reading.diagnostics().error(Code.MISSING_PART, "<sim_specs> has no <" + child + ">", specs.place(), null);
            return child.equals("start") ? SimulationSpecs.DEFAULT.start() : SimulationSpecs.DEFAULT.stop();
        }
        return reading.number(element.get().text(), "<" + child + ">").orElse(0);
    }

    /** Reads the step: itself, or with {@code reciprocal="true"} the number of steps in a unit of time; 1 when nothing is said. */
    private double dt() {
        Optional<Element> element = specs.child("dt");
        if (element.isEmpty()) {
            return 1;
        }
        Text text = element.get().text().strip();
        OptionalDouble value = reading.number(text, "<dt>");
        if (value.isEmpty()) {
            return 1;
        }
        if (!(value.getAsDouble() > 0)) {
            reading.diagnostics()
                    .error(
                            Code.BAD_SIMULATION_SPECS,
                            "the step of integration is " + text + ", expected a number above 0",
                            text.span(),
                            null);
            return 1;
        }
        boolean reciprocal =
                element.get().attribute("reciprocal").filter(Behavior::isOn).isPresent();
        return reciprocal ? 1 / value.getAsDouble() : value.getAsDouble();
    }

    /** Reads the interval between saved results, as a whole number of steps; every step when nothing is said. */
    private double saveStep(double dt) {
        Optional<Text> text = saveStepText();
        if (text.isEmpty()) {
            return dt;
        }
        double asked = reading.number(text.get(), "the save interval").orElse(dt);
        if (asked <= 0) {
            return dt;
        }
        double steps = Math.max(1, Math.rint(asked / dt));
        if (Math.abs(steps * dt - asked) > 1e-6 * asked) {
            reading.diagnostics()
                    .warning(
                            Code.BAD_SIMULATION_SPECS,
                            "the save interval " + asked + " is not a whole number of steps of " + dt + "; "
                                    + steps * dt + " is used",
                            text.get().span(),
                            null);
        }
        return steps * dt;
    }

    private Optional<Text> saveStepText() {
        for (String spelling : SAVE_STEP) {
            Optional<Text> attribute = specs.attributeOfAnyVendor(spelling);
            if (attribute.isPresent()) {
                return attribute;
            }
            for (Element child : specs.children()) {
                if (child.localName().equals(spelling)) {
                    return Optional.of(child.text());
                }
            }
        }
        return Optional.empty();
    }

    /** Reads the method: the first of a list that we have, Euler when there is none. */
    private IntegrationMethod method() {
        Optional<Text> words = attributeOrChild("method");
        if (words.isEmpty()) {
            return IntegrationMethod.EULER;
        }
        for (Text word : Names.split(words.get(), ",")) {
            Optional<IntegrationMethod> method = IntegrationMethod.named(word.string());
            if (method.isPresent()) {
                return method.get();
            }
        }
        reading.diagnostics()
                .warning(
                        Code.NOT_SUPPORTED,
                        "the integration method \"" + words.get().strip() + "\" is not known; Euler's is used",
                        words.get().span(),
                        "rk4 is meant: euler, rk2, rk4 and rk45 are known");
        return IntegrationMethod.EULER;
    }

    private String timeUnit() {
        String unit =
                attributeOrChild("time_units").map(t -> t.string().strip()).orElse("");
        boolean quoted = unit.length() >= 2 && unit.startsWith("\"") && unit.endsWith("\"");
        return quoted ? unit.substring(1, unit.length() - 1) : unit;
    }

    private Optional<Text> attributeOrChild(String name) {
        Optional<Text> attribute = specs.attribute(name);
        return attribute.isPresent() ? attribute : specs.child(name).map(Element::text);
    }
}
