package nl.zicht.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.CellModels;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Rule;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.UnaryOperation;
import nl.zicht.check.VectorFunction;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;

/**
 * Makes small checked models at random, without algebraic loops and otherwise as wild as the types allow: every kind of term and rule, odd numbers, long sums.
 *
 * <p>What a cell needs at the same moment stands before it, except that what runs may look at any stock, delay or frozen value.
 */
public final class RandomModels {
    private static final double[] ODD = {
        0, -0.0, 1, -1, 2, 0.5, 3, 10, 1e-300, 5e-324, 1e308, -1e308, Double.NaN, Double.POSITIVE_INFINITY, 0.1, 1.0 / 3
    };
    private static final double[] STEPS = {1, 0.5, 0.25, 0.1, 1.0 / 3, 0.7};

    private final SplittableRandom random;
    private final CellModels cells = new CellModels();
    private final List<Term.CellRef> all = new ArrayList<>();
    private final List<Term.ElementRef> arrays = new ArrayList<>();
    private final double wildness;
    private int tables;
    /** Cells that may be referred to now: those before this one, and those in {@link #anywhere}. */
    private int before;

    private List<Integer> anywhere = List.of();

    private RandomModels(long seed) {
        random = new SplittableRandom(seed);
        wildness = random.nextInt(4) == 0 ? 0.3 : 0.02;
    }

    /** Returns the model of a seed. */
    public static CheckedModel of(long seed) {
        return new RandomModels(seed).model();
    }

    private CheckedModel model() {
        tables = random.nextInt(3);
        for (int i = 0; i < tables; i++) {
            cells.table(table());
        }
        int variables = 1 + random.nextInt(10);
        for (int i = 0; i < variables; i++) {
            declare(i);
        }
        // In half of the models initial values may look at everything before them, and then running values too may not
        // look further.
        boolean narrow = random.nextBoolean();
        int kinds = all.size();
        int[] kind = new int[kinds];
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            kind[i] = random.nextInt(10);
            if (kind[i] >= 4) {
                sources.add(i);
            }
        }
        for (int i = 0; i < kinds; i++) {
            define(i, kind[i], narrow, sources, kind);
        }
        double dt = STEPS[random.nextInt(STEPS.length)];
        IntegrationMethod method = IntegrationMethod.values()[random.nextInt(3)];
        double start = random.nextInt(3) == 0 ? -1.5 : 0;
        return cells.specs(new SimulationSpecs(
                        start, start + dt * random.nextInt(9), dt, dt * (1 + random.nextInt(2)), method, ""))
                .build();
    }

    private void declare(int i) {
        if (random.nextInt(4) > 0) {
            all.add(cells.declare("v" + i));
            return;
        }
        Dimension[] dimensions = new Dimension[1 + random.nextInt(2)];
        List<Integer> shape = new ArrayList<>();
        int size = 1;
        for (int d = 0; d < dimensions.length; d++) {
            int length = 1 + random.nextInt(3);
            dimensions[d] = Dimension.numbered(nl.zicht.equation.Name.of("D" + length), length, null);
            shape.add(length);
            size *= length;
        }
        Term.CellRef first = cells.declare("v" + i, dimensions);
        List<Term> none = shape.stream().map(length -> CellModels.num(1)).toList();
        arrays.add(new Term.ElementRef(first.cell(), shape, none, random.nextBoolean() ? 0 : Double.NaN));
        for (int k = 0; k < size; k++) {
            all.add(new Term.CellRef(first.cell() + k));
        }
    }

    private void define(int i, int kind, boolean narrow, List<Integer> sources, int[] kind0) {
        Term.CellRef cell = all.get(i);
        List<Integer> running = narrow ? List.of() : sources;
        List<Integer> early = new ArrayList<>();
        for (int j = 0; j < i; j++) {
            if (narrow || kind0[j] < 2) {
                early.add(j);
            }
        }
        if (kind < 2) {
            cells.is(cell, number());
        } else if (kind < 4) {
            Term initial = random.nextInt(5) == 0 ? from(early, narrow ? i : 0) : null;
            cells.rule(cell, new Rule.Computed(from(running, i), initial));
        } else if (kind < 7) {
            Term start = random.nextBoolean() ? CellModels.num(number()) : from(early, narrow ? i : 0);
            cells.stock(cell, start, from(everything(), all.size()));
        } else if (kind < 8) {
            cells.rule(cell, new Rule.Frozen(from(early, narrow ? i : 0)));
        } else {
            Term delay = random.nextBoolean() ? null : CellModels.num(random.nextInt(8) * 0.2);
            cells.delayed(cell, from(everything(), all.size()), delay, from(early, narrow ? i : 0));
        }
    }

    private List<Integer> everything() {
        List<Integer> indices = new ArrayList<>();
        for (int j = 0; j < all.size(); j++) {
            indices.add(j);
        }
        return indices;
    }

    private Term from(List<Integer> anywhereElse, int beforeThis) {
        anywhere = anywhereElse;
        before = beforeThis;
        int shape = random.nextInt(60);
        if (shape == 0) {
            return longSum(200 + random.nextInt(400));
        } else if (shape == 1) {
            return tower(300 + random.nextInt(300));
        }
        return term(random.nextInt(20) == 0 ? 5 : random.nextInt(4));
    }

    private Term longSum(int terms) {
        Term sum = leaf();
        for (int i = 1; i < terms; i++) {
            sum = new Term.Binary(
                    random.nextBoolean() ? BinaryOperation.ADD : BinaryOperation.SUBTRACT,
                    sum,
                    term(random.nextInt(2)));
        }
        return sum;
    }

    private Term tower(int levels) {
        Term top = leaf();
        for (int i = 0; i < levels; i++) {
            Term under = top;
            top = switch (random.nextInt(4)) {
                case 0 -> new Term.Conditional(term(1), under, leaf());
                case 1 -> new Term.Unary(UnaryOperation.NEGATE, under);
                case 2 -> CellModels.call(ScalarFunction.MAX, leaf(), under);
                default -> CellModels.add(leaf(), under);
            };
        }
        return top;
    }

    private Term term(int depth) {
        if (depth == 0) {
            return leaf();
        }
        int below = depth - 1;
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> {
                BinaryOperation[] operations = BinaryOperation.values();
                yield new Term.Binary(operations[random.nextInt(operations.length)], term(below), term(below));
            }
            case 4, 5 -> CellModels.add(term(below), CellModels.mul(term(below), leaf()));
            case 6 -> new Term.Unary(random.nextBoolean() ? UnaryOperation.NEGATE : UnaryOperation.NOT, term(below));
            case 7 -> new Term.Conditional(term(below), term(below), term(below));
            case 8, 9 -> {
                ScalarFunction[] functions = ScalarFunction.values();
                yield call(functions[random.nextInt(functions.length)], below);
            }
            case 10 -> tables == 0 ? leaf() : new Term.Lookup(random.nextInt(tables), term(below));
            case 11 -> vector(below);
            default -> element(below);
        };
    }

    private Term call(ScalarFunction function, int below) {
        List<Term> arguments = new ArrayList<>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(term(below));
        }
        boolean testInput =
                function == ScalarFunction.STEP || function == ScalarFunction.RAMP || function == ScalarFunction.PULSE;
        if (testInput) {
            int last = arguments.size() - 1;
            boolean ramp = function == ScalarFunction.RAMP;
            arguments.set(ramp ? last : last - 1, CellModels.clock(ClockValue.STEP_TIME));
            if (!ramp) {
                arguments.set(last, CellModels.clock(ClockValue.DT));
            }
        }
        return new Term.Call(function, arguments);
    }

    /** Returns whether the elements of an array may all be read here. */
    private boolean isKnown(Term.ElementRef array) {
        int size = array.shape().stream().reduce(1, (a, b) -> a * b);
        for (int k = 0; k < size; k++) {
            int cell = array.firstCell() + k;
            if (cell >= before && !anywhere.contains(cell)) {
                return false;
            }
        }
        return true;
    }

    private Term vector(int below) {
        Term.ElementRef array = arrays.isEmpty() ? null : arrays.get(random.nextInt(arrays.size()));
        if (array == null || !isKnown(array)) {
            return leaf();
        }
        VectorFunction[] functions = VectorFunction.values();
        VectorFunction function = functions[random.nextInt(functions.length)];
        List<Term> scalars = new ArrayList<>();
        for (int i = 0; i < function.scalars(); i++) {
            scalars.add(term(below));
        }
        int size = array.shape().stream().reduce(1, (a, b) -> a * b);
        return new Term.Vector(function, array.firstCell(), size, scalars);
    }

    private Term element(int below) {
        if (arrays.isEmpty()) {
            return leaf();
        }
        Term.ElementRef array = arrays.get(random.nextInt(arrays.size()));
        if (!isKnown(array)) {
            return leaf();
        }
        List<Term> indices = new ArrayList<>();
        for (int i = 0; i < array.shape().size(); i++) {
            indices.add(random.nextBoolean() ? term(below) : CellModels.num(random.nextInt(5) * 0.9));
        }
        return new Term.ElementRef(array.firstCell(), array.shape(), indices, array.outOfRange());
    }

    private Term leaf() {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return CellModels.clock(ClockValue.values()[random.nextInt(ClockValue.values().length)]);
        }
        int candidates = before + anywhere.size();
        if (choice < 7 && candidates > 0) {
            int pick = random.nextInt(candidates);
            return all.get(pick < before ? pick : anywhere.get(pick - before));
        }
        return CellModels.num(number());
    }

    private double number() {
        if (random.nextDouble() < wildness) {
            return ODD[random.nextInt(ODD.length)];
        }
        return random.nextBoolean() ? random.nextInt(-3, 8) : random.nextDouble(-4, 10);
    }

    private GraphicalFunction table() {
        int points = 1 + random.nextInt(6);
        double[] x = new double[points];
        double[] y = new double[points];
        double at = random.nextInt(-3, 2);
        for (int i = 0; i < points; i++) {
            x[i] = at;
            y[i] = number();
            at += random.nextInt(3) * 0.75;
        }
        GraphicalFunction.Kind[] kinds = GraphicalFunction.Kind.values();
        return new GraphicalFunction(kinds[random.nextInt(kinds.length)], x, y);
    }
}
