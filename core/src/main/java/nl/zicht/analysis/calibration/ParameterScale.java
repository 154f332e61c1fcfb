package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;

/**
 * From a point without bounds to the values of parameters and the inputs of the model. Immutable.
 *
 * <p>On the scale of points every prior is standard normal; see {@link PriorScale}. A parameter that multiplies does so with the values that the model has.
 */
public final class ParameterScale {
    private final List<CalibrationParameter> parameters;
    private final List<String> inputs = new ArrayList<>();
    private final int[] parameterOf;
    private final double[] base;

    /**
     * Makes the scale.
     *
     * @throws nl.zicht.equation.ModelException when the model cannot set one of the inputs
     */
    ParameterScale(CompiledModel model, List<CalibrationParameter> parameters) {
        this.parameters = List.copyOf(parameters);
        List<Integer> owners = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<String> all = parameters.stream().flatMap(p -> p.inputs().stream()).toList();
        model.bind(all); // all wrong names at once
        Run run = parameters.stream().anyMatch(CalibrationParameter::factor) ? model.run() : null;
        List<String> settable = new ArrayList<>(model.constants());
        settable.addAll(model.settableStocks());
        for (int i = 0; i < parameters.size(); i++) {
            CalibrationParameter parameter = parameters.get(i);
            for (String input : parameter.inputs()) {
                for (String element : InputElements.of(input, settable)) {
                    inputs.add(element);
                    owners.add(i);
                    values.add(parameter.factor() && run != null ? run.at(element, run.time(0)) : 1);
                }
            }
        }
        parameterOf = owners.stream().mapToInt(Integer::intValue).toArray();
        base = values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the number of parameters. */
    public int size() {
        return parameters.size();
    }

    /** Returns the names of the inputs of the model that are set, elements of arrays one by one. */
    public List<String> inputs() {
        return List.copyOf(inputs);
    }

    /** Returns the values of the parameters at a point. */
    public double[] values(double[] point) {
        double[] values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = PriorScale.value(parameters.get(i).prior(), point[i]);
        }
        return values;
    }

    /** Returns the point at which the parameters have some values; values outside the prior go to its edge. */
    public double[] point(double[] values) {
        double[] point = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            point[i] = PriorScale.place(parameters.get(i).prior(), values[i]);
        }
        return point;
    }

    /** Returns the values of {@link #inputs()} for the values of the parameters. */
    public double[] inputs(double[] values) {
        double[] set = new double[base.length];
        for (int i = 0; i < set.length; i++) {
            CalibrationParameter parameter = parameters.get(parameterOf[i]);
            set[i] = parameter.factor() ? base[i] * values[parameterOf[i]] : values[parameterOf[i]];
        }
        return set;
    }
}
