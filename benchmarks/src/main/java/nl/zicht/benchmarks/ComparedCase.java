package nl.zicht.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/**
 * A case that is measured beside another program: a run of a model by a method, or a member of an ensemble of such runs.
 *
 * @param name what the case is called
 * @param model a name of {@link BenchmarkModels}
 * @param method the method of integration
 * @param base the name of the model in the C program, or {@value #OWN} for our own single run
 * @param target what the time may be as a multiple of the base
 * @param members how many members the ensemble has; 1 for a single run
 * @param recorded for a case beside C the labels of what that records, in its order, with blank for a number that does not change; for others what an ensemble
 *     records
 */
record ComparedCase(
        String name,
        String model,
        IntegrationMethod method,
        String base,
        double target,
        int members,
        List<String> recorded) {
    static final String OWN = "own";

    private static final String VECTORS = "zicht.benchmarks.vectors";

    ComparedCase {
        recorded = List.copyOf(recorded);
    }

    /** Returns the cases for which there are targets, in the order of the table. */
    static List<ComparedCase> all() {
        List<ComparedCase> all = new ArrayList<>();
        for (String small : List.of("teacup", "sir", "lv")) {
            all.add(of(small, IntegrationMethod.EULER, 1.15));
        }
        all.add(of("chain100", IntegrationMethod.EULER, 0.6));
        all.add(of("chain1000", IntegrationMethod.EULER, 0.6));
        all.add(of("chainarray100", IntegrationMethod.EULER, 0.4));
        all.add(of("chainarray1000", IntegrationMethod.EULER, 0.4));
        for (String model : List.of("teacup", "sir", "lv", "chain100", "chain1000")) {
            all.add(of(model, IntegrationMethod.RK4, 1.15));
        }
        String sir = "sir_ensemble";
        all.add(new ComparedCase("ensemble-sir", sir, IntegrationMethod.EULER, sir, 0.12, 10_000, recorded("sir")));
        List<String> chain = List.of("stock 1", "stock 50", "stock 100", "crowding 100", "outflow 100");
        all.add(new ComparedCase("ensemble-chain100", "chain100", IntegrationMethod.EULER, OWN, 0.5, 512, chain));
        List<String> national = List.of(
                "political attention",
                "public awareness",
                "willingness to report",
                "registered victims in total",
                "trained professionals");
        all.add(new ComparedCase("ensemble-national", "national", IntegrationMethod.RK4, OWN, 0.5, 64, national));
        return all;
    }

    /**
     * Returns a case by its key.
     *
     * @throws IllegalArgumentException when there is none
     */
    static ComparedCase of(String key) {
        return all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + key + "; expected one of "
                        + String.join(
                                ", ", all().stream().map(ComparedCase::key).toList())));
    }

    private static ComparedCase of(String model, IntegrationMethod method, double target) {
        return new ComparedCase(model, model, method, model, target, 1, recorded(model));
    }

    /** Returns name and method with a blank between. */
    String key() {
        return name + " " + method.name().toLowerCase(Locale.ROOT);
    }

    /** Compiles the model, without vector instructions unless the system property {@value #VECTORS} names another choice of {@link VectorInstructions}. */
    CompiledModel compiled() {
        VectorInstructions vectors = VectorInstructions.valueOf(System.getProperty(VECTORS, "NEVER"));
        return CompiledModel.of(BenchmarkModels.named(model).check().orThrow(), Optimizations.ALL.withVectors(vectors));
    }

    RunOptions options() {
        return RunOptions.DEFAULT.withMethod(method);
    }

    private static List<String> recorded(String model) {
        return switch (model) {
            case "teacup" -> List.of("Teacup Temperature", "Heat Loss to Room");
            case "sir" -> List.of("susceptible", "infectious", "recovered", "succumbing", "recovering");
            case "lv" ->
                List.of(
                        "predators",
                        "prey",
                        "predation",
                        "predator reproduction",
                        "predator births",
                        "predator deaths",
                        "prey births",
                        "prey deaths");
            case "chain100", "chain1000" -> chain(Integer.parseInt(model.substring("chain".length())));
            default -> arrays(Integer.parseInt(model.substring("chainarray".length())));
        };
    }

    private static List<String> chain(int length) {
        return Stream.of(
                        List.of("inflow effect"),
                        numbered("stock ", 1, length, 1, ""),
                        numbered("crowding ", 1, length, 1, ""),
                        numbered("effect ", 4, length, 4, ""),
                        numbered("outflow ", 0, length, 1, ""))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> arrays(int length) {
        return Stream.of(
                        List.of(""),
                        numbered("stock[a", 1, length, 1, "]"),
                        numbered("crowding[a", 1, length, 1, "]"),
                        List.of(""),
                        numbered("outflow[a", 1, length, 1, "]"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> numbered(String before, int from, int to, int step, String after) {
        List<String> labels = new ArrayList<>();
        for (int i = from; i <= to; i += step) {
            labels.add(before + i + after);
        }
        return labels;
    }
}
