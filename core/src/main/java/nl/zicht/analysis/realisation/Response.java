package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.List;

/** What was seen of one link, over all members; filled in their order. Not thread-safe. */
final class Response {
    private SignCount count = SignCount.NOTHING;
    private final List<Double> sizes = new ArrayList<>();

    void add(SignCount more, double size) {
        count = count.plus(more);
        if (more.seen() > 0 && Double.isFinite(size)) {
            sizes.add(size);
        }
    }

    SignCount count() {
        return count;
    }

    /** Returns the median of the sizes; NaN when there are none. */
    double middle() {
        List<Double> sorted = sizes.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
