package nl.zicht.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.zicht.check.DialectRule;
import nl.zicht.conformance.TinyModel.Outcome;
import nl.zicht.equation.Dialect;

/** The rules on which tools differ, shown by one model under each dialect. */
final class RuleTable {
    private static final Map<DialectRule, String> EQUATIONS = new LinkedHashMap<>();

    static {
        EQUATIONS.put(DialectRule.INTEGER_PART, aux("INT(-1.5)"));
        EQUATIONS.put(DialectRule.MODULUS, aux("-7 MOD 3"));
        EQUATIONS.put(
                DialectRule.NON_NEGATIVE,
                "<stock name=\"result\"><eqn>1</eqn><outflow>out</outflow><non_negative/></stock>"
                        + "<flow name=\"out\"><eqn>1</eqn></flow>");
        EQUATIONS.put(DialectRule.SUBSCRIPT_OUT_OF_RANGE, aux("v[9 + 0 * TIME]"));
    }

    private RuleTable() {}

    static String markdown() {
        StringBuilder text =
                new StringBuilder("| rule | decided by | XMILE | Stella | Vensim |\n|---|---|---|---|---|\n");
        for (DialectRule rule : DialectRule.values()) {
            text.append("| ").append(rule.title()).append(" | ").append(rule.isOfDialect() ? "dialect" : "language");
            for (Dialect dialect : Dialect.values()) {
                text.append(" | ")
                        .append(FunctionTable.cell(rule.reading(dialect)))
                        .append(shown(rule, dialect));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    /** Returns what the rule's model gives at the end, between brackets; nothing for a rule that goes with the language. */
    private static String shown(DialectRule rule, Dialect dialect) {
        if (!rule.isOfDialect()) {
            return "";
        }
        Outcome outcome = TinyModel.xmile(EQUATIONS.getOrDefault(rule, ""), dialect);
        return " (ran: " + (outcome.ran() ? outcome.value() : outcome.refusal()) + ")";
    }

    private static String aux(String equation) {
        return "<aux name=\"result\"><eqn>" + FunctionTable.escaped(equation) + "</eqn></aux>";
    }
}
