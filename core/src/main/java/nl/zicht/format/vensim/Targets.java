package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;

/** The elements that subscripts on the left side stand for. */
final class Targets {
    private Targets() {}

    /** Returns the combinations of elements in row-major order; one empty combination for no subscripts. */
    static List<List<Name>> of(List<Name> subscripts, RangeTable ranges) {
        List<List<Name>> targets = List.of(List.of());
        for (Name subscript : subscripts) {
            Dimension range = ranges.range(subscript);
            List<Name> elements = range == null ? List.of(subscript) : range.elements();
            List<List<Name>> longer = new ArrayList<>(targets.size() * elements.size());
            for (List<Name> target : targets) {
                for (Name element : elements) {
                    List<Name> more = new ArrayList<>(target);
                    more.add(element);
                    longer.add(more);
                }
            }
            targets = longer;
        }
        return targets;
    }
}
