package nl.zicht.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A verb of the command line, in the order in which help shows them. */
enum Verb {
    RUN(RunCommand.class),
    DIFF(DiffCommand.class),
    CONVERT(ConvertCommand.class),
    CHECK(CheckCommand.class),
    COMPARE(CompareCommand.class),
    ENSEMBLE(EnsembleCommand.class),
    CALIBRATE(CalibrateCommand.class),
    BRIEFING(BriefingCommand.class),
    GRAPH(GraphCommand.class),
    MARVEL(MarvelCommand.class),
    MONITOR(MonitorCommand.class),
    MAP(MapCommand.class);

    private final Class<?> type;

    Verb(Class<?> type) {
        this.type = type;
    }

    /** Returns the command that does it. */
    Class<?> type() {
        return type;
    }

    /**
     * Returns the verbs that have to be set up for a call: the one that it begins with, else all.
     *
     * <p>Setting up all of them takes a cold process longer than a small model.
     */
    static List<Verb> neededFor(String[] args) {
        List<Verb> all = List.of(values());
        String first = args.length == 0 ? "" : args[0];
        return Arrays.stream(values())
                .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(first))
                .findFirst()
                .map(List::of)
                .orElse(all);
    }
}
