package nl.zicht.equation;

import static nl.zicht.equation.Equations.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Literal;
import nl.zicht.equation.Expression.Power;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Expression.Transpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquationParserTest {
    @Test
    void joinsOperatorsOfOneLevelInOneChain() {
        Chain chain = (Chain) parse("a - b + c*d - 1");
        assertThat(chain.links())
                .extracting(Expression.Link::operator)
                .containsExactly(InfixOperator.SUBTRACT, InfixOperator.ADD, InfixOperator.SUBTRACT);
        assertThat(chain.links().get(1).operand()).isInstanceOf(Chain.class);
    }

    @Test
    void keepsBracketsAsTheTreeTheyMake() {
        Chain chain = (Chain) parse("(a - b) - c");
        assertThat(chain.links()).hasSize(1);
        assertThat(chain.first()).isInstanceOf(Chain.class);
    }

    @Test
    void transposesTighterThanPower() {
        Power power = (Power) parse("A'^B''");
        assertThat(power.base()).isInstanceOf(Transpose.class);
        assertThat(((Transpose) power.exponent()).operand()).isInstanceOf(Transpose.class);
    }

    @Test
    void readsEverySubscript() {
        Reference array = (Reference) parse("A[*, *:Sub, @2, 1:n+1, Region.North, IF a THEN 1 ELSE 2]");
        assertThat(array.subscripts()).hasSize(6);
        assertThat(array.subscripts().get(0))
                .isInstanceOfSatisfying(
                        Index.Wildcard.class, w -> assertThat(w.part()).isNull());
        assertThat(array.subscripts().get(1))
                .isInstanceOfSatisfying(
                        Index.Wildcard.class, w -> assertThat(w.part()).isEqualTo(Name.of("sub")));
        assertThat(array.subscripts().get(2))
                .isInstanceOfSatisfying(
                        Index.Position.class, p -> assertThat(p.dimension()).isEqualTo(2));
        assertThat(array.subscripts().get(3))
                .isInstanceOfSatisfying(
                        Index.Range.class, r -> assertThat(r.high()).isInstanceOf(Chain.class));
        assertThat(array.subscripts().get(4))
                .isInstanceOfSatisfying(
                        Index.At.class,
                        at -> assertThat(at.value())
                                .isInstanceOfSatisfying(
                                        Reference.class,
                                        r -> assertThat(r.name())
                                                .isEqualTo(Name.qualified(List.of("region", "north")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "birth_rate",
                "\"birth rate\"",
                "\"Birth\\nRate\"",
                "BIRTH__RATE",
                "\"birth\u00a0rate\"",
                "birth\u00a0rate"
            })
    void readsOneNameInManySpellings(String text) {
        assertThat(((Reference) parse(text)).name()).isEqualTo(Name.of("birth rate"));
    }

    @Test
    void readsQualifiedNames() {
        assertThat(((Reference) parse("plant.demand")).name().parts()).containsExactly("plant", "demand");
        assertThat(((Reference) parse(".demand")).name().parts()).containsExactly("", "demand");
        assertThat(((Reference) parse("\"a.b\".c.\"d e\"")).name().parts()).containsExactly("a\\.b", "c", "d_e");
        assertThat(((Reference) parse("\"a.b\"")).name().isQualified()).isFalse();
        assertThat(((Reference) parse("\"a.b\"")).name()).isNotEqualTo(((Reference) parse("a.b")).name());
        assertThat(((Call) parse("std.MAX(1, 2)")).function()).isEqualTo(Name.qualified(List.of("std", "max")));
    }

    @Test
    void readsEscapesInQuotedNames() {
        assertThat(((Reference) parse("\"say \\\"hi\\\" \\\\ there\"")).name().text())
                .isEqualTo("say \"hi\" \\ there");
    }

    @Test
    void tellsAQuotedNameFromABuiltIn() {
        assertThat(((Reference) parse("\"time\"")).name().isQuoted()).isTrue();
        assertThat(((Reference) parse("time")).name().isQuoted()).isFalse();
        assertThat(((Reference) parse("\"if\" ")).name()).isEqualTo(Name.of("IF"));
    }

    @Test
    void readsNamesBeyondAscii() {
        Reference name = (Reference) parse("αριθμός_汉字é");
        assertThat(name.name().text()).isEqualTo("αριθμός_汉字é");
        assertThat(((Reference) parse("\uD83D\uDE00x1")).name().text()).isEqualTo("\uD83D\uDE00x1");
        assertThat(parse("ıf")).isInstanceOf(Reference.class);
    }

    @Test
    void readsCallsWithAndWithoutArguments() {
        assertThat(((Call) parse("TIME()")).arguments()).isEmpty();
        assertThat(((Call) parse("MAX(a, (b), IF c THEN 1 ELSE 2)")).arguments())
                .hasSize(3);
        assertThat(((Call) parse("\"if then else\"(a, b, c)")).arguments()).hasSize(3);
    }

    @Test
    void readsSafeDivision() {
        Chain chain = (Chain) parse("a // b", Dialect.STELLA);
        assertThat(chain.links().get(0).operator()).isEqualTo(InfixOperator.SAFE_DIVIDE);
        assertThat(parse("a // b")).isInstanceOf(Chain.class);
    }

    @Test
    void placesNodesWithTheirBrackets() {
        Chain chain = (Chain) parse("  (a + b) * c ");
        assertThat(chain.span().start()).isEqualTo(2);
        assertThat(chain.span().end()).isEqualTo(13);
        assertThat(chain.first().span().start()).isEqualTo(3);
        assertThat(((Literal) parse(" 7.")).span().end()).isEqualTo(3);
    }

    @Test
    void placesNodesInTheFileTheyCameFrom() {
        SourceText file = new SourceText("m.xmile", "<eqn>a &lt; b</eqn>");
        Fragment text = Fragment.decoded("a < b", file, new int[] {5, 6, 7, 11, 12, 13});
        Chain chain = (Chain) EquationParser.parse(text, Dialect.XMILE, Limits.DEFAULT, new Diagnostics());
        assertThat(chain.links().get(0).operand().span().column()).isEqualTo(13);
    }

    @Test
    void refusesVensimNotation() {
        Diagnostics diagnostics = new Diagnostics();
        EquationParser.parse(Fragment.of("e", "a"), Dialect.VENSIM, Limits.DEFAULT, diagnostics);
        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsExactly(Code.NOT_SUPPORTED);
    }

    @Test
    void readsNamesOfFunctionsThatConvertersWriteWithBlanks() {
        Diagnostics diagnostics = new Diagnostics();
        Chain chain = (Chain) EquationParser.parse(
                Fragment.of("test", "1 + VECTOR SORT\nORDER(x[one], f( )) * 2"),
                Dialect.XMILE,
                Limits.DEFAULT,
                diagnostics);

        assertThat(((Chain) chain.links().get(0).operand()).first()).isInstanceOfSatisfying(Call.class, call -> {
            assertThat(call.function()).isEqualTo(Name.of("vector_sort_order"));
            assertThat(call.arguments()).hasSize(2);
        });
        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsExactly(Code.BENT_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IF a not THEN 1 ELSE 0", "(a NOT)", "MAX(a not, 1)", "a NOT AND b", "a[1] not"})
    void readsNotAfterItsOperandWhereNothingElseCanBeMeant(String equation) {
        Diagnostics diagnostics = new Diagnostics();
        Expression tree =
                EquationParser.parse(Fragment.of("test", equation), Dialect.XMILE, Limits.DEFAULT, diagnostics);

        assertThat(tree.toString()).contains("operator=NOT").doesNotContain("Invalid");
        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsExactly(Code.BENT_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a not b", "a + b not", "-a not", "a NOT = b", "not"})
    void refusesNotAfterAnOperandElsewhere(String equation) {
        Diagnostics diagnostics = new Diagnostics();
        EquationParser.parse(Fragment.of("test", equation), Dialect.XMILE, Limits.DEFAULT, diagnostics);

        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsExactly(Code.SYNTAX);
    }
}
