package nl.zicht.format.xmile.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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
 * UTF-8 (XML 1.0, appendix F). Documents that are in another encoding than they say exist: a byte that is no UTF-8 is taken from windows-1252, and what does not
 * fit the encoding that is named is read as UTF-8 where that fits; each with a warning.
 */
public final class Encoding {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int DECLARATION_LENGTH = 400;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {}

    /**
     * Decodes a document.
     *
     * @param name the name under which messages show the document
     * @param bytes the document
     * @param diagnostics takes the warning or error when bytes and encoding do not fit
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
        int first = bytes.position();
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(
                        bytes.remaining() * (double) charset.newDecoder().maxCharsPerByte())
                + 1);
        if (!strict(charset).decode(bytes, out, true).isError()) {
            return Optional.of(new SourceText(name, out.flip().toString()));
        }
        int found = bytes.get(bytes.position()) & 0xFF;
        int place = out.position();
        String misfit =
                String.format(Locale.ROOT, "the byte 0x%02X does not belong to text in %s", found, charset.name());
        Optional<String> meant = charset.equals(StandardCharsets.UTF_8)
                ? withForeignBytes(bytes.position(first))
                : isWide(charset) ? Optional.empty() : asUtf8(bytes.position(first));
        if (meant.isEmpty()) {
            // The readable part followed by a replacement character is what the message shows.
            SourceText readable = new SourceText(name, out.flip() + "\uFFFD");
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    misfit,
                    new SourceSpan(readable, place, place + 1),
                    "the XML declaration names the wrong encoding");
            return Optional.empty();
        }
        SourceText text = new SourceText(name, meant.get());
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        diagnostics.warning(
                Code.BENT_RULE,
                misfit + "; it was read as " + (utf8 ? "windows-1252" : "UTF-8"),
                new SourceSpan(text, place, place + 1),
                "the first line should be <?xml version=\"1.0\" encoding=\"" + (utf8 ? "windows-1252" : "UTF-8")
                        + "\"?>");
        return Optional.of(text);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns the text of UTF-8 among which stand bytes of windows-1252; empty when one of them is no character there either. */
    private static Optional<String> withForeignBytes(ByteBuffer bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.remaining() + 1);
        CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
        CharsetDecoder foreign = strict(WINDOWS_1252);
        while (utf8.decode(bytes, out, true).isError()) {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {bytes.get()});
            if (foreign.reset().decode(one, out, true).isError()) {
                return Optional.empty();
            }
            utf8.reset();
        }
        return Optional.of(out.flip().toString());
    }

    private static Optional<String> asUtf8(ByteBuffer bytes) {
        try {
            return Optional.of(strict(StandardCharsets.UTF_8).decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = Charset.forName(matcher.group(1).strip());
        // The declaration could be read byte by byte, so it cannot be true that characters take two bytes.
        return isWide(charset) ? StandardCharsets.UTF_8 : charset;
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
