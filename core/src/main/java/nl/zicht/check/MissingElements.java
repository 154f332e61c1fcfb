package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;
import nl.zicht.model.Variable;

/**
 * Finds the elements of arrays of Vensim that have no equation and are used, which is an error (Vensim digest, sections 4 and 5.2: equations together must cover what
 * is used).
 *
 * <p>Vensim calls such an element used and not computed, and does not run the model. One that nothing uses by name holds {@code :NA:}, a number near -6.5e32: no
 * equation depends on it, and what is chosen while running (VECTOR ELM MAP) may test for it.
 */
final class MissingElements {
    private static final int NAMED = 3;

    private final CellSheet sheet;
    private final Findings findings;
    /** By cell without an equation, the cells that use it. */
    private final Map<Integer, Set<Integer>> users = new TreeMap<>();

    private MissingElements(CellSheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    static void check(
            NameTable names,
            List<Layout> layouts,
            Map<Name, List<ElementEquation>> equations,
            CellSheet sheet,
            Findings findings) {
        if (names.notation() == Dialect.VENSIM) {
            new MissingElements(sheet, findings).check(layouts, equations);
        }
    }

    private void check(List<Layout> layouts, Map<Name, List<ElementEquation>> equations) {
        for (Layout layout : layouts) {
            List<ElementEquation> own = equations.getOrDefault(layout.variable().name(), List.of());
            for (int i = 0; i < own.size(); i++) {
                if (RangeEquations.isMissing(own.get(i), layout.variable())) {
                    users.put(layout.firstCell() + i, new TreeSet<>());
                }
            }
        }
        if (users.isEmpty()) {
            return;
        }
        for (int cell = 0; cell < sheet.size(); cell++) {
            int user = sheet.owner(cell);
            for (Term term : terms(sheet.rule(cell))) {
                Terms.forEachNode(term, node -> {
                    // Elements that are chosen while running are the author's affair.
                    if (node instanceof Term.CellRef ref && users.containsKey(ref.cell())) {
                        users.get(ref.cell()).add(user);
                    }
                });
            }
        }
        layouts.forEach(this::report);
    }

    private void report(Layout layout) {
        List<String> missing = new ArrayList<>();
        Integer user = null;
        for (int i = 0; i < layout.size(); i++) {
            Set<Integer> of = users.getOrDefault(layout.firstCell() + i, Set.of());
            if (!of.isEmpty()) {
                missing.add(sheet.label(layout.firstCell() + i));
                user = user == null ? of.iterator().next() : user;
            }
        }
        if (user == null) {
            return;
        }
        Variable variable = layout.variable();
        String first = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        findings.error(
                Code.NO_EQUATION,
                first + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "")
                        + (missing.size() == 1 ? " is" : " are")
                        + " used in " + sheet.label(user)
                        + " and not computed: there is no equation for " + (missing.size() == 1 ? "it" : "them"),
                variable.header().span(),
                "an equation for these elements of " + variable.name() + " is missing");
    }

    private static List<Term> terms(Rule rule) {
        if (rule instanceof Rule.Computed computed) {
            Term initial = computed.initial();
            return initial == null ? List.of(computed.value()) : List.of(computed.value(), initial);
        } else if (rule instanceof Rule.Integrated integrated) {
            return List.of(integrated.initial(), integrated.netFlow());
        } else if (rule instanceof Rule.Frozen frozen) {
            return List.of(frozen.value());
        } else if (rule instanceof Rule.Held held) {
            return List.of(held.value());
        } else if (rule instanceof Rule.Delayed delayed) {
            return List.of(delayed.input(), delayed.initial());
        }
        return rule instanceof Rule.Stored stored ? stored.inputs() : List.of();
    }
}
