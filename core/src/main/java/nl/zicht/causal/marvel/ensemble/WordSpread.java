package nl.zicht.causal.marvel.ensemble;

import nl.zicht.causal.Speed;
import nl.zicht.causal.Strength;
import nl.zicht.ensemble.Distribution;
import nl.zicht.label.Label;

/**
 * How wide a word is: which numbers somebody may mean who says "strong" or "slow".
 *
 * <p>The published method gives each word one number. No publication says how far a word reaches, so the two wide
 * readings follow from the scale alone: a word ends where another begins. Strengths are spread on a straight scale, delays
 * on a logarithmic one, because their words roughly double. Below the lowest and above the highest word the step to the
 * one neighbour is taken once more, and a strength stops at 0.
 */
public enum WordSpread {
    /** Every word is its one number. */
    POINT("point", "één getal per woord", "one number for each word"),
    /** Every number that is nearer to this word than to another, equally likely. */
    INTERVAL("interval", "elk getal dat bij dit woord het dichtst ligt", "every number nearest to this word"),
    /** Most likely the word's own number, falling in a straight line to nothing at the numbers of its neighbours. */
    TRIANGULAR("triangular", "driehoek tot aan de buurwoorden", "a triangle that ends at the neighbouring words");

    private final String word;
    private final String nl;
    private final String en;

    WordSpread(String word, String nl, String en) {
        this.word = word;
        this.nl = nl;
        this.en = en;
    }

    /** The name in files and on the command line. */
    public String word() {
        return word;
    }

    /** The words for readers. */
    public Label label() {
        return new Label(nl, en);
    }

    /** The share of a change that a word of strength stands for, at a probability above 0 and below 1. */
    public double strength(Strength strength, double probability) {
        Strength[] scale = Strength.values();
        int i = strength.ordinal();
        double mode = strength.factor();
        double below = i > 0 ? scale[i - 1].factor() : mode - (scale[1].factor() - mode);
        double above = i < scale.length - 1 ? scale[i + 1].factor() : mode + (mode - scale[i - 1].factor());
        return between(Math.max(0, below), mode, above, probability);
    }

    /** The delay in years that a word of speed stands for, at a probability above 0 and below 1. */
    public double delayYears(Speed speed, double probability) {
        Speed[] scale = Speed.values();
        int i = speed.ordinal();
        double mode = log(speed);
        double below = i > 0 ? log(scale[i - 1]) : mode - (log(scale[1]) - mode);
        double above = i < scale.length - 1 ? log(scale[i + 1]) : mode + (mode - log(scale[i - 1]));
        return this == POINT ? speed.delayYears() : StrictMath.exp(between(below, mode, above, probability));
    }

    private double between(double below, double mode, double above, double probability) {
        return switch (this) {
            case POINT -> mode;
            case INTERVAL -> new Distribution.Uniform((below + mode) / 2, (mode + above) / 2).quantile(probability);
            case TRIANGULAR -> new Distribution.Triangular(below, mode, above).quantile(probability);
        };
    }

    private static double log(Speed speed) {
        return StrictMath.log(speed.delayYears());
    }
}
