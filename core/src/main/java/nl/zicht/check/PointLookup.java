package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;

/** LOOKUPXY: straight lines between points whose coordinates are values of the model. */
final class PointLookup {
    private final Site site;

    private PointLookup(Site site) {
        this.site = site;
    }

    /** A number and pairs of coordinates, or two arrays of coordinates and a number before or after them. */
    static Term of(Site site) {
        site.approximate(
                "a number and pairs of coordinates, or two arrays (x, then y) with the number before or after them");
        List<List<Term>> values = new ArrayList<>();
        boolean arrays = false;
        for (int i = 0; i < site.count(); i++) {
            Iteration.Slice slice = Iteration.slice(site, i);
            if (slice == null) {
                return Lowering.FAILED;
            }
            values.add(slice.values());
            arrays |= !slice.axes().isEmpty();
        }
        return arrays ? new PointLookup(site).ofArrays(values) : new PointLookup(site).ofPairs(values);
    }

    private Term ofArrays(List<List<Term>> values) {
        int number = values.size() == 3 && values.get(0).size() == 1 ? 0 : 2;
        boolean fits = values.size() == 3
                && values.get(number).size() == 1
                && values.get(number == 0 ? 1 : 0).size()
                        == values.get(number == 0 ? 2 : 1).size();
        if (!fits) {
            return site.fail(Code.BAD_ARGUMENTS, "LOOKUPXY takes two arrays of equal size and a number", null);
        }
        List<Term> points = new ArrayList<>(values.get(number == 0 ? 1 : 0));
        points.addAll(values.get(number == 0 ? 2 : 1));
        return through(points, values.get(number).get(0));
    }

    private Term ofPairs(List<List<Term>> values) {
        if (values.size() < 3 || values.size() % 2 == 0) {
            return site.fail(
                    Code.BAD_ARGUMENTS,
                    "LOOKUPXY takes a number and pairs of coordinates, " + values.size() + " numbers were found",
                    null);
        }
        List<Term> points = new ArrayList<>();
        for (int coordinate = 1; coordinate <= 2; coordinate++) {
            for (int i = coordinate; i < values.size(); i += 2) {
                points.add(values.get(i).get(0));
            }
        }
        return through(points, values.get(0).get(0));
    }

    private Term through(List<Term> points, Term at) {
        int first = VensimVectors.vector(site, List.of(), () -> points);
        return new Term.Vector(VectorFunction.POLYLINE, first, points.size(), List.of(at));
    }
}
