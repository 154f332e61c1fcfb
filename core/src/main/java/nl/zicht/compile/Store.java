package nl.zicht.compile;

import nl.zicht.check.StoreKind;

/**
 * Something that a run keeps beside its numbers, see {@link StoreKind}: at the begin of every step it is shown its inputs, at the end it gives its output.
 *
 * @param cell the cell whose value it gives
 * @param kind what it does
 * @param output slot of that value; after {@link Phase#INITIAL} it holds the value at the start
 * @param inputs slots of what it is shown, valid after {@link Phase#MEMORIES}
 * @param settings slots of what it is told once, valid after {@link Phase#INITIAL}
 * @param table the number of its table, -1 for none
 * @param written slots of the stocks that it changes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
public record Store(int cell, StoreKind kind, int output, int[] inputs, int[] settings, int table, int[] written) {}
