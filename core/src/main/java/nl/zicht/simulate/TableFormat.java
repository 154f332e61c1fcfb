package nl.zicht.simulate;

/** How a table is written as text: UTF-8, a line feed after every row, a decimal point. */
public enum TableFormat {
    /** Commas between cells; a cell with a comma, quote or line break stands in quotes, inner quotes doubled. */
    CSV(','),
    /** Tabs between cells; quotes only around a cell with a tab, quote or line break. */
    TAB('\t'),
    /** Vensim's text data: for each variable a line with its name, then a line with time, tab and value for each moment; a constant has one. */
    DAT('\t');

    private final char separator;

    TableFormat(char separator) {
        this.separator = separator;
    }

    public char separator() {
        return separator;
    }

    /** Returns the text of a cell, in quotes where it must be. */
    String cell(String text) {
        boolean special = text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
