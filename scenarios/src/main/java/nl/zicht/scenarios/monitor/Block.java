package nl.zicht.scenarios.monitor;

import java.util.List;

/** A part of a document that people print and fill in. */
sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for the title, 2 for an item, 3 below it
     * @param text the words
     */
    record Heading(int level, String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param text the words
     */
    record Paragraph(String text) implements Block {}

    /**
     * A list.
     *
     * @param items one line each
     */
    record Items(List<String> items) implements Block {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param caption what it is, for who cannot see it
     * @param head the names of the columns
     * @param rows as many cells as columns; an empty cell is to be filled in
     */
    record Grid(String caption, List<String> head, List<List<String>> rows) implements Block {
        /** Copies the cells. */
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
