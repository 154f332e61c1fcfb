package nl.zicht.scenarios.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.label.Label;

/**
 * A tile map of regions, one tile each roughly where it lies: a large map with the name of every region and what is known about it,
 * and below it a small map for each of some years that shows which regions are covered.
 *
 * <p>Of some regions it may only be known how many of them are covered, not which. Their tiles are all filled to the same height: the
 * part of them that is covered.
 *
 * @param id file name and anchor
 * @param text words around the chart
 * @param tiles the regions; no two in one place, no two with one code
 * @param panels the small maps; at least one
 */
public record CoverageMap(String id, ChartText text, List<Tile> tiles, List<Panel> panels) implements Chart {

    /** What is known about a region in a year. */
    public enum State {
        /** It is covered. */
        COVERED,
        /** It is not covered. */
        NOT_COVERED,
        /** It is one of several of which only the number that is covered is known. */
        UNKNOWN
    }

    /**
     * A region.
     *
     * @param name what the reader sees
     * @param code its sign in the small maps
     * @param column its place from the west, 0 first
     * @param row its place from the north, 0 first
     * @param known what is known about it, in a few words
     * @param dated whether any year is known
     * @param source where that is from
     */
    public record Tile(String name, String code, int column, int row, Label known, boolean dated, Label source) {}

    /**
     * A small map.
     *
     * @param id name in data files; lower-case letters, digits and hyphens
     * @param heading the year
     * @param count how many regions are covered, of how many, and by what account
     * @param states one for each tile, in their order
     * @param covered how many regions are covered, sure or not
     */
    public record Panel(String id, Label heading, Label count, List<State> states, int covered) {

        /** Checks that there can be so many. */
        public Panel {
            Chart.requireId(id);
            states = List.copyOf(states);
            long sure = states.stream().filter(State.COVERED::equals).count();
            long open = states.stream().filter(State.UNKNOWN::equals).count();
            if (covered < sure || covered > sure + open) {
                throw new IllegalArgumentException("Panel \"" + id + "\" has " + covered + " regions covered; expected "
                        + sure + " to " + (sure + open) + ", for " + sure + " are sure and " + open + " are unknown.");
            }
        }

        /** How many regions there are of which it is not known whether they are covered. */
        public int unknown() {
            return (int) states.stream().filter(State.UNKNOWN::equals).count();
        }

        /** How many of the unknown ones are covered. */
        public int coveredOfUnknown() {
            return covered - (int) states.stream().filter(State.COVERED::equals).count();
        }

        /** The part of the unknown ones that is covered, from 0 to 1; 0 when there are none. */
        public double level() {
            return unknown() == 0 ? 0 : coveredOfUnknown() / (double) unknown();
        }
    }

    /** Rejects maps that cannot be read. */
    public CoverageMap {
        Chart.requireId(id);
        tiles = List.copyOf(tiles);
        panels = List.copyOf(panels);
        Set<List<Integer>> places = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (Tile tile : tiles) {
            if (!places.add(List.of(tile.column(), tile.row())) || !codes.add(tile.code())) {
                throw new IllegalArgumentException(
                        "Map \"" + id + "\" has a second tile in the place or with the code of \"" + tile.name()
                                + "\"; expected different ones.");
            }
        }
        if (tiles.isEmpty() || panels.isEmpty()) {
            throw new IllegalArgumentException("Map \"" + id + "\" has " + tiles.size() + " tiles and " + panels.size()
                    + " panels; expected at least one of each.");
        }
        Set<String> seen = new HashSet<>();
        for (Panel panel : panels) {
            if (panel.states().size() != tiles.size() || !seen.add(panel.id())) {
                throw new IllegalArgumentException("Map \"" + id + "\" has the panel \"" + panel.id()
                        + "\" twice or with a number of states other than its " + tiles.size() + " tiles.");
            }
        }
    }

    @Override
    public Label kind() {
        return new Label("Tegelkaart", "Tile map");
    }
}
