package nl.zicht.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The elements along the last subscripts of the left side, for functions that look at all of them together.
 *
 * @param site the call
 * @param scopes the scope of each element, in row-major order
 * @param place where the present element stands among them, from 0
 * @param rest the positions of the present element in the other dimensions, led by a mark that makes it differ from no positions at all
 */
record Along(Site site, List<Scope> scopes, int place, List<Integer> rest) {
    /** Returns the elements along the last {@code dimensions} subscripts, which must be ranges; null after a report. */
    static @Nullable Along last(Site site, int dimensions) {
        Scope scope = site.scope();
        int from = scope.rank() - dimensions;
        List<Scope> scopes = List.of(scope);
        int place = 0;
        for (int d = from; d < scope.rank(); d++) {
            Dimension range = d < 0 ? null : scope.leftRange(d);
            if (range == null) {
                site.fail(
                        Code.BAD_SUBSCRIPT,
                        site.call().function() + " needs a variable that has subscript ranges, at least " + dimensions
                                + ", at the end of its left side",
                        null);
                return null;
            }
            Dimension storage = scope.dimension(d);
            List<Scope> more = new ArrayList<>();
            for (Scope before : scopes) {
                for (var element : range.elements()) {
                    more.add(before.moved(d, site.lowering().names().position(storage, element)));
                }
            }
            scopes = more;
            place = place * range.size() + site.lowering().names().position(range, scope.element(d));
        }
        List<Integer> rest = new ArrayList<>(List.of(-1));
        for (int d = 0; d < from; d++) {
            rest.add(scope.position(d));
        }
        return new Along(site, scopes, place, rest);
    }

    int size() {
        return scopes.size();
    }

    /** Returns the terms of an argument, one for each element. */
    List<Term> values(int argument) {
        if (!AxisFinder.find(site.expression(argument), site.scope(), site.lowering())
                .isEmpty()) {
            List<Term> written = Iteration.values(site, argument, true);
            if (written != null && written.size() != scopes.size()) {
                site.fail(
                        Code.BAD_SUBSCRIPT,
                        site.call().function() + " works along " + scopes.size() + " elements of the left side, "
                                + written.size() + " were found",
                        null);
                written = null;
            }
            return written == null ? Collections.nCopies(scopes.size(), Lowering.FAILED) : written;
        }
        List<Term> values = new ArrayList<>(scopes.size());
        for (Scope scope : scopes) {
            values.add(site.lowering().lower(site.expression(argument), scope));
        }
        return values;
    }
}
