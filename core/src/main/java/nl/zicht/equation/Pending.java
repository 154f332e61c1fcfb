package nl.zicht.equation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an equation that was begun and waits for what comes next; the parser keeps these on a stack of its own, so that no nesting, however deep, can
 * exhaust the stack of the thread.
 */
sealed interface Pending {
    /** The level of something that only its own closing word or bracket can end. */
    int BARRIER = Integer.MAX_VALUE;

    int SIGN = 4;
    int POWER = 3;
    int CHOICE = 11;
    /** Looser than every operator: ends everything but barriers. */
    int LOOSEST = 12;

    /** Returns the level of precedence (XMILE 1.0, section 3.3.1; smaller binds tighter), or {@link #BARRIER}. */
    int level();

    /** A value that was read, with the stretch of text it takes, brackets included, and the depth of its tree. */
    record Operand(Expression tree, int start, int end, int depth) {}

    /** A sign or NOT that waits for its operand. */
    record Sign(PrefixOperator operator, int start) implements Pending {
        @Override
        public int level() {
            return SIGN;
        }
    }

    /** A base that waits for its exponent. */
    record Base(Operand base) implements Pending {
        @Override
        public int level() {
            return POWER;
        }
    }

    /** Operands of one level joined so far, and the operator that waits for the next one. */
    final class Series implements Pending {
        final Operand first;
        final List<Expression.Link> links = new ArrayList<>();
        InfixOperator operator;
        int depth;

        Series(Operand first, InfixOperator operator) {
            this.first = first;
            this.operator = operator;
            this.depth = first.depth();
        }

        @Override
        public int level() {
            return operator.level();
        }
    }

    /** An IF in one of its three stages: waiting for THEN, for ELSE, or for the end of its last part. */
    final class Choice implements Pending {
        final int start;
        final int end;

        @Nullable
        Operand condition;

        @Nullable
        Operand consequent;

        Choice(Token word) {
            this.start = word.start();
            this.end = word.end();
        }

        @Override
        public int level() {
            return consequent == null ? BARRIER : CHOICE;
        }
    }

    /** Something between brackets. */
    sealed interface Enclosed extends Pending {
        /** Returns the opening bracket. */
        Token opening();

        /** Returns the bracket that closes it. */
        TokenKind closing();

        @Override
        default int level() {
            return BARRIER;
        }
    }

    /** An expression in round brackets; {@code afterIf} when the word IF stands right before it. */
    record Group(Token opening, boolean afterIf) implements Enclosed {
        @Override
        public TokenKind closing() {
            return TokenKind.CLOSE;
        }
    }

    /** The arguments of a function, read so far. */
    record Arguments(Token function, Token opening, List<Operand> read) implements Enclosed {
        @Override
        public TokenKind closing() {
            return TokenKind.CLOSE;
        }
    }

    /** The subscripts of a name, read so far; {@code low} is the lower end of a range that waits for its upper end. */
    final class Subscripts implements Enclosed {
        final Token variable;
        final List<Expression.Index> read = new ArrayList<>();
        private final Token opening;

        /** For a second pair of brackets the name with its subscripts that they follow. */
        @Nullable
        Operand container;

        @Nullable
        Operand low;

        int depth;

        Subscripts(Token variable, Token opening) {
            this.variable = variable;
            this.opening = opening;
        }

        @Override
        public Token opening() {
            return opening;
        }

        @Override
        public TokenKind closing() {
            return TokenKind.CLOSE_SUBSCRIPT;
        }
    }
}
