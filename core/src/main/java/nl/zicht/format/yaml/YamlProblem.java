package nl.zicht.format.yaml;

/**
 * One fault in a file.
 *
 * @param file the name of the file
 * @param position where it is
 * @param message what was found and what was expected
 * @param sourceLine the line of the file, empty when there is none
 * @param hint what may have been meant, beginning with "Maybe"
 */
public record YamlProblem(String file, YamlPosition position, String message, String sourceLine, String hint) {

    /** The fault on several lines: place and message, the source line with a caret, the hint. */
    public String text() {
        StringBuilder text = new StringBuilder(file)
                .append(':')
                .append(position.line())
                .append(':')
                .append(position.column())
                .append(": ")
                .append(message);
        if (!sourceLine.isBlank()) {
            // A long line is cut round the place of the fault.
            int from = Math.max(0, position.column() - 61);
            int to = Math.min(sourceLine.length(), from + 120);
            if (from < to) {
                text.append("\n    ").append(sourceLine, from, to).append("\n    ");
                text.append(" ".repeat(Math.max(0, position.column() - 1 - from)))
                        .append('^');
            }
        }
        return text.append('\n').append(hint).toString();
    }
}
