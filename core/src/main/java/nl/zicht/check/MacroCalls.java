package nl.zicht.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expressions;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import nl.zicht.model.Macro;
import org.jspecify.annotations.Nullable;

/** Lowers the calls of macros in the equations of one model or of one macro: each call, for every element of an array, becomes cells of its own. */
final class MacroCalls {
    /** How deep macros may call macros. */
    static final int DEEPEST = 200;

    private final Lowering lowering;
    private final Map<Key, List<Made>> instances = new HashMap<>();

    private record Made(Macro macro, List<Expression> arguments, MacroInstance instance) {}

    /** Where a call stands: calls that agree in this and in their arguments are one (further outputs of a macro). */
    private record Key(SourceSpan span, List<Dimension> dimensions, int element, Phase phase) {}

    MacroCalls(Lowering lowering) {
        this.lowering = lowering;
    }

    Term lower(List<MacroTable.Meaning> meanings, Expression.Call call, Scope scope) {
        int count = call.arguments().size();
        MacroTable.Meaning meaning = meanings.stream()
                .filter(m -> m.macro().accepts(count))
                .findFirst()
                .orElse(null);
        if (meaning == null) {
            return wrongCount(meanings, call, scope);
        }
        Macro macro = meaning.macro();
        scope.memory().usesElement = true; // every element owns its state
        MacroInstance instance = lowering.expandCall(call.span()) ? instance(macro, call, scope) : null;
        return instance == null ? Lowering.FAILED : instance.value(meaning.output(), call.span());
    }

    private @Nullable MacroInstance instance(Macro macro, Expression.Call call, Scope scope) {
        if (scope.isIterating() || scope.isReversed()) {
            return MacroInstance.of(lowering, macro, call, scope);
        }
        int element = scope.cell() - scope.owner().firstCell();
        Key key = new Key(call.span(), scope.owner().dimensions(), element, scope.phase());
        List<Made> here = instances.computeIfAbsent(key, k -> new ArrayList<>());
        for (Made known : here) {
            if (known.macro() == macro && same(known.arguments(), call.arguments())) {
                return known.instance();
            }
        }
        MacroInstance instance = MacroInstance.of(lowering, macro, call, scope);
        if (instance != null) {
            here.add(new Made(macro, call.arguments(), instance));
        }
        return instance;
    }

    private static boolean same(List<Expression> a, List<Expression> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!Expressions.sameTree(a.get(i), b.get(i))) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    private Term wrongCount(List<MacroTable.Meaning> meanings, Expression.Call call, Scope scope) {
        call.arguments().forEach(argument -> lowering.lower(argument, scope));
        Name name = meanings.get(0).macro().name();
        String wanted = meanings.stream()
                .map(meaning -> arity(meaning.macro()))
                .distinct()
                .collect(Collectors.joining(" or "));
        int count = call.arguments().size();
        return lowering.fail(
                Code.BAD_ARGUMENTS,
                "the macro " + name + " takes " + wanted + (wanted.equals("1") ? " argument, " : " arguments, ") + count
                        + (count == 1 ? " was" : " were") + " found",
                call.span(),
                null);
    }

    private static String arity(Macro macro) {
        int most = macro.parameters().size();
        int least = 0;
        while (!macro.accepts(least)) {
            least++;
        }
        return least == most ? Integer.toString(most) : least + " to " + most;
    }
}
