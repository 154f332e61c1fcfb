package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Moves labels apart that would overlap, as little as possible.
 *
 * <p>Labels are taken from top to bottom; neighbours that touch become a group that stands around the mean of where its members
 * want to be, until no two groups touch (pool adjacent violators).
 */
final class LabelSpacing {

    private LabelSpacing() {}

    /** A run of labels that stand against each other. */
    private record Group(int first, int last, double wantedTop, double height) {}

    /**
     * Finds a centre for each label.
     *
     * @param wanted the centres the labels would like, in pixels from the top
     * @param heights the heights of the labels, gaps included
     * @param top no label stands above this
     * @param bottom no label stands below this, unless all together are too high
     * @return the centres, in the order of the input
     */
    static double[] spread(double[] wanted, double[] heights, double top, double bottom) {
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        List<Group> groups = new ArrayList<>();
        for (int k = 0; k < order.length; k++) {
            int label = order[k];
            groups.add(new Group(k, k, wanted[label] - heights[label] / 2, heights[label]));
            while (groups.size() > 1
                    && touches(groups.get(groups.size() - 2), groups.get(groups.size() - 1), top, bottom)) {
                Group lower = groups.remove(groups.size() - 1);
                Group upper = groups.remove(groups.size() - 1);
                groups.add(join(upper, lower));
            }
        }
        double[] centres = new double[wanted.length];
        for (Group group : groups) {
            double y = place(group, top, bottom);
            for (int k = group.first(); k <= group.last(); k++) {
                int label = order[k];
                centres[label] = y + heights[label] / 2;
                y += heights[label];
            }
        }
        return centres;
    }

    private static boolean touches(Group upper, Group lower, double top, double bottom) {
        return place(upper, top, bottom) + upper.height() > place(lower, top, bottom);
    }

    private static Group join(Group upper, Group lower) {
        int above = upper.last() - upper.first() + 1;
        int below = lower.last() - lower.first() + 1;
        double lowerWantsUpperAt = lower.wantedTop() - upper.height();
        double wantedTop = (above * upper.wantedTop() + below * lowerWantsUpperAt) / (above + below);
        return new Group(upper.first(), lower.last(), wantedTop, upper.height() + lower.height());
    }

    private static double place(Group group, double top, double bottom) {
        return Math.max(top, Math.min(group.wantedTop(), bottom - group.height()));
    }
}
