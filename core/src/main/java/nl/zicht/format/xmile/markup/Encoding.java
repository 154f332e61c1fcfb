package nl.zicht.format.xmile.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * From the bytes of a document to its text.
 *
 * <p>A byte-order mark decides; without one the first bytes tell UTF-16, then the XML declaration names the encoding, and a document that says nothing is
 * UTF-8 (XML 1.0, appendix F).
 */
public final class Encoding {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int DECLARATION_LENGTH = 400;

    private Encoding() {}

    /**
     * Decodes a document.
     *
     * @param name the name under which messages show the document
     * @param bytes the document
     * @param diagnostics takes the error when bytes and encoding do not fit
     * @return the text without byte-order mark, or empty after an error
     */
    public static Optional<SourceText> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        int mark = markLength(bytes);
        Charset charset;
        try {
            charset = mark > 0 || looksLikeUtf16(bytes) ? wide(bytes) : declared(bytes);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            SourceText start = new SourceText(
                    name,
                    new String(bytes, 0, Math.min(bytes.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1));
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    "the XML declaration names the encoding \"" + e.getMessage() + "\", which nobody knows",
                    new SourceSpan(start, 0, 0),
                    "it should say encoding=\"UTF-8\"");
            return Optional.empty();
        }
        return decode(name, ByteBuffer.wrap(bytes, mark, bytes.length - mark), charset, diagnostics);
    }

    private static Optional<SourceText> decode(
            String name, ByteBuffer bytes, Charset charset, Diagnostics diagnostics) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil(bytes.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, out, true);
        if (!result.isError()) {
            return Optional.of(new SourceText(name, out.flip().toString()));
        }
        int found = bytes.get(bytes.position()) & 0xFF;
        // The readable part followed by a replacement character is what the message shows.
        SourceText readable = new SourceText(name, out.flip() + "\uFFFD");
        int end = readable.text().length();
        diagnostics.error(
                Code.MALFORMED_FILE,
                String.format(Locale.ROOT, "the byte 0x%02X does not belong to text in %s", found, charset.name()),
                new SourceSpan(readable, end - 1, end),
                charset.equals(StandardCharsets.UTF_8)
                        ? "the file is in windows-1252: then its first line should be <?xml version=\"1.0\" encoding=\"windows-1252\"?>"
                        : "the XML declaration names the wrong encoding");
        return Optional.empty();
    }

    private static Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = Charset.forName(matcher.group(1).strip());
        // The declaration could be read byte by byte, so it cannot be true that characters take two bytes.
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                ? StandardCharsets.UTF_8
                : charset;
    }

    private static Charset wide(byte[] bytes) {
        if (at(bytes, 0) == 0xEF) {
            return StandardCharsets.UTF_8;
        }
        boolean littleEndian = at(bytes, 0) == 0xFF || (at(bytes, 0) == '<' && at(bytes, 1) == 0);
        return littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static int markLength(byte[] bytes) {
        if (at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
            return 3;
        }
        boolean wide = (at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) || (at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE);
        return wide ? 2 : 0;
    }

    private static boolean looksLikeUtf16(byte[] bytes) {
        return (at(bytes, 0) == '<' && at(bytes, 1) == 0 && at(bytes, 2) != 0)
                || (at(bytes, 0) == 0 && at(bytes, 1) == '<' && at(bytes, 2) == 0);
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
}
