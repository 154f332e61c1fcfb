package nl.zicht.format.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of texts that cells share; it may run over several records, each of which says anew how wide its characters are. */
final class XlsTexts {
    private final ByteBuffer stream;
    private int at;
    private int end;

    private XlsTexts(ByteBuffer stream, int at, int length) {
        this.stream = stream;
        this.at = at;
        this.end = at + length;
    }

    static List<String> read(ByteBuffer stream, int data, int length) {
        XlsTexts reader = new XlsTexts(stream, data, length);
        int count = stream.getInt(data + 4);
        reader.at += 8;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count && reader.more(); i++) {
            texts.add(reader.text());
        }
        return texts;
    }

    /** Returns whether there is more to read, moving into the next record at the end of one. */
    private boolean more() {
        if (at >= end) {
            if (!XlsReader.isContinued(stream, end)) {
                return false;
            }
            at = end + 4;
            end = at + (stream.getShort(end + 2) & 0xFFFF);
        }
        return at < end;
    }

    private String text() {
        int characters = stream.getShort(at) & 0xFFFF;
        int flags = stream.get(at + 2);
        at += 3;
        int runs = 0;
        int extra = 0;
        if ((flags & 8) != 0) {
            runs = stream.getShort(at) & 0xFFFF;
            at += 2;
        }
        if ((flags & 4) != 0) {
            extra = stream.getInt(at);
            at += 4;
        }
        StringBuilder text = new StringBuilder();
        boolean wide = (flags & 1) != 0;
        while (text.length() < characters) {
            if (at >= end) {
                if (!more()) {
                    break;
                }
                wide = (stream.get(at++) & 1) != 0;
            }
            int width = wide ? 2 : 1;
            int count = Math.min(characters - text.length(), (end - at) / width);
            if (count <= 0) {
                break;
            }
            byte[] raw = new byte[count * width];
            stream.get(at, raw);
            text.append(new String(raw, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
            at += raw.length;
        }
        skip(4L * runs + extra);
        return text.toString();
    }

    private void skip(long bytes) {
        long left = bytes;
        while (left > 0 && more()) {
            long step = Math.min(left, end - at);
            at += (int) step;
            left -= step;
        }
    }
}
