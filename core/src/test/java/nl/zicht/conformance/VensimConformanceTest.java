package nl.zicht.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads, checks and runs every public model of Vensim, by both back ends, and compares it with its reference.
 *
 * <p>No model that has a reference may be refused.
 */
class VensimConformanceTest {
    /** Cases whose reference no reading of the model can match, each with the reason. */
    static final Map<String, String> DISPUTED = Map.of(
            "same_family_179/same_family_179.mdl",
            "the reference has a variable Fractional Increase that neither the model nor its ranges, macros or other names hold: it was"
                    + " left from another model",
            "sdeverywhere__vector_simple/vector_simple.mdl",
            "the reference takes action 1 of VECTOR SELECT for smallest, 2 for mean, 4 for product; it was not made by Vensim, whose own"
                    + " run in vector_select has product, smallest, largest, mean in this order");

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> publicModels() {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        return PublicModel.inFormats(folder.orElseThrow(), List.of("mdl")).stream()
                .map(model -> DynamicTest.dynamicTest(model.expectation() + ": " + model.title(), () -> {
                    assumeTrue(!DISPUTED.containsKey(model.title()), DISPUTED.get(model.title()));
                    String outcome = "failed";
                    try {
                        outcome = XmileConformanceTest.check(model, List.of());
                    } finally {
                        COUNTS.merge(model.family() + ", " + model.expectation() + " " + outcome, 1, Integer::sum);
                    }
                }));
    }

    @AfterAll
    static void summarise() {
        COUNTS.forEach((outcome, count) -> System.out.printf(Locale.ROOT, "%4d %s%n", count, outcome));
    }
}
