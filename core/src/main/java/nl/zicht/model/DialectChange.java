package nl.zicht.model;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Dialect;

/** A model read as another tool would read it: the rules on which tools differ are those of that tool, whatever the file says of its maker. */
final class DialectChange {
    /** What Vensim gives for a value that is not there, -2^109. */
    private static final double VENSIM_MISSING = -0x1p109;

    private DialectChange() {}

    static ModelStructure of(ModelStructure model, Dialect dialect) {
        if (model.dialect() == dialect) {
            return model;
        }
        boolean vensim = dialect == Dialect.VENSIM;
        ModelStructure.Builder changed = model.toBuilder().dialect(dialect);
        if (vensim || model.dialect() == Dialect.VENSIM) {
            changed.invalidIndexValue(vensim ? VENSIM_MISSING : 0);
        }
        if (vensim) {
            changed.withoutVariables().withoutMacros();
            unlimited(model.variables()).forEach(changed::add);
            model.modules().forEach(changed::add);
            model.submodels()
                    .forEach(part -> changed.add(new Submodel(
                            part.name(), unlimited(part.variables()), part.modules(), part.access(), part.span())));
            model.macros().forEach(macro -> changed.add(unlimited(macro)));
        }
        return changed.build();
    }

    private static Macro unlimited(Macro macro) {
        return new Macro(
                macro.name(),
                macro.namespace(),
                macro.parameters(),
                macro.result(),
                unlimited(macro.variables()),
                macro.specs(),
                macro.span());
    }

    /** Returns the variables without limits at 0, which Vensim does not know. */
    private static List<Variable> unlimited(List<Variable> variables) {
        List<Variable> all = new ArrayList<>(variables.size());
        for (Variable variable : variables) {
            if (variable instanceof Stock stock && stock.nonNegative()) {
                all.add(new Stock(
                        stock.header(),
                        stock.definitions(),
                        stock.inflows(),
                        stock.outflows(),
                        stock.netFlow(),
                        false,
                        stock.container()));
            } else if (variable instanceof Flow flow && flow.nonNegative()) {
                all.add(new Flow(flow.header(), flow.definitions(), false, flow.passage()));
            } else {
                all.add(variable);
            }
        }
        return all;
    }
}
