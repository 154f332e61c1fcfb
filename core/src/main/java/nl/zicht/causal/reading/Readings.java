package nl.zicht.causal.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.fcm.MapReading;
import nl.zicht.causal.fcm.Transfer;
import nl.zicht.causal.fcm.UpdateRule;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelOptions;
import nl.zicht.causal.marvel.MarvelRun;
import nl.zicht.causal.marvel.ensemble.MarvelDesign;
import nl.zicht.causal.marvel.ensemble.MarvelEnsemble;
import nl.zicht.causal.sign.Sign;
import nl.zicht.causal.sign.SignReading;
import org.jspecify.annotations.Nullable;

/**
 * The direction of every effect by every reading of one graph.
 *
 * @param rows each intervention with each goal, in the order of the graph
 */
public record Readings(List<Agreement> rows) {
    /** Changes on the index smaller than this are none; a tenth of the smallest that tables show. */
    static final double TOLERANCE = 1e-5;

    /** A sigmoid squeezes what comes far to very little; a map at rest to 1e-9 still tells its sign. */
    static final double MAP_TOLERANCE = 1e-7;

    private static final double CLEAR = 0.9;
    private static final double UNDECIDED_BALANCE = 0.05;

    /** Copies the rows. */
    public Readings {
        rows = List.copyOf(rows);
    }

    /** The readings without an ensemble. */
    public static Readings of(CausalGraph graph, MarvelOptions options) {
        return new Readings(rows(graph, options, null));
    }

    /** The readings with an ensemble, read at the horizon. */
    public static Readings of(CausalGraph graph, MarvelOptions options, MarvelDesign design) {
        MarvelEnsemble ensemble = MarvelEnsemble.run(graph, options, design.withYears(List.of(options.years())));
        return new Readings(rows(graph, options, ensemble));
    }

    /** The number of rows with a verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(r -> r.verdict() == verdict).count();
    }

    private static List<Agreement> rows(CausalGraph graph, MarvelOptions options, @Nullable MarvelEnsemble ensemble) {
        SignReading signs = SignReading.of(graph);
        Map<Reading, MapReading> maps = new EnumMap<>(Reading.class);
        maps.put(Reading.MAP_FLAT, map(graph, 0.5));
        maps.put(Reading.MAP, map(graph, 1));
        maps.put(Reading.MAP_STEEP, map(graph, 2));
        List<Agreement> rows = new ArrayList<>();
        for (Intervention intervention : graph.interventions()) {
            MarvelRun run = Marvel.run(graph, List.of(intervention.id()), options);
            Map<Reading, Map<String, Double>> changes = new EnumMap<>(Reading.class);
            maps.forEach((reading, map) -> map.effect(intervention).ifPresent(c -> changes.put(reading, c)));
            for (Goal goal : graph.goals()) {
                String factor = goal.factor();
                Map<Reading, Sign> row = new EnumMap<>(Reading.class);
                row.put(Reading.MARVEL, Sign.of(run.change(factor), TOLERANCE));
                if (ensemble != null) {
                    row.put(Reading.ENSEMBLE, drawn(ensemble, intervention, goal, options));
                }
                for (Reading reading : maps.keySet()) {
                    Double change = changes.getOrDefault(reading, Map.of()).get(factor);
                    row.put(reading, change == null ? Sign.OPEN : Sign.of(change, MAP_TOLERANCE));
                }
                row.put(Reading.DIRECT, signs.direct(intervention, factor));
                row.put(Reading.BALANCE, balanced(signs, intervention, factor));
                row.put(Reading.STRICT, signs.strict(intervention, factor));
                rows.add(new Agreement(intervention.id(), factor, row));
            }
        }
        return rows;
    }

    /** By the modified rule, in which a concept keeps part of what it was, as levels do. */
    private static MapReading map(CausalGraph graph, double steepness) {
        return MapReading.of(graph, UpdateRule.MODIFIED, new Transfer.Sigmoid(steepness));
    }

    private static Sign balanced(SignReading signs, Intervention intervention, String factor) {
        double balance = signs.balance(intervention, factor);
        if (signs.strict(intervention, factor) == Sign.NONE) {
            return Sign.NONE;
        }
        return Math.abs(balance) < UNDECIDED_BALANCE ? Sign.OPEN : Sign.of(balance, 0);
    }

    private static Sign drawn(MarvelEnsemble ensemble, Intervention intervention, Goal goal, MarvelOptions options) {
        var band = ensemble.standing(intervention.id()).effect(goal.factor(), options.years());
        if (band.low() == 0 && band.high() == 0) {
            return Sign.NONE;
        }
        Sign better = goal.wantsMore() ? Sign.PLUS : Sign.MINUS;
        if (band.positive() >= CLEAR) {
            return better;
        }
        return band.positive() <= 1 - CLEAR ? better.opposite() : Sign.OPEN;
    }
}
