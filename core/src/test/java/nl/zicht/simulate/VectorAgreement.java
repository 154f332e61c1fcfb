package nl.zicht.simulate;

import java.util.Arrays;
import java.util.List;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ModelText;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.VectorInstructions;

/** Compares code with and without vector instructions, bit for bit; a process of its own, see {@link VectorInstructionsTest}. */
final class VectorAgreement {
    static final String SUCCESS = "vector instructions: bit-equal";

    /** Not a multiple of the length of any vector, so that some are left at the end of each loop. */
    private static final int LENGTH = 19;

    private static final int[] WIDTHS = {1, 4, 8, 64, 256};

    private VectorAgreement() {}

    public static void main(String[] args) {
        new LanesTest().giveTheBitsOfSingleRunsOnRandomModels();
        for (String method : List.of("euler", "heun")) {
            CheckedModel model = ModelText.check(chain(method)).orThrow();
            CompiledModel without = CompiledModel.of(model, Optimizations.ALL.withVectors(VectorInstructions.NEVER));
            long[] expected = bits(without, RunOptions.DEFAULT);
            same(method + " interpreted", expected, bits(without, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER)));
            CompiledModel with = CompiledModel.of(model, Optimizations.ALL.withVectors(VectorInstructions.ALWAYS));
            same(method, expected, bits(with, RunOptions.DEFAULT));
            for (int width : WIDTHS) {
                same(method + " in " + width + " lanes", lanes(without, width), lanes(with, width));
            }
        }
        System.out.println(SUCCESS);
    }

    /** A chain of stocks whose equations have everything that is written with vectors, powers, and what is not. */
    private static String chain(String method) {
        StringBuilder text =
                new StringBuilder("specs 0 20 0.125 " + method + "\naux base = 0.3\naux f0 = 2 + SIN(TIME)\n");
        for (int i = 1; i <= LENGTH; i++) {
            text.append("stock s" + i + " = " + (i % 7 - 0.5) + "; net f" + (i - 1) + " - f" + i + "\n");
            text.append("aux r" + i + " = MAX(base, MIN(s" + i + " / " + (3 + i % 5) + ", 4))\n");
            text.append("aux c" + i + " = IF s" + i + " > 3 AND NOT (r" + i + " <= 0.5) OR s" + i + " = 2 THEN r" + i
                    + " * 2 ELSE SQRT(ABS(s" + i + "))\n");
            text.append("aux p" + i + " = r" + i + " ^ (base + s" + i + " / 100)\n");
            text.append("aux q" + i + " = SAFEDIV(s" + i + ", r" + i + " - base, 7)\n");
            text.append("aux g" + i + " = IF s" + i + " THEN -r" + i + " ELSE (s" + i + " < TIME) + (r" + i
                    + " <> base)\n");
            text.append(
                    "aux f" + i + " = (c" + i + " + p" + i + " + MIN(q" + i + ", 3)) * 0.1 + EXP(g" + i + ") * 0.01\n");
        }
        return text.toString();
    }

    private static long[] bits(CompiledModel model, RunOptions options) {
        Run run = model.run(Inputs.NONE, options);
        return run.visibleCells().stream()
                .flatMapToLong(cell -> Arrays.stream(run.series(cell)).mapToLong(Double::doubleToLongBits))
                .toArray();
    }

    private static long[] lanes(CompiledModel model, int width) {
        LaneRunner lanes = model.lanes(RunOptions.DEFAULT, model.watch(model.names()), width)
                .orElseThrow();
        double[] base = new double[width];
        Arrays.setAll(base, lane -> 0.2 + 0.3 / (lane + 1));
        long[] bits = new long[Math.multiplyExact(model.names().size(), width)];
        lanes.run(0, width, model.bind(List.of("base")), new double[][] {base}, 0, (row, time, values) -> {
            for (int variable = 0; variable < model.names().size(); variable++) {
                for (int lane = 0; lane < width; lane++) {
                    int at = variable * width + lane;
                    bits[at] = 31 * bits[at] + Double.doubleToLongBits(values[lanes.place(variable) + lane]);
                }
            }
        });
        return bits;
    }

    private static void same(String what, long[] expected, long[] found) {
        if (!Arrays.equals(expected, found)) {
            throw new AssertionError(what + ": not the same bits, first at " + Arrays.mismatch(expected, found));
        }
    }
}
