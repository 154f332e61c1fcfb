package nl.zicht.scenarios.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.scenarios.national.Parameter;
import nl.zicht.simulate.NumberText;

/** The table of parameters with calibrated values in it; all else stays as its author wrote it. */
public final class CalibratedTable {
    private static final int DIGITS = 6;

    private CalibratedTable() {}

    /**
     * Returns the shipped table with other values.
     *
     * @param values the values by name, {@code name[element]} for an element; one outside the range of its row becomes the nearer end of the range
     */
    public static String of(Map<String, Double> values) {
        NationalModel model = NationalModel.load();
        StringBuilder table = new StringBuilder(NationalModel.resource("parameters.csv"));
        List<Parameter> backwards = model.parameters().parameters().stream()
                .filter(parameter -> values.containsKey(parameter.label()))
                .sorted(Comparator.comparingInt((Parameter one) -> one.span().start())
                        .reversed())
                .toList();
        for (Parameter parameter : backwards) {
            double value = values.getOrDefault(parameter.label(), parameter.value());
            double held = StrictMath.max(parameter.low(), StrictMath.min(parameter.high(), value));
            table.replace(parameter.span().start(), parameter.span().end(), NumberText.rounded(held, DIGITS));
        }
        return table.toString();
    }
}
