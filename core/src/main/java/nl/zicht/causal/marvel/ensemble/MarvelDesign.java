package nl.zicht.causal.marvel.ensemble;

import java.util.List;

/**
 * What an ensemble of MARVEL runs draws, and when it looks.
 *
 * @param members the number of draws, 1 to 1,000,000
 * @param seed any number; the same gives the same members
 * @param words how wide a word is
 * @param voices whose words count where people disagree
 * @param effectSpread how far the push of an intervention, the way from the start of a factor to its setpoint, may differ from what
 *     the graph says, as a share from 0 to 1: at 0.5 it is drawn from a triangle between half and one and a half times as far, at most
 *     to the end of the index
 * @param years the moments at which effects are read, in years from the start, rising, inside the horizon
 */
public record MarvelDesign(
        int members, long seed, WordSpread words, Voices voices, double effectSpread, List<Double> years) {

    /** The moments that readers ask for: 1, 3, 5 and 10 years. */
    public static final List<Double> YEARS = List.of(1.0, 3.0, 5.0, 10.0);

    /** Copies the moments and checks the ranges. */
    public MarvelDesign {
        years = List.copyOf(years);
        if (members < 1 || members > 1_000_000) {
            throw new IllegalArgumentException(
                    "An ensemble has 1 to 1,000,000 members, found " + members + ".\nMaybe 1000?");
        }
        if (!(effectSpread >= 0 && effectSpread <= 1)) {
            throw new IllegalArgumentException("The spread of effects lies between 0 and 1, found " + effectSpread
                    + ".\nMaybe it is a percentage: divide by 100?");
        }
        double before = -1;
        for (double year : years) {
            if (!(year > before && year >= 0 && Double.isFinite(year))) {
                throw new IllegalArgumentException(
                        "Moments are years that rise, found " + years + ".\nMaybe 1, 3, 5 and 10?");
            }
            before = year;
        }
        if (years.isEmpty()) {
            throw new IllegalArgumentException("An ensemble looks at one moment at least.\nMaybe at the end?");
        }
    }

    /** So many members with triangular words, one participant at a time, pushes within a half, read at 1, 3, 5 and 10 years. */
    public static MarvelDesign of(int members, long seed) {
        return new MarvelDesign(members, seed, WordSpread.TRIANGULAR, Voices.PARTICIPANT, 0.5, YEARS);
    }

    /** This design read at the moments up to a horizon, and at the horizon when none is. */
    public MarvelDesign within(double horizon) {
        List<Double> kept = years.stream().filter(y -> y <= horizon).toList();
        return withYears(kept.isEmpty() ? List.of(horizon) : kept);
    }

    /** This design read at other moments. */
    public MarvelDesign withYears(List<Double> moments) {
        return new MarvelDesign(members, seed, words, voices, effectSpread, moments);
    }

    /** This design with words of another width. */
    public MarvelDesign withWords(WordSpread spread) {
        return new MarvelDesign(members, seed, spread, voices, effectSpread, years);
    }

    /** This design with other voices. */
    public MarvelDesign withVoices(Voices chosen) {
        return new MarvelDesign(members, seed, words, chosen, effectSpread, years);
    }

    /** This design with another spread of effects. */
    public MarvelDesign withEffectSpread(double spread) {
        return new MarvelDesign(members, seed, words, voices, spread, years);
    }
}
