package nl.zicht.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.Severity;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;

/**
 * A document that was read, with what was found: the ground on which the tests of the reader stand.
 *
 * @param model the model, empty when the document could not be read
 * @param findings the findings
 */
record Reads(Optional<ModelStructure> model, List<Diagnostic> findings) {
    private static final String SPECS = "<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>";

    static Reads document(String xml) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ModelStructure> model = XmileReader.read(new SourceText("m", xml), Limits.DEFAULT, diagnostics);
        return new Reads(model, diagnostics.list());
    }

    /** Reads a file on one line: a header and what is given. */
    static Reads file(String content) {
        return document("<xmile version=\"1.0\"><header><vendor>x</vendor></header>" + content + "</xmile>");
    }

    /** Reads a model of which the variables start on line 2. */
    static Reads variables(String variables) {
        return file(SPECS + "<model><variables>\n" + variables + "\n</variables></model>");
    }

    /** Reads a model with the dimensions Site (Oslo, Bergen) and Size (1 to 3), of which the variables start on line 2. */
    static Reads arrays(String variables) {
        return file(SPECS
                + "<dimensions><dim name=\"Site\"><elem name=\"Oslo\"/><elem name=\"Bergen\"/></dim><dim name=\"Size\" size=\"3\"/></dimensions>"
                + "<model><variables>\n" + variables + "\n</variables></model>");
    }

    /** Returns the model, after making sure that nothing is wrong with it. */
    ModelStructure clean() {
        assertThat(findings.stream().filter(f -> f.severity() != Severity.INFO)).isEmpty();
        return model.orElseThrow();
    }

    Variable variable(String name) {
        return model.orElseThrow().variable(Name.of(name)).orElseThrow();
    }

    Definition definition(String name) {
        assertThat(variable(name).definitions()).hasSize(1);
        return variable(name).definitions().get(0);
    }

    /** Returns the only error or warning. */
    Diagnostic finding() {
        List<Diagnostic> loud =
                findings.stream().filter(f -> f.severity() != Severity.INFO).toList();
        assertThat(loud).hasSize(1);
        return loud.get(0);
    }

    /** Returns the only error, after making sure of its code and its place as {@code line:column}. */
    Diagnostic error(Code code, String place) {
        Diagnostic error = finding();
        assertThat(error.severity()).isEqualTo(Severity.ERROR);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.span()).hasToString("m:" + place);
        return error;
    }
}
