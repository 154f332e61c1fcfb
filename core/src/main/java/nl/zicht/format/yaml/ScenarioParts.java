package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import nl.zicht.scenario.Change;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.Setting;

/** Reads the items of a file of scenarios; after a fault in an item it is left out. */
final class ScenarioParts {
    private static final double WIDEST = 1e15;

    private final Set<String> levers;
    private final YamlProblems problems;

    /**
     * @param levers the ids that a scenario may set
     * @param problems takes the faults
     */
    ScenarioParts(Set<String> levers, YamlProblems problems) {
        this.levers = levers;
        this.problems = problems;
    }

    Optional<Lever> lever(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a lever", node, problems)) {
            List<Double> range = numbers("range", fields.list("range"));
            if (fields.sound() && (range.size() != 2 || range.get(0) > range.get(1))) {
                problems.add(
                        Code.BAD_VALUE,
                        fields.positionOf("range"),
                        "found the range " + range + "; expected a lowest and a highest value",
                        "Maybe [low, high]?");
            }
            String id = fields.text("id");
            Name variable = Name.of(fields.text("variable"));
            Name element = fields.optionalText("element").map(Name::of).orElse(null);
            String unit = fields.text("unit");
            Label label = label("labels", fields);
            String evidence = evidence(fields);
            return fields.sound()
                    ? Optional.of(new Lever(id, variable, element, unit, range.get(0), range.get(1), label, evidence))
                    : Optional.empty();
        }
    }

    Optional<Outcome> outcome(YamlNode node) {
        try (YamlFields fields = YamlFields.of("an outcome", node, problems)) {
            Outcome.Aggregate aggregate = fields.has("aggregate")
                    ? word("aggregate", Outcome.Aggregate.values(), fields)
                    : Outcome.Aggregate.NONE;
            Outcome outcome = new Outcome(
                    fields.text("id"),
                    Name.of(fields.text("variable")),
                    aggregate,
                    word("kind", Outcome.Kind.values(), fields),
                    word("better", Outcome.Better.values(), fields),
                    (int) fields.optionalNumber("decimals", 0, 9).orElse(0),
                    numbers("years", fields.list("years")),
                    label("labels", fields),
                    label("unit", fields));
            return fields.sound() ? Optional.of(outcome) : Optional.empty();
        }
    }

    Optional<Scenario> scenario(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a scenario", node, problems)) {
            List<Setting> settings = new ArrayList<>();
            fields.optionalList("levers").forEach(item -> setting(item).ifPresent(settings::add));
            List<CostItem> costs = new ArrayList<>();
            fields.optionalList("cost").forEach(item -> cost(item).ifPresent(costs::add));
            Scenario scenario = new Scenario(
                    fields.text("id"),
                    fields.optionalText("letter").orElse(""),
                    label("labels", fields),
                    label("description", fields),
                    settings,
                    costs,
                    fields.optionalTexts("touches").stream()
                            .map(scalar -> Name.of(scalar.text()))
                            .toList());
            return fields.sound() ? Optional.of(scenario) : Optional.empty();
        }
    }

    private Optional<Setting> setting(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a lever of a scenario", node, problems)) {
            String lever = fields.text("lever");
            if (fields.sound() && !levers.contains(lever)) {
                problems.addUnknown(fields.positionOf("lever"), "lever", lever, new TreeSet<>(levers));
            }
            double start = fields.number("start", -WIDEST, WIDEST);
            double ramp = fields.optionalNumber("ramp", 0, WIDEST).orElse(0);
            List<Change> changes = Arrays.stream(Change.values())
                    .filter(change -> fields.has(key(change)))
                    .toList();
            if (changes.size() != 1) {
                problems.add(
                        Code.MISSING_PART,
                        fields.position(),
                        "found " + (changes.isEmpty() ? "none" : changes.size())
                                + " of the keys to, add and times; expected one of them",
                        "Maybe 'to: value'?");
                return Optional.empty();
            }
            Change change = changes.get(0);
            double size = fields.number(key(change), -WIDEST, WIDEST);
            return fields.sound() ? Optional.of(new Setting(lever, start, ramp, change, size)) : Optional.empty();
        }
    }

    private Optional<CostItem> cost(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a cost", node, problems)) {
            String id = fields.text("id");
            Name variable = Name.of(fields.text("variable"));
            Label label = label("labels", fields);
            String evidence = evidence(fields);
            Optional<CostItem.UnitCost> unit = fields.required("perUnit").flatMap(this::unitCost);
            return fields.sound() && unit.isPresent()
                    ? Optional.of(new CostItem(id, variable, label, unit.get(), evidence))
                    : Optional.empty();
        }
    }

    private Optional<CostItem.UnitCost> unitCost(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a cost per unit", node, problems)) {
            String unit = fields.text("unit");
            double low = fields.number("low", 0, WIDEST);
            double value = fields.number("value", low, WIDEST);
            double high = fields.number("high", value, WIDEST);
            return fields.sound() ? Optional.of(new CostItem.UnitCost(unit, low, value, high)) : Optional.empty();
        }
    }

    /** Reads a source code, or the word judgement with its reason. */
    private String evidence(YamlFields fields) {
        String source = fields.text("source");
        Optional<String> reason = fields.optionalText("reason");
        if (source.equals("judgement") && reason.isEmpty()) {
            problems.add(
                    Code.MISSING_PART,
                    fields.positionOf("source"),
                    "a judgement without a reason; expected the key 'reason' beside it",
                    "Maybe name a source instead?");
        }
        return reason.map(text -> source + ": " + text).orElse(source);
    }

    private Label label(String key, YamlFields fields) {
        Optional<YamlNode> node = fields.required(key);
        if (node.isEmpty()) {
            return Label.same(YamlFields.STAND_IN);
        }
        try (YamlFields texts = YamlFields.of("a text in two languages", node.get(), problems)) {
            return new Label(texts.text("nl"), texts.text("en"));
        }
    }

    private List<Double> numbers(String key, List<YamlNode> nodes) {
        List<Double> numbers = new ArrayList<>();
        for (YamlNode node : nodes) {
            YamlNode.Mapping one =
                    new YamlNode.Mapping(List.of(new YamlNode.Entry(key, node.position(), node)), node.position());
            try (YamlFields fields = YamlFields.of("a list of numbers", one, problems)) {
                numbers.add(fields.number(key, -WIDEST, WIDEST));
            }
        }
        return numbers;
    }

    private <E extends Enum<E>> E word(String key, E[] values, YamlFields fields) {
        return fields.word(key, values, values[0], ScenarioParts::key);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
