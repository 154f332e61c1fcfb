package nl.zicht.check;

import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.plus;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import org.jspecify.annotations.Nullable;

/**
 * RANK(A, r [, B]): the flat position of the element of A that has rank r in ascending order, ties by B and then by position; 0 where there is none.
 *
 * <p>Each element gets a hidden cell with its rank (one more than the number of elements before it); the result is the position whose rank is r.
 */
final class Ranking {
    /** How many terms one comparison takes. */
    private static final long NODES = 10;

    private Ranking() {}

    static Term rank(Site site) {
        Memory memory = site.scope().memory();
        List<Term> ranks = memory.ranks.get(site.call());
        if (ranks == null) {
            boolean before = memory.usesElement;
            memory.usesElement = false;
            List<Term> values = Iteration.values(site, 0, true);
            List<Term> ties = site.has(2) ? Iteration.values(site, 2, true) : List.of();
            boolean same = !memory.usesElement;
            ranks = values == null || ties == null ? null : ranks(site, shared(site, values), shared(site, ties));
            memory.usesElement = before || !same;
            if (same && ranks != null) {
                memory.ranks.put(site.call(), ranks);
            }
        }
        Term wanted = site.shared(1);
        return ranks == null ? Lowering.FAILED : position(ranks, wanted);
    }

    private static Term position(List<Term> ranks, Term wanted) {
        Term whole = Algebra.call(ScalarFunction.FLOOR, wanted);
        Term position = number(0);
        for (int i = ranks.size() - 1; i >= 0; i--) {
            Term hit = new Term.Binary(BinaryOperation.EQUAL, ranks.get(i), whole);
            position = new Term.Conditional(hit, number(i + 1), position);
        }
        return position;
    }

    private static @Nullable List<Term> ranks(Site site, List<Term> values, List<Term> ties) {
        int n = values.size();
        if (!ties.isEmpty() && ties.size() != n) {
            site.fail(Code.BAD_ARGUMENTS, "RANK compares " + n + " values with " + ties.size() + " others", null);
            return null;
        }
        if (!site.lowering().spend(NODES * n * n, site.span())) {
            return null;
        }
        List<Term> ranks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ranks.add(site.hide("rank", site.scope().phase().rule(rankOf(i, values, ties))));
        }
        return ranks;
    }

    private static Term rankOf(int i, List<Term> values, List<Term> ties) {
        Term rank = number(1);
        for (int j = 0; j < values.size(); j++) {
            if (j == i) {
                continue;
            }
            // on a full tie the earlier position goes first
            Term last = number(j < i ? 1 : 0);
            Term tied = ties.isEmpty() ? last : before(ties.get(j), ties.get(i), last);
            rank = plus(rank, before(values.get(j), values.get(i), tied));
        }
        return rank;
    }

    /** Returns 1 where a < b, {@code tied} where they are equal, else 0. */
    private static Term before(Term a, Term b, Term tied) {
        Term less = new Term.Binary(BinaryOperation.LESS, a, b);
        Term equal = new Term.Binary(BinaryOperation.EQUAL, a, b);
        return new Term.Conditional(less, number(1), new Term.Conditional(equal, tied, number(0)));
    }

    private static List<Term> shared(Site site, List<Term> values) {
        return values.stream().map(value -> site.shared(value, "value")).toList();
    }
}
