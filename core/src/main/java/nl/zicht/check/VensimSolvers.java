package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.equation.Code;

/** The functions of Vensim's language whose values are found together: loops of equations, zeros, the elements of an inverse. */
final class VensimSolvers {
    private VensimSolvers() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("SIMULTANEOUS", VensimSolvers::simultaneous), BuiltIn.of("FIND ZERO", VensimSolvers::zero));
    }

    /** A variable in a loop of equations, which is computed again and again from a first guess on. */
    private static Term simultaneous(Site site) {
        int sought = site.reserve("solved");
        Term next = site.argument(0);
        site.set(
                sought,
                new Rule.Solved(
                        Rule.Solved.Kind.REPEATED,
                        sought,
                        List.of(sought),
                        List.of(site.argument(1)),
                        List.of(next),
                        List.of()));
        return cell(sought);
    }

    /** The vector along the last subscript of the left side that makes another vector zero. */
    private static Term zero(Site site) {
        Along along = Along.last(site, 1);
        if (along == null) {
            return Lowering.FAILED;
        }
        double count = StartValue.of(site.argument(4), site.lowering());
        if (!Double.isNaN(count) && Math.rint(count) != along.size()) {
            return site.fail(
                    Code.BAD_ARGUMENTS,
                    "FIND ZERO is told of " + Math.round(count) + " elements, the left side has " + along.size(),
                    "ELMCOUNT gives the number of elements of a range");
        }
        int first = together(site, along, cells -> {
            List<Term> settings = new ArrayList<>(along.values(0));
            settings.addAll(along.values(2));
            settings.add(site.argument(5));
            settings.add(site.argument(6));
            settings.add(site.argument(7));
            return new Rule.Solved(
                    Rule.Solved.Kind.ZERO, cells.get(0), cells, along.values(3), along.values(1), settings);
        });
        return cell(first + along.place());
    }

    /** The inverse of the matrix along the last two subscripts of the left side. */
    static Term inverse(Site site, Along along) {
        int first = together(
                site,
                along,
                cells -> new Rule.Solved(
                        Rule.Solved.Kind.INVERSE, cells.get(0), cells, List.of(), along.values(0), List.of()));
        return cell(first + along.place());
    }

    /** Makes the rule of the head of cells that are found together. */
    @FunctionalInterface
    private interface Maker {
        Rule.Solved rule(List<Integer> cells);
    }

    /** Reserves cells beside each other, once for all elements that share them, and returns the first. */
    private static int together(Site site, Along along, Maker maker) {
        var known = site.scope().memory().vectors.computeIfAbsent(site.call(), call -> new HashMap<>());
        Integer found = known.get(along.rest());
        if (found != null) {
            return found;
        }
        List<Integer> cells = IntStream.range(0, along.size())
                .mapToObj(i -> site.reserve("solved"))
                .toList();
        int head = cells.get(0);
        known.put(along.rest(), head);
        Rule.Solved rule = maker.rule(cells);
        site.set(head, rule);
        for (int other : cells.subList(1, cells.size())) {
            site.set(other, new Rule.Solved(rule.kind(), head, List.of(), List.of(), List.of(cell(head)), List.of()));
        }
        return head;
    }
}
