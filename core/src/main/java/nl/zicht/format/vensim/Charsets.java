package nl.zicht.format.vensim;

import java.nio.charset.StandardCharsets;
import nl.zicht.equation.TextBytes;

/** From the bytes of a model file to its text: a byte-order mark decides, then UTF-8 where it fits, then Windows-1252. */
final class Charsets {
    private Charsets() {}

    static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        } else if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        // A file from before the line {UTF-8}, or one whose line says more than its bytes keep, is Windows-1252.
        return TextBytes.decode(bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
