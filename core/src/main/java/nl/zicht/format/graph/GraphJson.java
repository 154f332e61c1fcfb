package nl.zicht.format.graph;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.zicht.causal.Actor;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Cost;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;
import nl.zicht.causal.Named;
import nl.zicht.causal.NamedLoop;
import nl.zicht.causal.Opinion;
import nl.zicht.causal.Role;
import nl.zicht.causal.Source;
import nl.zicht.causal.Theme;
import nl.zicht.label.Label;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a graph as JSON, token by token, so that the order of keys is ours. */
final class GraphJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final CausalGraph graph;
    private final JsonGenerator json;

    private GraphJson(CausalGraph graph, JsonGenerator json) {
        this.graph = graph;
        this.json = json;
    }

    static void write(CausalGraph graph, Appendable out) {
        ObjectWriteContext context = new IndentedWriting();
        try (JsonGenerator json = FACTORY.createGenerator(context, new AppendableWriter(out))) {
            new GraphJson(graph, json).write();
            json.writeRaw('\n');
        }
    }

    private void write() {
        json.writeStartObject();
        label("title", graph.title());
        array("domains", graph.domains(), this::named);
        array("actionLines", graph.actionLines(), this::named);
        array("themes", graph.themes(), this::theme);
        array("forms", graph.forms(), this::named);
        array("groups", graph.groups(), this::named);
        array("participants", graph.participants(), this::named);
        array("actors", graph.actors(), this::actor);
        array("factors", graph.factors(), this::factor);
        array("interventions", graph.interventions(), this::intervention);
        array("links", graph.links(), this::link);
        array("loops", graph.namedLoops(), this::loop);
        array("goals", graph.goals(), this::goal);
        array("sources", graph.sources(), this::source);
        json.writeEndObject();
    }

    private void theme(Theme theme) {
        named(theme);
        evidence("evidence", theme.evidence());
    }

    private void actor(Actor actor) {
        named(actor);
        json.writeStringProperty("group", actor.group());
        ids("factors", graph.factorsOf(actor).stream().map(Named::id).toList());
        ids(
                "interventions",
                graph.interventionsOf(actor).stream().map(Named::id).toList());
        Role role = actor.role();
        if (role != null) {
            json.writeObjectPropertyStart("role");
            label("task", role.task());
            label("mandate", role.mandate());
            evidence("evidence", role.evidence());
            json.writeEndObject();
        }
        evidence("evidence", actor.evidence());
    }

    private void factor(Factor factor) {
        named(factor);
        json.writeStringProperty("domain", factor.domain());
        ids("actors", factor.actors());
        json.writeNumberProperty("start", factor.start());
        String variable = factor.variable();
        if (variable != null) {
            json.writeStringProperty("variable", variable);
        }
        evidence("evidence", factor.evidence());
        evidence("startEvidence", factor.startEvidence());
    }

    private void intervention(Intervention intervention) {
        named(intervention);
        ids("actionLines", intervention.actionLines());
        ids("themes", intervention.themes());
        ids("forms", intervention.forms());
        ids("actors", intervention.actors());
        ids("levers", intervention.levers());
        array("effects", intervention.effects(), this::effect);
        Cost cost = intervention.cost();
        if (cost != null) {
            json.writeObjectPropertyStart("cost");
            json.writeNumberProperty("euros", cost.euros());
            json.writeStringProperty("per", cost.basis().word());
            label("note", cost.note());
            evidence("evidence", cost.evidence());
            json.writeEndObject();
        }
        evidence("evidence", intervention.evidence());
    }

    private void effect(Effect effect) {
        double change = effect.setpoint() - graph.factor(effect.factor()).start();
        json.writeStringProperty("factor", effect.factor());
        json.writeStringProperty("sign", change < 0 ? "-" : "+");
        json.writeNumberProperty("to", effect.setpoint());
        json.writeNumberProperty("adjustmentYears", effect.adjustmentYears());
        json.writeNumberProperty("beginYear", effect.beginYear());
        if (Double.isFinite(effect.endYear())) {
            json.writeNumberProperty("endYear", effect.endYear());
        }
        evidence("evidence", effect.evidence());
    }

    private void link(Link link) {
        json.writeStringProperty("id", link.id());
        json.writeStringProperty("from", link.from());
        json.writeStringProperty("to", link.to());
        json.writeStringProperty("sign", link.polarity().symbol());
        json.writeStringProperty("strength", word(link.strength()));
        json.writeNumberProperty("factor", link.strength().factor());
        json.writeStringProperty("speed", word(link.speed()));
        json.writeNumberProperty("delayYears", link.speed().delayYears());
        ids("forms", link.forms());
        array("said", link.opinions(), this::opinion);
        evidence("evidence", link.evidence());
        evidence("sizing", link.sizing());
    }

    private void opinion(Opinion opinion) {
        json.writeStringProperty("by", opinion.participant());
        json.writeStringProperty("sign", opinion.polarity().symbol());
        json.writeStringProperty("strength", word(opinion.strength()));
        json.writeStringProperty("speed", word(opinion.speed()));
    }

    private void loop(NamedLoop loop) {
        named(loop);
        json.writeStringProperty("kind", loop.kind().letter());
        ids("members", loop.members());
        evidence("evidence", loop.evidence());
    }

    private void goal(Goal goal) {
        json.writeStringProperty("factor", goal.factor());
        json.writeStringProperty("wanted", goal.wantsMore() ? "more" : "less");
        json.writeNumberProperty("weight", goal.weight());
        json.writeNumberProperty("worst", goal.worst());
        json.writeNumberProperty("best", goal.best());
    }

    private void source(Source source) {
        json.writeStringProperty("id", source.id());
        json.writeStringProperty("title", source.title());
        json.writeStringProperty("address", source.address());
    }

    private void named(Named thing) {
        json.writeStringProperty("id", thing.id());
        label("label", thing.label());
    }

    private void label(String key, Label label) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("nl", label.nl());
        json.writeStringProperty("en", label.en());
        json.writeEndObject();
    }

    private void evidence(String key, Evidence evidence) {
        json.writeObjectPropertyStart(key);
        if (evidence instanceof Evidence.Sourced sourced) {
            json.writeStringProperty("kind", "sourced");
            ids("sources", sourced.sources());
            json.writeStringProperty("grade", sourced.grade().name());
            Label note = sourced.note();
            if (note != null) {
                label("note", note);
            }
        } else if (evidence instanceof Evidence.Judgement judgement) {
            json.writeStringProperty("kind", "judgement");
            label("reason", judgement.reason());
        }
        json.writeEndObject();
    }

    private void ids(String key, List<String> ids) {
        json.writeArrayPropertyStart(key);
        ids.forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void array(String key, List<T> things, Consumer<T> body) {
        json.writeArrayPropertyStart(key);
        for (T thing : things) {
            json.writeStartObject();
            body.accept(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
