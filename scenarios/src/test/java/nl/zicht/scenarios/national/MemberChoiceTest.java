package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.ensemble.KeptValues;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

final class MemberChoiceTest {
    private static final int COUNT = 15;
    private static final NationalModel NATIONAL = NationalModel.load();
    private static final PolicyModel MODEL = NATIONAL.policies(Presets.load());
    private static final Optional<Posterior> POSTERIOR = Posterior.shipped(NATIONAL.parameters());

    /** The median over members of what they register in 2024. */
    private static double registered(NationalMembers members) {
        Anchor figure = NATIONAL.anchors().find("registered-2024").orElseThrow();
        KeptValues values = new KeptValues();
        for (int member = 0; member < members.members(); member++) {
            double[] drawn = new double[members.names().size()];
            members.values(member, drawn);
            Inputs inputs = Inputs.NONE;
            for (int i = 0; i < drawn.length; i++) {
                inputs = inputs.with(MODEL.inputName(members.names().get(i)), drawn[i]);
            }
            values.add(figure.modelled(MODEL.compiled()
                    .run(inputs, RunOptions.DEFAULT.withStop(2025).withSaveStep(0.25))));
        }
        return values.quantile(0.5);
    }

    @Test
    void theMembersKeptAreNearerToThePastThanAllThatWereDrawn() {
        NationalMembers all =
                NationalMembers.of(NATIONAL.parameters(), POSTERIOR, NationalMembers.CANDIDATES * COUNT, 3);
        NationalMembers kept = NationalMembers.following(MODEL, NATIONAL.parameters(), POSTERIOR, COUNT, 3);
        assertThat(kept.members()).isEqualTo(COUNT);
        assertThat(kept.candidates()).isEqualTo(all.members());
        assertThat(kept.plan()).contains("nearest to the past of 60");
        double published = 1062;
        assertThat(Math.abs(registered(kept) / published - 1))
                .isLessThan(0.15)
                .isLessThan(Math.abs(registered(all) / published - 1));
    }

    /** A member that is kept has the values that it had among all. */
    @Test
    void aMemberKeepsItsValues() {
        NationalMembers all = NationalMembers.of(NATIONAL.parameters(), POSTERIOR, 20, 3);
        NationalMembers some = all.only(new long[] {4, 17});
        List<double[]> drawn = new ArrayList<>();
        for (int place = 0; place < 2; place++) {
            double[] values = new double[some.names().size()];
            some.values(place, values);
            drawn.add(values);
        }
        double[] expected = new double[all.names().size()];
        all.values(4, expected);
        assertThat(drawn.get(0)).containsExactly(expected);
        all.values(17, expected);
        assertThat(drawn.get(1)).containsExactly(expected);
    }

    @Test
    void withoutAPosteriorAllAreAsDrawn() {
        assertThat(NationalMembers.following(MODEL, NATIONAL.parameters(), Optional.empty(), 30, 3)
                        .plan())
                .isEqualTo("lhs");
    }
}
