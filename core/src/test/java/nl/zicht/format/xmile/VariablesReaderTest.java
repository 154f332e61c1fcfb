package nl.zicht.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.Severity;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesReaderTest {
    @Test
    void readsStocksFlowsAuxiliariesAndTables() {
        ModelStructure model = Reads.variables(
                        "<stock name='Tank'><eqn>20</eqn><inflow>fill_up</inflow><outflow>&quot;drain&quot;</outflow><outflow>leak</outflow></stock>"
                                + "<flow name='fill\\nup'><eqn>3</eqn></flow><aux name='\"time constant\"'><eqn>5</eqn><units>day</units><doc>How\\nlong</doc></aux>"
                                + "<gf name='cost'><xscale min='0' max='1'/><ypts>1,2</ypts></gf>")
                .clean();

        Stock tank = (Stock) model.variable(Name.of("tank")).orElseThrow();
        assertThat(tank.inflows()).containsExactly(Name.of("fill up"));
        assertThat(tank.outflows()).containsExactly(Name.of("drain"), Name.of("leak"));
        assertThat(model.variable(Name.of("Fill_Up")).orElseThrow()).isInstanceOf(Flow.class);
        Auxiliary constant =
                (Auxiliary) model.variable(Name.of("time_constant")).orElseThrow();
        assertThat(constant.isConstant()).isTrue();
        assertThat(constant.header().unit().text()).isEqualTo("day");
        assertThat(constant.header().documentation()).isEqualTo("How\nlong");
        assertThat(model.variable(Name.of("cost")).orElseThrow()).isInstanceOf(TableFunction.class);
    }

    @Test
    void pointsIntoEquationsBehindEntitiesAndCdata() {
        assertThat(Reads.variables("<aux name='a'><eqn>1 &lt; 2 AND\n  &lt;</eqn></aux>")
                        .error(Code.SYNTAX, "3:3")
                        .span()
                        .source()
                        .line(3))
                .isEqualTo("  &lt;</eqn></aux>");
        Reads.variables("<aux name='a'><eqn><![CDATA[1 < (2]]></eqn></aux>").error(Code.SYNTAX, "2:33");
        Reads.variables("<aux name='a'><eqn>{ &amp;&amp; } 1 + * 2</eqn></aux>").error(Code.SYNTAX, "2:39");
    }

    @Test
    void readsFilesWithoutVariablesElement() {
        ModelStructure model = Reads.file(
                        "<sim_specs><start>0</start><stop>1</stop></sim_specs><model><stock name='s'><eqn>1</eqn></stock><aux name='a'><eqn>1</eqn></aux><display/></model>")
                .clean();

        assertThat(model.variables()).hasSize(2);
    }

    @Test
    void readsVariablesInsideGroups() {
        assertThat(Reads.variables(
                                "<group name='g'><doc>x</doc><entity name='a'/><aux name='a'><eqn>1</eqn></aux><group name='h'><aux name='b'><eqn>1</eqn></aux></group></group>")
                        .clean()
                        .variables())
                .hasSize(2);
    }

    @Test
    void keepsDuplicatesForTheChecker() {
        assertThat(Reads.variables("<aux name='a'><eqn>1</eqn></aux><aux name='A'><eqn>2</eqn></aux>")
                        .clean()
                        .variables())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // file level, model level, stock's own, stock, flow
        "'', '', '', false, false",
        "'', '', <non_negative/>, true, false",
        "'', '', <non_negative> FALSE </non_negative>, false, false",
        "<non_negative/>, '', '', true, true",
        "<stock><non_negative/></stock>, '', '', true, false",
        "<flow><non_negative/></flow>, '', '', false, true",
        "<non_negative/>, <non_negative>false</non_negative>, '', false, false",
        "<non_negative/>, <stock><non_negative>0</non_negative></stock>, '', false, true",
        "<non_negative/><stock><non_negative>false</non_negative></stock>, '', '', false, true",
        "<non_negative/>, <non_negative>false</non_negative>, <non_negative/>, true, false",
    })
    void appliesBehaviourFromTheInsideOut(String file, String model, String own, boolean stock, boolean flow) {
        ModelStructure read = Reads.file("<behavior>" + file
                        + "</behavior><sim_specs><start>0</start><stop>1</stop></sim_specs><model><behavior>" + model
                        + "</behavior><variables><stock name='s'><eqn>1</eqn>" + own
                        + "</stock><flow name='f'><eqn>1</eqn></flow></variables></model>")
                .clean();

        assertThat(((Stock) read.variable(Name.of("s")).orElseThrow()).nonNegative())
                .isEqualTo(stock);
        assertThat(((Flow) read.variable(Name.of("f")).orElseThrow()).nonNegative())
                .isEqualTo(flow);
    }

    @Test
    void readsAnInitialEquation() {
        Definition definition = Reads.variables("<aux name='a'><eqn>b</eqn><init_eqn>3</init_eqn></aux>")
                .definition("a");

        assertThat(definition.expression()).isInstanceOf(Expression.Reference.class);
        assertThat(definition.initialExpression()).isInstanceOf(Expression.Literal.class);
    }

    @Test
    void takesAnEmptyEquationAsNone() {
        assertThat(Reads.variables("<aux name='a'><eqn/></aux><aux name='b'><eqn> \n </eqn></aux>")
                        .clean()
                        .variables())
                .allMatch(v -> v.definitions().isEmpty());
    }

    @Test
    void saysThatANameIsMissing() {
        Reads.variables("<aux><eqn>1</eqn></aux>").error(Code.MISSING_PART, "2:1");
        Reads.variables("<aux name=' '><eqn>1</eqn></aux>").error(Code.MISSING_PART, "2:12");
        Reads.variables("<aux name='" + "x".repeat(20_000) + "'><eqn>1</eqn></aux>")
                .error(Code.LIMIT_EXCEEDED, "2:12");
    }

    @Test
    void refusesTwoEquationsAndTablesOfStocks() {
        Reads.variables("<aux name='a'><eqn>1</eqn><eqn>2</eqn></aux>").error(Code.BAD_VALUE, "2:20");
        Reads.variables("<stock name='a'><eqn>1</eqn><gf><xscale min='0' max='1'/><ypts>1,2</ypts></gf></stock>")
                .error(Code.BAD_GRAPHICAL_FUNCTION, "2:29");
    }

    // Arrays.

    @Test
    void readsOneEquationPerElement() {
        Reads reads = Reads.arrays(
                "<aux name='tax'><dimensions><dim name='site'/><dim name='Size'/></dimensions>"
                        + "<element subscript='Oslo, 1'><eqn>0.1</eqn></element><element subscript='\"bergen\",Size.3'><eqn>0.2</eqn></element><element subscript='1,2'><eqn>3</eqn></element></aux>");

        assertThat(reads.clean().variable(Name.of("tax")).orElseThrow().header().dimensions())
                .containsExactly(Name.of("Site"), Name.of("size"));
        assertThat(targets(reads.variable("tax").definitions())).isEqualTo("Oslo,1 Bergen,3 Oslo,2");
    }

    @Test
    void readsACommonEquationWithTablesPerElement() {
        Reads reads = Reads.arrays(
                "<aux name='effort'><dimensions><dim name='Site'/></dimensions><eqn>load</eqn>"
                        + "<element subscript='Oslo'><gf><xscale min='0' max='1'/><ypts>0,4</ypts></gf></element><element subscript='Bergen'><gf><xscale min='0' max='1'/><ypts>0,1,9</ypts></gf></element></aux>");

        List<Definition> definitions =
                reads.clean().variable(Name.of("effort")).orElseThrow().definitions();
        assertThat(definitions).hasSize(3);
        assertThat(definitions.get(0).target()).isEmpty();
        assertThat(definitions.get(1).expression()).isNull();
        assertThat(definitions.get(2).table().size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<eqn>1</eqn><eqn>2</eqn><eqn>3</eqn><eqn>4</eqn><eqn>5</eqn><eqn>6</eqn>",
                "<eqn>1, 2, 3, 4, 5, 6</eqn>",
                "<eqn>1,2,3;4,5,6;</eqn>",
            })
    void givesListedEquationsToElementsInOrder(String equations) {
        Reads reads = Reads.arrays(
                "<aux name='a'><dimensions><dim name='Site'/><dim name='Size'/></dimensions>" + equations + "</aux>");

        List<Definition> definitions =
                reads.clean().variable(Name.of("a")).orElseThrow().definitions();
        assertThat(targets(definitions)).isEqualTo("Oslo,1 Oslo,2 Oslo,3 Bergen,1 Bergen,2 Bergen,3");
        assertThat(definitions)
                .extracting(d -> ((Expression.Literal) d.expression()).value())
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(reads.findings()).extracting(f -> f.severity()).containsOnly(Severity.INFO);
    }

    @Test
    void doesNotTakeArgumentsForAList() {
        assertThat(Reads.arrays(
                                "<aux name='a'><dimensions><dim name='Site'/></dimensions><eqn>MAX(1, x[2,3]) {a, b} + \"c,d\"</eqn></aux>")
                        .clean()
                        .variables()
                        .get(0)
                        .definitions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<element subscript='Paris'><eqn>1</eqn></element> | BAD_SUBSCRIPT",
                "<element subscript='Oslo,Bergen'><eqn>1</eqn></element> | BAD_SUBSCRIPT",
                "<element subscript='3'><eqn>1</eqn></element> | BAD_SUBSCRIPT",
                "<element><eqn>1</eqn></element> | MISSING_PART",
                "<element subscript='Oslo'><eqn>1</eqn></element><element subscript='OSLO'><eqn>1</eqn></element> | DUPLICATE_NAME",
                "<element subscript='Oslo'><eqn>1</eqn><eqn>2</eqn></element> | BAD_VALUE",
                "<eqn>1</eqn><eqn>2</eqn><eqn>3</eqn> | BAD_VALUE",
            })
    void saysWhatIsWrongWithElements(String content, Code code) {
        assertThat(Reads.arrays("<aux name='a'><dimensions><dim name='Site'/></dimensions>" + content + "</aux>")
                        .finding()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void readsWhatVensimWrites() {
        ModelStructure model = Reads.document(
                        "<xmile><header><vendor>Ventana Systems, Inc.</vendor><product version='1'>Vensim</product></header>"
                                + "<sim_specs><start>0</start><stop>1</stop></sim_specs><dimensions><dim name='D'><elem name='a'/><elem name='b'/></dim><dim name='E' size='2'/></dimensions><model><variables>"
                                + "<stock name='p'><dimensions><dim name='D'/><dim name='E'/></dimensions><element subscript='D,E'><eqn>1</eqn><inflow>net</inflow></element></stock>"
                                + "<stock name='q'><dimensions><dim name='D'/><dim name='E'/></dimensions><element subscript='b,E'><eqn>1</eqn></element><element subscript='a,E'><eqn>2</eqn></element></stock>"
                                + "<aux name='net'><dimensions><dim name='D'/><dim name='E'/></dimensions><eqn>1</eqn></aux></variables></model></xmile>")
                .clean();

        Stock stock = (Stock) model.variable(Name.of("p")).orElseThrow();
        assertThat(stock.inflows()).containsExactly(Name.of("net"));
        assertThat(stock.definitions()).hasSize(1);
        assertThat(stock.definitions().get(0).target()).isEmpty();
        assertThat(targets(model.variable(Name.of("q")).orElseThrow().definitions()))
                .isEqualTo("b,1 b,2 a,1 a,2");
        assertThat(model.variable(Name.of("net")).orElseThrow()).isInstanceOf(Flow.class);
        assertThat(model.dialect()).isEqualTo(Dialect.VENSIM);
    }

    @Test
    void refusesOtherFlowsForEachElement() {
        Reads reads = Reads.arrays(
                "<stock name='p'><dimensions><dim name='Site'/></dimensions><element subscript='Oslo'><eqn>1</eqn><inflow>f</inflow></element><element subscript='Bergen'><eqn>1</eqn></element></stock>");

        assertThat(reads.finding().message()).contains("other flows for each element");
    }

    @Test
    void refusesElementsOfAScalar() {
        assertThat(Reads.arrays("<aux name='a'><element subscript='Oslo'><eqn>1</eqn></element></aux>")
                        .finding()
                        .hint())
                .contains("<dimensions>");
    }

    // Graphical functions.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<gf><xscale min='0' max='2'/><ypts>1,0.5,0</ypts></gf> | CONTINUOUS | 0 1 2",
                "<gf type='extrapolate'><xpts>0,1,5</xpts><ypts>1,2,3</ypts></gf> | EXTRAPOLATE | 0 1 5",
                "<gf type='Discrete'><xscale min='0' max='9'/><xpts>0,1,5</xpts><yscale min='0' max='1'/><ypts>1,2,2</ypts></gf> | DISCRETE | 0 1 5",
                "<gf discrete='true'><xscale min='0' max='1'/><ypts>1,2,</ypts></gf> | DISCRETE | 0 1",
                "<gf type='graphical'><xpts sep=';'>0; 1</xpts><ypts sep=' '>1  2</ypts></gf> | CONTINUOUS | 0 1",
                "<gf><xpts>7</xpts><ypts>1</ypts></gf> | CONTINUOUS | 7",
                "<gf><xscale min='-1' max='0.1'/><ypts>1,2,3,4,5,6,7,8,9,10,11,12</ypts></gf> | CONTINUOUS | -1 -0.9 -0.8 -0.7 -0.6 -0.5 -0.4 -0.29999999999999993 -0.19999999999999996 -0.09999999999999998 0 0.1",
            })
    void readsGraphicalFunctions(String gf, Kind kind, String x) {
        GraphicalFunction table = Reads.variables("<aux name='a'><eqn>TIME</eqn>" + gf + "</aux>")
                .definition("a")
                .table();

        assertThat(table.kind()).isEqualTo(kind);
        assertThat(table.x())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(java.util.Arrays.stream(x.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void sortsPointsWithAWarning() {
        Reads reads =
                Reads.variables("<aux name='a'><eqn>TIME</eqn><gf><xpts>0,5,1</xpts><ypts>1,2,3</ypts></gf></aux>");

        assertThat(reads.finding().severity()).isEqualTo(Severity.WARNING);
        assertThat(reads.definition("a").table().y()).containsExactly(1, 3, 2);
    }

    @Test
    void usesAStandAloneFunctionNamedInAVariable() {
        Reads reads = Reads.variables(
                "<aux name='a'><eqn>TIME</eqn><gf name='Shape'/></aux><gf name='shape'><xscale min='0' max='1'/><ypts>1,2</ypts></gf>");

        reads.clean();
        assertThat(reads.definition("a").table().size()).isEqualTo(2);
    }

    @Test
    void takesAnEmptyFunctionBesideAnEquationAsNone() {
        assertThat(Reads.variables("<aux name='a'><eqn>1</eqn><gf discrete='false'></gf></aux>")
                        .definition("a")
                        .table())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<gf><ypts>1,2</ypts></gf> | BAD_GRAPHICAL_FUNCTION | neither",
                "<gf><xscale min='0' max='1'/></gf> | BAD_GRAPHICAL_FUNCTION | no <ypts>",
                "<gf><xscale min='0'/><ypts>1,2</ypts></gf> | BAD_GRAPHICAL_FUNCTION | no max",
                "<gf><xscale min='1' max='1'/><ypts>1,2</ypts></gf> | BAD_GRAPHICAL_FUNCTION | below",
                "<gf><xscale min='a' max='1'/><ypts>1,2</ypts></gf> | BAD_VALUE | min",
                "<gf><xpts>1,2,3</xpts><ypts>1,2</ypts></gf> | BAD_GRAPHICAL_FUNCTION | 3 x-values and 2 y-values",
                "<gf><xscale min='0' max='1'/><ypts>1,two</ypts></gf> | BAD_VALUE | \"two\"",
                "<gf><xscale min='0' max='1'/><ypts>1,,2</ypts></gf> | BAD_VALUE | is empty",
                "<gf><xscale min='0' max='1'/><ypts> </ypts></gf> | BAD_GRAPHICAL_FUNCTION | is empty",
                "<gf type='wavy'><xscale min='0' max='1'/><ypts>1,2</ypts></gf> | BAD_VALUE | wavy",
                "<gf name='nowhere'/> | BAD_GRAPHICAL_FUNCTION | no <ypts>",
            })
    void saysWhatIsWrongWithAGraphicalFunction(String gf, Code code, String message) {
        Reads reads = Reads.variables("<aux name='a'>" + gf + "</aux>");

        assertThat(reads.finding().code()).isEqualTo(code);
        assertThat(reads.finding().message()).contains(message);
        assertThat(reads.finding().span().line()).isEqualTo(2);
    }

    private static String targets(List<Definition> definitions) {
        return definitions.stream()
                .map(d -> d.target().stream().map(Name::text).collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }
}
