package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.analysis.calibration.ErrorModel;
import nl.zicht.analysis.calibration.Observation;
import nl.zicht.analysis.calibration.Reading;
import nl.zicht.analysis.calibration.Series;
import nl.zicht.analysis.calibration.Take;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;
import org.jspecify.annotations.Nullable;

/** Reads series of figures. */
final class SeriesParts {
    private static final double WIDEST = 1e300;
    private static final Pattern STUDENT = Pattern.compile("student-t-(\\d+(?:\\.\\d+)?)");
    private static final List<ErrorModel> ERRORS = List.of(
            new ErrorModel.Poisson(),
            new ErrorModel.NegativeBinomial(),
            new ErrorModel.Gaussian(),
            new ErrorModel.Lognormal(),
            new ErrorModel.Binomial(),
            new ErrorModel.BetaShare());

    /** A series with its figures. */
    record Found(Series series, List<Observation> observations) {}

    /** What a figure is divided by, apart from when. */
    private record Denominator(List<String> variables, Take take) {}

    private final List<String> parameters;
    private final SiblingFiles siblings;
    private final YamlProblems problems;

    SeriesParts(List<String> parameters, SiblingFiles siblings, YamlProblems problems) {
        this.parameters = parameters;
        this.siblings = siblings;
        this.problems = problems;
    }

    Optional<Found> series(YamlNode node, int number) {
        try (YamlFields fields = YamlFields.of("a series", node, problems)) {
            String name = fields.text("name");
            String group = fields.optionalText("group").orElse(name);
            List<String> variables = ParameterParts.texts(fields.texts("variables"));
            Optional<Take> take = take(fields);
            Optional<Denominator> per = fields.optional("per").flatMap(this::denominator);
            Optional<ErrorModel> error = error(fields);
            boolean sized = error.isEmpty()
                    || !(error.get() instanceof ErrorModel.Poisson || error.get() instanceof ErrorModel.Binomial);
            Series.Size noise = sized ? size(fields, "noise") : new Series.Given(1);
            Series.Size times = fields.has("times") ? size(fields, "times") : new Series.Given(1);
            String unit = fields.optionalText("unit").orElse("");
            String source = fields.optionalText("source").orElse("");
            String vintage = fields.optionalText("vintage").orElse("");
            List<FigurePoint> points = new FigurePoints(siblings, problems).read(fields, take.orElse(Take.AT));
            if (!fields.sound() || take.isEmpty() || error.isEmpty()) {
                return Optional.empty();
            }
            List<Observation> observations = new ArrayList<>();
            for (FigurePoint point : points) {
                observations.add(new Observation(
                        number,
                        reading(variables, take.get(), point),
                        denominator(per.orElse(null), point),
                        point.low(),
                        point.high(),
                        point.trials()));
            }
            return Optional.of(
                    new Found(new Series(name, group, error.get(), noise, times, unit, source, vintage), observations));
        }
    }

    private static Reading reading(List<String> variables, Take take, FigurePoint point) {
        return new Reading(variables, take, point.from(), take == Take.AT ? point.from() : point.to());
    }

    private static @Nullable Reading denominator(@Nullable Denominator per, FigurePoint point) {
        return per == null ? null : reading(per.variables(), per.take(), point);
    }

    private Optional<Denominator> denominator(YamlNode node) {
        try (YamlFields fields = YamlFields.of("what a share is divided by", node, problems)) {
            List<String> variables = ParameterParts.texts(fields.texts("variables"));
            return take(fields).filter(take -> fields.sound()).map(take -> new Denominator(variables, take));
        }
    }

    private Optional<Take> take(YamlFields fields) {
        String word = fields.text("take");
        for (Take take : Take.values()) {
            if (take.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(take);
            }
        }
        if (!word.equals(YamlFields.STAND_IN)) {
            problems.addUnknown(
                    fields.positionOf("take"),
                    "take",
                    word,
                    Arrays.stream(Take.values())
                            .map(take -> take.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return Optional.empty();
    }

    private Optional<ErrorModel> error(YamlFields fields) {
        String word = fields.text("error");
        Matcher student = STUDENT.matcher(word);
        if (student.matches() && Double.parseDouble(student.group(1)) > 0) {
            return Optional.of(new ErrorModel.StudentT(Double.parseDouble(student.group(1))));
        }
        Optional<ErrorModel> found =
                ERRORS.stream().filter(error -> error.word().equals(word)).findFirst();
        if (found.isEmpty() && !word.equals(YamlFields.STAND_IN)) {
            List<String> known =
                    new ArrayList<>(ERRORS.stream().map(ErrorModel::word).toList());
            known.add("student-t-4");
            problems.addUnknown(fields.positionOf("error"), "error", word, known);
        }
        return found;
    }

    private Series.Size size(YamlFields fields, String key) {
        String text = fields.optionalText(key).orElse(YamlFields.STAND_IN);
        int parameter = parameters.indexOf(text);
        if (parameter >= 0) {
            return new Series.Estimated(parameter);
        }
        if (fields.has(key) && !text.isEmpty() && Character.isLetter(text.charAt(0))) {
            problems.addUnknown(fields.positionOf(key), "parameter", text, parameters);
            return new Series.Given(1);
        }
        return new Series.Given(fields.number(key, 1e-300, WIDEST));
    }
}
