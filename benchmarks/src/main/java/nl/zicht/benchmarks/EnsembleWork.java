package nl.zicht.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.zicht.simulate.BoundInputs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.LaneRunner;
import nl.zicht.simulate.Run;

/** Members of an ensemble, each with inputs of its own, run side by side on one thread; what they record goes into one array. */
final class EnsembleWork implements Runnable {
    private static final long SEED = 20_261_122;

    /** How many constants differ from member to member, and by which part of their value. */
    private static final int INPUTS = 5;

    private static final double SPREAD = 0.1;

    /** Neighbouring members and their inputs. */
    private record Block(int first, int count, double[][] inputs) {}

    private final LaneRunner lanes;
    private final int members;
    private final int tracked;
    private final BoundInputs bound;
    private final List<Block> blocks = new ArrayList<>();
    private final double[] recorded;

    private EnsembleWork(ComparedCase compared, int members) {
        CompiledModel model = compared.compiled();
        List<String> labels = compared.recorded();
        this.members = members;
        tracked = labels.size();
        Run single = model.run(Inputs.NONE, compared.options());
        List<String> inputs = model.constants().stream()
                .filter(label -> single.last(label) != 0)
                .limit(INPUTS)
                .toList();
        bound = model.bind(inputs);
        lanes = model.lanes(compared.options(), model.watch(labels), bound, 0)
                .orElseThrow(() -> new IllegalStateException(compared.model() + " does not run in lanes"));
        recorded = new double[Math.multiplyExact(Math.multiplyExact(lanes.rows(), tracked), members)];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int first = 0; first < members; first += lanes.width()) {
            int count = StrictMath.min(lanes.width(), members - first);
            double[][] values = new double[inputs.size()][count];
            for (int input = 0; input < inputs.size(); input++) {
                double middle = single.last(inputs.get(input));
                for (int lane = 0; lane < count; lane++) {
                    values[input][lane] = middle * (1 + SPREAD * (2 * random.nextDouble() - 1));
                }
            }
            blocks.add(new Block(first, count, values));
        }
    }

    /** Returns the nanoseconds that a member takes. */
    static double nanosPerMember(ComparedCase compared) {
        int members = compared.members();
        return Clocked.nanos(new EnsembleWork(compared, members)) / members;
    }

    @Override
    public void run() {
        for (Block block : blocks) {
            lanes.run(block.first(), block.count(), bound, block.inputs(), 0, (row, time, values) -> {
                for (int variable = 0; variable < tracked; variable++) {
                    int at = (row * tracked + variable) * members + block.first();
                    System.arraycopy(values, lanes.place(variable), recorded, at, block.count());
                }
            });
        }
    }
}
