package nl.zicht.reality;

import java.util.List;

/**
 * What came of the reality checks of a model.
 *
 * @param results one for each check, in the order of the model
 */
public record RealityReport(List<RealityResult> results) {
    public RealityReport {
        results = List.copyOf(results);
    }

    /** Returns how many checks had a verdict. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Returns whether every check could be run and none failed. */
    public boolean holds() {
        return count(Verdict.FAIL) == 0 && count(Verdict.NOT_RUN) == 0;
    }
}
