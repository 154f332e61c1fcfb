package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.zicht.causal.marvel.ensemble.MarvelDesign;
import nl.zicht.causal.marvel.ensemble.Voices;
import nl.zicht.causal.marvel.ensemble.WordSpread;
import picocli.CommandLine.Option;

/** The options of an ensemble of MARVEL runs. */
final class MarvelDraws {
    @Option(
            names = "--ensemble",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Draw so many times what the words for strength and speed mean, and say how stable the outcome is; 1000 is usual (${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "With --ensemble: the same number gives the same draws (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--words",
            paramLabel = "WIDTH",
            defaultValue = "triangular",
            description =
                    "With --ensemble, what a word may mean: triangular (to the next words), interval (whatever is nearest), point (${DEFAULT-VALUE}).")
    private String words = "triangular";

    @Option(
            names = "--voices",
            paramLabel = "WHOSE",
            defaultValue = "participant",
            description =
                    "With --ensemble, whose words count where people disagree: participant (one at a time), link (one for each link), agreed (${DEFAULT-VALUE}).")
    private String voices = "participant";

    @Option(
            names = "--effect-spread",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            converter = Setting.NumberConverter.class,
            description =
                    "With --ensemble, how far the push of an intervention may differ from what the graph says, 0 to 1 (${DEFAULT-VALUE}).")
    private double effectSpread;

    @Option(
            names = "--at",
            paramLabel = "YEARS",
            split = ",",
            description = "At which years effects are read, rising (1,3,5,10 as far as they lie within the horizon).")
    private List<Double> moments = new ArrayList<>();

    MarvelDraws() {}

    /** Whether draws were asked for. */
    boolean asked() {
        return members > 0;
    }

    /** What to draw and when to look, within a horizon. */
    MarvelDesign design(double horizon) {
        if (members < 0 || members > 1_000_000) {
            throw new CallException("--ensemble is 1 to 1000000");
        }
        if (!(effectSpread >= 0 && effectSpread <= 1)) {
            throw new CallException("--effect-spread is 0 to 1");
        }
        MarvelDesign design = MarvelDesign.of(Math.max(1, members), seed)
                .withWords(word("--words", words, WordSpread.values(), WordSpread::word))
                .withVoices(word("--voices", voices, Voices.values(), Voices::word))
                .withEffectSpread(effectSpread);
        if (moments.isEmpty()) {
            return design.within(horizon);
        }
        for (int i = 0; i < moments.size(); i++) {
            double year = moments.get(i);
            if (!(year >= 0 && year <= horizon) || (i > 0 && year <= moments.get(i - 1))) {
                throw new CallException("--at is a list of years that rise from 0 to at most " + horizon);
            }
        }
        return design.withYears(moments);
    }

    private static <T> T word(String option, String asked, T[] values, Function<T, String> spelling) {
        return Arrays.stream(values)
                .filter(v -> spelling.apply(v).equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new CallException(
                        option + " has no '" + asked + "'",
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values).map(spelling).toList())));
    }
}
