package nl.zicht.compile.bytecode;

import static nl.zicht.check.CellModels.add;
import static nl.zicht.check.CellModels.div;
import static nl.zicht.check.CellModels.mul;
import static nl.zicht.check.CellModels.neg;
import static nl.zicht.check.CellModels.num;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zicht.check.CellModels;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Term;
import nl.zicht.compile.LanePlan;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.compile.RandomModels;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.TermBounds;
import nl.zicht.compile.interpreter.Interpreter;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

class BytecodeCompilerTest {
    private static final long FIRST_SEED = 7_000_000L;

    private static List<byte[]> classes(CheckedModel model) {
        Plan plan = Plan.of(model);
        List<byte[]> classes = new ArrayList<>();
        KernelClass.of(plan).forEach(file -> classes.add(file.bytes()));
        if (plan.stages().isEmpty() && plan.solvers().isEmpty()) {
            Tableau euler = Tableau.of(IntegrationMethod.EULER).orElseThrow();
            LanePlan lanes = LanePlan.of(plan, euler, new int[0]);
            classes.addAll(new LaneClass(lanes.stages().get(0), 8, 1, lanes::isKept, slot -> false).write(false));
            classes.addAll(new LaneClass(lanes.settling(), 8, 1, slot -> true, slot -> false).write(false));
        }
        return classes;
    }

    /** A chain of stocks in which each flow is an equation of its own. */
    private static CheckedModel chain(int length) {
        return CellModels.of(m -> {
            List<Term.CellRef> stocks = new ArrayList<>();
            List<Term.CellRef> flows = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                stocks.add(m.declare("stock " + i));
                flows.add(m.declare("flow " + i));
            }
            for (int i = 0; i < length; i++) {
                m.stock(stocks.get(i), num(i), i == 0 ? neg(flows.get(0)) : add(flows.get(i - 1), neg(flows.get(i))));
                m.is(flows.get(i), div(mul(stocks.get(i), num(1 + i / 7.0)), num(3 + i)));
            }
        });
    }

    @Test
    void methodsStaySmallEnoughForTheJustInTimeCompiler() {
        List<CheckedModel> models = new ArrayList<>(List.of(chain(10_000)));
        for (int i = 0; i < 500; i++) {
            models.add(RandomModels.of(FIRST_SEED + i));
        }
        int largest = 0;
        for (CheckedModel model : models) {
            for (byte[] bytes : classes(model)) {
                for (int length : new GeneratedClass(bytes).codeLengths.values()) {
                    largest = Math.max(largest, length);
                }
            }
        }
        assertThat(largest).isBetween(TermBounds.LARGEST_METHOD / 2, TermBounds.LARGEST_METHOD);
    }

    @Test
    void classesPassTheVerifierOfTheLibraryThatWroteThem() {
        for (int i = 0; i < 200; i++) {
            for (byte[] bytes : classes(RandomModels.of(FIRST_SEED + i))) {
                StringWriter report = new StringWriter();
                CheckClassAdapter.verify(
                        new ClassReader(bytes), getClass().getClassLoader(), false, new PrintWriter(report));
                assertThat(report.toString()).as("seed %d", FIRST_SEED + i).isEmpty();
            }
        }
    }

    @Test
    void generatedCodeCallsOnlyTheKernels() {
        Set<String> called = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            classes(RandomModels.of(FIRST_SEED + i))
                    .forEach(bytes -> called.addAll(new GeneratedClass(bytes).methodReferences));
        }
        classes(chain(40)).forEach(bytes -> called.addAll(new GeneratedClass(bytes).methodReferences));
        called.removeIf(call -> call.contains("$Generated.part"));
        called.remove("java/lang/Object.<init>()V");
        Set<String> allowed =
                Arrays.stream(KernelCalls.values()).map(KernelCalls::toString).collect(Collectors.toSet());
        assertThat(allowed).containsAll(called);
        assertThat(called).as("the models use every kernel").hasSameSizeAs(allowed);
    }

    @Test
    void noTextOfTheModelGetsIntoAClass() {
        CheckedModel model = CellModels.of(m -> {
            Term.CellRef evil = m.declare("<init>()V; evil");
            m.stock(evil, num(1), mul(evil, evil));
        });
        classes(model)
                .forEach(bytes -> assertThat(new GeneratedClass(bytes).texts)
                        .noneMatch(text -> text.contains("evil"))
                        .noneMatch(text -> text.contains("test")));
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        for (int i = 0; i < 50; i++) {
            List<byte[]> first = classes(RandomModels.of(FIRST_SEED + i));
            List<byte[]> second = classes(RandomModels.of(FIRST_SEED + i));
            for (int k = 0; k < first.size(); k++) {
                assertThat(second.get(k)).isEqualTo(first.get(k));
            }
        }
    }

    @Test
    void aSumOf200000TermsIsComputedInOrder() {
        int terms = 200_000;
        CheckedModel model = CellModels.of(m -> {
            Term.CellRef x = m.declare("x");
            Term.CellRef sum = m.declare("sum");
            m.stock(x, num(0.1), num(1));
            Term all = num(0);
            for (int i = 0; i < terms; i++) {
                all = add(all, mul(x, num(i * 0.3)));
            }
            m.is(sum, all);
        });
        double expected = 0;
        for (int i = 0; i < terms; i++) {
            expected += 0.1 * (i * 0.3);
        }
        Plan plan = Plan.of(model);
        for (Program program : List.of(BytecodeCompiler.program(plan), Interpreter.program(plan))) {
            double[] values = plan.defaults();
            program.kernel(Phase.REPORTS).evaluate(values);
            assertThat(values[plan.slot(1)]).isEqualTo(expected);
        }
    }

    @Test
    void programsNoLongerUsedLeaveTheMachine() {
        var loading = ManagementFactory.getClassLoadingMXBean();
        Plan plan = Plan.of(chain(3));
        for (int i = 0; i < 2_000; i++) {
            BytecodeCompiler.program(plan);
        }
        for (int i = 0; i < 50 && loading.getUnloadedClassCount() < 1_000; i++) {
            System.gc();
        }
        assertThat(loading.getUnloadedClassCount()).isGreaterThan(1_000);
        assertThat(loading.getLoadedClassCount()).isLessThan(30_000);
    }
}
