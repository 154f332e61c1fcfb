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

    void setLast(int item) {
        items[size - 1] = item;
    }

    int removeLast() {
        return items[--size];
    }

    int last() {
        return items[size - 1];
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
