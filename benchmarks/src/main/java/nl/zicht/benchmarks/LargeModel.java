package nl.zicht.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes Vensim models of any length, for measuring: what large models in the field are made of, in about the same proportions.
 *
 * <p>Three quarters of the lines are equations (arrays over one to three ranges, exceptions, lists and tables of constants, graphical functions, nested IF,
 * stocks, delays, units, comments of several lines), the rest is the drawing. The model needs no other file, its units agree, it runs, and its values stay
 * bounded. The same seed gives the same text.
 */
public final class LargeModel {
    /** How the lines are filled. */
    enum Kind {
        /** As large models in the field. */
        MIXED,
        /** One variable a line, each needing the one before: no units, no comments, no drawing. */
        CHAIN
    }

    private static final int DRAWN_OF = 4;

    private LargeModel() {}

    /**
     * Writes a model file.
     *
     * @param args the file, the number of lines, the kind (mixed, chain) and the seed; all but the first may be left out
     */
    public static void main(String[] args) throws IOException {
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        Kind kind = args.length > 2 && args[2].equals("chain") ? Kind.CHAIN : Kind.MIXED;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        Files.writeString(Path.of(args[0]), text(kind, lines, seed), StandardCharsets.UTF_8);
    }

    /** Returns the text of a model. */
    static String text(Kind kind, int lines, long seed) {
        return kind == Kind.CHAIN ? chain(lines) : mixed(lines, seed);
    }

    private static String mixed(int lines, long seed) {
        MdlText text = new MdlText();
        text.line("{UTF-8}");
        text.lines(LargeModelParts.RANGES);
        SplittableRandom random = new SplittableRandom(seed);
        int equations = lines - lines / DRAWN_OF - LargeModelParts.CONTROL_LINES;
        int sector = 0;
        do {
            new LargeModelSector(sector++, random).write(text);
        } while (text.lines() < equations);
        text.lines(LargeModelParts.CONTROL);
        LargeModelParts.drawing(text, lines, sector);
        return text.toString();
    }

    private static String chain(int lines) {
        MdlText text = new MdlText();
        text.line("variable 0=1~~|");
        for (int i = 1; text.lines() < lines - LargeModelParts.CONTROL_LINES; i++) {
            text.line("variable " + i + "=variable " + (i - 1) + "*0.9+1~~|");
        }
        text.lines(LargeModelParts.CONTROL);
        return text.toString();
    }
}
