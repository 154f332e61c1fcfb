package nl.zicht.format.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads workbooks of Excel 97 to 2003 (Microsoft's [MS-XLS], BIFF8): values and defined names, not formulas. */
final class XlsReader {
    private static final int FORMULA = 0x0006;
    private static final int END = 0x000A;
    private static final int EXTERNAL_SHEET = 0x0017;
    private static final int NAME = 0x0018;
    private static final int CONTINUE = 0x003C;
    private static final int BOUND_SHEET = 0x0085;
    private static final int MULTIPLE_RK = 0x00BD;
    private static final int SHARED_TEXTS = 0x00FC;
    private static final int LABEL_SHARED = 0x00FD;
    private static final int NUMBER = 0x0203;
    private static final int LABEL = 0x0204;
    private static final int STRING = 0x0207;
    private static final int RK = 0x027E;
    private static final int BEGIN = 0x0809;

    private final ByteBuffer stream;
    private final Workbook workbook = new Workbook();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private List<String> texts = List.of();
    private final List<Integer> externalSheets = new ArrayList<>();
    private final List<XlsName> names = new ArrayList<>();

    private XlsReader(byte[] bytes) {
        stream = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Workbook read(byte[] bytes) throws IOException {
        byte[] stream = CompoundFile.stream(bytes, "Workbook", "Book")
                .orElseThrow(() -> new IOException("it holds no workbook of Excel 97 or later"));
        try {
            return new XlsReader(stream).workbook();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private Workbook workbook() {
        globals();
        for (int i = 0; i < sheets.size(); i++) {
            cells(sheets.get(i), starts.get(i));
            workbook.add(sheets.get(i));
        }
        List<String> sheetNames = sheets.stream().map(Sheet::name).toList();
        for (XlsName name : names) {
            String scope =
                    name.sheet() > 0 && name.sheet() <= sheetNames.size() ? sheetNames.get(name.sheet() - 1) : "";
            name.area(externalSheets, sheetNames).ifPresent(area -> workbook.name(scope, name.name(), area));
        }
        return workbook;
    }

    private void globals() {
        int at = 0;
        while (at + 4 <= stream.capacity()) {
            int kind = stream.getShort(at) & 0xFFFF;
            int length = stream.getShort(at + 2) & 0xFFFF;
            int data = at + 4;
            at = data + length;
            if (kind == END) {
                return;
            } else if (kind == BOUND_SHEET) {
                starts.add(stream.getInt(data));
                int characters = stream.get(data + 6) & 0xFF;
                boolean wide = (stream.get(data + 7) & 1) != 0;
                sheets.add(new Sheet(text(data + 8, characters, wide)));
            } else if (kind == SHARED_TEXTS) {
                texts = XlsTexts.read(stream, data, length);
            } else if (kind == EXTERNAL_SHEET) {
                int count = stream.getShort(data) & 0xFFFF;
                for (int i = 0; i < count; i++) {
                    externalSheets.add((int) stream.getShort(data + 2 + 6 * i + 2));
                }
            } else if (kind == NAME) {
                names.add(XlsName.read(stream, data, length));
            }
        }
    }

    private void cells(Sheet sheet, int start) {
        int at = start;
        int depth = 0;
        int row = 0;
        int column = 0;
        while (at + 4 <= stream.capacity()) {
            int kind = stream.getShort(at) & 0xFFFF;
            int length = stream.getShort(at + 2) & 0xFFFF;
            int data = at + 4;
            at = data + length;
            depth += kind == BEGIN ? 1 : kind == END ? -1 : 0;
            if (kind == END && depth == 0) {
                return;
            }
            boolean cell = kind == FORMULA
                    || kind == NUMBER
                    || kind == RK
                    || kind == LABEL
                    || kind == LABEL_SHARED
                    || kind == MULTIPLE_RK;
            if (depth != 1 || !(cell || kind == STRING)) {
                continue;
            }
            if (cell) {
                row = stream.getShort(data) & 0xFFFF;
                column = stream.getShort(data + 2) & 0xFFFF;
            }
            value(sheet, kind, data, length, row, column);
        }
    }

    private void value(Sheet sheet, int kind, int data, int length, int row, int column) {
        switch (kind) {
            case NUMBER -> sheet.set(row, column, stream.getDouble(data + 6));
            case RK -> sheet.set(row, column, packed(stream.getInt(data + 6)));
            case MULTIPLE_RK -> {
                for (int i = 0; 4 + 6 * i + 6 <= length - 2; i++) {
                    sheet.set(row, column + i, packed(stream.getInt(data + 4 + 6 * i + 2)));
                }
            }
            case FORMULA -> {
                boolean number = (stream.getShort(data + 12) & 0xFFFF) != 0xFFFF;
                if (number) {
                    sheet.set(row, column, stream.getDouble(data + 6));
                }
            }
            case LABEL_SHARED -> {
                int index = stream.getInt(data + 6);
                sheet.set(row, column, index >= 0 && index < texts.size() ? texts.get(index) : "");
            }
            case LABEL -> sheet.set(row, column, longText(data + 6));
            default -> sheet.set(row, column, longText(data)); // the text that the formula before gives
        }
    }

    private String longText(int at) {
        int characters = stream.getShort(at) & 0xFFFF;
        return text(at + 3, characters, (stream.get(at + 2) & 1) != 0);
    }

    private String text(int at, int characters, boolean wide) {
        return text(stream, at, characters, wide);
    }

    static String text(ByteBuffer stream, int at, int characters, boolean wide) {
        byte[] raw = new byte[wide ? 2 * characters : characters];
        stream.get(at, raw);
        return new String(raw, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    static boolean isContinued(ByteBuffer stream, int at) {
        return at + 4 <= stream.capacity() && (stream.getShort(at) & 0xFFFF) == CONTINUE;
    }

    /** Returns a number packed in 32 bits: a whole number or the upper half of a double, perhaps in hundredths. */
    private static double packed(int rk) {
        double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((long) (rk & ~3) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }
}
