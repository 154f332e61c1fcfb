package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ModelText;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

/** One compiled model, many threads; a run changes nothing. */
class SharedModelTest {
    private static final String TEXT = """
            specs 0 50 0.25
            flow infection = contacts*s*i/1000
            flow recovery = DELAY(infection, 5, 0)
            aux contacts = 0.5
            stock s = 999; out infection
            stock i = 1; in infection; out recovery
            aux smooth = SMTH3(infection, 4)
            """;

    private static final CheckedModel CHECKED = ModelText.check(TEXT).orThrow();

    private static Run run(CompiledModel model, int i) {
        IntegrationMethod method = i % 2 == 0 ? IntegrationMethod.EULER : IntegrationMethod.RK4;
        return model.run(Inputs.of("contacts", 0.3 + i * 0.001), RunOptions.DEFAULT.withMethod(method));
    }

    @Test
    void eightThreadsGetWhatOneGets() throws Exception {
        int runs = 400;
        CompiledModel alone = CompiledModel.of(CHECKED);
        CompiledModel shared = CompiledModel.of(CHECKED);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Run>> futures = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                int member = i;
                futures.add(threads.submit(() -> run(shared, member)));
            }
            for (int i = 0; i < runs; i++) {
                Run expected = run(alone, i);
                for (String name : expected.names()) {
                    assertThat(futures.get(i).get().series(name)).isEqualTo(expected.series(name));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRunLeavesNoTrace() {
        CompiledModel model = CompiledModel.of(CHECKED);
        Run before = model.run();
        double[] kept = before.series("i");
        run(model, 300);
        before.series("i")[3] = -1;
        before.times()[3] = -1;
        assertThat(before.series("i")).isEqualTo(kept);
        assertThat(before.time(3)).isEqualTo(0.75);
        assertThat(model.run().series("i")).isEqualTo(kept);
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        CompiledModel model = CompiledModel.of(CHECKED);
        RunOptions endless = RunOptions.DEFAULT.withStop(20_000_000).withSaveStep(1_000_000);
        for (IntegrationMethod method : IntegrationMethod.values()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> model.run(Inputs.NONE, endless.withMethod(method)))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void tooManyStepsOrTooManyNumbersAreRefusedBeforeTheStart() {
        CompiledModel model = CompiledModel.of(CHECKED);
        Limits few = new Limits(1, 1, 1, 1, 1, 100);
        assertThatThrownBy(() -> model.run(Inputs.NONE, RunOptions.DEFAULT.withLimits(few)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("200 steps, more than 100");
        CompiledModel wide = CompiledModel.of(ModelText.check("specs 0 100000000 1\ndim D = 30\naux x[D] = TIME")
                .orThrow());
        assertThatThrownBy(wide::run)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("results would be 100000001 moments of 30 changing values")
                .hasMessageContaining("Maybe a larger save step");
    }
}
