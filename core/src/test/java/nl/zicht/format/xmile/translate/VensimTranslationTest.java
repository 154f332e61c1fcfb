package nl.zicht.format.xmile.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.Model;
import nl.zicht.Models;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.Particulars;
import nl.zicht.format.vensim.VensimReader;
import nl.zicht.format.xmile.write.Picture;
import nl.zicht.format.xmile.write.XmileWriter;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each translation is read again and gives the same values as the model of Vensim. */
class VensimTranslationTest {
    private static final String CONTROL =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 6 ~ Month ~|\nTIME STEP = 0.5 ~~|\nSAVEPER = TIME STEP ~~|\n";
    private static final String SOME = """
            x = 4 + STEP(6, 1) ~~|
            d = 2 ~~|
            site: a1, a2, a3 ~~|
            coast: a1, a3 ~~|
            v[site] = 3, 1, 2 ~~|
            t((0, 0), (1, 10), (3, 20)) ~~|
            """;

    private final Diagnostics losses = new Diagnostics();

    private ModelStructure read(String text) {
        Diagnostics findings = new Diagnostics();
        ModelStructure model = VensimReader.read(
                        new SourceText("m.mdl", "{UTF-8}\n" + text + CONTROL), Limits.DEFAULT, findings)
                .orElseThrow();
        assertThat(findings.list().stream().filter(Diagnostic::isError)).isEmpty();
        return model;
    }

    /** Translates a model, makes sure that the text of the translation gives the same values, and returns it. */
    private ModelStructure translated(String text) {
        ModelStructure model = read(text);
        ModelStructure xmile = VensimTranslation.toXmile(model, losses);
        String xml = XmileWriter.write(xmile, losses);
        Run before = Model.of(model).compile().run();
        Run after = Models.parse("m.xmile", xml).compile().run();
        for (String name : before.names()) {
            assertThat(after.series(name)).as(name + "\n" + xml).containsExactly(before.series(name));
        }
        return xmile;
    }

    private static String equation(ModelStructure model, String variable) {
        List<Definition> definitions =
                model.variable(Name.of(variable)).orElseThrow().definitions();
        assertThat(definitions).hasSize(1);
        Expression expression = definitions.get(0).expression();
        return expression == null ? "" : ExpressionPrinter.print(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMOOTH(x, d) | SMTH1(x, d)",
                "SMOOTHI(x, d, 3) | SMTH1(x, d, 3)",
                "SMOOTH3I(x, d, 3) | SMTH3(x, d, 3)",
                "SMOOTH N(x, d, 3, 2) | SMTHN(x, d, 2, 3)",
                "DELAY1I(x, d, 3) | DELAY1(x, d, 3)",
                "DELAY N(x, d, 3, 4) | DELAYN(x, d, 4, 3)",
                "DELAY FIXED(x, 1.2, 7) | DELAY(x, 1.2, 7)",
                "DELAY FIXED(x, 0, 7) | DELAY(x, 0.5, 7)",
                "DELAY FIXED(x, d, 7) | DELAY(x, MAX(d, DT), 7)",
                "DELAY MATERIAL(x, d, 7, 0) | DELAY(x, MAX(d, DT), 7)",
                "TREND(x, d, 0.1) | TREND(x, d, 0.1)",
                "FORECAST(x, d, 3) | FORCST(x, d, 3)",
                "INITIAL(x + 1) | INIT(x + 1)",
                "SAMPLE IF TRUE(x > 5, Time, -1) | IF x > 5 THEN TIME ELSE PREVIOUS(SELF, -1)",
                "IF THEN ELSE(x > 5 :AND: :NOT: d = 3, 1, :NA:) | IF x > 5 AND NOT (d = 3) THEN 1 ELSE -6.490371073168535E+32",
                "ZIDZ(x, d - 2) | IF ABS(d - 2) < 0.000001 THEN 0 ELSE x / (d - 2)",
                "XIDZ(x, 0, 5) | IF ABS(0) < 0.000001 THEN 5 ELSE x / 0",
                "INTEGER(x / 3) | IF x / 3 < 0 THEN -INT(-(x / 3)) ELSE INT(x / 3)",
                "MODULO(-x, 3) | IF -x < 0 THEN -(x MOD 3) ELSE -x MOD 3",
                "QUANTUM(x, 3) | 3 * (IF x / 3 < 0 THEN -INT(-(x / 3)) ELSE INT(x / 3))",
                "LOG(x, 2) | LN(x) / LN(2)",
                "POWER(x, d) | x^d",
                "PULSE(1, 0) | 1 < TIME + DT / 2 AND TIME + DT / 2 < 1 + DT",
                "RAMP(2, 1, 2) | IF TIME > 1 THEN 2 * (MIN(TIME, 2) - 1) ELSE 0",
                "TIME STEP + FINAL TIME + INITIAL TIME | DT + STOPTIME + STARTTIME",
                "SUM(v[site!] * 2) | SUM(v[*] * 2)",
                "SUM(v[coast!]) | v[a1] + v[a3]",
                "VMAX(v[coast!]) | MAX(v[a1], v[a3])",
                "VMIN(v[site!]) | MIN(v[*])",
                "PROD(v[site!]) | v[a1] * v[a2] * v[a3]",
                "ELMCOUNT(coast) + a3 | 2 + 3",
                "VECTOR ELM MAP(v[a1], 2) | v(3)",
                "t(x / 4) | t(x / 4)",
                "LOOKUP EXTRAPOLATE(t, x) | t_extrapolate(x)",
                "LOOKUP FORWARD(t, x / 8) | t_next(-(x / 8))",
                "LOOKUP AREA(t, 0, x) | LOOKUPAREA(t, 0, x)",
                "A1 * 2 | 1 * 2"
            })
    void functionsKeepTheirValues(String vensim, String xmile) {
        assertThat(equation(translated(SOME + "y = " + vensim + " ~~|\n"), "y")).isEqualTo(xmile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PULSE TRAIN(0.5, 0.5, 1, 2.5)",
                "PULSE TRAIN(0.5, 0.75, 1.5, 5)",
                "2 * SAMPLE IF TRUE(x > 5, Time, -1)",
                "3 + INTEG(x, 2)",
                "LOOKUP BACKWARD(t, Time)",
                "LOOKUP INVERT(t, Time)",
                "LOOKUP SLOPE(t, Time, 0)",
                "VECTOR SELECT(v[site!], v[site!] * 2, -1, 4, 0)",
                "VECTOR SELECT(v[coast!], v[coast!], -1, 5, 0)",
                "VECTOR ELM MAP(v[a2], Time - 2)",
                "SINH(d) + COSH(d) + TANH(d) + GAMMA LN(d)",
                "DEPRECIATE STRAIGHTLINE(x, 2, 1, 3)",
                "NPV(x, 0.1, 0, 1)",
                "-2^2 + 4^3^2 - - 3"
            })
    void otherCallsKeepTheirValues(String vensim) {
        translated(SOME + "y = " + vensim + " ~~|\n");
    }

    @Test
    void anEquationForPartsOfAnArrayIsWrittenOutByElement() {
        ModelStructure xmile = translated(SOME + """
                w[site] = v[site] * 2 ~~|
                y[site] :EXCEPT: [a2] = v[site] ~~|
                y[a2] = 7 ~~|
                z[coast] = v[coast] + coast ~~|
                later: a2, a3 -> earlier ~~|
                earlier: a1, a2 ~~|
                cum[a1] = v[a1] ~~|
                cum[later] = cum[earlier] + v[later] ~~|
                """);
        assertThat(equation(xmile, "w")).isEqualTo("v[site] * 2");
        assertThat(xmile.variable(Name.of("y")).orElseThrow().definitions()).hasSize(3);
        assertThat(XmileWriter.write(xmile, losses)).contains("<eqn>cum[a2] + v[a3]</eqn>");
    }

    @Test
    void plainRatesBecomeFlowsAndOthersANetFlow() {
        ModelStructure xmile = translated(SOME + """
                Level = INTEG(birth - death, 10) ~~|
                birth = Level * 0.1 ~~|
                death = Level / 5 ~~|
                Other = INTEG(2 * birth, 0) ~ thing ~|
                Taker = INTEG(death - birth, 0) ~~|
                """);
        Stock level = (Stock) xmile.variable(Name.of("Level")).orElseThrow();
        assertThat(level.inflows()).containsExactly(Name.of("birth"));
        assertThat(level.outflows()).containsExactly(Name.of("death"));
        assertThat(equation(xmile, "Other net flow")).isEqualTo("2 * birth");
        assertThat(((Stock) xmile.variable(Name.of("Taker")).orElseThrow()).inflows())
                .containsExactly(Name.of("death"));
    }

    @Test
    void aMacroWithTwoOutputsBecomesTwo() {
        ModelStructure xmile = translated("""
                :MACRO: CAPPED GROWTH(x0, rate, cap : headroom)
                CAPPED GROWTH = INTEG(rate * CAPPED GROWTH * headroom * k$, x0) ~~|
                headroom = 1 - CAPPED GROWTH / cap ~~|
                :END OF MACRO:
                k = 2 ~~|
                pop = CAPPED GROWTH(100, 0.1, 1000 : slack) ~~|
                """);
        assertThat(xmile.macros()).hasSize(2);
        assertThat(equation(xmile, "pop")).isEqualTo("CAPPED_GROWTH(100, 0.1, 1000, k)");
        assertThat(equation(xmile, "slack")).isEqualTo("CAPPED_GROWTH_headroom(100, 0.1, 1000, k)");
    }

    @Test
    void aFunctionWithoutCounterpartStaysAndIsTold() {
        ModelStructure xmile = VensimTranslation.toXmile(
                read(SOME + "w[site] = 1, 2, 3 ~~|\ny[site] = ALLOCATE BY PRIORITY(v[site], w[site], 3, 1, x) ~~|\n"),
                losses);
        assertThat(equation(xmile, "y")).isEqualTo("ALLOCATE_BY_PRIORITY(v[site], w[site], 3, 1, x)");
        assertThat(losses.list()).anySatisfy(loss -> {
            assertThat(loss.message()).contains("no counterpart of ALLOCATE BY PRIORITY");
            assertThat(String.valueOf(loss.span())).isEqualTo("m.mdl:9:11");
        });
        assertThat(XmileWriter.write(xmile, losses)).contains("namespace=\"std, vensim\"");
    }

    @Test
    void namesOfFunctionsAreQuotedAndDrawsKeepTheirBounds() {
        ModelStructure xmile = translated("rank = 2 ~~|\npi = 3 ~~|\ny = rank + pi + MAX(pi, 1) ~~|\n");
        assertThat(equation(xmile, "y")).isEqualTo("\"rank\" + \"pi\" + MAX(\"pi\", 1)");
        ModelStructure drawn = VensimTranslation.toXmile(read("y = RANDOM NORMAL(0, 9, 4, 2, 17) ~~|\n"), losses);
        assertThat(equation(drawn, "y")).isEqualTo("NORMAL(4, 2, 17, 0, 9)");
    }

    @Test
    void theSketchBecomesViews() {
        String text = """
                Level = INTEG(in - out, 10) ~ litre [0,100] ~|
                in = k ~~|
                out = Level / k ~~|
                k = 3 ~~|
                """ + CONTROL + """
                \\\\\\---/// Sketch information - do not modify anything except names
                V300  Do not put anything below this section - it will be ignored
                *Main, view
                $192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
                10,1,Level,497,237,40,20,3,3,0,0,0,0,0,0
                12,2,48,297,243,10,8,0,3,0,0,-1,0,0,0
                1,3,5,1,4,0,0,22,0,0,0,-1--1--1,,1|(422,243)|
                1,4,5,2,100,0,0,22,0,0,0,-1--1--1,,1|(341,243)|
                11,5,48,382,243,6,8,34,3,0,0,1,0,0,0
                10,6,in,382,262,21,11,40,3,0,0,-1,0,0,0
                12,7,0,100,100,50,20,8,7,0,0,-1,0,0,0
                A text, for readers
                10,8,k,207,367,18,11,8,3,0,0,0,0,0,0
                1,9,8,6,0,0,43,0,0,128,0,-1--1--1,,1|(0,0)|
                10,10,k,500,400,18,11,8,2,0,3,-1,0,0,0,128-128-128,0-0-0,|12||128-128-128
                10,11,Time,500,450,18,11,8,2,0,3,-1,0,0,0
                ///---\\\\\\
                """;
        SourceText source = new SourceText("m.mdl", "{UTF-8}\n" + text);
        ModelStructure model =
                VensimReader.read(source, Limits.DEFAULT, new Diagnostics()).orElseThrow();
        ModelStructure xmile = VensimTranslation.toXmile(model, losses);
        Picture picture = VensimPicture.of(Particulars.of(source, Limits.DEFAULT), xmile, losses);
        String xml = XmileWriter.write(xmile, picture, losses);
        assertThat(xml)
                .contains("<has_model_view/>")
                .contains("<range min=\"0\" max=\"100\"/>")
                .contains("<view type=\"stock_flow\" name=\"Main, view\">")
                .contains("<stock name=\"Level\" x=\"497\" y=\"237\" width=\"80\" height=\"40\"/>")
                .contains("<flow name=\"in\" x=\"382\" y=\"243\">")
                .contains("<pt x=\"297\" y=\"243\"/>\n            <pt x=\"457\" y=\"243\"/>")
                .contains("<aux name=\"k\" x=\"207\" y=\"367\"/>")
                .contains("<alias uid=\"10\" x=\"500\" y=\"400\">")
                .contains("polarity=\"+\"")
                .contains("<from>k</from>")
                .contains("A text, for readers</text_box>")
                .doesNotContain("Time\"");
        assertThat(Models.parse("m.xmile", xml).check().model()).isPresent();
    }

    @Test
    void whatStandsBesideTheModelIsToldWhenItIsLeftOut() {
        String text =
                "{UTF-8}\na = 1 {one} + 2 ~ litre [0,10,0.5] ~ about a|\nb = a ~ litre ~ ~ :SUPPLEMENTARY |\n\"c {\" = 1 ~~|\n"
                        + CONTROL
                        + "\\\\\\---///\n///---\\\\\\\n:L\u007f<%^E!@\n1:run.vdf\n15:0,0,0,0,0,0\n22:$,Dollar\n9:run\n";
        SourceText source = new SourceText("m.mdl", text);
        ModelStructure model =
                VensimReader.read(source, Limits.DEFAULT, new Diagnostics()).orElseThrow();
        Diagnostics told = new Diagnostics();
        VensimPicture.of(Particulars.of(source, Limits.DEFAULT), VensimTranslation.toXmile(model, losses), told);
        assertThat(told.list())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "left out, because XMILE has no form for it: 1 × step of a slider, the third number of a range, the first here",
                        "left out, because XMILE has no form for it: 1 × equation with a comment in braces, the first here",
                        "left out, because XMILE has no form for it: 1 × mark :SUPPLEMENTARY, the first here",
                        "left out, because XMILE has no form for it: 2 × setting of Vensim's screen and runs, the first here");
        assertThat(told.list()).allMatch(loss -> loss.span() != null);
    }
}
