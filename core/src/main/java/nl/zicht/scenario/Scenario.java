package nl.zicht.scenario;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;

/**
 * A policy to try: which levers it sets, what it costs and which part of the system it touches.
 *
 * @param id its name in files and on the command line, in kebab case
 * @param letter a short sign for tables, may be empty
 * @param label its title
 * @param description what it means, one or two sentences
 * @param settings the levers it sets; none for a baseline
 * @param costs the heads of cost it adds to
 * @param touches the variables to draw in a picture of what it does
 */
public record Scenario(
        String id,
        String letter,
        Label label,
        Label description,
        List<Setting> settings,
        List<CostItem> costs,
        List<Name> touches) {
    public Scenario {
        settings = List.copyOf(settings);
        costs = List.copyOf(costs);
        touches = List.copyOf(touches);
    }
}
