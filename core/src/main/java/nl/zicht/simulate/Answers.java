package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.Cell;
import nl.zicht.check.Question;
import nl.zicht.check.Rule;
import nl.zicht.compile.Plan;
import org.jspecify.annotations.Nullable;

/** Answers what equations ask of conveyors and queues: always about what is in them as the step begins. */
final class Answers {
    private final Places places;
    private final Map<Integer, Inside> insides = new HashMap<>();
    private final CycleTimes times;
    private final List<Asked> first = new ArrayList<>();
    private final List<List<Asked>> staged = new ArrayList<>();

    /** Where an answer goes, with its question and whom it asks; {@code place} is where the place within stands, or the flow that is asked about. */
    private record Asked(int to, Question question, int place, Inside inside) {}

    Answers(BeltLayout layout, Places places, ConveyorBelt[] belts, WaitingLine[] lines, CycleTimes times) {
        this.times = times;
        this.places = places;
        Map<Integer, Inside> byStock = new HashMap<>();
        for (ConveyorBelt belt : belts) {
            byStock.put(belt.belt().stock(), new Inside(belt, null));
        }
        for (WaitingLine line : lines) {
            byStock.put(line.line().stock(), new Inside(null, line));
        }
        for (Cell cell : layout.probed()) {
            if (cell.rule() instanceof Rule.Probed probed && probed.needs().isEmpty()) {
                first.add(asked(cell.index(), probed, byStock));
            }
        }
        for (Plan.Stage stage : layout.plan().stages()) {
            List<Asked> now = new ArrayList<>();
            for (int cell : stage.probed()) {
                now.add(asked(
                        cell,
                        (Rule.Probed) layout.plan().model().cells().get(cell).rule(),
                        byStock));
            }
            staged.add(now);
        }
    }

    private Asked asked(int cell, Rule.Probed probed, Map<Integer, Inside> byStock) {
        Inside inside = byStock.get(probed.of());
        if (probed.question().isOfFlow()) {
            return new Asked(places.of(cell), probed.question(), probed.of(), new Inside(null, null));
        }
        if (inside == null) {
            throw new IllegalStateException("nothing is asked of a stock that is no conveyor or queue: " + probed);
        }
        insides.put(probed.of(), inside);
        int place = probed.place();
        return new Asked(places.of(cell), probed.question(), place < 0 ? -1 : places.of(place), inside);
    }

    /** Returns whether anything is asked. */
    boolean any() {
        return !insides.isEmpty();
    }

    /** Looks into everything that is asked about, and answers what needs nothing else. */
    void begin(double[] values) {
        insides.values().forEach(Inside::look);
        first.forEach(asked -> values[asked.to()] = answer(asked, values));
    }

    /** Answers what can be answered at a stage. */
    void stage(int stage, double[] values) {
        for (Asked asked : staged.get(stage)) {
            values[asked.to()] = answer(asked, values);
        }
    }

    private double answer(Asked asked, double[] values) {
        if (asked.question().isOfFlow()) {
            return times.answer(asked.question(), asked.place());
        }
        double[] parts = asked.inside().parts;
        int count = asked.inside().count;
        return switch (asked.question()) {
            case SIZE -> count;
            case MEAN -> sum(parts, count) / count;
            case MIN -> extreme(parts, count, 1);
            case MAX -> extreme(parts, count, -1);
            case DEVIATION -> deviation(parts, count);
            case ELEMENT -> {
                double place = asked.place() < 0 ? Double.NaN : values[asked.place()];
                yield place >= 1 && place < count + 1.0 ? parts[(int) place - 1] : Double.NaN;
            }
            default -> throw new IllegalStateException(asked.question() + " is about a flow");
        };
    }

    private static double sum(double[] parts, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += parts[i];
        }
        return sum;
    }

    private static double extreme(double[] parts, int count, int sign) {
        double found = count == 0 ? Double.NaN : parts[0];
        for (int i = 1; i < count; i++) {
            found = sign * parts[i] < sign * found ? parts[i] : found;
        }
        return found;
    }

    private static double deviation(double[] parts, int count) {
        double mean = sum(parts, count) / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (parts[i] - mean) * (parts[i] - mean);
        }
        return StrictMath.sqrt(squares / count);
    }

    /** What was in one conveyor or queue as the step began. */
    private static final class Inside {
        private final @Nullable ConveyorBelt belt;
        private final @Nullable WaitingLine line;
        private double[] parts = new double[16];
        private int count;

        private Inside(@Nullable ConveyorBelt belt, @Nullable WaitingLine line) {
            this.belt = belt;
            this.line = line;
        }

        private void look() {
            count = belt != null ? belt.state().length() : line != null ? line.count() : 0;
            if (parts.length < count) {
                parts = new double[2 * count];
            }
            for (int i = 0; i < count; i++) {
                parts[i] = belt != null ? belt.state().at(i) : line != null ? line.at(i) : 0;
            }
        }
    }
}
