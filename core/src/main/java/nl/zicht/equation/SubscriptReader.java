package nl.zicht.equation;

import nl.zicht.equation.Expression.Index;

/** Reads the subscripts that are no expressions: {@code *}, {@code *:Sub} and {@code @n}. */
final class SubscriptReader {
    private static final int MOST_DIMENSIONS = 1_000;

    private final Fragment text;
    private final Tokens tokens;
    private final SyntaxErrors errors;

    SubscriptReader(Fragment text, Tokens tokens, SyntaxErrors errors) {
        this.text = text;
        this.tokens = tokens;
        this.errors = errors;
    }

    /** Returns whether such a subscript comes next. */
    boolean isNext() {
        return tokens.current().is(InfixOperator.MULTIPLY) || tokens.at(TokenKind.AT);
    }

    Index read() {
        return tokens.at(TokenKind.AT) ? position() : wildcard();
    }

    private Index wildcard() {
        Token star = tokens.take();
        if (!tokens.at(TokenKind.COLON)) {
            return new Index.Wildcard(null, text.span(star.start(), star.end()));
        }
        Token colon = tokens.take();
        if (!tokens.at(TokenKind.NAME)) {
            Token found = tokens.current();
            errors.report(
                    found.start(),
                    found.end(),
                    "expected the name of a part of the dimension after '*:', found " + errors.describe(found),
                    null);
            return new Index.Wildcard(null, text.span(star.start(), colon.end()));
        }
        Token part = tokens.take();
        return new Index.Wildcard(part.name(), text.span(star.start(), part.end()));
    }

    private Index position() {
        Token mark = tokens.take();
        Token number = tokens.current();
        boolean whole = number.is(TokenKind.NUMBER) && text.text().charAt(number.end() - 1) != '.';
        boolean valid = whole
                && number.number() >= 1
                && number.number() <= MOST_DIMENSIONS
                && number.number() == Math.rint(number.number());
        if (!valid) {
            errors.report(
                    number.start(),
                    number.end(),
                    "expected the number of a dimension, counted from 1, after '@', found " + errors.describe(number),
                    null);
        }
        if (number.is(TokenKind.NUMBER)) {
            tokens.take();
        }
        int dimension = valid ? (int) number.number() : 1;
        return new Index.Position(dimension, text.span(mark.start(), number.end()));
    }
}
