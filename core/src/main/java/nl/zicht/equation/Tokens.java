package nl.zicht.equation;

import org.jspecify.annotations.Nullable;

/** The tokens of an equation, seen one at a time, with the one taken last. */
final class Tokens {
    private final Lexer lexer;
    private Token current;
    private @Nullable Token previous;

    Tokens(Lexer lexer) {
        this.lexer = lexer;
        this.current = lexer.next();
    }

    /** Returns the first token that has not been taken. */
    Token current() {
        return current;
    }

    /** Returns the token taken last, or null at the start. */
    @Nullable
    Token previous() {
        return previous;
    }

    boolean at(TokenKind kind) {
        return current.is(kind);
    }

    Token take() {
        Token taken = current;
        previous = taken;
        current = lexer.next();
        return taken;
    }
}
