package nl.zicht.format.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * A defined name of an {@code .xls} file.
 *
 * @param name the name
 * @param sheet the sheet, from 1, that it holds for; 0 for all
 * @param formula what it means, in tokens
 */
record XlsName(String name, int sheet, byte[] formula) {
    static XlsName read(ByteBuffer stream, int data, int length) {
        int characters = stream.get(data + 3) & 0xFF;
        int tokens = stream.getShort(data + 4) & 0xFFFF;
        int sheet = stream.getShort(data + 8) & 0xFFFF;
        boolean wide = (stream.get(data + 14) & 1) != 0;
        String name = XlsReader.text(stream, data + 15, characters, wide);
        int at = data + 15 + (wide ? 2 * characters : characters);
        byte[] formula = new byte[Math.max(0, Math.min(tokens, data + length - at))];
        stream.get(at, formula);
        return new XlsName(name, sheet, formula);
    }

    /** Returns the area it means, empty when it means something else. */
    Optional<Area> area(List<Integer> externalSheets, List<String> sheets) {
        ByteBuffer tokens = ByteBuffer.wrap(formula).order(ByteOrder.LITTLE_ENDIAN);
        int kind = formula.length == 0 ? 0 : formula[0] & 0x1F;
        boolean cell = kind == 0x1A && formula.length >= 7;
        boolean area = kind == 0x1B && formula.length >= 11;
        if (!cell && !area) {
            return Optional.empty();
        }
        int external = tokens.getShort(1) & 0xFFFF;
        int sheet = external < externalSheets.size() ? externalSheets.get(external) : -1;
        if (sheet < 0 || sheet >= sheets.size()) {
            return Optional.empty();
        }
        int row = tokens.getShort(3) & 0xFFFF;
        int lastRow = cell ? row : tokens.getShort(5) & 0xFFFF;
        int column = tokens.getShort(cell ? 5 : 7) & 0x3FFF;
        int lastColumn = cell ? column : tokens.getShort(9) & 0x3FFF;
        return Optional.of(new Area(sheets.get(sheet), row, column, lastRow, lastColumn));
    }
}
