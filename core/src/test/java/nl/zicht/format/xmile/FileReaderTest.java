package nl.zicht.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;
import nl.zicht.equation.Severity;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.UnitDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Header, settings, units, dimensions and what is refused: all that surrounds the variables. */
class FileReaderTest {
    private static final String MODEL = "<model><variables><aux name='a'><eqn>1</eqn></aux></variables></model>";
    private static final String SPECS = "<sim_specs><start>0</start><stop>10</stop></sim_specs>";

    @ParameterizedTest
    @CsvSource({
        "'isee systems, inc.', x, STELLA",
        "x, iThink, STELLA",
        "x, STELLA, STELLA",
        "'Ventana Systems, xmutil', 'Vensim, xmutil', XMILE",
        "'Ventana Systems, Inc.', Vensim, VENSIM",
        "SDXorg, Uniform, XMILE",
    })
    void choosesTheDialectByMakerAndProduct(String vendor, String product, Dialect dialect) {
        ModelStructure model = Reads.document(
                        "<xmile version='1.0' xmlns:isee='http://iseesystems.com/XMILE'><header><vendor>" + vendor
                                + "</vendor><product version='1'>" + product
                                + "</product><name>A\\nname</name></header>" + SPECS + MODEL + "</xmile>")
                .clean();

        assertThat(model.dialect()).isEqualTo(dialect);
        assertThat(model.name()).isEqualTo("A\nname");
    }

    @Test
    void readsTheValueOfAReferenceOutOfRange() {
        String file =
                "<xmile><header><options namespace='std'><uses_arrays maximum_dimensions='2' invalid_index_value='%s'/></options></header>"
                        + SPECS + MODEL + "</xmile>";

        assertThat(Reads.document(String.format(file, "NaN")).clean().invalidIndexValue())
                .isNaN();
        assertThat(Reads.document(String.format(file, "0")).clean().invalidIndexValue())
                .isZero();
        assertThat(Reads.document(String.format(file, "7")).finding().code()).isEqualTo(Code.BAD_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<start>1</start><stop>13</stop><dt>0.25</dt> | | 1,13,0.25,0.25,EULER",
                "<start>-2e1</start><stop> 13. </stop> | method='rk4' | -20,13,1,1,RK4",
                "<start>0</start><stop>1</stop><dt reciprocal='true'>8</dt> | method='RK2' | 0,1,0.125,0.125,HEUN",
                "<start>0</start><stop>1</stop><dt reciprocal='false'>0.5</dt> | method='gear, rk4' | 0,1,0.5,0.5,RK4",
                "<start>0</start><stop>1</stop><dt>0.25</dt> | method='RK45' isee:save_interval='0.5' xmlns:isee='http://iseesystems.com/XMILE' | 0,1,0.25,0.5,ADAPTIVE",
                "<start>0</start><stop>1</stop><dt>0.1</dt><savestep>0.3</savestep> | save_step='0.3' | 0,1,0.1,0.30000000000000004,EULER",
                "<start>0</start><stop>1</stop><dt>0.25</dt><savestep>1</savestep> | | 0,1,0.25,1,EULER",
                "<start>0</start><stop>1</stop><dt>0.25</dt><method>Euler</method> | save_interval='0' | 0,1,0.25,0.25,EULER",
            })
    void readsSimulationSettings(String children, String attributes, String expected) {
        String[] numbers = expected.split(",");
        SimulationSpecs specs = Reads.file("<sim_specs " + (attributes == null ? "" : attributes) + ">" + children
                        + "</sim_specs>" + MODEL)
                .clean()
                .specs();

        assertThat(specs.start()).isEqualTo(Double.parseDouble(numbers[0]));
        assertThat(specs.stop()).isEqualTo(Double.parseDouble(numbers[1]));
        assertThat(specs.dt()).isEqualTo(Double.parseDouble(numbers[2]));
        assertThat(specs.saveStep()).isEqualTo(Double.parseDouble(numbers[3]));
        assertThat(specs.method()).isEqualTo(IntegrationMethod.valueOf(numbers[4]));
    }

    @Test
    void readsTheUnitOfTimeWithoutQuotes() {
        assertThat(Reads.file("<sim_specs time_units='&quot;Months&quot;'><start>0</start><stop>1</stop></sim_specs>"
                                + MODEL)
                        .clean()
                        .specs()
                        .timeUnit())
                .isEqualTo("Months");
        assertThat(Reads.file("<sim_specs><start>0</start><stop>1</stop><time_units>Day</time_units></sim_specs>"
                                + MODEL)
                        .clean()
                        .specs()
                        .timeUnit())
                .isEqualTo("Day");
    }

    @Test
    void prefersTheSettingsOfTheModel() {
        String own = "<model><sim_specs><start>5</start><stop>6</stop></sim_specs><variables/></model>";

        assertThat(Reads.file(SPECS + own).clean().specs().start()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<stop>1</stop> | MISSING_PART | has no <start>",
                "<start>0</start> | MISSING_PART | has no <stop>",
                "<start>zero</start><stop>1</stop> | BAD_VALUE | <start> is \"zero\"",
                "<start>0</start><stop>1,5</stop> | BAD_VALUE | <stop> is \"1,5\"",
                "<start>0x10</start><stop>1</stop> | BAD_VALUE | <start> is \"0x10\"",
                "<start>1d</start><stop>1</stop> | BAD_VALUE | <start> is \"1d\"",
                "<start/><stop>1</stop> | BAD_VALUE | <start> is empty",
                "<start>0</start><stop>1</stop><dt>0</dt> | BAD_SIMULATION_SPECS | step",
                "<start>0</start><stop>1</stop><dt>-1</dt> | BAD_SIMULATION_SPECS | step",
                "<start>0</start><stop>1</stop><dt reciprocal='true'>0</dt> | BAD_SIMULATION_SPECS | step",
            })
    void saysWhatIsWrongWithTheSettings(String children, Code code, String message) {
        Diagnostic error =
                Reads.file("<sim_specs>" + children + "</sim_specs>" + MODEL).finding();

        assertThat(error.severity()).isEqualTo(Severity.ERROR);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).contains(message);
    }

    @Test
    void warnsOfAMethodNobodyKnowsAndOfASaveIntervalOffTheGrid() {
        assertThat(Reads.file("<sim_specs method='leapfrog'><start>0</start><stop>1</stop></sim_specs>" + MODEL)
                        .finding()
                        .message())
                .contains("leapfrog");
        Reads off = Reads.file(
                "<sim_specs save_interval='0.4'><start>0</start><stop>1</stop><dt>0.25</dt></sim_specs>" + MODEL);
        assertThat(off.finding().severity()).isEqualTo(Severity.WARNING);
        assertThat(off.model().orElseThrow().specs().saveStep()).isEqualTo(0.5);
    }

    @Test
    void warnsThatPartsCannotBeRunAlone() {
        String file = "<sim_specs><start>0</start><stop>1</stop><run by='%s'/></sim_specs>" + MODEL;

        assertThat(Reads.file(String.format(file, "group")).finding().message()).contains("run by group");
        assertThat(Reads.file(String.format(file, "all")).findings()).isEmpty();
    }

    @Test
    void readsUnits() {
        ModelStructure model = Reads.file(SPECS
                        + "<model_units><unit name='kilogram'><eqn/><alias>kg</alias><alias> kilograms </alias></unit><unit name='newton'><eqn>kilogram*metre/second^2</eqn></unit>"
                        + "<unit name='calorie' disabled='true'/></model_units>" + MODEL)
                .clean();

        assertThat(model.unitDefinitions())
                .extracting(UnitDefinition::name)
                .containsExactly("kilogram", "newton", "calorie");
        assertThat(model.unitDefinitions().get(0).expression()).isNull();
        assertThat(model.unitDefinitions().get(0).aliases()).containsExactly("kg", "kilograms");
        assertThat(model.unitDefinitions().get(1).expression()).isEqualTo("kilogram*metre/second^2");
        assertThat(model.unitDefinitions().get(2).disabled()).isTrue();
    }

    @Test
    void readsDimensionsByNameAndBySize() {
        ModelStructure model = Reads.file(SPECS
                        + "<dimensions><dim name='Site'><elem name='Oslo'/><elem name='New\\nYork'/></dim><dim name='Cohort' size='3'/><dim name='Both' size='9'><elem name='x'/></dim></dimensions>"
                        + MODEL)
                .clean();

        assertThat(model.dimension(Name.of("site")).orElseThrow().elements())
                .containsExactly(Name.of("oslo"), Name.of("New_York"));
        assertThat(model.dimension(Name.of("cohort")).orElseThrow().numbered()).isTrue();
        assertThat(model.dimension(Name.of("cohort")).orElseThrow().size()).isEqualTo(3);
        assertThat(model.dimension(Name.of("both")).orElseThrow().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<dim name='x'/>, MISSING_PART",
        "<dim size='2'/>, MISSING_PART",
        "<dim name='x' size='0'/>, BAD_VALUE",
        "<dim name='x' size='2.5'/>, BAD_VALUE",
        "<dim name='x' size='many'/>, BAD_VALUE",
        "<dim name='x' size='1000000000000'/>, LIMIT_EXCEEDED",
    })
    void saysWhatIsWrongWithADimension(String dimension, Code code) {
        assertThat(Reads.file(SPECS + "<dimensions>" + dimension + "</dimensions>" + MODEL)
                        .finding()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<stock name='s'><eqn>1</eqn><isee:oven xmlns:isee='urn:i'/></stock> | ovens",
                "<aux name='a'><mathml/></aux> | MathML",
            })
    void refusesKnownFeaturesByName(String variable, String words) {
        Diagnostic error = Reads.variables(variable).finding();

        assertThat(error.severity()).isEqualTo(Severity.ERROR);
        assertThat(error.code()).isEqualTo(Code.NOT_SUPPORTED);
        assertThat(error.span()).isNotNull().asString().startsWith("m:2:");

        assertThat(error.message()).contains(words).contains("not supported");
    }

    @Test
    void refusesEncryptionAndFilesOfATextWithoutAPlace() {
        assertThat(Reads.file(SPECS + "<model encryption-scheme='AES'>xyz</model>")
                        .finding()
                        .message())
                .contains("encrypted");
        assertThat(Reads.file(SPECS + "<model resource='b.xmile'/>").finding().message())
                .contains("not read from a folder");
        assertThat(Reads.document("<xmile><header><includes><include resource='lib.xml'/></includes></header>" + SPECS
                                + MODEL + "</xmile>")
                        .finding()
                        .message())
                .contains("not read from a folder");
    }

    @Test
    void skipsWhatAModelLooksLike() {
        Reads reads = Reads.file(
                SPECS + "<style color='navy'/><equation_prefs/><data><export resource='x.csv'><all/></export></data>"
                        + "<model><display/><interface/><variables><aux name='a'><eqn>1</eqn><format precision='2'/><range min='0' max='1'/><scale min='0' max='1'/><event_poster min='0' max='1'/>"
                        + "<display x='1'/></aux><group name='g'><entity name='a'/></group><isee:dependencies xmlns:isee='urn:i'><var name='a'/></isee:dependencies></variables>"
                        + "<views><view><stock name='ghost' x='1' y='2'/></view></views></model>");

        assertThat(reads.clean().variables()).hasSize(1);
        assertThat(reads.findings()).isEmpty();
    }

    @Test
    void reportsUnknownElementsWithTheNearestName() {
        Diagnostic warning = Reads.variables("<aux name='a'><eqn>1</eqn><unit>x</unit></aux>")
                .finding();
        assertThat(warning.severity()).isEqualTo(Severity.WARNING);
        assertThat(warning.code()).isEqualTo(Code.UNKNOWN_ELEMENT);
        assertThat(warning.hint()).contains("<units>");

        Diagnostic error = Reads.variables("<auxx name='a'><eqn>1</eqn></auxx>").error(Code.UNKNOWN_ELEMENT, "2:1");
        assertThat(error.hint()).contains("<aux>");
        assertThat(Reads.file(SPECS + "<modell/>" + MODEL).finding().hint()).contains("<model>");
        assertThat(Reads.file(SPECS + "<flux_capacitor/>" + MODEL).finding().hint())
                .isNull();
    }

    @Test
    void refusesWhatIsNotXmile() {
        assertThat(Reads.document("<html/>").error(Code.MALFORMED_FILE, "1:1").message())
                .contains("expected <xmile>");
        assertThat(Reads.file(SPECS).error(Code.MISSING_PART, "1:1").message()).contains("no <model>");
        assertThat(Reads.file(MODEL).error(Code.MISSING_PART, "1:1").message()).contains("no <sim_specs>");
    }

    @Test
    void reportsAllErrorsOfAFile() {
        Reads reads = Reads.file(
                "<sim_specs><start>x</start></sim_specs><dimensions><dim name='d'/></dimensions><model><variables><aux><eqn>1</eqn></aux>"
                        + "<aux name='b'><eqn>1 +</eqn></aux><bux name='c'/><stock name='s'><oven/></stock></variables></model>");

        assertThat(reads.findings().stream().filter(Diagnostic::isError).map(Diagnostic::code))
                .containsExactlyInAnyOrder(
                        Code.BAD_VALUE,
                        Code.MISSING_PART,
                        Code.MISSING_PART,
                        Code.MISSING_PART,
                        Code.SYNTAX,
                        Code.UNKNOWN_ELEMENT,
                        Code.NOT_SUPPORTED);
    }
}
