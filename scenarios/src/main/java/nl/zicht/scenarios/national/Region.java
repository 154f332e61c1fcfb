package nl.zicht.scenarios.national;

import java.util.List;
import java.util.OptionalInt;
import nl.zicht.causal.Grade;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * One of the 35 regions of care coordination: a centre municipality of women's shelter with the municipalities around it.
 *
 * @param name the centre municipality
 * @param code a short sign for small pictures, unique
 * @param province the province it lies in
 * @param column its place in a tile map, from the west, 0 first
 * @param row its place in a tile map, from the north, 0 first
 * @param withFrom the first year in which a source names it with a coordinator; empty when none does
 * @param withoutFrom the first year in which it is sure to have had none; empty with a {@code withoutTo}: ever since there were any
 * @param withoutTo the last such year; empty when no year is sure
 * @param known what is known about the year it joined, in a few words
 * @param sources codes of the sources; empty when only the list of regions names it
 * @param grade how sure the row is; null for a judgement
 * @param note what the sources say
 */
public record Region(
        String name,
        String code,
        String province,
        int column,
        int row,
        OptionalInt withFrom,
        OptionalInt withoutFrom,
        OptionalInt withoutTo,
        Label known,
        List<String> sources,
        @Nullable Grade grade,
        String note) {

    /** Copies the sources. */
    public Region {
        sources = List.copyOf(sources);
    }

    /** Whether any source says something about the year it joined. */
    public boolean isDated() {
        return withFrom.isPresent();
    }

    /** Whether a source names it with a coordinator in that year or before, and none says that it was lost since. */
    public boolean surelyWith(int year) {
        return withFrom.isPresent() && year >= withFrom.getAsInt();
    }

    /** Whether it is sure to have had no coordinator in that year. */
    public boolean surelyWithout(int year) {
        return withoutTo.isPresent()
                && year <= withoutTo.getAsInt()
                && (withoutFrom.isEmpty() || year >= withoutFrom.getAsInt());
    }
}
