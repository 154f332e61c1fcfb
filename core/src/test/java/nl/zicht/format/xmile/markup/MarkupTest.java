package nl.zicht.format.xmile.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Severity;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @Test
    void keepsThePlaceOfEveryCharacter() {
        Element root = read("<a>\n  <eqn k='1 &amp; 2'>x &lt; &#233;<!-- no -->\r\n<![CDATA[ < y]]> + z</eqn></a>");

        Text text = root.children().get(0).text();
        assertThat(text.string()).isEqualTo("x < é\n < y + z");
        assertThat(at(text, "<")).isEqualTo("2:24");
        assertThat(at(text, "é")).isEqualTo("2:29");
        assertThat(at(text, "y")).isEqualTo("3:13");
        assertThat(at(text, "z")).isEqualTo("3:20");
        Text attribute = root.children().get(0).attribute("k").orElseThrow();
        assertThat(attribute.string()).isEqualTo("1 & 2");
        assertThat(at(attribute, "2")).isEqualTo("2:19");
    }

    @Test
    void makesBlanksOfWhiteSpaceInAttributes() {
        assertThat(read("<a n='x\n\ty&#10;z'/>").attribute("n").orElseThrow().string())
                .isEqualTo("x  y\nz");
    }

    @Test
    void stripsAndSlicesWithPlaces() {
        Text text = read("<a>\n  1 + 2  </a>").text();

        assertThat(text.strip().string()).isEqualTo("1 + 2");
        assertThat(text.strip().span()).hasToString("m:2:3");
        assertThat(text.strip().slice(4, 5).span()).hasToString("m:2:7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                        | 1:1  | the file is empty",
                "`   `                     | 1:4  | the file is empty",
                "hello                     | 1:1  | outside the outermost element",
                "<a>                       | 1:4  | the file ends inside <a> of line 1",
                "<a><b></a>                | 1:7  | found </a>, but <b> of line 1 is still open",
                "<a></a></b>               | 1:8  | never opened",
                "<a/><b/>                  | 1:5  | second outermost element <b>",
                "<a/>x                     | 1:5  | outside the outermost element",
                "<a x=1/>                  | 1:6  | expected a quote",
                "<a x/>                    | 1:5  | expected \"=\"",
                "<a x='1' x='2'/>          | 1:10 | two attributes x",
                "<a x='<'/>                | 1:7  | in the value of an attribute",
                "<a x='1                   | 1:6  | the file ends inside the value of the attribute x",
                "<a>&foo;</a>              | 1:4  | the entity &foo; is not one of XML's own",
                "<a>this & that</a>        | 1:9  | stands alone",
                "<a>&#0;</a>               | 1:4  | stands alone",
                "<a>&#xD800;</a>           | 1:4  | stands alone",
                "<a><![CDATA[x</a>         | 1:13 | the file ends inside CDATA",
                "<a><!-- x</a>             | 1:8  | the file ends inside this comment",
                "<a><!-- -- --></a>        | 1:9  | inside a comment",
                "<a>]]></a>                | 1:4  | outside CDATA",
                "<a b='1'c='2'/>           | 1:9  | a blank is missing",
                "<1a/>                     | 1:2  | well-formed",
                "< a/>                     | 1:2  | expected the name of an element",
                "<a 'x'/>                  | 1:4  | expected the name of an attribute",
                "<a></a x>                 | 1:8  | in the end tag",
                "<a                        | 1:3  | the file ends in the start tag <a>",
                "<?xml version='2.0'?><a/> | 1:20 | well-formed",
            })
    void saysWhatIsMalformedAndWhere(String document, String place, String message) {
        Diagnostic error = error(document, Limits.DEFAULT);

        assertThat(error.code()).isEqualTo(Code.MALFORMED_FILE);
        assertThat(error.message()).contains(message);
        assertThat(error.span()).hasToString("m:" + place);
        assertThat(error.render()).doesNotContain("ParseError").doesNotContain("javax");
    }

    @ParameterizedTest
    @CsvSource({"0,NUL", "1,U+0001", "FFFE,U+FFFE", "D800,U+D800"})
    void refusesCharactersXmlDoesNotAllow(String code, String name) {
        Diagnostic error = error("<a>x" + (char) Integer.parseInt(code, 16) + "</a>", Limits.DEFAULT);

        assertThat(error.code()).isEqualTo(Code.MALFORMED_FILE);
        assertThat(error.span()).hasToString("m:1:5");
        assertThat(error.message()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<a><!ENTITY b 'c'></a>",
        "<!doctype html><html/>",
    })
    void refusesDocumentTypes(String document) {
        Diagnostic error = error(document, Limits.DEFAULT);

        assertThat(error.code()).isEqualTo(Code.REFUSED_FOR_SAFETY);
        assertThat(error.message()).contains("document type");
    }

    @Test
    void limitsNestingOfElements() {
        Limits limits = new Limits(1 << 20, 50, 1 << 20, 100, 100, 100);

        assertThat(read("<a>".repeat(50) + "</a>".repeat(50), limits).localName())
                .isEqualTo("a");
        assertThat(error("<a>".repeat(51) + "</a>".repeat(51), limits).code()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(error("<a>".repeat(200_000), limits).code()).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void readsUndeclaredPrefixesAndSaysSoOnce() {
        Diagnostics diagnostics = new Diagnostics();
        Element root = Markup.read(
                        new SourceText("m", "<xmile>\n<isee:prefs isee:x='1'/><isee:prefs/><eqn/></xmile>"),
                        Limits.DEFAULT,
                        diagnostics)
                .orElseThrow();

        assertThat(root.children().get(0).isXmile()).isFalse();
        assertThat(root.children()
                        .get(0)
                        .attributeOfAnyVendor("x")
                        .orElseThrow()
                        .string())
                .isEqualTo("1");
        assertThat(root.children().get(2).is("eqn")).isTrue();
        assertThat(diagnostics.list()).hasSize(1);
        assertThat(diagnostics.list().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(diagnostics.list().get(0).code()).isEqualTo(Code.BENT_RULE);
        assertThat(diagnostics.list().get(0).span()).hasToString("m:2:1");
    }

    @ParameterizedTest
    @CsvSource({
        "xmile, ''",
        "xmile, xmlns='http://docs.oasis-open.org/xmile/ns/XMILE/v1.0'",
        "xmile, xmlns='http://www.systemdynamics.org/XMILE'",
        "q:xmile, xmlns:q='http://docs.oasis-open.org/xmile/ns/XMILE/v1.0'",
    })
    void knowsTheNamespacesOfXmile(String name, String declaration) {
        String prefix = name.substring(0, name.indexOf(':') + 1);
        Element root = read(
                "<" + name + " " + declaration + "><" + prefix + "model/><v:model xmlns:v='urn:v'/></" + name + ">");

        assertThat(root.is("xmile")).isTrue();
        assertThat(root.children("model")).hasSize(1);
        assertThat(root.children()).hasSize(2);
    }

    @Test
    void readsAnUnknownNamespaceAsXmileWithAWarning() {
        Diagnostics diagnostics = new Diagnostics();
        Element root = Markup.read(
                        new SourceText("m", "<xmile xmlns='urn:other'><model/><v:model xmlns:v='urn:v'/></xmile>"),
                        Limits.DEFAULT,
                        diagnostics)
                .orElseThrow();

        assertThat(root.children("model")).hasSize(1);
        assertThat(diagnostics.list()).extracting(Diagnostic::severity).containsExactly(Severity.WARNING);
        assertThat(diagnostics.list().get(0).message()).contains("urn:other");
    }

    @Test
    void aForeignDefaultNamespaceEndsWithItsElement() {
        Element root = read("<xmile><prefs xmlns='urn:v'><stock/></prefs><model/></xmile>");

        assertThat(root.children().get(0).isXmile()).isFalse();
        assertThat(root.children().get(0).children("stock")).isEmpty();
        assertThat(root.children("model")).hasSize(1);
    }

    static Element read(String document) {
        return read(document, Limits.DEFAULT);
    }

    private static Element read(String document, Limits limits) {
        Diagnostics diagnostics = new Diagnostics();
        Element root =
                Markup.read(new SourceText("m", document), limits, diagnostics).orElse(null);
        assertThat(diagnostics.list()).isEmpty();
        return java.util.Objects.requireNonNull(root);
    }

    private static Diagnostic error(String document, Limits limits) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Markup.read(new SourceText("m", document), limits, diagnostics))
                .isEmpty();
        List<Diagnostic> errors =
                diagnostics.list().stream().filter(Diagnostic::isError).toList();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private static String at(Text text, String part) {
        int start = text.string().indexOf(part);
        SourceSpan span = text.fragment().span(start, start + part.length());
        return span.line() + ":" + span.column();
    }
}
