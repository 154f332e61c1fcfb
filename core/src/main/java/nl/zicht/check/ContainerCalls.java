package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * What equations ask of conveyors and queues: {@code belt[1]}, {@code lines[north][1]}, functions of the slats of a belt or the batches of a line (XMILE 1.0,
 * section 3.7.5), and Stella's functions of them.
 */
final class ContainerCalls {
    private ContainerCalls() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("QLEN", site -> asked(site, Question.SIZE)),
                BuiltIn.of("QELEM", ContainerCalls::queueElement),
                BuiltIn.of("CAPACITY", ContainerCalls::capacity),
                BuiltIn.of("CYCLETIME", site -> ofFlow(site, Question.CYCLE_TIME)),
                BuiltIn.of("CTFLOW", site -> ofFlow(site, Question.CYCLE_FLOW)),
                BuiltIn.of("CTMEAN", site -> ofFlow(site, Question.CYCLE_MEAN)),
                BuiltIn.of("CTMIN", site -> ofFlow(site, Question.CYCLE_MIN)),
                BuiltIn.of("CTMAX", site -> ofFlow(site, Question.CYCLE_MAX)),
                BuiltIn.of("CTSTDDEV", site -> ofFlow(site, Question.CYCLE_DEVIATION)),
                BuiltIn.of("THROUGHPUT", site -> ofFlow(site, Question.THROUGHPUT)));
    }

    /** Asks about the cycle times of what leaves a conveyor or queue through a flow. */
    private static Term ofFlow(Site site, Question question) {
        if (site.has(1)) {
            return site.fail(
                    Code.NOT_SUPPORTED,
                    site.call().function() + " with more than one argument is not supported",
                    "leave all but the flow out");
        }
        site.approximate("the time from coming into the first conveyor or queue to leaving through this flow");
        Term flow = site.argument(0);
        if (!(flow instanceof Term.CellRef ref)
                || !(site.expression(0) instanceof Reference reference)
                || !(site.lowering().names().variable(reference.name()) instanceof Flow)) {
            return flow == Lowering.FAILED
                    ? flow
                    : site.fail(
                            Code.BAD_ARGUMENTS,
                            "the argument of " + site.call().function()
                                    + " must be a flow that leaves a conveyor or queue",
                            "name the flow, of an array one element");
        }
        return probe(question, ref.cell(), -1, List.of(flow), site.lowering(), site.scope());
    }

    /** Returns whether a reference goes into a conveyor or queue: it has one subscript more than the variable has dimensions. */
    static boolean goesInside(Variable variable, Layout layout, Reference reference) {
        List<Index> subscripts = reference.subscripts();
        if (subscripts.isEmpty() || !(variable instanceof Stock stock) || stock.container() == null) {
            return false;
        }
        return subscripts.get(subscripts.size() - 1) instanceof Index.Within
                || (layout.dimensions().isEmpty() && subscripts.size() == 1 && subscripts.get(0) instanceof Index.At);
    }

    /** Lowers a reference that goes into a conveyor or queue. */
    static Term inside(Layout layout, Reference reference, Lowering lowering, Scope scope) {
        List<Index> subscripts = reference.subscripts();
        Index last = subscripts.get(subscripts.size() - 1);
        Expression place = last instanceof Index.Within within ? within.place() : ((Index.At) last).value();
        Reference stock =
                new Reference(reference.name(), subscripts.subList(0, subscripts.size() - 1), reference.span());
        int element = layout.dimensions().isEmpty()
                ? stock.subscripts().isEmpty() ? 0 : none(lowering, reference.span(), stock.name() + " is not an array")
                : lowering.references().element(layout.dimensions(), stock, scope);
        return element < 0
                ? Lowering.FAILED
                : element(layout.firstCell() + element, lowering.lower(place, scope), lowering, scope);
    }

    private static int none(Lowering lowering, SourceSpan span, String message) {
        lowering.fail(Code.BAD_SUBSCRIPT, message, span, null);
        return -1;
    }

    private static Term element(int stock, Term place, Lowering lowering, Scope scope) {
        if (place == Lowering.FAILED) {
            return place;
        }
        int cell = lowering.sheet().reserve(scope.cell(), "place");
        lowering.sheet().set(cell, new Rule.Computed(place, null));
        boolean known = !Double.isNaN(StaticValue.of(place));
        return probe(Question.ELEMENT, stock, cell, known ? List.of() : List.of(cell(cell)), lowering, scope);
    }

    private static Term probe(
            Question question, int stock, int place, List<Term> needs, Lowering lowering, Scope scope) {
        scope.memory().usesElement = true;
        Term term = lowering.sheet().hide(scope.cell(), "inside", new Rule.Probed(question, stock, place, needs, null));
        if (term instanceof Term.CellRef ref) {
            lowering.containers().probes().add(ref.cell());
        }
        return term;
    }

    /** Returns what the one argument of an array function is asked as a conveyor or queue; null when it is an array or a number. */
    static @Nullable Term asked(Site site, Question question, Variable variable, Reference reference) {
        Layout layout = site.lowering().shapes().layout(variable.name());
        if (!(variable instanceof Stock stock) || stock.container() == null || layout == null) {
            return null;
        }
        List<Index> subscripts = reference.subscripts();
        int element = 0;
        if (layout.dimensions().isEmpty()) {
            if (!(subscripts.isEmpty() || (subscripts.size() == 1 && subscripts.get(0) instanceof Index.Wildcard))) {
                return null;
            }
        } else {
            boolean one = subscripts.size() == layout.dimensions().size()
                    && site.lowering().references().axes(layout.dimensions(), reference, site.scope()).stream()
                            .allMatch(axis -> axis == null);
            if (!one) {
                return null;
            }
            element = site.lowering().references().element(layout.dimensions(), reference, site.scope());
        }
        return element < 0
                ? Lowering.FAILED
                : probe(question, layout.firstCell() + element, -1, List.of(), site.lowering(), site.scope());
    }

    /** Returns the answer about the conveyor or queue that is the only argument, or null when it is none. */
    static @Nullable Term ofOnly(Site site, Question question) {
        if (site.count() == 1 && site.expression(0) instanceof Reference reference) {
            Variable variable = site.lowering().names().variable(reference.name());
            return variable == null ? null : asked(site, question, variable, reference);
        }
        return null;
    }

    /** Returns whether the only argument is a conveyor or queue without dimensions, of which all is meant. */
    static boolean isWhole(Site site) {
        return site.count() == 1
                && site.expression(0) instanceof Reference reference
                && reference.subscripts().size() <= 1
                && reference.subscripts().stream().allMatch(Index.Wildcard.class::isInstance)
                && site.lowering().names().variable(reference.name()) instanceof Stock stock
                && stock.container() != null
                && stock.header().dimensions().isEmpty();
    }

    private static Term asked(Site site, Question question) {
        Term answer = ofOnly(site, question);
        return answer == null ? noContainer(site) : answer;
    }

    private static Term noContainer(Site site) {
        return site.fail(
                Code.BAD_ARGUMENTS,
                "the first argument of " + site.call().function() + " must be a conveyor or queue",
                "name the stock, of an array one element");
    }

    private static int stock(Site site) {
        if (site.expression(0) instanceof Reference reference
                && site.lowering().names().variable(reference.name()) instanceof Stock stock
                && stock.container() != null) {
            Layout layout = site.lowering().shapes().layout(stock.name());
            int element = layout == null || layout.dimensions().isEmpty()
                    ? 0
                    : site.lowering().references().element(layout.dimensions(), reference, site.scope());
            return layout == null || element < 0 ? -1 : layout.firstCell() + element;
        }
        noContainer(site);
        return -1;
    }

    /** Stella gives 0 for a batch that is not there. */
    private static Term queueElement(Site site) {
        int stock = stock(site);
        if (stock < 0) {
            return Lowering.FAILED;
        }
        if (site.has(2)) {
            return site.fail(Code.NOT_SUPPORTED, "QELEM with a third argument is not supported", "leave it out");
        }
        Term place = site.shared(1);
        Term element = element(stock, place, site.lowering(), site.scope());
        Term size = probe(Question.SIZE, stock, -1, List.of(), site.lowering(), site.scope());
        Term there = new Term.Binary(
                BinaryOperation.AND,
                new Term.Binary(BinaryOperation.GREATER_OR_EQUAL, place, number(1)),
                new Term.Binary(BinaryOperation.LESS, place, Algebra.plus(size, number(1))));
        return new Term.Conditional(there, element, number(0));
    }

    /** The capacity, known only when all conveyors are met, stands in a cell of its own. */
    private static Term capacity(Site site) {
        int stock = stock(site);
        if (stock < 0) {
            return Lowering.FAILED;
        }
        int cell = site.reserve("capacity");
        site.lowering().containers().capacities().put(cell, stock);
        return cell(cell);
    }

    /**
     * Returns the answer while initial values are found, or null when it is not known then.
     *
     * @param content the cell of the content
     * @param slats for a conveyor how many slats it has, null for a queue
     * @param even whether the content is spread evenly over the slats, or is one batch
     */
    static @Nullable Term atStart(Rule.Probed probed, Term content, @Nullable Term slats, boolean even) {
        Term some = new Term.Binary(BinaryOperation.GREATER, content, number(0));
        Term none = number(Double.NaN);
        Term size = slats == null ? new Term.Conditional(some, number(1), number(0)) : slats;
        Term each = slats == null ? new Term.Conditional(some, content, none) : over(content, slats);
        return switch (probed.question()) {
            case SIZE -> slats != null || even ? size : null;
            case MEAN -> slats != null || even ? each : null;
            case MIN, MAX -> even ? each : null;
            case DEVIATION -> even ? minus(each, each) : null;
            case ELEMENT -> {
                Term place = cell(probed.place());
                Term there = new Term.Binary(
                        BinaryOperation.AND,
                        new Term.Binary(BinaryOperation.GREATER_OR_EQUAL, place, number(1)),
                        new Term.Binary(BinaryOperation.LESS, place, Algebra.plus(size, number(1))));
                yield even ? new Term.Conditional(there, each, none) : null;
            }
            default -> null; // nothing has left yet
        };
    }
}
