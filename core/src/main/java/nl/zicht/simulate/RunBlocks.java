package nl.zicht.simulate;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a run as Vensim's text data: a block of times and values under the name of each variable, one line for what does not change. */
final class RunBlocks {
    /** Names that a reader could take for data or cut off at a comment. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[-+.\\d].*|.*[/<>\\t\"].*");

    private RunBlocks() {}

    static void write(Run run, Appendable out) throws IOException {
        List<Integer> cells = run.visibleCells();
        List<String> names = run.names();
        String[] times = new String[run.rows()];
        for (int row = 0; row < times.length; row++) {
            times[row] = NumberText.rounded(run.time(row), RunTable.TIME_DIGITS);
        }
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            block.setLength(0);
            block.append(name(names.get(i))).append('\n');
            int rows = run.isVarying(cell) ? run.rows() : 1;
            for (int row = 0; row < rows; row++) {
                block.append(times[row]).append('\t');
                NumberText.append(run.value(cell, row), block);
                block.append('\n');
            }
            out.append(block);
        }
    }

    private static String name(String label) {
        int bracket = label.endsWith("]") ? label.indexOf('[') : -1;
        String base = bracket < 0 ? label : label.substring(0, bracket);
        String element = bracket < 0 ? "" : label.substring(bracket);
        return NEEDS_QUOTES.matcher(base).matches() ? '"' + base.replace("\"", "\\\"") + '"' + element : label;
    }
}
