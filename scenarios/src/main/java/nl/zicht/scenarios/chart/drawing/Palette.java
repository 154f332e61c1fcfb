package nl.zicht.scenarios.chart.drawing;

import java.util.List;

/**
 * The colours of charts and briefings as {@code #RRGGBB}.
 *
 * <p>The categorical colours are those of the UK Government Analysis Function ("Data visualisation: colours in charts"), chosen
 * for a contrast of at least 3:1 with white. Text is always in one of the greys with at least 4.5:1.
 */
public final class Palette {

    /** Dark blue. */
    public static final String DARK_BLUE = "#12436D";
    /** Turquoise. */
    public static final String TURQUOISE = "#28A197";
    /** Dark pink. */
    public static final String DARK_PINK = "#801650";
    /** Orange. */
    public static final String ORANGE = "#F46A25";
    /** Dark grey. */
    public static final String DARK_GREY = "#3D3D3D";
    /** Light purple. */
    public static final String LIGHT_PURPLE = "#A285D1";

    /** Colours of series, in order of use; the dark grey is kept for the baseline. */
    public static final List<String> SERIES = List.of(DARK_BLUE, ORANGE, TURQUOISE, DARK_PINK, LIGHT_PURPLE);

    /** Text. */
    public static final String TEXT = "#222222";
    /** Text of less weight: sources, axis labels. */
    public static final String SOFT_TEXT = "#595959";
    /** Lines that only give context. */
    public static final String CONTEXT = "#8C8C8C";
    /** Grid lines, which carry no information of their own. */
    public static final String GRID = "#E0E0E0";
    /** Axis lines. */
    public static final String AXIS = "#666666";
    /** Background of every picture. */
    public static final String PAPER = "#FFFFFF";
    /** Light fill of boxes that hold text. */
    public static final String TINT = "#EAF1F7";

    /** Outer band of a fan. */
    public static final String FAN_LIGHT = "#DCE7F1";
    /** Band between the outer and the inner one. */
    public static final String FAN_MIDDLE = "#A9C5DF";
    /** Inner band of a fan. */
    public static final String FAN_DARK = "#6F9CC6";

    private Palette() {}
}
