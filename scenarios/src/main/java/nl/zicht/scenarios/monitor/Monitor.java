package nl.zicht.scenarios.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zicht.causal.CausalGraph;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.monitor.Standing.State;

/**
 * A register of recommendations beside the system analysis and the model: its gaps, and its identifiers in words.
 *
 * @param register the recommendations
 * @param graph the system analysis they refer to
 * @param scenarios the levers, outcomes and scenarios they refer to
 * @param effects what the model says about them
 */
public record Monitor(
        RecommendationRegister register, CausalGraph graph, ScenarioSet scenarios, ModelledEffects effects) {

    /** The shipped register without modelled effects. */
    public static Monitor shipped(CausalGraph graph, ScenarioSet scenarios) {
        return new Monitor(RecommendationRegister.load(graph, scenarios), graph, scenarios, ModelledEffects.NONE);
    }

    /** The same with the part of the register that a filter asks for. */
    public Monitor only(RegisterFilter filter) {
        return new Monitor(register.only(filter), graph, scenarios, effects);
    }

    /** The same with modelled effects. */
    public Monitor with(ModelledEffects modelled) {
        return new Monitor(register, graph, scenarios, modelled);
    }

    /** The recommendations. */
    public List<Recommendation> recommendations() {
        return register.recommendations();
    }

    /** The recommendations that lack something. */
    public List<Recommendation> lacking(Gap gap) {
        return recommendations().stream().filter(gap::in).toList();
    }

    /** The recommendations in a state. */
    public List<Recommendation> in(State state) {
        return recommendations().stream()
                .filter(recommendation -> recommendation.standing().state() == state)
                .toList();
    }

    /** Names joined by a mark; empty when there are none. */
    static Optional<Label> joined(List<String> ids, Function<String, Label> name, String mark) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        List<Label> labels = ids.stream().map(name).toList();
        return Optional.of(new Label(
                String.join(mark, labels.stream().map(Label::nl).toList()),
                String.join(mark, labels.stream().map(Label::en).toList())));
    }

    Optional<Label> domains(Recommendation recommendation) {
        return joined(recommendation.scope().domains(), id -> graph.domain(id).label(), "; ");
    }

    Optional<Label> actors(Recommendation recommendation) {
        return joined(recommendation.scope().actors(), id -> graph.actor(id).label(), "; ");
    }

    Optional<Label> forms(Recommendation recommendation) {
        return joined(recommendation.scope().forms(), id -> graph.form(id).label(), "; ");
    }

    Optional<Label> actionLines(Recommendation recommendation) {
        return joined(
                recommendation.scope().actionLines(),
                id -> graph.actionLines().stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .label(),
                "; ");
    }

    Optional<Label> interventions(Recommendation recommendation) {
        return joined(
                recommendation.interventions(), id -> graph.intervention(id).label(), "; ");
    }

    /** What in the model comes nearest, in words: a scenario by its letter and name, or the levers that move. */
    Optional<Label> inModel(Recommendation recommendation) {
        return recommendation.inModel().map(counterpart -> {
            if (counterpart.scenario() != null) {
                return scenarios
                        .scenario(counterpart.scenario())
                        .map(Monitor::lettered)
                        .orElseThrow();
            }
            return joined(
                            counterpart.levers(),
                            id -> scenarios.lever(id).orElseThrow().label(),
                            "; ")
                    .orElseThrow();
        });
    }

    private static Label lettered(Scenario scenario) {
        String letter = scenario.letter().isEmpty() ? "" : scenario.letter() + ". ";
        return new Label(
                letter + scenario.label().nl(), letter + scenario.label().en());
    }

    /** What follows the recommendation in numbers: published series, an outcome of the model, or both. */
    Optional<Label> measuredBy(Recommendation recommendation) {
        Indicator indicator = recommendation.indicator();
        if (!indicator.measured()) {
            return Optional.empty();
        }
        String series = String.join(", ", indicator.series());
        String outcome = indicator.outcome();
        if (outcome == null) {
            return Optional.of(new Label("gepubliceerd: " + series, "published: " + series));
        }
        Label name = scenarios.outcome(outcome).map(Outcome::label).orElse(Label.same(outcome));
        Label model = new Label("model: " + name.nl(), "model: " + name.en());
        return Optional.of(
                series.isEmpty()
                        ? model
                        : new Label(
                                "gepubliceerd: " + series + "; " + model.nl(),
                                "published: " + series + "; " + model.en()));
    }

    /** The state in a few words: "partly taken up (2020; S31a P)". */
    Label standing(Recommendation recommendation) {
        Standing standing = recommendation.standing();
        if (standing.year().isEmpty()) {
            return standing.state().label();
        }
        String grade = standing.grade() == null ? "" : " " + standing.grade().name();
        String sources = standing.sources().isEmpty() ? "" : "; " + String.join(", ", standing.sources()) + grade;
        String detail = " (" + standing.year().getAsInt() + sources + ")";
        Label state = standing.state().label();
        return new Label(state.nl() + detail, state.en() + detail);
    }

    /** The sources in which it was seen, with their grade: "S5b, S31a V". */
    Label origin(Recommendation recommendation) {
        List<String> sources = recommendation.origin().sources();
        String grade = recommendation.origin().grade().name();
        return sources.isEmpty()
                ? new Label("uit het geheugen " + grade, "from memory " + grade)
                : Label.same(String.join(", ", sources) + " " + grade);
    }
}
