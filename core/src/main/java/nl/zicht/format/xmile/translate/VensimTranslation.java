package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SubscriptRanges;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a model in Vensim's language the same model in that of XMILE. Stateless.
 *
 * <p>The translation gives the same values under the standard's rules, which is its dialect: where the tools differ (rounding, remainders, pulses, subscripts),
 * the formula says what Vensim does. Equations stay one for all elements where every subscript is a dimension of what is read; others are written out by element.
 */
public final class VensimTranslation {
    private final ModelStructure model;
    private final Subscripting subscripting;
    private final Losses losses;
    private final Names names;
    private final Macros macros;

    private VensimTranslation(ModelStructure model, Diagnostics diagnostics) {
        this.model = model;
        this.subscripting = new Subscripting(new SubscriptRanges(model.dimensions()));
        this.losses = new Losses(diagnostics);
        this.names = Names.of(model);
        this.macros = new Macros(model, names);
    }

    /**
     * Returns the translation of a model.
     *
     * @param model a model in Vensim's language in which checking found no errors
     * @param losses takes a warning for every part that is lost or that few other tools know, a remark for what is said otherwise, an error when the result does
     *     not stand for the model
     */
    public static ModelStructure toXmile(ModelStructure model, Diagnostics losses) {
        if (model.notation() != Dialect.VENSIM) {
            throw new IllegalArgumentException(model + " is not in Vensim's language");
        }
        return new VensimTranslation(model, losses).translated();
    }

    private ModelStructure translated() {
        ModelStructure.Builder xmile = ModelStructure.named(model.name().replaceFirst("(?i)\\.mdl$", ""))
                .dialect(Dialect.XMILE)
                .notation(Dialect.XMILE)
                .invalidIndexValue(model.dimensions().isEmpty() ? 0 : Double.NaN)
                .specs(model.specs());
        ChangingClock.tell(model, losses);
        model.dimensions().forEach(dimension -> xmile.add(withoutMappings(dimension)));
        model.unitDefinitions().forEach(xmile::add);
        Translator translator = new Translator(model, names, subscripting, macros, losses);
        VariableTranslation.of(model.variables(), translator).forEach(xmile::add);
        List<Macro> translated = new ArrayList<>();
        // macros that are called by macros may add forms of those that were translated before
        int before;
        do {
            before = translated.size();
            translated.clear();
            model.macros().forEach(macro -> translated.addAll(translated(macro)));
        } while (translated.size() != before);
        translated.forEach(xmile::add);
        model.testInputs()
                .forEach(input -> losses.lost(
                        "the test input " + input.name() + " is left out: XMILE has no reality checks", input.span()));
        model.realityChecks()
                .forEach(check -> losses.lost(
                        "the reality check " + check.name() + " is left out: XMILE has none", check.span()));
        return xmile.build();
    }

    private Dimension withoutMappings(Dimension dimension) {
        if (!dimension.mappings().isEmpty()) {
            losses.changed(
                    "XMILE has no mapping of " + dimension.name()
                            + " to another range; the equations that use it name the elements",
                    dimension.span());
        }
        return new Dimension(dimension.name(), dimension.elements(), dimension.numbered(), dimension.span());
    }

    private List<Macro> translated(Macro macro) {
        List<Macro> forms = new ArrayList<>();
        for (Map.Entry<Name, @Nullable Name> form : macros.forms(macro).entrySet()) {
            Names inside = Names.of(model, macro);
            Translator translator = new Translator(model, inside, subscripting, macros, losses);
            List<Variable> variables = VariableTranslation.of(macro.variables(), translator);
            List<MacroParameter> parameters = new ArrayList<>(macro.parameters());
            macros.added(macro).forEach(name -> parameters.add(new MacroParameter(name, null, macro.span())));
            Name output = form.getValue();
            Expression own = macro.result();
            Expression result =
                    output == null || own == null ? own : new Expression.Reference(output, List.of(), own.span());
            Place place = new Place(macro.name(), List.of(), List.of(), null);
            forms.add(new Macro(
                    form.getKey(),
                    "",
                    parameters,
                    result == null ? null : translator.translate(result, place),
                    variables,
                    null,
                    macro.span()));
        }
        return forms;
    }
}
