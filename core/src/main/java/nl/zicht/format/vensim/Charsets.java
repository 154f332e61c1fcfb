package nl.zicht.format.vensim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.TextBytes;

/** From the bytes of a model file to its text: a first line such as {@code {windows-1251}} names its encoding, unless that is UTF-8, which the bytes themselves show. */
final class Charsets {
    private static final Pattern NAMED = Pattern.compile("\\s*\\{([A-Za-z0-9_.:-]+)\\}");
    private static final int FIRST_LINE = 40;

    private Charsets() {}

    static String decode(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(FIRST_LINE, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(head);
        if (named.lookingAt() && Charset.isSupported(named.group(1))) {
            Charset charset = Charset.forName(named.group(1));
            boolean bytewise = new String(bytes, 0, named.end(), charset).equals(named.group());
            if (bytewise && !charset.equals(StandardCharsets.UTF_8)) {
                return new String(bytes, charset);
            }
        }
        // A file from before the line {UTF-8}, or one whose line says more than its bytes keep, is Windows-1252.
        return TextBytes.decode(bytes);
    }
}
