package nl.zicht.format.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be read; holds every fault found, and its message lists them all. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;

    private final transient List<YamlProblem> problems;

    YamlException(List<YamlProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** The faults, in the order of the file. */
    public List<YamlProblem> problems() {
        return problems;
    }

    private static String message(List<YamlProblem> problems) {
        String shown = problems.stream().limit(SHOWN).map(YamlProblem::text).collect(Collectors.joining("\n\n"));
        return problems.size() > SHOWN ? shown + "\n\n… and " + (problems.size() - SHOWN) + " more." : shown;
    }
}
