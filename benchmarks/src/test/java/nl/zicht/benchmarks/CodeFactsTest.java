package nl.zicht.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

/**
 * Keeps the program made of each model as good as it was, by what can be counted instead of timed: {@code code-facts.txt} has the bounds.
 *
 * <p>After a change that makes something better, or something worse with reason, {@code -Dzicht.writeFacts=true} writes them anew.
 */
class CodeFactsTest {
    private static final List<String> MODELS =
            List.of("teacup", "sir", "lv", "chain100", "chain1000", "chainarray100", "chainarray1000", "national");
    private static final Path FILE = Path.of(
            System.getProperty("zicht.root", ".."), "benchmarks/src/test/resources/nl/zicht/benchmarks/code-facts.txt");

    @Test
    void noProgramIsWorseThanItWas() throws IOException {
        List<MeasuredFact> facts = MODELS.stream()
                .flatMap(model -> MeasuredFact.of(model).stream())
                .toList();
        if (Boolean.getBoolean("zicht.writeFacts")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, facts.stream().map(MeasuredFact::line).toList());
        }
        Map<String, Long> expected = new HashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] words = line.split(" ", -1);
            expected.put(words[0], Long.parseLong(words[2]));
        }
        List<String> worse = new ArrayList<>();
        for (MeasuredFact fact : facts) {
            Long bound = expected.remove(fact.name());
            if (bound == null) {
                worse.add(fact.name() + " is " + fact.value() + " and not in the file");
            } else if (fact.isWorseThan(bound)) {
                worse.add(fact.line() + " was expected " + bound);
            }
        }
        // A loop over steps that is gone has no size; that it is gone is told already.
        expected.keySet().removeIf(name -> name.contains(".step-loop.") && name.endsWith(".bytes"));
        expected.keySet().forEach(name -> worse.add(name + " is in the file and was not measured"));
        assertThat(worse)
                .as("facts about generated code; if this is right, run with -Dzicht.writeFacts=true")
                .isEmpty();
    }

    @Test
    void stepsTakeNoMemory() {
        for (String model : MODELS) {
            for (IntegrationMethod method : List.of(IntegrationMethod.EULER, IntegrationMethod.RK4)) {
                assertThat(AllocationPerStep.ofThousand(model, method))
                        .as("bytes for 1,000 steps of %s by %s", model, method)
                        .isZero();
            }
        }
    }
}
