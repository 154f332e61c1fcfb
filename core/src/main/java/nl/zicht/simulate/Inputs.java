package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values given to constants, and to stocks that start from a constant, for one run. Immutable.
 *
 * <p>Names follow the rules of models: letter case does not count, blank and underscore are the same. {@code name[A,B]} sets one element of an array, the name
 * alone all of them; a later setting wins over an earlier one. Names are checked when a model is run.
 */
public final class Inputs {
    /**
     * One value for one name.
     *
     * @param name a variable, or an element as {@code name[A,B]}
     * @param value the value, in the unit of the variable
     */
    public record Setting(String name, double value) {}

    /** No settings: everything as the model says. */
    public static final Inputs NONE = new Inputs(List.of());

    private final List<Setting> settings;

    private Inputs(List<Setting> settings) {
        this.settings = List.copyOf(settings);
    }

    /** Returns inputs with one setting. */
    public static Inputs of(String name, double value) {
        return NONE.with(name, value);
    }

    /** Returns inputs with the settings of a map, in its order. */
    public static Inputs of(Map<String, Double> values) {
        return new Inputs(values.entrySet().stream()
                .map(entry -> new Setting(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** Returns these inputs with one more setting at the end. */
    public Inputs with(String name, double value) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(name, value));
        return new Inputs(more);
    }

    /** Returns these inputs followed by others. */
    public Inputs with(Inputs others) {
        List<Setting> more = new ArrayList<>(settings);
        more.addAll(others.settings);
        return new Inputs(more);
    }

    /** Returns the settings in the order in which they were given. */
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inputs that && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
