package nl.zicht.format.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import nl.zicht.equation.TextBytes;

/** A text with separators as the one sheet of a workbook. */
final class TextSheet {
    private TextSheet() {}

    static Workbook read(byte[] bytes, char separator) throws IOException {
        String text = TextBytes.decode(bytes);
        Sheet sheet = new Sheet("");
        int row = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord record : records) {
                for (int column = 0; column < record.getFieldCount(); column++) {
                    sheet.set(row, column, record.getField(column));
                }
                row++;
            }
        } catch (CsvParseException e) {
            throw new IOException("line " + (row + 1) + " cannot be cut into cells: " + e.getMessage(), e);
        }
        Workbook workbook = new Workbook();
        workbook.add(sheet);
        return workbook;
    }
}
