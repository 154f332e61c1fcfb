package nl.zicht.format.xmile.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final String TEXT = "<a>café €</a>";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, EFBBBF",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
        "UTF-16LE, ''",
        "UTF-16BE, ''",
    })
    void readsUnicodeWithAndWithoutMark(String charset, String mark) {
        assertThat(decode(join(hex(mark), TEXT.getBytes(Charset.forName(charset)))))
                .contains(TEXT);
    }

    @Test
    void believesTheDeclaration() {
        String text = "<?xml version='1.0' encoding='windows-1252'?>" + TEXT;

        assertThat(decode(text.getBytes(Charset.forName("windows-1252")))).contains(text);
    }

    @Test
    void doesNotBelieveADeclarationThatCannotBe() {
        String text = "<?xml version='1.0' encoding='UTF-16'?>" + TEXT;

        assertThat(decode(text.getBytes(UTF_8))).contains(text);
    }

    @Test
    void trustsTheMarkMoreThanTheDeclaration() {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?>" + TEXT;

        assertThat(decode(join(hex("EFBBBF"), text.getBytes(UTF_8)))).contains(text);
        assertThat(decode(join(hex("FFFE"), text.getBytes(UTF_16LE)))).contains(text);
        assertThat(decode(join(hex("FEFF"), text.getBytes(UTF_16BE)))).contains(text);
    }

    @Test
    void readsBytesThatAreNoUtf8AsWindows1252AndPointsAtTheFirst() {
        Diagnostic warning = warning("<a>\n<b>café’s €5</b></a>", Charset.forName("windows-1252"));

        assertThat(warning.code()).isEqualTo(Code.BENT_RULE);
        assertThat(warning.message()).contains("0xE9").contains("UTF-8");
        assertThat(warning.span()).hasToString("model.xmile:2:7");
        assertThat(warning.hint()).contains("windows-1252");
    }

    @Test
    void keepsTheUtf8OfATextWithSomeOtherBytes() {
        Diagnostics diagnostics = new Diagnostics();
        byte[] mixed = join("<a>é".getBytes(UTF_8), "é</a>".getBytes(ISO_8859_1));

        assertThat(Encoding.decode("m", mixed, diagnostics).map(SourceText::text))
                .contains("<a>éé</a>");
        assertThat(diagnostics.list()).hasSize(1);
    }

    @Test
    void readsUtf8WhereTheDeclarationNamesLess() {
        String text = "<?xml version='1.0' encoding='US-ASCII'?><a>é</a>";

        assertThat(warning(text, UTF_8).hint()).contains("UTF-8");
    }

    @Test
    void refusesAByteThatIsNowhereACharacter() {
        Diagnostic error = error(join("<a>".getBytes(UTF_8), new byte[] {(byte) 0x81}));

        assertThat(error.code()).isEqualTo(Code.MALFORMED_FILE);
        assertThat(error.message()).contains("0x81");
    }

    @Test
    void refusesAnEncodingNobodyKnows() {
        Diagnostic error = error("<?xml version='1.0' encoding='klingon'?><a/>".getBytes(UTF_8));

        assertThat(error.code()).isEqualTo(Code.MALFORMED_FILE);
        assertThat(error.message()).contains("klingon");
    }

    @Test
    void decodesNothingToNothing() {
        assertThat(decode(new byte[0])).contains("");
        assertThat(decode(hex("EFBBBF"))).contains("");
        assertThat(decode(hex("FFFE"))).contains("");
    }

    private static Optional<String> decode(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> text =
                Encoding.decode("model.xmile", bytes, diagnostics).map(SourceText::text);
        assertThat(diagnostics.list()).isEmpty();
        return text;
    }

    /** Returns the one finding of a text that is read whole. */
    private static Diagnostic warning(String text, Charset charset) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Encoding.decode("model.xmile", text.getBytes(charset), diagnostics)
                        .map(SourceText::text))
                .contains(text);
        assertThat(diagnostics.list()).hasSize(1);
        return diagnostics.list().get(0);
    }

    private static Diagnostic error(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Encoding.decode("model.xmile", bytes, diagnostics)).isEmpty();
        assertThat(diagnostics.list()).hasSize(1);
        return diagnostics.list().get(0);
    }

    private static byte[] hex(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] joined = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
