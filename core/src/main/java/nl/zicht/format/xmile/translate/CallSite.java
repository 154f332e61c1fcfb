package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.FunctionKind;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.Variable;

/**
 * One call that is translated.
 *
 * @param call the call in Vensim's language
 * @param place where its equation stands
 * @param translator of the model or macro around it
 */
record CallSite(Call call, Place place, Translator translator) {
    /** An argument of more nodes than this, used more than once, becomes a variable. */
    private static final int LARGE = 24;

    Tree tree() {
        return new Tree(call.span());
    }

    int count() {
        return call.arguments().size();
    }

    Expression source(int index) {
        return call.arguments().get(index);
    }

    /** Returns an argument, translated. */
    Expression argument(int index) {
        return translator.translate(source(index), place);
    }

    List<Expression> arguments() {
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            all.add(argument(i));
        }
        return all;
    }

    /** Returns an argument, translated, that the translation uses more than once: a variable of its own when it is long or a draw. */
    Expression shared(int index) {
        return shared(argument(index), source(index));
    }

    /**
     * Returns an expression that is used more than once.
     *
     * @param key the part of the source that it comes from
     */
    Expression shared(Expression translated, Object key) {
        int[] nodes = new int[1];
        boolean[] draws = new boolean[1];
        ExpressionWalker.walk(translated, node -> {
            nodes[0]++;
            if (node instanceof Call inner) {
                var function = FunctionCatalogue.find(inner.function());
                boolean named = inner.function().text().toUpperCase(Locale.ROOT).startsWith("RANDOM");
                draws[0] |= named || (function != null && function.kind() == FunctionKind.STATISTICAL);
            }
        });
        boolean inVector = !place.marks().isEmpty() || !place.passed().isEmpty();
        if (inVector || (nodes[0] <= LARGE && !draws[0])) {
            return translated;
        }
        return translator.parts().auxiliary(key, "part", translated, null, place);
    }

    /** Returns the number that an argument is, NaN when it is no plain number. */
    double number(int index) {
        return Constants.number(source(index));
    }

    /** Returns the number that steers a function: a plain number, or that of a constant, which is then fixed in the translation; NaN for any other. */
    double steering(int index) {
        double plain = number(index);
        Variable variable = source(index) instanceof Expression.Reference reference
                ? translator.names().variable(reference.name())
                : null;
        if (!Double.isNaN(plain) || !Constants.isConstant(variable) || variable == null) {
            return plain;
        }
        List<Definition> definitions = variable.definitions();
        Expression value = definitions.size() == 1 ? definitions.get(0).expression() : null;
        double known = value == null ? Double.NaN : Constants.number(value);
        translator
                .losses()
                .changed(
                        "what " + call.function() + " does is fixed by the present value of " + variable.name()
                                + "; setting that for a run changes nothing",
                        call.span());
        return known;
    }

    /** Returns a call of a function of XMILE or Stella; one of Stella's is told. */
    Expression function(String name, Expression... arguments) {
        Name function = translator.names().builtIn(name);
        var known = FunctionCatalogue.find(function);
        if (known != null && known.kind() == FunctionKind.VENDOR) {
            translator
                    .losses()
                    .changed(
                            call.function()
                                    + (call.function().equals(Name.of(name)) ? "" : " becomes " + name)
                                    + ": Stella and this program know " + name + ", the standard does not",
                            call.span());
        }
        return tree().call(function, arguments);
    }

    /** Returns a built-in value without arguments. */
    Expression value(String name) {
        return new Expression.Reference(translator.names().builtIn(name), List.of(), call.span());
    }

    /** Returns the time at which the present step began: test inputs and series do not move within a step. */
    Expression stepTime() {
        if (translator.model().specs().method() == IntegrationMethod.EULER) {
            return value("TIME");
        }
        return tree().plus(value("STARTTIME"), function("RAMP", tree().number(1), value("STARTTIME")));
    }
}
