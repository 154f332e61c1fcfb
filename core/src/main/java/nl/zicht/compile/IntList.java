package nl.zicht.compile;

import java.util.Arrays;

/** A growing list of ints; models have millions of cells, too many to box. Not thread-safe. */
final class IntList {
    private int[] items = new int[8];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    int removeLast() {
        return items[--size];
    }

    int last() {
        return items[size - 1];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
