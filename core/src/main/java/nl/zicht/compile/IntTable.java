package nl.zicht.compile;

import java.util.Arrays;

/** A number for each of the small numbers from 0 up, one chosen value where none was put; grows as needed. Not thread-safe. */
final class IntTable {
    private final int absent;
    private int[] values;

    /** @param absent the value where none was put */
    IntTable(int absent) {
        this.absent = absent;
        values = new int[64];
        clear();
    }

    int get(int key) {
        return key < values.length ? values[key] : absent;
    }

    void put(int key, int value) {
        if (key >= values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, Math.max(key + 1, 2 * before));
            Arrays.fill(values, before, values.length, absent);
        }
        values[key] = value;
    }

    /** Adds one to a value and returns the sum. */
    int increment(int key) {
        int sum = get(key) + 1;
        put(key, sum);
        return sum;
    }

    void clear() {
        Arrays.fill(values, absent);
    }
}
