package nl.zicht.simulate;

import java.util.Map;
import nl.zicht.check.ModelText;
import nl.zicht.model.IntegrationMethod;

/**
 * Problems without stiffness whose solutions at t = 20 are known, written as stock-and-flow models.
 *
 * <p>The classes A, B and C of T. E. Hull, W. H. Enright, B. M. Fellen, A. E. Sedgwick, "Comparing numerical methods for ordinary differential equations", SIAM
 * Journal on Numerical Analysis 9, 1972. The solutions were computed in 113-bit arithmetic by extrapolation at a tolerance of 1e-26.
 */
enum ReferenceProblems {
    A1("stock y = 1; net -y", Map.of("y", 2.061153622438557828e-9)),
    A2("stock y = 1; net -y^3/2", Map.of("y", 0.21821789023599238127)),
    A3("stock y = 1; net y*COS(TIME)", Map.of("y", 2.4916502718504145235)),
    A4("stock y = 1; net (y/4)*(1 - y/20)", Map.of("y", 17.730166481314839849)),
    B1("""
            stock y1 = 1; net 2*(y1 - y1*y2)
            stock y2 = 3; net -(y2 - y1*y2)
            """, Map.of("y1", 0.67618760085766066073, "y2", 0.18608160996400298008)),
    B2("""
            stock y1 = 2; net -y1 + y2
            stock y2 = 0; net y1 - 2*y2 + y3
            stock y3 = 1; net y2 - y3
            """, Map.of("y1", 1.0000000010305768112, "y2", 1.0, "y3", 0.99999999896942318878)),
    B3("""
            stock y1 = 1; net -y1
            stock y2 = 0; net y1 - y2^2
            stock y3 = 0; net y2^2
            """, Map.of("y1", 2.0611536224385578e-9, "y2", 0.052572280220485125289, "y3", 0.94742771771836125227)),
    B5("""
            stock y1 = 0; net y2*y3
            stock y2 = 1; net -y1*y3
            stock y3 = 1; net -0.51*y1*y2
            """, Map.of("y1", -0.93965707987292039619, "y2", -0.34211777540007490653, "y3", 0.74141265961999530078)),
    C1(decayChain(), Map.of("y9", 0.0013086689666276557638, "y10", 0.9979127409508649812)),
    C3(diffusion(), Map.of("y5", 0.01007943610301980475, "y10", 0.0027624343790295144324));

    private final CompiledModel model;
    private final Map<String, Double> solution;

    ReferenceProblems(String text, Map<String, Double> solution) {
        this.model = CompiledModel.of(ModelText.check("specs 0 20 1\n" + text).orThrow());
        this.solution = solution;
    }

    private static String decayChain() {
        StringBuilder text = new StringBuilder("stock y1 = 1; net -y1\n");
        for (int i = 2; i < 10; i++) {
            text.append("stock y" + i + " = 0; net y" + (i - 1) + " - y" + i + "\n");
        }
        return text + "stock y10 = 0; net y9";
    }

    private static String diffusion() {
        StringBuilder text = new StringBuilder("stock y1 = 1; net -2*y1 + y2\n");
        for (int i = 2; i < 10; i++) {
            text.append("stock y" + i + " = 0; net y" + (i - 1) + " - 2*y" + i + " + y" + (i + 1) + "\n");
        }
        return text + "stock y10 = 0; net y9 - 2*y10";
    }

    CompiledModel model() {
        return model;
    }

    /** Returns the largest difference from the solution over the stocks whose solution is known. */
    double error(IntegrationMethod method, double dt) {
        Run run = model.run(
                Inputs.NONE, RunOptions.DEFAULT.withMethod(method).withDt(dt).withSaveStep(20));
        return solution.entrySet().stream()
                .mapToDouble(known -> Math.abs(run.last(known.getKey()) - known.getValue()))
                .max()
                .orElseThrow();
    }

    /** Returns the largest error of the adaptive method as a multiple of {@code tolerance} (1 + size). */
    double errorInTolerances(double tolerance, double dt) {
        Run run = model.run(
                Inputs.NONE,
                RunOptions.DEFAULT
                        .withMethod(IntegrationMethod.ADAPTIVE)
                        .withDt(dt)
                        .withSaveStep(20)
                        .withTolerances(tolerance, tolerance));
        return solution.entrySet().stream()
                .mapToDouble(known -> Math.abs(run.last(known.getKey()) - known.getValue())
                        / (tolerance * (1 + Math.abs(known.getValue()))))
                .max()
                .orElseThrow();
    }
}
