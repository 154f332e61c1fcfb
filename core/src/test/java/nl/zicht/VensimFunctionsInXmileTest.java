package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** Files that were converted from Vensim's call its functions by their names; they are no part of XMILE and run with a warning. */
class VensimFunctionsInXmileTest {
    private static final String DIMENSIONS =
            "<dimensions><dim name='D'><elem name='a'/><elem name='b'/><elem name='c'/>"
                    + "</dim><dim name='E'><elem name='p'/><elem name='q'/></dim></dimensions>";
    private static final String V =
            array("v", "D", "30", "10", "20") + array("sel", "D", "1", "0", "2") + array("off", "D", "2", "0", "1");

    private static Model model(String variables) {
        String file =
                "<xmile version='1.0' xmlns='http://docs.oasis-open.org/xmile/ns/XMILE/v1.0'><header><vendor>x</vendor></header>"
                        + "<sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>" + DIMENSIONS
                        + "<model><variables>" + variables + "</variables></model></xmile>";
        return Models.parse("m", file);
    }

    private static String array(String name, String dimension, String... values) {
        String[] elements = dimension.equals("D") ? new String[] {"a", "b", "c"} : new String[] {"p", "q"};
        StringBuilder text =
                new StringBuilder("<aux name='" + name + "'><dimensions><dim name='" + dimension + "'/></dimensions>");
        for (int i = 0; i < values.length; i++) {
            text.append("<element subscript='" + elements[i] + "'><eqn>" + values[i] + "</eqn></element>");
        }
        return text + "</aux>";
    }

    private static String overD(String name, String equation) {
        return "<aux name='" + name + "'><dimensions><dim name='D'/></dimensions><eqn>" + equation + "</eqn></aux>";
    }

    private static double[] ends(Run run, String name) {
        return new double[] {run.last(name + "[a]"), run.last(name + "[b]"), run.last(name + "[c]")};
    }

    @Test
    void vectorFunctionsWithBlanksOrUnderscores() {
        Run run = model(V
                        + overD("order", "VECTOR SORT ORDER(v[D], 1)")
                        + overD("order2", "vector_sort_order(v[*], 1)")
                        + overD("order3", "VECTOR_SORT_ORDER(v, 0)")
                        + overD("rank", "VECTOR_RANK(v[D], 1)")
                        + overD("sorted", "VECTOR REORDER(v[D], order[D])")
                        + overD("next", "VECTOR ELM MAP(v[D], 1)")
                        + overD("chosen", "VECTOR_ELM_MAP(v[a], D - 1)")
                        + "<aux name='sum'><eqn>VECTOR SELECT(sel[*], v[*], -1, 0, 0)</eqn></aux>"
                        + "<aux name='least'><eqn>VMIN(v[*])</eqn></aux>"
                        + "<aux name='choice'><eqn>IF_THEN_ELSE(TIME &gt; 2, 7, 8)</eqn></aux>"
                        + "<aux name='none'><eqn>ZIDZ(1, 0)</eqn></aux>")
                .compile()
                .run();
        assertThat(ends(run, "order")).containsExactly(1, 2, 0);
        assertThat(ends(run, "order2")).containsExactly(1, 2, 0);
        assertThat(ends(run, "order3")).containsExactly(0, 2, 1);
        assertThat(ends(run, "rank")).containsExactly(3, 1, 2);
        assertThat(ends(run, "sorted")).containsExactly(10, 20, 30);
        assertThat(ends(run, "next")).containsExactly(10, 20, -0x1p109);
        assertThat(ends(run, "chosen")).containsExactly(30, 10, 20);
        assertThat(run.last("sum")).isEqualTo(70);
        assertThat(run.last("least")).isEqualTo(10);
        assertThat(run.series("choice")).containsExactly(8, 8, 8, 7, 7);
        assertThat(run.last("none")).isZero();
    }

    @Test
    void anArrayAsItWasAStepAgoIsCountedFromItsFirstElement() {
        Run run = model(array("u", "D", "30 - 25 * TIME", "10", "20")
                        + array("off", "D", "2", "0", "1")
                        + overD("before", "VECTOR ELM MAP(PREVIOUS(u[D], 0), off[D])")
                        + overD("first", "VECTOR ELM MAP(INIT(u[D]), off[D])"))
                .compile()
                .run();
        assertThat(ends(run, "before")).containsExactly(20, -45, 10);
        assertThat(ends(run, "first")).containsExactly(20, 30, 10);
    }

    @Test
    void eachIsNamedInAWarning() {
        assertThat(model(V + overD("order", "VECTOR SORT ORDER(v[D], 1)"))
                        .check()
                        .diagnostics())
                .filteredOn(finding -> finding.message().contains("no part of XMILE"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.BENT_RULE))
                .satisfies(finding -> assertThat(finding.message()).contains("VECTOR SORT ORDER"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(model(V + overD("w", "VECTOR SORT ORDER(v[*:E], 1)")).check().diagnostics())
                .anyMatch(Diagnostic::isError);
        assertThat(model(V + overD("w", "VECTOR ELM MAP(2 * v[D], 1)")).check().diagnostics())
                .anyMatch(Diagnostic::isError);
        assertThat(model(V + overD("w", "VECTOR ELM MAP(PREVIOUS(2 * v[D], 0), 1)"))
                        .check()
                        .diagnostics())
                .anyMatch(Diagnostic::isError);
        assertThat(model(V + "<aux name='w'><eqn>VECTOR SORT ORDER(v[*], 1)</eqn></aux>")
                        .check()
                        .diagnostics())
                .anyMatch(Diagnostic::isError);
    }
}
