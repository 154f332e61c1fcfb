package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Link;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;

/** Translates the equations of a model, or of one macro, node by node. */
final class Translator {
    private static final Map<Name, String> CLOCK = Map.of(
            Name.of("Time"), "TIME",
            Name.of("TIME STEP"), "DT",
            Name.of("INITIAL TIME"), "STARTTIME",
            Name.of("FINAL TIME"), "STOPTIME");
    private static final Name SAVEPER = Name.of("SAVEPER");

    private final ModelStructure model;
    private final Names names;
    private final Subscripting subscripting;
    private final Parts parts;
    private final Tables tables;
    private final Macros macros;
    private final Losses losses;

    Translator(ModelStructure model, Names names, Subscripting subscripting, Macros macros, Losses losses) {
        this.model = model;
        this.names = names;
        this.subscripting = subscripting;
        this.parts = new Parts(names, losses);
        this.tables = new Tables(names, subscripting.ranges());
        this.macros = macros;
        this.losses = losses;
    }

    /** Returns whether a name means the clock or an end of the run. */
    static boolean isClock(Name name) {
        return CLOCK.containsKey(name);
    }

    ModelStructure model() {
        return model;
    }

    Names names() {
        return names;
    }

    Subscripting subscripting() {
        return subscripting;
    }

    Parts parts() {
        return parts;
    }

    Tables tables() {
        return tables;
    }

    Macros macros() {
        return macros;
    }

    Losses losses() {
        return losses;
    }

    /**
     * Returns the same in XMILE's language.
     *
     * @throws PerElement when it is not the same for all elements and the place is for all
     */
    Expression translate(Expression tree, Place place) {
        if (tree instanceof Reference reference) {
            return reference(reference, place);
        } else if (tree instanceof Call call) {
            return call(call, place);
        } else if (tree instanceof Expression.Chain chain) {
            List<Link> links = new ArrayList<>(chain.links().size());
            chain.links().forEach(link -> links.add(new Link(link.operator(), translate(link.operand(), place))));
            return new Expression.Chain(translate(chain.first(), place), links, chain.span());
        } else if (tree instanceof Expression.Power power) {
            return new Expression.Power(
                    translate(power.base(), place), translate(power.exponent(), place), power.span());
        } else if (tree instanceof Expression.Prefix prefix) {
            return new Expression.Prefix(prefix.operator(), translate(prefix.operand(), place), prefix.span());
        } else if (tree instanceof Expression.Conditional choice) {
            return new Expression.Conditional(
                    translate(choice.condition(), place),
                    translate(choice.consequent(), place),
                    translate(choice.alternative(), place),
                    choice.span());
        }
        return tree;
    }

    private Expression reference(Reference reference, Place place) {
        Name name = reference.name();
        Tree tree = new Tree(reference.span());
        String clock = names.isLocal(name) ? null : CLOCK.get(withoutSign(name));
        if (clock != null && reference.subscripts().isEmpty()) {
            return new Reference(names.builtIn(clock), List.of(), reference.span());
        }
        Expression own = place.own();
        if (own != null && name.equals(place.owner())) {
            return own;
        }
        Variable variable = names.variable(name);
        if (variable != null) {
            List<Index> subscripts =
                    subscripting.subscripts(reference, variable.header().dimensions(), place);
            return new Reference(names.spoken(name), subscripts, reference.span());
        }
        if (names.isParameter(name)) {
            return new Reference(names.spoken(name), List.of(), reference.span());
        }
        Expression number = subscripting.number(reference, place);
        if (number != null) {
            return number;
        } else if (withoutSign(name).equals(SAVEPER)) {
            return tree.number(model.specs().saveStep());
        } else if (names.inMacro()) {
            return new Reference(macros.outside(withoutSign(name)), List.of(), reference.span());
        }
        return reference;
    }

    /** In a macro a sign at the end of a name says that the model's variable is meant. */
    private Name withoutSign(Name name) {
        String text = name.text();
        boolean marked = names.inMacro() && text.length() > 1 && text.endsWith("$");
        return marked ? Name.of(text.substring(0, text.length() - 1)) : name;
    }

    private Expression call(Call call, Place place) {
        Name function = call.function();
        CallSite site = new CallSite(call, place, this);
        Variable variable = names.variable(function);
        if (variable != null && Tables.isTable(variable)) {
            return new Call(names.spoken(function), List.of(site.argument(0)), call.span());
        } else if (names.isParameter(function)) {
            return new Call(names.spoken(function), site.arguments(), call.span());
        }
        Name macro = macros.called(function);
        if (macro != null) {
            return macros.call(macro, function, site);
        }
        CallRule rule = CallRules.find(function);
        try {
            if (rule != null) {
                return rule.translate(site);
            }
        } catch (Untranslatable e) {
            // it stays as it is
        }
        return kept(site);
    }

    /** Returns a call under Vensim's own name, which tools other than Vensim and this one do not know. */
    private Expression kept(CallSite site) {
        Name function = site.call().function();
        var known = FunctionCatalogue.vensim(function);
        String shown = known == null ? function.text() : known.name();
        losses.lost(
                "XMILE has no counterpart of " + shown
                        + " as it is used here; the call stays under Vensim's name, which few other tools know",
                site.call().span());
        Name spelled = known == null ? function : Name.of(known.name());
        return new Call(spelled, site.arguments(), site.call().span());
    }
}
