package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which data files are opened, what is read from them, and what is said when something is not there. */
class DataFilesTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private CheckReport check(String equations) throws IOException {
        return check(equations, DataAccess.OWN_FOLDER);
    }

    private CheckReport check(String equations, DataAccess access) throws IOException {
        Path file = write("model/m.mdl", equations + """
                INITIAL TIME = 0 ~~|
                FINAL TIME = 2 ~~|
                TIME STEP = 1 ~~|
                SAVEPER = 1 ~~|
                """);
        return Models.check(file, access);
    }

    private static Run run(CheckReport report) {
        return CompiledModel.of(report.orThrow()).run();
    }

    private static Diagnostic only(CheckReport report) {
        List<Diagnostic> errors =
                report.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    @Test
    void aFileOutsideTheFolderOfTheModelIsRefusedUnlessAllowed() throws IOException {
        write("secret.csv", "1,2\n3,4\n");
        String equation = "x = GET DIRECT CONSTANTS('../secret.csv', ',', 'B2') ~~|\n";
        Diagnostic refusal = only(check(equation));
        assertThat(refusal.code()).isEqualTo(Code.REFUSED_FOR_SAFETY);
        assertThat(refusal.message()).contains("../secret.csv").doesNotContain("4");
        assertThat(run(check(equation, DataAccess.OWN_FOLDER.withAnywhere())).last("x"))
                .isEqualTo(4);
    }

    @Test
    void neitherAnAbsolutePathNorALinkLeadsOutOfTheFolder() throws IOException {
        Path secret = write("secret.csv", "1,2\n3,4\n");
        Files.createDirectories(folder.resolve("model"));
        Files.createSymbolicLink(folder.resolve("model/link.csv"), secret);
        Files.createSymbolicLink(folder.resolve("model/m_data.csv"), secret);
        for (String name : List.of(secret.toString(), "link.csv", "sub/../../secret.csv")) {
            Diagnostic refusal = only(check("x = GET DIRECT CONSTANTS('" + name + "', ',', 'B2') ~~|\n"));
            assertThat(refusal.code()).as(name).isEqualTo(Code.REFUSED_FOR_SAFETY);
        }
    }

    @Test
    void seriesMayBeGivenFromAnywhereByTheUser() throws IOException {
        Path given = write("elsewhere/base.dat", "demand\n0\t5\n2\t9\n");
        Path later = write("elsewhere/high.csv", "Time,demand\n0,50\n2,90\n");
        DataAccess one = DataAccess.OWN_FOLDER.withSeries(given);
        assertThat(run(check("demand ~~|\n", one)).series("demand")).containsExactly(5, 7, 9);
        assertThat(run(check("demand :LOOK FORWARD: ~~|\n", one.withSeries(later)))
                        .series("demand"))
                .containsExactly(50, 90, 90);
        Diagnostic absent = only(check("demand ~~|\n"));
        assertThat(absent.code()).isEqualTo(Code.NO_EQUATION);
        assertThat(absent.message()).contains("demand").contains("no series");
    }

    @Test
    void constantsOfArraysRunToTheRightAndDownwards() throws IOException {
        write("model/c.csv", "\uFEFFc,C1,C2\nB1,1,2\nB2,3,4\n\nrow,7\n");
        Run run = run(check("""
                b : b1, b2 ~~|
                c : c1, c2 ~~|
                plain[b,c] = GET DIRECT CONSTANTS('c.csv', ',', 'B2') ~~|
                turned[b,c] = GET DIRECT CONSTANTS('c.csv', ',', 'b2*') ~~|
                column[b] = GET DIRECT CONSTANTS('c.csv', ',', 'C2*') ~~|
                after blank = GET DIRECT CONSTANTS('c.csv', ',', 'B5') ~~|
                """));
        assertThat(run.last("plain[b1,c2]")).isEqualTo(2);
        assertThat(run.last("turned[b1,c2]")).isEqualTo(3);
        assertThat(run.last("column[b2]")).isEqualTo(4);
        assertThat(run.last("after blank")).isEqualTo(7);
    }

    @Test
    void theTimesOfTheRunMayStandInADataFile() throws IOException {
        write("model/times.csv", "from,5\nlength,3\n");
        Path file = write("model/m.mdl", """
                INITIAL TIME = GET DIRECT CONSTANTS('times.csv', ',', 'B1') ~~|
                length = GET DIRECT CONSTANTS('times.csv', ',', 'B2') ~~|
                FINAL TIME = INITIAL TIME + length ~~|
                TIME STEP = 1 ~~|
                SAVEPER = 1 ~~|
                """);
        assertThat(run(Models.check(file)).times()).containsExactly(5, 6, 7, 8);
    }

    @Test
    void whatIsMissingIsToldByItsPlace() throws IOException {
        write("model/d.csv", "Time,0,1,1\nx,many,2,3\n");
        Diagnostic file = only(check("x = GET DIRECT CONSTANTS('gone.csv', ',', 'B2') ~~|\n"));
        assertThat(file.code()).isEqualTo(Code.UNREADABLE_FILE);
        assertThat(file.message()).contains("gone.csv").contains("not there");
        assertThat(file.render()).contains("m.mdl:1:5");

        Diagnostic text = only(check("x = GET DIRECT CONSTANTS('d.csv', ',', 'B2') ~~|\n"));
        assertThat(text.message()).contains("cell B2").contains("d.csv").contains("\"many\"");

        Diagnostic twice = only(check("x := GET DIRECT DATA('d.csv', ',', '1', 'B2') ~~|\n"));
        assertThat(twice.message()).contains("C1").contains("D1").contains("both hold 1");

        CheckReport empty = check("x = GET DIRECT CONSTANTS('d.csv', ',', 'H9') ~~|\n");
        assertThat(run(empty).last("x")).isZero();
        assertThat(empty.diagnostics())
                .anyMatch(finding -> finding.message().contains("cell H9")
                        && finding.message().contains("is empty; 0 is taken"));

        Diagnostic tag = only(check("x = GET XLS CONSTANTS('?numbers', 'a', 'B2') ~~|\n"));
        assertThat(tag.message()).contains("?numbers");
    }

    @Test
    void workbooksAreReadBySheetAndName() throws IOException {
        Files.createDirectories(folder.resolve("model"));
        workbook(folder.resolve("model/w.xlsx"));
        Run run = run(check("""
                place : GET XLS SUBSCRIPT('w.xlsx', 'Data', 'A2', 'A3', 'p ') ~~|
                one = GET XLS CONSTANTS('w.xlsx', 'data', 'B2') ~~|
                named = GET XLS CONSTANTS('w.xlsx', 'Data', 'South_first') ~~|
                series[place] := GET XLS DATA('w.xlsx', 'Data', 'years', 'B2') ~~|
                table[place] = GET XLS LOOKUPS('w.xlsx', 'Data', '1', 'B2') ~~|
                looked = table[p South](1.5) ~~|
                """));
        assertThat(run.last("one")).isEqualTo(1.5);
        assertThat(run.last("named")).isEqualTo(10);
        assertThat(run.series("series[p North]")).containsExactly(1.5, 2.25, 3);
        assertThat(run.last("looked")).isEqualTo(25);
        Diagnostic sheet = only(check("x = GET XLS CONSTANTS('w.xlsx', 'Dat', 'B2') ~~|\n"));
        assertThat(sheet.message()).contains("no sheet Dat").contains("it has Data");
        Diagnostic name = only(check("x = GET XLS CONSTANTS('w.xlsx', 'Data', 'East') ~~|\n"));
        assertThat(name.message()).contains("'East'");
    }

    @Test
    void aBrokenWorkbookIsToldByName() throws IOException {
        write("model/bad.xlsx", "PK\u0003\u0004 and nothing more");
        Diagnostic broken = only(check("x = GET XLS CONSTANTS('bad.xlsx', 'a', 'B2') ~~|\n"));
        assertThat(broken.code()).isEqualTo(Code.UNREADABLE_FILE);
        assertThat(broken.message()).contains("bad.xlsx cannot be read");
    }

    /** Writes a sheet with years 0, 2, 3 across; the cell between 0 and 2 is empty, and behind the named years stands a note. */
    private static void workbook(Path file) throws IOException {
        Map<String, String> parts = Map.of(
                "xl/workbook.xml", """
                <workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets><definedNames>
                <definedName name="years">Data!$B$1:$E$1</definedName>
                <definedName name="South_first">Data!$B$3</definedName></definedNames></workbook>""",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/sharedStrings.xml", "<sst><si><t>North</t></si><si><r><t>So</t></r><r><t>uth</t></r></si></sst>",
                "xl/worksheets/sheet1.xml", """
                <worksheet><sheetData>
                <row r="1"><c r="B1"><v>0</v></c><c r="D1"><v>2</v></c><c r="E1"><v>3</v></c><c r="F1"><v>99</v></c></row>
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.5</v></c><c r="C2"><v>7</v></c><c r="D2"><v>3</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>10</v></c><c r="D3"><f>B3*3</f><v>30</v></c></row>
                </sheetData></worksheet>""");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void aTextWithANameMayStandForAFileAndCasesOfFileNamesDoNotCount() throws IOException {
        write("model/Data.CSV", "time,a\n0,1\n2,5\n");
        Run run = run(check("""
                x := GET DIRECT DATA(file, ',', 'A', cell) ~~|
                file :IS: 'data.csv' ~~|
                cell :IS: 'B2' ~~|
                """));
        assertThat(run.series("x")).containsExactly(1, 3, 5);
        assertThat(only(check("x := GET DIRECT DATA(nowhere, ',', 'A', 'B2') ~~|\n"))
                        .render())
                .contains("texts in single quotes, or names of texts");
    }

    @Test
    void aFileCalledDataGivesTheSeriesThatNothingElseGives() throws IOException {
        write("model/data.tab", "Time\tx\ty\n0\t1\t5\n2\t3\t5\n");
        write("model/data.csv", "no table at all");
        CheckReport report = check("x ~~|\nz = x * 2 ~~|\n");
        assertThat(run(report).series("z")).containsExactly(2, 4, 6);
        assertThat(report.diagnostics())
                .singleElement()
                .satisfies(warning -> assertThat(warning.render()).contains("are taken from data.tab"));
        write("model/m_data.csv", "Time,x\n0,10\n");
        assertThat(run(check("x ~~|\nz = x * 2 ~~|\n")).series("z")).containsExactly(20, 20, 20);
    }
}
