package nl.zicht.format.vensim;

import nl.zicht.equation.SourceText;

/**
 * Where the parts of a model file lie: definitions, then perhaps a sketch, then perhaps settings.
 *
 * @param source the file
 * @param sketch offset at which the definitions end and the sketch begins, the end of the text when there is none
 * @param settings offset of the line that begins the settings, the end of the text when there are none
 */
record Sections(SourceText source, int sketch, int settings) {
    private static final String SKETCH_MARK = "\\\\---///";
    private static final String SETTINGS_MARK = "///---\\\\\\";

    static Sections of(SourceText source) {
        String text = source.text();
        int settings = lineStart(text, SETTINGS_MARK, 0);
        int sketch = lineStart(text, SKETCH_MARK, 0);
        if (sketch < 0) {
            sketch = settings;
        }
        if (sketch >= 0 && settings >= 0 && settings < sketch) {
            settings = lineStart(text, SETTINGS_MARK, sketch);
        }
        return new Sections(source, sketch < 0 ? text.length() : sketch, settings < 0 ? text.length() : settings);
    }

    /** Returns the offset of a mark that stands at the start of a line, or -1. */
    private static int lineStart(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        while (at > 0) {
            // Some tools write one backslash less than Vensim does.
            int start = text.charAt(at - 1) == mark.charAt(0) ? at - 1 : at;
            if (start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r') {
                return start;
            }
            at = text.indexOf(mark, at + 1);
        }
        return at;
    }
}
