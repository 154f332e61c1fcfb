package nl.zicht.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.zicht.format.yaml.GraphReader;
import nl.zicht.format.yaml.SiblingFiles;
import org.junit.jupiter.api.Test;

class GraphFilterTest {
    private static final CausalGraph GRAPH =
            GraphReader.read("small.yaml", TestGraphs.resource("small.yaml"), SiblingFiles.NONE);

    @Test
    void everythingStaysWithoutAFilter() {
        assertThat(GRAPH.filter(GraphFilter.ALL)).isEqualTo(GRAPH);
    }

    @Test
    void aDomainKeepsItsFactorsAndTheLinksBetweenThem() {
        CausalGraph care = GRAPH.filter(GraphFilter.ALL.domains(Set.of("ZOR")));
        assertThat(care.domains()).extracting(Domain::id).containsExactly("ZOR");
        assertThat(care.factors()).extracting(Factor::id).containsExactly("care", "shelter");
        assertThat(care.links()).extracting(Link::id).containsExactly("care->shelter", "shelter->care");
        assertThat(care.interventions()).extracting(Intervention::id).containsExactly("spend");
        assertThat(care.intervention("spend").effects())
                .extracting(Effect::factor)
                .containsExactly("care");
        assertThat(care.actors()).extracting(Actor::id).containsExactly("ministry", "shelter-home");
        assertThat(care.namedLoops()).extracting(NamedLoop::id).containsExactly("B9");
        assertThat(care.goals()).extracting(Goal::factor).containsExactly("care");
        assertThat(care.sources()).extracting(Source::id).containsExactly("A");
    }

    @Test
    void aFormKeepsTheLinksThatHoldForIt() {
        CausalGraph labour = GRAPH.filter(GraphFilter.ALL.forms(List.of("labour")));
        assertThat(labour.links()).extracting(Link::id).containsExactly("money->care");
        assertThat(labour.links().get(0).forms()).containsExactly("labour");
        assertThat(labour.factors()).extracting(Factor::id).containsExactly("money", "care", "alone");
        assertThat(labour.namedLoops()).isEmpty();
        assertThat(labour.forms()).extracting(Form::id).containsExactly("labour");
    }

    @Test
    void anUnknownDomainIsRefusedWithAHint() {
        assertThatThrownBy(() -> GRAPH.filter(GraphFilter.ALL.domains(Set.of("ZRO"))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("No domain 'ZRO'")
                .hasMessageContaining("Maybe 'ZOR'?");
    }

    @Test
    void lookingUpWhatIsNotThereNamesTheNearest() {
        assertThatThrownBy(() -> GRAPH.intervention("spned")).hasMessageContaining("Maybe 'spend'?");
        assertThatThrownBy(() -> GRAPH.factor("xyzzy")).hasMessageContaining("Maybe one of: money, care");
    }
}
