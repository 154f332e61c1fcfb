package nl.zicht.scenarios.chart.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of text, the same on every machine, and line breaks that follow from them.
 *
 * <p>The widths are the advance widths of DejaVu Sans, which is wider than the usual screen fonts: what fits here fits there too.
 * Being fixed, they make a layout independent of the fonts of the machine that computes it.
 */
public final class TextMetrics {

    private static final int FIRST = 32;

    /** Advance widths of the characters 32 to 126 in hundredths of the font size. */
    private static final int[] REGULAR = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
        39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
    };

    private static final int[] BOLD = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
        84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77,
        110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72,
        49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84
    };

    private TextMetrics() {}

    /** The width of a text in pixels. */
    public static double width(String text, double size, boolean bold) {
        int hundredths = 0;
        for (int i = 0; i < text.length(); i++) {
            hundredths += advance(text.charAt(i), bold ? BOLD : REGULAR);
        }
        return hundredths * size / 100;
    }

    private static int advance(char character, int[] widths) {
        int index = character - FIRST;
        if (index >= 0 && index < widths.length) {
            return widths[index];
        }
        return switch (character) {
            case '\u202f' -> 20;
            case '\u00a0' -> 35;
            case '\u2026' -> 100;
            case '\u2212' -> 84;
            default -> 70;
        };
    }

    /**
     * Breaks a text into lines of at most the given width, at spaces where there are any. A word too long for a line is broken.
     *
     * @return at least one line
     */
    public static List<String> wrap(String text, double size, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            String rest = word;
            String joined = line.isEmpty() ? rest : line + " " + rest;
            if (width(joined, size, bold) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                joined = rest;
            }
            while (width(joined, size, bold) > width && joined.length() > 1) {
                int fits = fitting(joined, size, bold, width);
                lines.add(joined.substring(0, fits));
                joined = joined.substring(fits);
            }
            line.setLength(0);
            line.append(joined);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /** The same, with at most {@code most} lines; what does not fit is replaced by an ellipsis. */
    public static List<String> wrap(String text, double size, boolean bold, double width, int most) {
        List<String> lines = wrap(text, size, bold, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && width(last + "…", size, bold) > width) {
            last = last.substring(0, last.length() - 1);
        }
        kept.set(most - 1, last.stripTrailing() + "…");
        return List.copyOf(kept);
    }

    private static int fitting(String word, double size, boolean bold, double width) {
        int hyphen = word.indexOf('-') + 1;
        if (hyphen > 0 && hyphen < word.length() && width(word.substring(0, hyphen), size, bold) <= width) {
            return hyphen;
        }
        int fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size, bold) <= width) {
            fits++;
        }
        return Character.isHighSurrogate(word.charAt(fits - 1)) && fits > 1 ? fits - 1 : fits;
    }
}
