package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/** The functions of arrays in Vensim's language: along subscripts marked with {@code !}, or along the last subscript of the left side. */
final class VensimVectors {
    private static final Set<Name> OWNERS = Stream.of(
                    "VMIN", "VMAX", "PROD", "VECTOR SELECT", "FIND MARKET PRICE", "MARKETP")
            .map(Name::of)
            .collect(Collectors.toUnmodifiableSet());

    private static final Name PREVIOUS = Name.of("PREVIOUS");
    private static final Name INIT = Name.of("INIT");

    private VensimVectors() {}

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>(VensimAllocation.all());
        all.addAll(VensimSolvers.all());
        all.add(BuiltIn.of("SUM", site -> ArrayFunctions.fold(site, "sum", Algebra::plus)));
        all.add(BuiltIn.of("PROD", site -> ArrayFunctions.fold(site, "product", Algebra::times)));
        all.add(BuiltIn.of("VMIN", site -> ArrayFunctions.fold(site, "minimum", Algebra::min)));
        all.add(BuiltIn.of("VMAX", site -> ArrayFunctions.fold(site, "maximum", Algebra::max)));
        all.add(BuiltIn.of("ELMCOUNT", VensimVectors::count));
        all.add(BuiltIn.of("VECTOR SELECT", VensimVectors::select));
        all.add(BuiltIn.of("VECTOR ELM MAP", VensimVectors::map));
        all.add(BuiltIn.of("VECTOR SORT ORDER", site -> placed(site, VectorFunction.SORT_ORDER)));
        all.add(BuiltIn.of("VECTOR RANK", site -> placed(site, VectorFunction.RANK)));
        all.add(BuiltIn.of("VECTOR REORDER", VensimVectors::reorder));
        all.add(BuiltIn.of("VECTOR LOOKUP", VensimVectors::lookup));
        all.add(BuiltIn.of("INVERT MATRIX", VensimVectors::inverse));
        return all;
    }

    /** Returns whether marked subscripts in the arguments of a call belong to that call; these names mean nothing else in any language. */
    static boolean ownsArguments(Expression.Call call) {
        return OWNERS.contains(call.function());
    }

    private static Term count(Site site) {
        Dimension range = site.expression(0) instanceof Expression.Reference reference
                ? site.lowering().names().dimension(reference.name())
                : null;
        return range == null
                ? site.fail(Code.BAD_ARGUMENTS, "ELMCOUNT takes the name of a subscript range", null)
                : number(range.size());
    }

    private static Term select(Site site) {
        List<List<Term>> both = Iteration.together(site, List.of(0, 1));
        if (both == null) {
            return Lowering.FAILED;
        }
        int first = vector(site, List.of(), () -> {
            List<Term> all = new ArrayList<>(both.get(0));
            all.addAll(both.get(1));
            return all;
        });
        List<Term> scalars = List.of(site.argument(2), site.argument(3));
        return new Term.Vector(VectorFunction.SELECT, first, 2 * both.get(0).size(), scalars);
    }

    /** The element some places, rounded, after another in the whole variable. */
    private static Term map(Site site) {
        if (site.expression(0) instanceof Expression.Call call
                && site.lowering().names().notation() != Dialect.VENSIM) {
            return mapRemembered(site, new Site(site.lowering(), call, site.scope()));
        }
        Term base = site.argument(0);
        if (!(base instanceof Term.CellRef ref) || site.lowering().sheet().isHidden(ref.cell())) {
            return base == Lowering.FAILED
                    ? base
                    : site.fail(Code.BAD_ARGUMENTS, "VECTOR ELM MAP takes an element of a variable", null);
        }
        Layout layout = site.lowering().sheet().layoutOf(ref.cell());
        return after(site, layout.firstCell(), layout.size(), ref.cell() - layout.firstCell());
    }

    /** The element, of {@code size} from {@code first} on, that stands some places after the one at {@code place} from 0. */
    private static Term after(Site site, int first, int size, int place) {
        Term position = call(ScalarFunction.FLOOR, plus(number(place + 1.5), site.argument(1)));
        return new Term.ElementRef(first, List.of(size), List.of(position), RangeEquations.MISSING);
    }

    /**
     * An element of a whole variable as it was a step ago or at the start, which XMILE files ask for. A range written as the last subscript means the vector along
     * it, so that places are counted from its first element.
     */
    private static Term mapRemembered(Site site, Site inner) {
        Name function = inner.call().function();
        boolean previous = function.equals(PREVIOUS);
        Term base = previous || function.equals(INIT) ? inner.argument(0) : Lowering.FAILED;
        if (!(base instanceof Term.CellRef ref)
                || !(inner.expression(0) instanceof Expression.Reference reference)
                || site.lowering().sheet().isHidden(ref.cell())) {
            return site.fail(
                    Code.BAD_ARGUMENTS,
                    "VECTOR ELM MAP takes an element of a variable, or PREVIOUS or INIT of one",
                    null);
        }
        Layout layout = site.lowering().sheet().layoutOf(ref.cell());
        int place = ref.cell() - layout.firstCell();
        if (endsWithRange(reference, site)) {
            place -= place
                    % layout.dimensions().get(layout.dimensions().size() - 1).size();
        }
        int first = vector(site, List.of(-1), () -> {
            List<Term> all = new ArrayList<>();
            for (int i = 0; i < layout.size(); i++) {
                Term value = Algebra.cell(layout.firstCell() + i);
                Rule rule = previous
                        ? new Rule.Delayed(value, null, MemoryFunctions.initialOfPrevious(inner))
                        : new Rule.Frozen(value);
                all.add(site.hide("remembered", rule));
            }
            return all;
        });
        return after(site, first, layout.size(), place);
    }

    private static boolean endsWithRange(Expression.Reference reference, Site site) {
        int last = reference.subscripts().size() - 1;
        return last < 0
                || !(reference.subscripts().get(last) instanceof Expression.Index.At at)
                || (at.value() instanceof Expression.Reference named
                        && site.lowering().names().dimension(named.name()) != null);
    }

    /** A function of the vector along the last subscript of the left side, for the place there. */
    private static Term placed(Site site, VectorFunction function) {
        Along along = Along.last(site, 1);
        if (along == null) {
            return Lowering.FAILED;
        }
        int first = vector(site, along.rest(), () -> along.values(0));
        Term place = number(along.place());
        return new Term.Vector(function, first, along.size(), List.of(site.argument(1), place));
    }

    private static Term reorder(Site site) {
        Along along = Along.last(site, 1);
        if (along == null) {
            return Lowering.FAILED;
        }
        int first = vector(site, along.rest(), () -> along.values(0));
        Term place = plus(site.argument(1), number(1));
        return new Term.ElementRef(first, List.of(along.size()), List.of(place), RangeEquations.MISSING);
    }

    /** A table whose values are the elements from the named one to the last along the last subscript. */
    private static Term lookup(Site site) {
        Term base = site.argument(0);
        if (!(base instanceof Term.CellRef ref) || site.lowering().sheet().isHidden(ref.cell())) {
            return base == Lowering.FAILED
                    ? base
                    : site.fail(Code.BAD_ARGUMENTS, "VECTOR LOOKUP takes the first element of a vector", null);
        }
        Layout layout = site.lowering().sheet().layoutOf(ref.cell());
        int rank = layout.dimensions().size();
        int row = rank == 0 ? 1 : layout.dimensions().get(rank - 1).size();
        int count = row - (ref.cell() - layout.firstCell()) % row;
        List<Term> scalars = List.of(site.argument(1), site.argument(2), site.argument(3), site.argument(4));
        return new Term.Vector(VectorFunction.VECTOR_LOOKUP, ref.cell(), count, scalars);
    }

    private static Term inverse(Site site) {
        Along along = Along.last(site, 2);
        if (along == null) {
            return Lowering.FAILED;
        }
        int n = (int) StrictMath.round(StrictMath.sqrt(along.size()));
        if (n * n != along.size()) {
            return site.fail(
                    Code.BAD_ARGUMENTS,
                    "the last two subscripts on the left side have different numbers of elements",
                    "an inverse has as many rows as columns");
        }
        return VensimSolvers.inverse(site, along);
    }

    /** Puts a vector into hidden cells beside each other, once for all elements that share it, and returns the first. */
    static int vector(Site site, List<Integer> rest, Supplier<List<Term>> values) {
        Memory memory = site.scope().memory();
        var known = memory.vectors.computeIfAbsent(site.call(), call -> new HashMap<>());
        boolean shared =
                !site.scope().isIterating() && !(rest.isEmpty() && site.scope().rank() > 0);
        Integer found = shared ? known.get(rest) : null;
        if (found != null) {
            return found;
        }
        List<Term> terms = values.get();
        List<Integer> cells = new ArrayList<>(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            cells.add(site.reserve("vector"));
        }
        for (int i = 0; i < terms.size(); i++) {
            site.set(cells.get(i), site.scope().phase().rule(terms.get(i)));
        }
        int first = cells.isEmpty() ? site.scope().cell() : cells.get(0);
        known.put(rest, first);
        return first;
    }

    /** Returns q F(p), what is left of a request at a price. */
    static Term demanded(Term request, List<Term> profile, Term price) {
        return times(
                request,
                call(
                        ScalarFunction.DEMAND_FRACTION,
                        profile.get(0),
                        profile.get(1),
                        profile.get(2),
                        profile.get(3),
                        price));
    }

    /** Returns the dimension of the range written last on the left side; null when an element is written there. */
    static @Nullable Dimension lastRange(Scope scope) {
        return scope.rank() == 0 ? null : scope.leftRange(scope.rank() - 1);
    }
}
