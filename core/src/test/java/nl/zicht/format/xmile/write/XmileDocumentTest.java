package nl.zicht.format.xmile.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class XmileDocumentTest {
    private static final String XMLNS = "xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    static String standard(String text) {
        Diagnostics findings = new Diagnostics();
        String written = XmileDocument.read(new SourceText("m", text), Limits.DEFAULT, findings)
                .orElseThrow()
                .standard();
        assertThat(XmileDocument.read(new SourceText("again", written), Limits.DEFAULT, findings)
                        .orElseThrow()
                        .standard())
                .as("a second time changes nothing")
                .isEqualTo(written);
        return written;
    }

    @Test
    void leavesAStandardFileAsItIs() {
        String text = HEAD + "<!-- a > b -->\n<xmile version=\"1.0\" " + XMLNS + " xmlns:v=\"urn:v\" v:a='>'>\n"
                + "  <model><!-- views --><views><view v:x=\"1\"/></views></model><v:own>é &lt; <![CDATA[<]]></v:own>\n</xmile>\n<!-- end -->\n";

        assertThat(standard(text)).isEqualTo(text);
    }

    @Test
    void rightsVersionAndNamespaceOfOldFiles() {
        assertThat(
                        standard(
                                "<xmile version='0.9' level=\"2\" xmlns = \"http://www.systemdynamics.org/XMILE\"><a/></xmile>"))
                .isEqualTo(HEAD + "<xmile version=\"1.0\" level=\"2\" " + XMLNS + "><a/></xmile>\n");
    }

    @Test
    void declaresPrefixesThatNobodyDeclares() {
        assertThat(standard("<xmile><isee:prefs/><a isee:b=\"1\"/><w xmlns:in=\"urn:in\"><in:x/></w><Odd:y/></xmile>"))
                .startsWith(HEAD + "<xmile version=\"1.0\" " + XMLNS)
                .contains(" xmlns:isee=\"http://iseesystems.com/XMILE\"", " xmlns:Odd=\"urn:undeclared:odd\"")
                .doesNotContain("xmlns:in=\"urn:undeclared")
                .endsWith("><isee:prefs/><a isee:b=\"1\"/><w xmlns:in=\"urn:in\"><in:x/></w><Odd:y/></xmile>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void endsLinesWithALineFeed(String end) {
        assertThat(standard("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>" + end + "<xmile>" + end + "é" + end
                        + "</xmile>"))
                .isEqualTo(HEAD + "<xmile version=\"1.0\" " + XMLNS + ">\né\n</xmile>\n");
    }

    @Test
    void anEmptyRootStaysOne() throws Exception {
        String written = standard("<xmile />");

        assertThat(written).isEqualTo(HEAD + "<xmile version=\"1.0\" " + XMLNS + "/>\n");
        assertThat(written.getBytes(StandardCharsets.UTF_8)).startsWith('<', '?');
        DocumentBuilderFactory strict = DocumentBuilderFactory.newDefaultNSInstance();
        assertThat(strict.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(written)))
                        .getDocumentElement()
                        .getNamespaceURI())
                .isEqualTo(XmileWriter.NAMESPACE);
    }

    @Test
    void namesTheOtherFilesItNeeds() {
        Diagnostics findings = new Diagnostics();
        String text =
                "<xmile><header><includes><include resource=\"lib.xml\"/></includes></header><model><variables><module name=\"a\" resource=\"b.xmile\"/></variables></model></xmile>";
        assertThat(XmileDocument.read(new SourceText("m", text), Limits.DEFAULT, findings)
                        .orElseThrow()
                        .otherFiles())
                .containsExactlyInAnyOrder("lib.xml", "b.xmile");
    }
}
