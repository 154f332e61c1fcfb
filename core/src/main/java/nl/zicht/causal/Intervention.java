package nl.zicht.causal;

import java.util.List;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done on purpose, by somebody, to one or more factors.
 *
 * @param id the identifier
 * @param label the name in Dutch and English
 * @param actionLines the identifiers of the action lines it serves; empty when it lies outside the programme
 * @param themes the identifiers of the themes of later plans it belongs to; empty when none names it
 * @param forms the identifiers of the forms it is meant for; empty only in a graph without forms
 * @param actors the identifiers of the actors responsible for it
 * @param levers the identifiers of the levers of the quantitative model that come nearest to it; empty when there is none
 * @param effects what it does to which factors, at least one
 * @param cost what it costs; null when no source says so
 * @param evidence why it is an option
 */
public record Intervention(
        String id,
        Label label,
        List<String> actionLines,
        List<String> themes,
        List<String> forms,
        List<String> actors,
        List<String> levers,
        List<Effect> effects,
        @Nullable Cost cost,
        Evidence evidence)
        implements Named {

    /** Copies the lists and checks that there is an effect. */
    public Intervention {
        actionLines = List.copyOf(actionLines);
        themes = List.copyOf(themes);
        forms = List.copyOf(forms);
        actors = List.copyOf(actors);
        levers = List.copyOf(levers);
        effects = List.copyOf(effects);
        if (effects.isEmpty()) {
            throw new IllegalArgumentException("An intervention acts on at least one factor, found none for '" + id
                    + "'.\nMaybe its effects are still to be named?");
        }
    }
}
