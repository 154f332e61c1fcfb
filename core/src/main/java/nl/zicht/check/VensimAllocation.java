package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
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
    /** What is added to a kind of profile for allocation in whole numbers. */
    private static final int WHOLE = 10;

    /** The last kind of profile whose curve is published. */
    private static final int LAST_CURVE = 4;

    private VensimAllocation() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("ALLOCATE AVAILABLE", VensimAllocation::available),
                BuiltIn.of("ALLOCATE BY PRIORITY", VensimAllocation::byPriority),
                BuiltIn.of("FIND MARKET PRICE", VensimAllocation::marketPrice),
                BuiltIn.of("ALLOC P", VensimAllocation::rectangle),
                BuiltIn.of("MARKETP", VensimAllocation::rectanglePrice),
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
        List<Term> profiles = new ArrayList<>();
        boolean whole = false;
        for (Scope scope : along.scopes()) {
            List<Term> one = profile(site, 1, scope);
            profiles.addAll(one == null ? List.of() : one);
            whole |= one != null && mayBeWhole(site, one.get(0));
        }
        int first = VensimVectors.vector(site, along.rest(), () -> {
            List<Term> all = new ArrayList<>(along.values(0));
            all.addAll(profiles);
            return all;
        });
        Term request = cell(first + along.place());
        Term price = site.hide(
                "price",
                site.scope()
                        .phase()
                        .rule(new Term.Vector(VectorFunction.ALLOCATION_PRICE, first, 5 * n, List.of(supply))));
        Term share = new Term.Vector(VectorFunction.FIXED_SHARE, first, 5 * n, List.of(supply));
        if (whole) {
            Term common = site.hide("share", site.scope().phase().rule(share));
            List<Term> scalars = List.of(price, common, number(along.place()));
            return new Term.Vector(VectorFunction.WHOLE_ALLOCATION, first, 5 * n, scalars);
        }
        Term fixed = new Term.Binary(BinaryOperation.LESS, profile.get(0), number(0.5));
        return new Term.Conditional(fixed, times(request, share), VensimVectors.demanded(request, profile, price));
    }

    /** Returns whether a kind of profile counts in whole things or may do so; refuses a kind that cannot be run. */
    private static boolean mayBeWhole(Site site, Term kind) {
        double known = StartValue.ofConstant(kind, site.lowering());
        if (Double.isNaN(known)) {
            return true;
        }
        int curve = (int) (known + 0.5) % WHOLE;
        if (!(known > -0.5 && known < 2 * WHOLE - 0.5) || curve > LAST_CURVE) {
            site.fail(
                    Code.NOT_SUPPORTED,
                    "the allocation profile of kind " + Math.round(known)
                            + (curve == LAST_CURVE + 1 ? " (constant elasticity)" : "") + " is not supported",
                    "one of the kinds 0 fixed, 1 rectangular, 2 triangular, 3 normal, 4 exponential, or 10 more for whole"
                            + " numbers");
        } else if (known > WHOLE - 0.5) {
            site.lowering()
                    .findings()
                    .warning(
                            Code.BENT_RULE,
                            site.call().function() + " in whole numbers: how Vensim rounds is not published; shares are"
                                    + " rounded down and what is left goes to those that lost most",
                            site.span(),
                            null);
            return true;
        }
        return false;
    }

    /** A request that falls from all to nothing over a width around its priority, at a price: request, priority, width, price. */
    private static Term rectangle(Site site) {
        warnOfOrder(site, "request, priority, width, price");
        return times(
                site.argument(0),
                call(
                        ScalarFunction.DEMAND_FRACTION,
                        number(1),
                        site.argument(1),
                        site.argument(2),
                        number(0),
                        site.argument(3)));
    }

    /** The price of such an allocation: requests, priorities, their number (which the subscripts say already), width, supply. */
    private static Term rectanglePrice(Site site) {
        int width = site.count() - 2;
        warnOfOrder(
                site,
                width == 3 ? "requests, priorities, number, width, supply" : "requests, priorities, width, supply");
        List<List<Term>> both = Iteration.together(site, List.of(0, 1));
        if (both == null) {
            return Lowering.FAILED;
        }
        int first = VensimVectors.vector(site, List.of(), () -> {
            List<Term> all = new ArrayList<>(both.get(0));
            all.addAll(both.get(1));
            return all;
        });
        List<Term> scalars = List.of(site.argument(width), site.argument(width + 1));
        return new Term.Vector(
                VectorFunction.RECTANGLE_PRICE, first, 2 * both.get(0).size(), scalars);
    }

    private static void warnOfOrder(Site site, String order) {
        site.lowering()
                .findings()
                .warning(
                        Code.BENT_RULE,
                        site.call().function()
                                + " is an old function whose arguments are not published; they are taken for " + order,
                        site.span(),
                        "ALLOCATE AVAILABLE and FIND MARKET PRICE can be used instead");
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
                mayBeWhole(site, kind);
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
        Term part = demand ? demanded : minus(quantity, demanded);
        if (!mayBeWhole(site, profile.get(0))) {
            return part;
        }
        Term whole = new Term.Binary(BinaryOperation.GREATER_OR_EQUAL, profile.get(0), number(WHOLE - 0.5));
        Term shared = site.shared(part, "part");
        return new Term.Conditional(whole, call(ScalarFunction.ROUND, shared), shared);
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
