package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;

/** Finds algebraic loops: cells that need each other's value at the same moment; each is reported as its shortest cycle. */
final class LoopCheck {
    private static final int SHOWN = 50;

    private final CellSheet sheet;
    private final Findings findings;
    private final Set<Integer> reported = new HashSet<>();
    private final Set<Set<Name>> told = new HashSet<>();

    private LoopCheck(CellSheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    static void check(CellSheet sheet, Findings findings) {
        LoopCheck check = new LoopCheck(sheet, findings);
        SolvedLoops active = SolvedLoops.of(Dependencies.active(sheet.size(), sheet::rule), sheet.size(), sheet::rule);
        SolvedLoops initial =
                SolvedLoops.of(Dependencies.initial(sheet.size(), sheet::rule), sheet.size(), sheet::rule);
        check.report(active.graph(), Phase.ACTIVE);
        check.report(initial.graph(), Phase.INITIAL);
        active.all().forEach(check::solvable);
        initial.all().forEach(check::solvable);
    }

    /** Reports a loop that holds what no solver can compute again and again, or more than one that seeks zeros. */
    private void solvable(int[] members) {
        int zeros = 0;
        int heads = 0;
        int first = members[0];
        for (int member : members) {
            Rule rule = member < sheet.size() ? sheet.rule(member) : null;
            if (rule instanceof Rule.Solved solved && solved.head() == member) {
                zeros += solved.kind() == Rule.Solved.Kind.ZERO ? 1 : 0;
                heads += solved.kind() == Rule.Solved.Kind.INVERSE ? 0 : 1;
                first = member;
            } else if (!(rule == null || rule instanceof Rule.Solved || rule instanceof Rule.Computed)) {
                heads = 2;
                zeros = 1;
            }
        }
        if (zeros > 0
                && heads > 1
                && told.add(Set.of(sheet.layoutOf(first).variable().name()))) {
            findings.error(
                    Code.NOT_SUPPORTED,
                    "the loop of equations through " + sheet.label(sheet.owner(first))
                            + " holds more than FIND ZERO alone can solve",
                    sheet.span(first),
                    "one FIND ZERO over all that is sought");
        }
    }

    private void report(Dependencies graph, Phase phase) {
        for (int[] members : Components.of(graph).cyclic()) {
            boolean known = Arrays.stream(members).anyMatch(reported::contains);
            if (!known) {
                report(graph, members, phase);
            }
            Arrays.stream(members).filter(node -> node < graph.cells()).forEach(reported::add);
        }
    }

    private void report(Dependencies graph, int[] members, Phase phase) {
        List<Integer> ranked = new ArrayList<>(Arrays.stream(members).boxed().toList());
        ranked.sort(Comparator.comparing((Integer node) -> node >= graph.cells() ? "" : key(node))
                .thenComparing(Comparator.naturalOrder()));
        int[] cycle = ShortestCycle.in(graph, ranked, node -> node < graph.cells() && !sheet.isHidden(node));
        List<Integer> path = owners(cycle, graph.cells());
        if (!told.add(path.stream()
                .map(cell -> sheet.layoutOf(cell).variable().name())
                .collect(Collectors.toSet()))) {
            return; // the same variables, other elements
        }
        List<String> names = new ArrayList<>();
        path.forEach(cell -> names.add(sheet.label(cell)));
        names.add(names.get(0));
        String subject = phase == Phase.ACTIVE ? "" : "the initial value of ";
        String whole = path.size() > 1
                ? subject + "each of these needs " + (phase == Phase.ACTIVE ? "" : "that of ") + "the next"
                : subject + names.get(0) + " needs itself";
        findings.error(
                Code.ALGEBRAIC_LOOP,
                whole + (phase == Phase.ACTIVE ? " at the same moment: " : ": ") + shown(names),
                sheet.span(path.get(0)),
                hint(cycle, phase, graph.cells()));
    }

    private String hint(int[] cycle, Phase phase, int cells) {
        if (phase == Phase.INITIAL) {
            return "give one of them an initial value that does not depend on the others";
        }
        boolean limited = Arrays.stream(cycle).anyMatch(node -> node < cells && sheet.isFor(node, "left"));
        return limited
                ? "the non-negative stock should name its outflows in another order: each gets what those before it leave"
                : "a stock or a delay (SMTH1, DELAY1, PREVIOUS) belongs somewhere in this circle";
    }

    /** Returns the variables' cells that a cycle passes, hidden ones under their owner, beginning with the first by label. */
    private List<Integer> owners(int[] cycle, int cells) {
        List<Integer> owners = new ArrayList<>();
        for (int node : cycle) {
            int owner = node >= cells ? -1 : sheet.owner(node);
            if (owner >= 0 && (owners.isEmpty() || owners.get(owners.size() - 1) != owner)) {
                owners.add(owner);
            }
        }
        if (owners.size() > 1 && owners.get(0).equals(owners.get(owners.size() - 1))) {
            owners.remove(owners.size() - 1);
        }
        int first = 0;
        for (int i = 1; i < owners.size(); i++) {
            if (key(owners.get(i)).compareTo(key(owners.get(first))) < 0) {
                first = i;
            }
        }
        List<Integer> turned = new ArrayList<>(owners.subList(first, owners.size()));
        turned.addAll(owners.subList(0, first));
        return turned;
    }

    /** Returns what cells are ordered by, so that the order of the file does not matter. */
    private String key(int cell) {
        return sheet.label(cell).toLowerCase(Locale.ROOT);
    }

    private static String shown(List<String> names) {
        if (names.size() <= SHOWN) {
            return String.join(" → ", names);
        }
        int left = names.size() - SHOWN;
        return String.join(" → ", names.subList(0, SHOWN - 1)) + " → … (" + left + " more) → "
                + names.get(names.size() - 1);
    }
}
