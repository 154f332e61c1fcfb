package nl.zicht.causal.marvel.ensemble;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.marvel.MarvelOptions;
import nl.zicht.causal.marvel.SpillOver;

/**
 * The spread of the {@link SpillOver} between domains over the members of an ensemble.
 *
 * @param domains the codes of the domains, in the order of the graph
 * @param pairs each pair of domains at each moment: by moment, then by the domain that is pushed, then by the domain that feels it
 */
public record SpillOverBands(List<String> domains, List<Pair> pairs) {

    /** Copies the lists. */
    public SpillOverBands {
        domains = List.copyOf(domains);
        pairs = List.copyOf(pairs);
    }

    /**
     * What one domain does to another at one moment.
     *
     * @param from the code of the domain that is pushed
     * @param to the code of the domain that feels it
     * @param year the moment in years from the start
     * @param moved how much it moves, without sign
     * @param helped how much it helps
     */
    public record Pair(String from, String to, double year, Band moved, Band helped) {}

    /** Draws the numbers of each member and adds up what each domain does to each. */
    public static SpillOverBands run(CausalGraph graph, MarvelOptions options, MarvelDesign design) {
        Draws draws = new Draws(graph, design);
        SpillOver[] members = new SpillOver[design.members()];
        IntStream.range(0, members.length)
                .parallel()
                .forEach(m -> members[m] = SpillOver.of(graph, draws.numbers(draws.point(m)), options, design.years()));
        List<String> domains = members[0].domains();
        List<Pair> pairs = design.years().stream()
                .flatMap(year ->
                        domains.stream().flatMap(from -> domains.stream().map(to -> pair(members, from, to, year))))
                .toList();
        return new SpillOverBands(domains, pairs);
    }

    /** The pair of two domains at a moment that the design looks at. */
    public Pair pair(String from, String to, double year) {
        return pairs.stream()
                .filter(p -> p.from().equals(from) && p.to().equals(to) && p.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "No spill-over from '%s' to '%s' in year %s.%nMaybe one of %s?",
                        from,
                        to,
                        year,
                        domains)));
    }

    private static Pair pair(SpillOver[] members, String from, String to, double year) {
        double[] moved = new double[members.length];
        double[] helped = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            moved[m] = members[m].moved(from, to, year);
            helped[m] = members[m].helped(from, to, year);
        }
        return new Pair(from, to, year, Band.of(moved), Band.of(helped));
    }
}
