package nl.zicht.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.Macro;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Submodel;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Where a model uses what tools read in different ways, rule by rule.
 *
 * @param dialect whose rules a run follows
 * @param language the language of the equations, which decides the rest
 * @param uses the rules that matter to the model, with every place; a rule that does not is absent
 */
public record DialectReport(Dialect dialect, Dialect language, Map<DialectRule, List<Use>> uses) {
    /**
     * A place where the rule matters.
     *
     * @param variable the variable or function whose equation it is
     * @param span where, or null for what was made in code
     */
    public record Use(Name variable, @Nullable SourceSpan span) {}

    public DialectReport {
        uses = uses.isEmpty() ? Map.of() : new EnumMap<>(uses);
    }

    /**
     * Returns the report on a model, whether or not the model can be run.
     *
     * @param model the model as it was read
     * @param dialect whose rules a run follows
     */
    public static DialectReport of(ModelStructure model, Dialect dialect) {
        Map<DialectRule, List<Use>> uses = new EnumMap<>(DialectRule.class);
        Set<Name> fixed = new HashSet<>();
        for (Dimension dimension : model.dimensions()) {
            fixed.add(dimension.name());
            fixed.addAll(dimension.elements());
        }
        Search search = new Search(uses, fixed);
        model.variables().forEach(search::variable);
        for (Submodel submodel : model.submodels()) {
            submodel.variables().forEach(search::variable);
        }
        for (Macro macro : model.macros()) {
            macro.variables().forEach(search::variable);
            search.expression(macro.name(), macro.result());
        }
        Dialect language = model.notation() == Dialect.VENSIM
                ? Dialect.VENSIM
                : dialect == Dialect.STELLA ? Dialect.STELLA : Dialect.XMILE;
        return new DialectReport(dialect, language, uses);
    }

    /** Returns whose reading of a rule a run follows. */
    public Dialect followed(DialectRule rule) {
        return rule.isOfDialect() ? dialect : language;
    }

    private record Search(Map<DialectRule, List<Use>> uses, Set<Name> fixed) {
        void variable(Variable variable) {
            boolean limited = (variable instanceof Stock stock && stock.nonNegative())
                    || (variable instanceof Flow flow && flow.nonNegative());
            if (limited) {
                add(DialectRule.NON_NEGATIVE, variable.name(), variable.header().span());
            }
            List<Definition> rates = variable instanceof Stock stock ? stock.netFlow() : List.of();
            Stream.concat(variable.definitions().stream(), rates.stream()).forEach(definition -> {
                expression(variable.name(), definition.expression());
                expression(variable.name(), definition.initialExpression());
            });
        }

        void expression(Name owner, @Nullable Expression root) {
            if (root == null) {
                return;
            }
            ExpressionWalker.walk(root, node -> {
                for (DialectRule rule : DialectRule.values()) {
                    if (rule.appliesTo(node)) {
                        add(rule, owner, node.span());
                    }
                }
                if (node instanceof Expression.Reference reference
                        && reference.subscripts().stream().anyMatch(this::isComputed)) {
                    add(DialectRule.SUBSCRIPT_OUT_OF_RANGE, owner, node.span());
                }
            });
        }

        /** Returns whether a subscript may leave its range in a run: a computed number, not a name of an element or dimension. */
        private boolean isComputed(Expression.Index index) {
            if (!(index instanceof Expression.Index.At at) || at.value() instanceof Expression.Literal) {
                return false;
            }
            boolean named = at.value() instanceof Expression.Reference reference
                    && reference.subscripts().isEmpty()
                    && (fixed.contains(reference.name())
                            || fixed.contains(
                                    Name.of(reference.name().spelling().get(0))));
            return !named;
        }

        private void add(DialectRule rule, Name owner, @Nullable SourceSpan span) {
            uses.computeIfAbsent(rule, r -> new ArrayList<>()).add(new Use(owner, span));
        }
    }
}
