package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import org.jspecify.annotations.Nullable;

/** The allocation of a supply over requests along the last subscript of the left side. */
final class VensimAllocation {
    private VensimAllocation() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("ALLOCATE AVAILABLE", VensimAllocation::available),
                BuiltIn.of("ALLOCATE BY PRIORITY", VensimAllocation::byPriority),
                BuiltIn.of("FIND MARKET PRICE", VensimAllocation::marketPrice),
                BuiltIn.of("DEMAND AT PRICE", site -> atPrice(site, true)),
                BuiltIn.of("SUPPLY AT PRICE", site -> atPrice(site, false)));
    }

    private static Term available(Site site) {
        Along along = Along.last(site, 1);
        if (along == null) {
            return Lowering.FAILED;
        }
        int n = along.size();
        List<Term> profile = profile(site, 1, site.scope());
        if (profile == null) {
            return Lowering.FAILED;
        }
        Term supply = site.shared(2);
        int first = VensimVectors.vector(site, along.rest(), () -> {
            List<Term> all = new ArrayList<>(along.values(0));
            for (Scope scope : along.scopes()) {
                List<Term> one = profile(site, 1, scope);
                all.addAll(one == null ? List.of() : one);
            }
            // the price and the share follow the vector, one for all elements
            return all;
        });
        Term request = cell(first + along.place());
        Term price = site.hide(
                "price",
                site.scope()
                        .phase()
                        .rule(new Term.Vector(VectorFunction.ALLOCATION_PRICE, first, 5 * n, List.of(supply))));
        Term share = new Term.Vector(VectorFunction.FIXED_SHARE, first, 5 * n, List.of(supply));
        Term fixed = new Term.Binary(BinaryOperation.LESS, profile.get(0), number(0.5));
        return new Term.Conditional(fixed, times(request, share), VensimVectors.demanded(request, profile, price));
    }

    private static Term byPriority(Site site) {
        Along along = Along.last(site, 1);
        if (along == null) {
            return Lowering.FAILED;
        }
        int first = VensimVectors.vector(site, along.rest(), () -> {
            List<Term> all = new ArrayList<>(along.values(0));
            all.addAll(along.values(1));
            return all;
        });
        List<Term> scalars = List.of(site.argument(3), site.argument(4), number(along.place()));
        return new Term.Vector(VectorFunction.ALLOCATION_BY_PRIORITY, first, 2 * along.size(), scalars);
    }

    /** The price at which demand meets supply; quantities and profiles go along subscripts marked with {@code !}. */
    private static Term marketPrice(Site site) {
        List<Term> all = new ArrayList<>();
        int demands = 0;
        for (int side = 0; side < 4; side += 2) {
            List<List<Term>> both = Iteration.together(site, List.of(side, side + 1));
            if (both == null) {
                return Lowering.FAILED;
            }
            demands = side == 0 ? both.get(0).size() : demands;
            all.addAll(both.get(0));
            for (Term kind : both.get(1)) {
                List<Term> profile = profile(site, kind);
                if (profile == null) {
                    return Lowering.FAILED;
                }
                all.addAll(profile);
            }
        }
        int first = VensimVectors.vector(site, List.of(), () -> all);
        return new Term.Vector(VectorFunction.MARKET_PRICE, first, all.size(), List.of(number(demands)));
    }

    private static Term atPrice(Site site, boolean demand) {
        List<Term> profile = profile(site, 1, site.scope());
        if (profile == null) {
            return Lowering.FAILED;
        }
        Term quantity = site.shared(0);
        Term demanded = VensimVectors.demanded(quantity, profile, site.argument(2));
        return demand ? demanded : minus(quantity, demanded);
    }

    /** Returns kind, priority, width and extra of a profile: the element that is named and the three after it. */
    private static @Nullable List<Term> profile(Site site, int argument, Scope scope) {
        return profile(site, site.lowering().lower(site.expression(argument), scope));
    }

    private static @Nullable List<Term> profile(Site site, Term kind) {
        if (!(kind instanceof Term.CellRef ref)) {
            if (kind != Lowering.FAILED) {
                site.fail(
                        Code.BAD_ARGUMENTS,
                        "a profile is an element of a variable whose last subscript has four elements: kind, priority,"
                                + " width, extra",
                        null);
            }
            return null;
        }
        Layout layout = site.lowering().sheet().layoutOf(ref.cell());
        if (ref.cell() + 3 >= layout.firstCell() + layout.size()) {
            site.fail(Code.BAD_ARGUMENTS, "the profile has less than four elements", "name its first element");
            return null;
        }
        return List.of(kind, cell(ref.cell() + 1), cell(ref.cell() + 2), cell(ref.cell() + 3));
    }
}
