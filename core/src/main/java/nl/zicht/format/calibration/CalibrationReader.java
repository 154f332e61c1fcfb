package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.analysis.calibration.CalibrationParameter;
import nl.zicht.analysis.calibration.Observation;
import nl.zicht.analysis.calibration.Series;
import nl.zicht.equation.ModelException;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;
import nl.zicht.format.yaml.YamlTree;

/**
 * Reads what is to be estimated, and from which figures, from YAML.
 *
 * <pre>
 * parameters: [{id, inputs? : [constant, …] or factors? : [constant, …], distribution, …, unit?, source?}]
 * series:     [{name, group?, variables: [variable, …], take, per?: {variables, take}, error, noise, times?, unit?, source?, vintage?,
 *               points: [{time or from, to?, value or low?, high?, trials?}] or table: {file, from, to?, value or low?, high?, trials?}}]
 *
 * distribution and its keys as for the uncertainties of an ensemble
 * take  is one of  at (time), mean, integral, growth (from, to; of an accumulating stock); without 'to' one unit of time
 * error is one of  poisson, negative-binomial, normal, lognormal, student-t-N (N degrees of freedom), binomial, beta
 * noise is a number or the id of a parameter: the dispersion, standard deviation, standard deviation of the logarithm, scale or precision
 * times is a number or the id of a parameter by which what the run gives is multiplied
 * </pre>
 *
 * <p>{@code inputs} set constants of the model, {@code factors} multiply the values it has; a parameter with neither is about the data. The elements of an array are
 * set together, or one by one as {@code name[A]}; as a variable an array means the sum of its elements. Series of one group are parts of one thing, counted by other definitions:
 * their fit is also reported together. A point with {@code low} or {@code high} is a range. In a
 * table a row whose value is empty is a missing year. Unknown and duplicate keys are faults; all faults are thrown at once.
 */
public final class CalibrationReader {
    private CalibrationReader() {}

    /**
     * Reads a text.
     *
     * @param name the name of the file, for the reports
     * @param text its text
     * @param siblings the files beside it, with tables of figures
     * @throws ModelException with every fault of the text
     */
    public static CalibrationDesign read(String name, String text, SiblingFiles siblings) {
        YamlProblems problems = new YamlProblems(name, text);
        Optional<CalibrationDesign> design =
                YamlTree.parse(text, problems).flatMap(root -> design(root, siblings, problems));
        problems.throwIfAny();
        return design.orElseThrow();
    }

    private static Optional<CalibrationDesign> design(YamlNode root, SiblingFiles siblings, YamlProblems problems) {
        try (YamlFields fields = YamlFields.of("a calibration", root, problems)) {
            ParameterParts parameterParts = new ParameterParts(siblings, problems);
            List<CalibrationParameter> parameters = new ArrayList<>();
            for (YamlNode node : fields.list("parameters")) {
                parameterParts.parameter(node).ifPresent(parameters::add);
            }
            SeriesParts seriesParts = new SeriesParts(parameterParts.ids(), siblings, problems);
            List<Series> series = new ArrayList<>();
            List<Observation> observations = new ArrayList<>();
            for (YamlNode node : fields.list("series")) {
                seriesParts.series(node, series.size()).ifPresent(found -> {
                    series.add(found.series());
                    observations.addAll(found.observations());
                });
            }
            return fields.sound()
                    ? Optional.of(new CalibrationDesign(parameters, series, observations))
                    : Optional.empty();
        }
    }
}
