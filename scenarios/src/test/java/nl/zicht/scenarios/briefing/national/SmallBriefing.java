package nl.zicht.scenarios.briefing.national;

import java.time.LocalDate;
import java.util.List;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.briefing.BriefingContent;
import nl.zicht.scenarios.national.NationalModel;

/**
 * The shipped briefing on few members, made once for all tests.
 *
 * @param comparison the runs
 * @param members the members
 * @param content what it says
 */
record SmallBriefing(Comparison comparison, Members members, BriefingContent content) {
    static final int COUNT = 24;
    static final long SEED = 5;

    private static final class Holder {
        static final SmallBriefing ONE = make();
    }

    static SmallBriefing get() {
        return Holder.ONE;
    }

    private static SmallBriefing make() {
        NationalModel model = NationalModel.load();
        Comparison comparison = Comparison.of(model.policies(NationalModel.scenarios()));
        Members members =
                Members.of(comparison.model(), model.parameters(), List.of(2025.0, 2035.0), COUNT, SEED, part -> {});
        BriefingContent content = NationalBriefing.compose(
                model, comparison, EffectRanges.of(members, 2035), SystemAnalysis.load(), LocalDate.of(2026, 11, 22));
        return new SmallBriefing(comparison, members, content);
    }
}
