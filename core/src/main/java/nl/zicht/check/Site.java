package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One call of a built-in function, in the equation of one element.
 *
 * @param lowering turns its arguments into terms
 * @param call the call
 * @param scope the element
 */
record Site(Lowering lowering, Expression.Call call, Scope scope) {
    int count() {
        return call.arguments().size();
    }

    boolean has(int index) {
        return index < count();
    }

    Expression expression(int index) {
        return call.arguments().get(index);
    }

    /** Returns the term of an argument. */
    Term argument(int index) {
        return lowering.lower(expression(index), scope);
    }

    /** Returns the term of an argument as it is when initial values are found. */
    Term initial(int index) {
        return lowering.lower(expression(index), scope.initial());
    }

    /** Returns the term of an argument that is used in several places: a hidden cell unless it is small. */
    Term shared(int index) {
        return shared(argument(index), "value");
    }

    /** Returns a term that may be used in several places of this equation without growing what is computed. */
    Term shared(Term term, String purpose) {
        return shared(term, purpose, scope.phase());
    }

    /** Returns a term that may be used in several places of an equation of {@code phase}. */
    Term shared(Term term, String purpose, Phase phase) {
        double known = StaticValue.of(term);
        if (term instanceof Term.Constant || term instanceof Term.CellRef || term instanceof Term.Clock) {
            return term;
        }
        return Double.isNaN(known) ? hide(purpose, phase.rule(term)) : new Term.Constant(known);
    }

    /** Adds a hidden cell for this call and returns the term that reads it. */
    Term hide(String purpose, Rule rule) {
        scope.memory().usesElement = true; // every element owns its state
        return lowering.sheet().hide(scope.cell(), purpose, rule);
    }

    /** Returns a term that reads what {@code value} is at the begin of each step. */
    Term hold(Term value, String purpose) {
        boolean once = scope.phase() == Phase.INITIAL;
        return hide(purpose, once ? new Rule.Frozen(value) : new Rule.Held(value));
    }

    /** Adds a hidden stock whose net flow depends on itself and returns its cell. */
    int reserve(String purpose) {
        scope.memory().usesElement = true;
        return lowering.sheet().reserve(scope.cell(), purpose);
    }

    void set(int cell, Rule rule) {
        lowering.sheet().set(cell, rule);
    }

    SourceSpan span() {
        return call.span();
    }

    /** Warns that its makers do not say all of what the function gives, and which rule is followed here. */
    void approximate(String rule) {
        String maker = lowering.names().notation() == Dialect.VENSIM ? "Vensim" : "Stella";
        lowering.findings()
                .warning(
                        Code.BENT_RULE,
                        "what " + call.function() + " gives in " + maker + " is not published in full; taken is "
                                + rule,
                        span(),
                        null);
    }

    Term fail(Code code, String message, @Nullable String hint) {
        return lowering.fail(code, message, call.span(), hint);
    }

    /** Returns the terms of all arguments in order. */
    List<Term> all() {
        List<Term> terms = new ArrayList<>(count()); // no stream: its frames would count in deeply nested calls
        for (int i = 0; i < count(); i++) {
            terms.add(argument(i));
        }
        return terms;
    }
}
