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
 * <p>A model may be refused only for what {@link #REFUSED} lists, and then by name.
 */
class VensimConformanceTest {
    /** What this version cannot run: words that the message of the refusal must hold. */
    private static final List<String> REFUSED = List.of("must be known before the run");

    /** Cases whose reference no reading of the model can match, each with the reason. */
    static final Map<String, String> DISPUTED = Map.of(
            "same_family_179/same_family_179.mdl",
            "the reference has the variable Fractional Increase, which the model has not",
            "sdeverywhere__vector_simple/vector_simple.mdl",
            "the reference numbers the actions of VECTOR SELECT otherwise than the vendor does (1 product, 2 smallest)");

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
                        outcome = XmileConformanceTest.check(model, REFUSED);
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
