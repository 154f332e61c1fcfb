package nl.zicht.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.alg.cycle.TarjanSimpleCycles;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FeedbackLoopsTest {
    private static final LoopSearch WIDE = LoopSearch.of(50, 100_000);

    @Test
    void aLoopHasKindDelayAndGain() {
        FeedbackLoops found = TestGraphs.of("a+b", "b-c", "c+a").feedbackLoops(WIDE);
        FeedbackLoop loop = found.loops().get(0);
        assertThat(found.loops()).hasSize(1);
        assertThat(loop.members()).containsExactly("a", "b", "c");
        assertThat(loop.kind()).isEqualTo(LoopKind.BALANCING);
        assertThat(loop.delayYears()).isEqualTo(3.0);
        assertThat(loop.gain()).isCloseTo(-1, within(1e-15));
        assertThat(found.truncated()).isFalse();
    }

    @Test
    void twoNegativeLinksReinforce() {
        assertThat(TestGraphs.of("a-b", "b-a")
                        .feedbackLoops(WIDE)
                        .loops()
                        .get(0)
                        .kind())
                .isEqualTo(LoopKind.REINFORCING);
    }

    @Test
    void shortLoopsComeFirstThenInTheOrderOfTheGraph() {
        CausalGraph graph = TestGraphs.of("a+b", "b+c", "c+a", "c+b", "b+a");
        assertThat(graph.feedbackLoops(WIDE).loops())
                .extracting(FeedbackLoop::members)
                .containsExactly(List.of("a", "b"), List.of("b", "c"), List.of("a", "b", "c"));
    }

    @Test
    void everyLoopOfACompleteGraph() {
        // Of 6 nodes: sum over k of C(6,k) (k-1)! for k = 2 to 6.
        assertThat(complete(6).feedbackLoops(WIDE).loops()).hasSize(409);
    }

    @Test
    void aSearchSaysWhenItStoppedAtTheCount() {
        FeedbackLoops found = complete(6).feedbackLoops(LoopSearch.of(6, 20));
        assertThat(found.loops()).hasSize(20);
        assertThat(found.cutByCount()).isTrue();
        assertThat(found.completeness().en()).contains("Truncated", "20");
        // The 15 loops of two links are all there, because short ones come first.
        assertThat(found.loops()).filteredOn(l -> l.links().size() == 2).hasSize(15);
        assertThat(complete(6).feedbackLoops(LoopSearch.of(6, 409)).truncated()).isFalse();
    }

    @Test
    void aSearchSaysWhenLongerLoopsMayExist() {
        CausalGraph graph = TestGraphs.of("a+b", "b+a", "b+c", "c+d", "d+a");
        assertThat(graph.feedbackLoops(LoopSearch.of(2, 10)).longerPossible()).isTrue();
        assertThat(graph.feedbackLoops(LoopSearch.of(4, 10)).truncated()).isFalse();
        assertThat(TestGraphs.of("a+b", "b+a")
                        .feedbackLoops(LoopSearch.of(2, 10))
                        .truncated())
                .isFalse();
    }

    @Test
    void aSearchGivesUpAfterItsSteps() {
        FeedbackLoops found = complete(12).feedbackLoops(new LoopSearch(12, 1_000_000, 5_000));
        assertThat(found.cutByCount()).isTrue();
        assertThat(found.loops()).isNotEmpty().hasSizeLessThan(5_000);
    }

    @Test
    void parallelLinksOfDifferentFormsMakeLoopsOfTheirOwn() {
        CausalGraph graph = TestGraphs.of("a+b:x", "a-b:y", "b+a:x,y");
        assertThat(graph.feedbackLoops(WIDE).loops())
                .extracting(l -> l.forms() + l.kind().letter())
                .containsExactly("[x]R", "[y]B");
    }

    @Test
    void linksThatShareNoFormMakeNoLoop() {
        assertThat(TestGraphs.of("a+b:x", "b+a:y").feedbackLoops(WIDE).loops()).isEmpty();
    }

    @Test
    void parallelLinksThatOverlapAreRefused() {
        assertThatThrownBy(() -> TestGraphs.of("a+b:x,y", "a-b:y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two links from 'a' to 'b' hold for y");
    }

    /** Against TarjanSimpleCycles of JGraphT, with every length bound. */
    @RepeatedTest(60)
    void sameLoopsAsAnotherAlgorithm(RepetitionInfo repetition) {
        long seed = 4711L * repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(7);
        double density = 0.1 + 0.6 * random.nextDouble();
        List<Link> links = new ArrayList<>();
        DefaultDirectedGraph<String, DefaultEdge> other = new DefaultDirectedGraph<>(DefaultEdge.class);
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            factors.add(TestGraphs.factor("n" + i));
            other.addVertex("n" + i);
        }
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                if (i != j && random.nextDouble() < density) {
                    links.add(TestGraphs.link("n" + i + (random.nextBoolean() ? "+" : "-") + "n" + j));
                    other.addEdge("n" + i, "n" + j);
                }
            }
        }
        CausalGraph graph = TestGraphs.of(factors, List.of(), links);
        List<List<String>> expected = new ArrayList<>();
        new TarjanSimpleCycles<>(other).findSimpleCycles(expected::add);
        int bound = 2 + random.nextInt(nodes);
        Set<String> within = expected.stream()
                .filter(c -> c.size() <= bound)
                .map(FeedbackLoopsTest::rotated)
                .collect(Collectors.toCollection(TreeSet::new));
        FeedbackLoops found = graph.feedbackLoops(LoopSearch.of(bound, 1_000_000));
        List<String> ours =
                found.loops().stream().map(l -> rotated(l.members())).toList();
        assertThat(ours).as("seed %d", seed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(within);
        if (expected.size() > within.size()) {
            assertThat(found.longerPossible()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void aNamedLoopIsFoundWhereverItBegins() {
        FeedbackLoop loop =
                TestGraphs.of("a+b", "b+c", "c+a").feedbackLoops(WIDE).loops().get(0);
        assertThat(loop.runsThrough(List.of("c", "a", "b"))).isTrue();
        assertThat(loop.runsThrough(List.of("c", "b", "a"))).isFalse();
        assertThat(loop.runsThrough(List.of("a", "b"))).isFalse();
    }

    private static String rotated(List<String> cycle) {
        int least = 0;
        for (int i = 1; i < cycle.size(); i++) {
            least = cycle.get(i).compareTo(cycle.get(least)) < 0 ? i : least;
        }
        List<String> rotated = new ArrayList<>(cycle.subList(least, cycle.size()));
        rotated.addAll(cycle.subList(0, least));
        return String.join(">", rotated);
    }

    private static CausalGraph complete(int nodes) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                if (i != j) {
                    links.add("n" + i + "+n" + j);
                }
            }
        }
        return TestGraphs.of(links.toArray(new String[0]));
    }
}
