package nl.zicht.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes random syntax trees that the parser could have made. */
final class RandomExpressions {
    private static final SourceSpan NOWHERE = Fragment.of("made", "").span();
    private static final List<String> PARTS = List.of(
            "a",
            "birth rate",
            "x.y",
            "if",
            "Mod",
            "time",
            "cost/unit",
            "1st",
            "$",
            "é_ï",
            "\uD83D\uDE00",
            "say \"hi\"",
            "back\\slash",
            "line\nbreak",
            "max",
            "if then else",
            "not",
            "A",
            "ЖИЗНЬ",
            "ı",
            "plan$2",
            "\ufeffbom");

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    Expression tree(int depth) {
        if (depth <= 1) {
            return random.nextBoolean() ? new Expression.Literal(number(), NOWHERE) : reference(0);
        }
        return switch (random.nextInt(9)) {
            case 0 -> reference(depth - 1);
            case 1 -> new Expression.Call(callName(), list(3, () -> tree(depth - 1)), NOWHERE);
            case 2 -> new Expression.Power(tree(depth - 1), tree(depth - 1), NOWHERE);
            case 3 -> new Expression.Prefix(pick(PrefixOperator.values()), tree(depth - 1), NOWHERE);
            case 4 -> new Expression.Conditional(tree(depth - 1), tree(depth - 1), tree(depth - 1), NOWHERE);
            case 5 -> new Expression.Transpose(tree(depth - 1), NOWHERE);
            default -> chain(depth);
        };
    }

    private Expression chain(int depth) {
        InfixOperator one = pick(InfixOperator.values());
        List<InfixOperator> level = new ArrayList<>();
        for (InfixOperator operator : InfixOperator.values()) {
            if (operator.level() == one.level()) {
                level.add(operator);
            }
        }
        List<Expression.Link> links =
                list(3, () -> new Expression.Link(level.get(random.nextInt(level.size())), tree(depth - 1)));
        return new Expression.Chain(
                tree(depth - 1), links.isEmpty() ? List.of(new Expression.Link(one, tree(1))) : links, NOWHERE);
    }

    private Expression reference(int depth) {
        List<Expression.Index> subscripts = depth == 0 ? List.of() : list(3, () -> index(depth));
        return new Expression.Reference(name(), subscripts, NOWHERE);
    }

    private Expression.Index index(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> new Expression.Index.Wildcard(random.nextBoolean() ? null : name(), NOWHERE);
            case 1 -> new Expression.Index.Position(1 + random.nextInt(4), NOWHERE);
            case 2 -> new Expression.Index.Range(tree(depth), tree(depth), NOWHERE);
            default -> new Expression.Index.At(tree(depth));
        };
    }

    private Name callName() {
        Name name = name();
        return name.equals(Name.of("if then else")) ? Name.quoted("if then else") : name;
    }

    private Name name() {
        if (random.nextInt(4) > 0) {
            String part = PARTS.get(random.nextInt(PARTS.size()));
            return random.nextBoolean() ? Name.of(part) : Name.quoted(part);
        }
        List<String> parts = new ArrayList<>(list(2, () -> PARTS.get(random.nextInt(PARTS.size()))));
        if (random.nextBoolean()) {
            parts.add(0, "");
        }
        parts.add("z");
        return Name.qualified(parts);
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(10);
            case 1 -> {
                double any = Math.abs(Double.longBitsToDouble(random.nextLong()));
                yield Double.isFinite(any) ? any : 1;
            }
            case 2 -> Double.MIN_VALUE * random.nextInt(3);
            case 3 -> random.nextInt(1000) / 100.0;
            default -> random.nextDouble() * 1e17;
        };
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }
}
