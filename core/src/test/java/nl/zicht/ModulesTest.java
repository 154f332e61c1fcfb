package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules: state of their own, inputs by connection, names from everywhere, and models in several files. */
class ModulesTest {
    private static final String TANK = """
            <model name="Tank"><variables>
            <aux name="rate" access="input"><eqn>1</eqn></aux>
            <stock name="level" access="output"><eqn>0</eqn><inflow>fill</inflow></stock>
            <flow name="fill"><eqn>rate*scale</eqn></flow>
            <aux name="scale"><eqn>1</eqn></aux>
            </variables></model>
            """;

    @TempDir
    private Path folder;

    private static String xml(String root, String others) {
        return """
                <xmile version="1.0"><header><vendor>x</vendor></header>
                <sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
                <dimensions><dim name="Site"><elem name="Oslo"/><elem name="Bergen"/></dim></dimensions>
                <model><variables>
                %s
                </variables></model>
                %s
                </xmile>
                """.formatted(root, others);
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>";
    }

    private static Run run(String root, String others) {
        return Models.parse("m", xml(root, others)).compile().run();
    }

    private static double last(Run run, String name) {
        double[] series = run.series(name);
        return series[series.length - 1];
    }

    private static List<Diagnostic> errors(String root, String others) {
        try {
            CheckReport report = Models.parse("m", xml(root, others)).check();
            return report.diagnostics().stream().filter(Diagnostic::isError).toList();
        } catch (ModelException e) {
            return e.diagnostics().stream().filter(Diagnostic::isError).toList();
        }
    }

    @Test
    void aModuleRunsByItselfUnderItsName() {
        Run run = run("<module name=\"Tank\"/>" + aux("twice", "2*Tank.level"), TANK);
        assertThat(run.names()).containsExactly("twice", "Tank.rate", "Tank.level", "Tank.fill", "Tank.scale");
        assertThat(last(run, "Tank.level")).isEqualTo(4);
        assertThat(last(run, "tank.LEVEL")).isEqualTo(4);
        assertThat(last(run, "twice")).isEqualTo(8);
    }

    @Test
    void anInputIsConnectedFromTheRootOrAnotherModule() {
        String root = "<module name=\"Tank\"><connect to=\"rate\" from=\".supply\"/></module>"
                + "<module name=\"Reader\"><connect to=\"Reader.seen\" from=\"Tank.level\"/><connect2 to=\"Reader.seen\" from=\"Tank.level\"/></module>"
                + aux("supply", "TIME");
        String reader = "<model name=\"Reader\"><variables><aux name=\"seen\" access=\"input\"/>"
                + aux("up", "seen + .supply + Tank.scale") + "</variables></model>";
        Run run = run(root, TANK + reader);
        assertThat(last(run, "Tank.level")).isEqualTo(6);
        assertThat(last(run, "Reader.up")).isEqualTo(6 + 4 + 1);
    }

    @Test
    void aConnectionMayGiveAVariableOfTheRootItsValue() {
        String root = "<module name=\"Tank\"><connect to=\".seen\" from=\"Tank.level\"/></module>"
                + "<aux name=\"seen\" access=\"input\"><eqn>77</eqn></aux>" + aux("y", "seen + 1");
        assertThat(last(run(root, TANK), "y")).isEqualTo(5);
    }

    @Test
    void theLegacyFormOfAConnectionCountsWhereItIsAlone() {
        String root =
                "<module name=\"Tank\"><connect2 to=\"Tank.rate\" from=\"supply\"/></module>" + aux("supply", "3");
        assertThat(last(run(root, TANK), "Tank.level")).isEqualTo(12);
    }

    @Test
    void namesWithDotsAndSlashesStayWhole() {
        String root = "<module name=\"a\"><connect to='a.\"in/put\"' from='.\"x.y\"'/></module>" + aux("x.y", "5")
                + aux("z", "a.\"in/put\"");
        String a = "<model name=\"a\"><variables><aux name=\"in/put\" access=\"input\"/></variables></model>";
        assertThat(last(run(root, a), "z")).isEqualTo(5);
    }

    @Test
    void modulesStandInModules() {
        String outer =
                "<model name=\"Plant\"><variables><module name=\"Tank\"><connect to=\"rate\" from=\"inside\"/></module>"
                        + aux("inside", "2") + aux("own", "Tank.level + Plant.Tank.scale") + "</variables></model>";
        String root = "<module name=\"Plant\"/>" + aux("deep", "Plant.Tank.level");
        Run run = run(root, outer + TANK);
        assertThat(last(run, "deep")).isEqualTo(8);
        assertThat(last(run, "Plant.own")).isEqualTo(9);
    }

    @Test
    void arraysAndGraphicalFunctionsPassThroughConnections() {
        String root = "<module name=\"m\"><connect to=\"v\" from=\".w\"/><connect to=\"f\" from=\".half\"/></module>"
                + "<aux name=\"w\"><dimensions><dim name=\"Site\"/></dimensions><eqn>10*Site</eqn></aux>"
                + "<gf name=\"half\"><xscale min=\"0\" max=\"100\"/><ypts>0,50</ypts></gf>";
        String m = "<model name=\"m\"><variables><aux name=\"v\" access=\"input\"/><aux name=\"f\" access=\"input\"/>"
                + aux("x", "SUM(v) + v[Bergen] + f(20)")
                + aux("Bergen", "1") + "</variables></model>";
        assertThat(last(run(root, m), "m.x")).isEqualTo(30 + 20 + 10);
    }

    @Test
    void anInputMayFillAStock() {
        String root = "<module name=\"m\"><connect to=\"in\" from=\".supply\"/></module>" + aux("supply", "2");
        String m = "<model name=\"m\"><variables><flow name=\"in\" access=\"input\"/>"
                + "<stock name=\"s\"><eqn>1</eqn><inflow>in</inflow></stock></variables></model>";
        assertThat(last(run(root, m), "m.s")).isEqualTo(9);
    }

    @Test
    void aModelWithInputsAndOneOutputIsAFunctionToo() {
        String half = "<model name=\"half\"><variables><aux name=\"x\" access=\"input\"/>"
                + "<aux name=\"y\" access=\"output\"><eqn>x/2</eqn></aux></variables></model>";
        assertThat(last(run(aux("z", "half(10) + half(4)"), half), "z")).isEqualTo(7);
    }

    @Test
    void aVariableOfAModuleCanBeSet() {
        Model model = Models.parse("m", xml("<module name=\"Tank\"/>", TANK)).with("Tank.scale", 5);
        assertThat(last(model.compile().run(), "Tank.level")).isEqualTo(20);
    }

    @Test
    void whatIsWrongWithModulesIsReportedAtOnceAndInPlace() {
        String root =
                "<module name=\"Tank\"><connect to=\"rat\" from=\".supply\"/><connect to=\"rate\" from=\"x\"/></module>\n"
                        + "<module name=\"Tnak\"/>\n" + aux("x", "1") + "<module name=\"x\"/>";
        String other =
                "<model name=\"x\"><variables>" + aux("a", "Tank.levl") + "<module name=\"x\"/></variables></model>";
        List<Diagnostic> errors = errors(root, TANK + other);
        assertThat(errors)
                .extracting(error -> error.code() + "@" + error.span())
                .contains("UNKNOWN_NAME@m:5:34", "UNKNOWN_NAME@m:6:15", "DUPLICATE_NAME@m:7:47");
        assertThat(errors)
                .filteredOn(e -> e.message().contains("rat,"))
                .singleElement()
                .satisfies(e -> assertThat(e.hint()).contains("rate"));
    }

    @Test
    void aModelThatContainsItselfIsRefused() {
        String a = "<model name=\"a\"><variables><module name=\"b\"/></variables></model>";
        String b = "<model name=\"b\"><variables><module name=\"a\"/></variables></model>";
        assertThat(errors("<module name=\"a\"/>", a + b))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.LIMIT_EXCEEDED));
    }

    @Test
    void otherSimulationSettingsOfASubmodelAreRefused() {
        String same = TANK.replace(
                "<variables>", "<sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs><variables>");
        assertThat(last(run("<module name=\"Tank\"/>", same), "Tank.level")).isEqualTo(4);
        assertThat(errors("<module name=\"Tank\"/>", same.replace("<dt>1", "<dt>0.5")))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(Code.NOT_SUPPORTED));
    }

    @Test
    void filesAreIncludedAndModulesKeptInFilesOfTheirOwn() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        write(
                "lib/growth-a.xml",
                "<macro name=\"f\"><parm>x</parm><eqn>2*x</eqn></macro><macro name=\"g\"><eqn>1</eqn></macro>");
        write("lib/growth-b.xml", "<model name=\"Extra\"><variables>" + aux("e", "6") + "</variables></model>");
        write("lib/style.xml", "<behavior><flow><non_negative/></flow></behavior>");
        write(
                "lib/plant.xmile",
                "<dimensions><dim name=\"Site\"><elem name=\"Oslo\"/><elem name=\"Bergen\"/></dim></dimensions><model><variables>"
                        + "<aux name=\"in\" access=\"input\"/><stock name=\"s\"><eqn>0</eqn><inflow>fill</inflow></stock>"
                        + "<flow name=\"fill\"><eqn>in</eqn></flow></variables></model>");
        String root = "<module name=\"one\" resource=\"lib/plant.xmile\"><connect to=\"in\" from=\".a\"/></module>"
                + "<module name=\"two\" resource=\"lib/plant.xmile\"><connect to=\"in\" from=\".b\"/></module>"
                + aux("a", "f(1)") + aux("b", "g() + Extra.e") + "<flow name=\"neg\"><eqn>-1</eqn></flow>";
        String includes =
                "<includes><include resource=\"lib/growth-*.xml\"/><include resource=\"https://example.org/style.xml\"/>"
                        + "<include resource=\"/nowhere/lib.xml\"/></includes></header>";
        write("lib.xml", "<header><includes><include resource=\"lib/style.xml\"/></includes></header>");
        write("style.xml", "");
        String own = "<macro name=\"g\"><eqn>10</eqn></macro>";
        Files.writeString(folder.resolve("main.xmile"), xml(root, own).replace("</header>", includes));
        Run run = Models.read(folder.resolve("main.xmile")).compile().run();
        assertThat(last(run, "one.s")).isEqualTo(8);
        assertThat(last(run, "two.s")).isEqualTo(4 * 16); // the including file's own g goes before
        assertThat(last(run, "neg")).isEqualTo(0);
    }

    @Test
    void filesOutsideTheFolderAreRefused() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        write("secret.xml", "<macro name=\"f\"><eqn>1</eqn></macro>");
        Files.createSymbolicLink(inside.resolve("link.xml"), folder.resolve("secret.xml"));
        String includes = "<includes><include resource=\"../secret.xml\"/><include resource=\"link.xml\"/>"
                + "<include resource=\"https://example.org/x.xml\"/><include resource=\"none.xml\"/><include resource=\"file://"
                + folder.resolve("secret.xml") + "\"/></includes></header>";
        Path file = inside.resolve("main.xmile");
        Files.writeString(file, xml(aux("x", "1"), "").replace("</header>", includes));
        assertThat(Models.check(file).diagnostics().stream().filter(Diagnostic::isError))
                .extracting(Diagnostic::code)
                .containsExactly(
                        Code.REFUSED_FOR_SAFETY,
                        Code.REFUSED_FOR_SAFETY,
                        Code.REFUSED_FOR_SAFETY,
                        Code.UNREADABLE_FILE,
                        Code.REFUSED_FOR_SAFETY);
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() throws IOException {
        write(
                "a.xml",
                "<header><includes><include resource=\"b.xml\"/></includes></header><macro name=\"a\"><eqn>1</eqn></macro>");
        write(
                "b.xml",
                "<header><includes><include resource=\"a.xml\"/></includes></header><macro name=\"b\"><eqn>2</eqn></macro>");
        Files.writeString(
                folder.resolve("main.xmile"),
                xml(aux("x", "a() + b()"), "")
                        .replace("</header>", "<includes><include resource=\"a.xml\"/></includes></header>"));
        assertThat(last(Models.read(folder.resolve("main.xmile")).compile().run(), "x"))
                .isEqualTo(3);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), "<xmile version=\"1.0\">" + content + "</xmile>");
    }
}
