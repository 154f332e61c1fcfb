package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/** Functions that a model defines itself: what they compute, whose state is whose, and what is said when they are wrong. */
class MacrosTest {
    private static final String LEVEL = """
            <macro name="FILLED"><parm>rate</parm><parm default="0">start</parm><eqn>tank</eqn><variables>
            <stock name="tank"><eqn>start</eqn><inflow>in</inflow></stock><flow name="in"><eqn>rate</eqn></flow>
            </variables></macro>
            """;

    private static Model model(String macros, String variables) {
        return Models.parse("m", xml(macros, variables));
    }

    private static String xml(String macros, String variables) {
        return """
                <xmile version="1.0"><header><vendor>x</vendor></header>
                <sim_specs><start>0</start><stop>4</stop><dt>0.5</dt></sim_specs>
                <dimensions><dim name="Site"><elem name="Oslo"/><elem name="Bergen"/></dim><dim name="Size" size="3"/></dimensions>
                <model><variables>
                %s
                </variables></model>
                %s
                </xmile>
                """.formatted(variables, macros);
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation.replace("<", "&lt;") + "</eqn></aux>";
    }

    private static String array(String name, String dimension, String equation) {
        return "<aux name=\"" + name + "\"><dimensions><dim name=\"" + dimension + "\"/></dimensions><eqn>" + equation
                + "</eqn></aux>";
    }

    /** Runs by both back ends, which must agree to the bit. */
    private static Run run(String macros, String variables) {
        var compiled = model(macros, variables).compile();
        Run slow = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        Run fast = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.BYTECODE));
        slow.names().forEach(name -> assertThat(fast.series(name)).as(name).isEqualTo(slow.series(name)));
        return slow;
    }

    private static double last(Run run, String name) {
        double[] series = run.series(name);
        return series[series.length - 1];
    }

    private static List<Diagnostic> errors(String macros, String variables) {
        try {
            CheckReport report = model(macros, variables).check();
            return report.diagnostics().stream().filter(Diagnostic::isError).toList();
        } catch (ModelException e) {
            return e.diagnostics().stream().filter(Diagnostic::isError).toList();
        }
    }

    @Test
    void everyCallHasStocksOfItsOwn() {
        Run run = run(LEVEL, aux("x", "FILLED(2) + FILLED(3, 100)") + aux("y", "FILLED(TIME)"));
        assertThat(last(run, "x")).isEqualTo(8 + 112);
        assertThat(last(run, "y")).isEqualTo(7); // Euler: 0.5 (0 + 0.5 + … + 3.5)
        assertThat(run.names()).containsExactly("x", "y");
    }

    @Test
    void everyElementHasStocksOfItsOwn() {
        Run run = run(LEVEL, array("x", "Site", "FILLED(Site, 10*Site)") + aux("all", "SUM(FILLED(x[*]))"));
        assertThat(last(run, "x[Oslo]")).isEqualTo(14);
        assertThat(last(run, "x[Bergen]")).isEqualTo(28);
        assertThat(last(run, "all")).isEqualTo(10 * 4 + 7 + 20 * 4 + 14);
    }

    @Test
    void aDefaultMayUseEarlierParameters() {
        String macro = "<macro name=\"area\"><parm>w</parm><parm default=\"2*w\">h</parm><eqn>w*h</eqn></macro>";
        Run run = run(macro, aux("a", "area(3)") + aux("b", "AREA(3, 5)"));
        assertThat(last(run, "a")).isEqualTo(18);
        assertThat(last(run, "b")).isEqualTo(15);
    }

    @Test
    void theNumberOfArgumentsChoosesAmongMacrosOfOneName() {
        String macros = "<macro name=\"f\"><parm>a</parm><eqn>a</eqn></macro>"
                + "<macro name=\"f\"><parm>a</parm><parm>b</parm><eqn>a*b</eqn></macro>"
                + "<macro name=\"zero\" namespace=\"user\"><eqn>TIME</eqn></macro>";
        Run run = run(macros, aux("x", "f(3) + f(4, 5)") + aux("y", "zero + user.zero()"));
        assertThat(last(run, "x")).isEqualTo(23);
        assertThat(last(run, "y")).isEqualTo(8);
    }

    @Test
    void arraysAndSlicesMayBePassed() {
        String macros = "<macro name=\"spread\"><parm>A</parm><eqn>MAX(A) - MIN(A) + A[2] + 0*SIZE(A)</eqn></macro>"
                + "<macro name=\"outer\"><parm>B</parm><eqn>spread(B)</eqn></macro>";
        String variables = array("v", "Size", "10*Size + TIME")
                + "<aux name=\"m\"><dimensions><dim name=\"Site\"/><dim name=\"Size\"/></dimensions><eqn>100*Site + Size</eqn></aux>"
                + aux("whole", "spread(v)")
                + aux("row", "spread(m[Bergen, *])")
                + aux("computed", "outer(v[*] * 2)")
                + array("each", "Size", "spread(v) * Size");
        Run run = run(macros, variables);
        assertThat(last(run, "whole")).isEqualTo(20 + 24);
        assertThat(last(run, "row")).isEqualTo(2 + 202);
        assertThat(last(run, "computed")).isEqualTo(40 + 48);
        assertThat(last(run, "each[3]")).isEqualTo(3 * 44);
    }

    @Test
    void graphicalFunctionsMayBePassed() {
        String macro = "<macro name=\"twice\"><parm>f</parm><parm>x</parm><eqn>f(f(x)) + LOOKUP(f, x)</eqn></macro>";
        String variables =
                "<gf name=\"half\"><xscale min=\"0\" max=\"100\"/><ypts>0,50</ypts></gf>" + aux("x", "twice(half, 80)");
        assertThat(last(run(macro, variables), "x")).isEqualTo(20 + 40, within(1e-12));
    }

    @Test
    void delaysAndArraysLiveInsideMacros() {
        String macro = """
                <macro name="chain"><parm>input</parm><parm>n</parm><eqn>SUM(part) + SMTHN(input, 2, n)</eqn><variables>
                <stock name="part"><dimensions><dim name="Size"/></dimensions><eqn>Size*input</eqn></stock>
                <aux name="input" access="input"><eqn>77</eqn></aux>
                </variables></macro>
                """;
        Run run = run(macro, aux("x", "chain(4, 3)"));
        assertThat(last(run, "x")).isEqualTo(24 + 4, within(1e-12));
    }

    @Test
    void aNonNegativeStockOfAMacroLimitsItsOutflow() {
        String macro = """
                <macro name="drained"><parm>rate</parm><eqn>out</eqn><variables>
                <stock name="tank"><eqn>3</eqn><outflow>out</outflow><non_negative/></stock><flow name="out"><eqn>rate</eqn></flow>
                </variables></macro>
                """;
        assertThat(run(macro, aux("x", "drained(4)")).series("x")).startsWith(4, 2, 0);
    }

    @Test
    void aMacroMayCallItselfOverNumbers() {
        String macro = "<macro name=\"fact\"><parm>n</parm><eqn>IF n &lt;= 1 THEN 1 ELSE n*fact(n-1)</eqn></macro>";
        assertThat(last(run(macro, aux("x", "fact(10) + TIME")), "x")).isEqualTo(3628804);
    }

    @Test
    void aMacroMayCallItselfOverConstantsOfTheModel() {
        String macro = "<macro name=\"fact\"><parm>n</parm><eqn>IF n &lt;= 1 THEN 1 ELSE n*fact(n-1)</eqn></macro>";
        assertThat(last(run(macro, aux("x", "fact(five)") + aux("five", "4 + 1")), "x"))
                .isEqualTo(120);
        assertThat(errors(macro, aux("x", "fact(TIME)")))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.LIMIT_EXCEEDED));
    }

    /** The example of the standard: a stock of 1 into which flows itself times the time, from 1 to x. */
    @Test
    void aMacroWithSettingsOfItsOwnIsAWholeRun() {
        String macro = """
                <macro name="Factorial"><parm>x</parm><eqn>Fact</eqn>
                <sim_specs><start>1</start><stop>x</stop></sim_specs><variables>
                <stock name="Fact"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>Fact*TIME</eqn></flow>
                </variables></macro>
                """;
        Run run = run(macro, aux("x", "Factorial(6)") + aux("y", "n*Factorial(n)") + aux("n", "3"));
        assertThat(last(run, "x")).isEqualTo(720);
        assertThat(last(run, "y")).isEqualTo(18);
        assertThat(errors(macro, aux("x", "Factorial(TIME)")))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.NOT_SUPPORTED));
    }

    @Test
    void aMacroWithSettingsOfItsOwnUsesItsOwnMethod() {
        String macro = """
                <macro name="grown"><parm>r</parm><eqn>s + 0*DT</eqn>
                <sim_specs method="METHOD"><start>0</start><stop>1</stop><dt>0.5</dt></sim_specs><variables>
                <stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>r*s</eqn></flow>
                </variables></macro>
                """;
        double rk4 = 1 + 0.5 + 0.125 + 0.125 / 6 + 0.0625 / 24;
        assertThat(run(macro.replace("METHOD", "euler"), aux("x", "grown(TIME/4)"))
                        .series("x")[8])
                .isEqualTo(2.25);
        assertThat(run(macro.replace("METHOD", "rk2"), aux("x", "grown(1)")).series("x")[0])
                .isCloseTo(1.625 * 1.625, within(1e-12));
        assertThat(run(macro.replace("METHOD", "rk4"), aux("x", "grown(1)")).series("x")[0])
                .isCloseTo(rk4 * rk4, within(1e-12));
        assertThat(errors(macro.replace("r*s", "SMTH1(r, 2)"), aux("x", "grown(1)")))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.NOT_SUPPORTED));
    }

    @Test
    void anEndlessRecursionIsRefused() {
        String macro = "<macro name=\"f\"><parm>n</parm><eqn>1 + f(n + 1)</eqn></macro>";
        assertThat(errors(macro, aux("x", "f(1)")))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(Code.LIMIT_EXCEEDED));
    }

    @Test
    void aTreeOfCallsIsNotFollowedForEver() {
        String macro =
                "<macro name=\"fib\"><parm>n</parm><eqn>IF n &lt; 2 THEN n ELSE fib(n-1) + fib(n-2)</eqn></macro>";
        assertThat(last(run(macro, aux("x", "fib(15)")), "x")).isEqualTo(610);
        assertThat(errors(macro, aux("x", "fib(TIME)")))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(Code.LIMIT_EXCEEDED));
        Limits few = new Limits(1 << 20, 500, 10_000, 100, 20_000, 1_000);
        var structure = model(macro, aux("x", "fib(100)")).structure();
        assertThat(Checker.check(structure, new Diagnostics(), few).diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.LIMIT_EXCEEDED));
    }

    @Test
    void anErrorInsideAMacroPointsThereAndNamesTheCall() {
        String macro = "<macro name=\"f\"><parm>n</parm><eqn>n + nonsense</eqn></macro>";
        List<Diagnostic> errors = errors(macro, aux("x", "f(1)") + "\n" + aux("y", "f(2)"));
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).code()).isEqualTo(Code.UNKNOWN_NAME);
        assertThat(errors.get(0).span()).hasToString("m:8:40");
        assertThat(errors.get(0).message()).endsWith("(in the macro f, called at m:5:20)");
    }

    @Test
    void theCallsAroundAnErrorAreNamedInnermostFirst() {
        String macros = "<macro name=\"f\"><parm>n</parm><eqn>n + nonsense</eqn></macro>\n"
                + "<macro name=\"g\"><parm>n</parm><eqn>f(n)</eqn></macro>";
        assertThat(errors(macros, aux("x", "g(1)")))
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .endsWith("(in the macro f, called at m:8:36) (in the macro g, called at m:5:20)"));
    }

    @Test
    void aNameWithADollarIsOneOfTheModel() {
        String macro = "<macro name=\"f\"><parm>n</parm><eqn>n*outside$ + \"TIME$\"</eqn></macro>";
        assertThat(last(run(macro, aux("x", "f(3)") + aux("outside", "5")), "x"))
                .isEqualTo(19);
    }

    @Test
    void unitsPassThroughMacros() {
        String macro = """
                <macro name="per"><parm>amount</parm><parm>duration</parm><eqn>rate</eqn><variables>
                <aux name="rate"><eqn>amount/duration</eqn></aux></variables></macro>
                <macro name="held"><parm>in</parm><eqn>tank</eqn><variables>
                <aux name="tank"><eqn>SMTH1(in, 3)</eqn><units>in</units></aux></variables></macro>
                """;
        String variables =
                "<aux name=\"a\"><eqn>6</eqn><units>m</units></aux><aux name=\"t\"><eqn>2</eqn><units>s</units></aux>"
                        + "<aux name=\"good\"><eqn>per(a, t)</eqn><units>m/s</units></aux>"
                        + "<aux name=\"bad\"><eqn>held(per(a, t)) + a</eqn><units>m</units></aux>"
                        + "<aux name=\"kept\"><eqn>held(a)</eqn><units>s</units></aux>";
        List<Diagnostic> units = model(macro, variables).check().diagnostics().stream()
                .filter(finding -> finding.code() == Code.UNIT_MISMATCH)
                .toList();
        assertThat(units).hasSize(2);
        assertThat(units.get(0).message()).contains("held(per(a, t))", "m/second");
        assertThat(units.get(1).message()).contains("kept", "m");
    }

    @Test
    void nothingOutsideIsVisibleInAMacro() {
        String macro = "<macro name=\"f\"><eqn>outside</eqn></macro>";
        assertThat(errors(macro, aux("x", "f()") + aux("outside", "1")))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.UNKNOWN_NAME));
    }

    @Test
    void wrongDeclarationsAndCallsAreAllReported() {
        String macros = "<macro name=\"f\"><parm default=\"1\">a</parm><parm>b</parm><parm>b</parm></macro>"
                + "<macro name=\"g\"><parm>a</parm><eqn>a</eqn></macro><macro name=\"g\"><parm>b</parm><eqn>b</eqn></macro>";
        assertThat(errors(macros, aux("x", "g(1, 2)") + aux("g", "3")))
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        Code.MISSING_PART, // b has no default value, a has
                        Code.MISSING_PART,
                        Code.DUPLICATE_NAME, // two parameters b
                        Code.NO_EQUATION, // f has no result
                        Code.DUPLICATE_NAME, // g is a variable too
                        Code.DUPLICATE_NAME,
                        Code.DUPLICATE_NAME, // two macros g of one argument
                        Code.BAD_ARGUMENTS);
    }

    @Test
    void anOptionFilterIsRefusedOnlyWhereItIsAskedFor() {
        String filter =
                "<macro name=\"capped\" filter=\"stock\"><parm>value</parm><parm>option</parm><eqn>MIN(value, 1)</eqn></macro>";
        assertThat(last(run(filter, aux("x", "1")), "x")).isEqualTo(1);
        assertThatThrownBy(() -> model(filter, "<stock name=\"s\"><eqn>1</eqn><capped/></stock>"))
                .hasMessageContaining("option filters that change what is in a stock are not supported");
    }

    @Test
    void anOptionFilterChangesTheValuesOfThoseThatAskForIt() {
        String capped =
                "<macro name=\"capped\" filter=\"aux\"><parm>value</parm><parm>option</parm><eqn>IF option THEN MIN(value, 3) ELSE value + 1</eqn></macro>";
        Run run = run(
                capped,
                "<aux name=\"a\"><eqn>TIME</eqn><capped/></aux><aux name=\"b\"><eqn>TIME</eqn><capped>false</capped></aux>"
                        + aux("c", "TIME"));
        assertThat(run.last("a")).isEqualTo(3);
        assertThat(run.last("b")).isEqualTo(5);
        assertThat(run.last("c")).isEqualTo(4);
        assertThat(model(capped, "<aux name=\"a\"><eqn>1</eqn><capped/></aux>")
                        .check()
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void anOptionFilterOfAStockSeesItsFlowsInTheirOrder() {
        // No more leaves than is there, the first outflow first: 10 of which 8 and 2, then nothing.
        String filter =
                "<macro name=\"guarded\" filter=\"stock\" applyto=\"outflows\"><parm>flow</parm><parm>option</parm>"
                        + "<parm>stock</parm><parm>sum</parm><eqn>MIN(flow, stock / DT - sum)</eqn></macro>";
        Run run = run(
                filter,
                "<stock name=\"s\"><eqn>10</eqn><outflow>one</outflow><outflow>two</outflow><guarded/></stock>"
                        + "<flow name=\"one\"><eqn>16</eqn></flow><flow name=\"two\"><eqn>16</eqn></flow>");
        assertThat(run.series("one")[0]).isEqualTo(16);
        assertThat(run.series("two")[0]).isEqualTo(4);
        assertThat(run.series("s")).containsExactly(10, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void everyCallDrawsItsOwnRandomNumbers() {
        String macro = "<macro name=\"NOISE\"><parm>size</parm><eqn>size * draw</eqn><variables>"
                + aux("draw", "RANDOM(0, 1)") + "</variables></macro>";
        Run run = run(macro, aux("a", "NOISE(1)") + aux("b", "NOISE(1)") + array("c", "Site", "NOISE(2)"));
        assertThat(run.series("a")).doesNotContain(run.series("b"));
        assertThat(run.series("c[Oslo]")).doesNotContain(run.series("c[Bergen]"));
        assertThat(run(macro, aux("z", "NOISE(3)") + aux("a", "NOISE(1)")).series("a"))
                .containsExactly(run.series("a"));
    }
}
