package nl.zicht.format.yaml;

import java.util.Optional;
import nl.zicht.analysis.realisation.Realisation;
import nl.zicht.causal.CausalGraph;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.flatten.Flattening;

/**
 * Reads from YAML how a model has the factors and links of a causal graph.
 *
 * <p>The file is a mapping with these keys, those with a question mark may be left out:
 *
 * <pre>
 * forms?:   {dimension, elements: [{form, element}]}             which elements of the model are the forms of the graph
 * reasons?: [{id, kind, nl, en}]
 * factors:  [{factor, variables: [VARIABLE, …]}                  the variables that stand for a factor
 *            or {factor, reason}]                                why none does: the id of a reason
 * links?:   [{from, to, id?,                                     id where there are several links between the two
 *             pushed?: [name, …], measured?: [name, …],          which variables of the two factors, when not all
 *             through?: [name, …],                               variables on the way; those of other factors move with it
 *             reason?, known?}]                                  why it is left out; why the sign is not as declared
 * apart?:   [{variables: [pattern, …], reason}]                  variables of no factor; * stands for any text
 *
 * VARIABLE is a name, or {name, sign} with the sign "-" when it falls where there is more of the factor
 * kind is boundary, not quantifiable, no data, aggregated, difference or bookkeeping
 * </pre>
 *
 * <p>Unknown and duplicate keys, names that the graph or the model does not have, and a second entry for the same thing are faults; all faults are thrown at
 * once. What is missing is no fault here: the check tells it.
 */
public final class RealisationReader {
    private RealisationReader() {}

    /**
     * Reads a text.
     *
     * @param name the name of the file, for the reports
     * @param text its text
     * @param graph the graph whose factors and links it names
     * @param model the model whose variables it names
     * @throws nl.zicht.equation.ModelException with every fault of the text
     */
    public static Realisation read(String name, String text, CausalGraph graph, ModelStructure model) {
        YamlProblems problems = new YamlProblems(name, text);
        ModelStructure flat = Flattening.flatten(model, Limits.DEFAULT, new Diagnostics());
        Optional<Realisation> read =
                YamlTree.parse(text, problems).map(root -> new RealisationParts(graph, flat, problems).read(root));
        problems.throwIfAny();
        return read.orElseThrow();
    }
}
