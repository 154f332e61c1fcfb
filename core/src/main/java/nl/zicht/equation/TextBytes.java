package nl.zicht.equation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** From the bytes of a text file to its characters, for formats that do not say how they are encoded. */
public final class TextBytes {
    private TextBytes() {}

    /** Returns the text: UTF-8 where it fits, else Windows-1252, which older programs write. */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
