package nl.zicht.equation;

import java.util.Map;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Pending.Choice;
import nl.zicht.equation.Pending.Enclosed;
import nl.zicht.equation.Pending.Operand;
import org.jspecify.annotations.Nullable;

/** The words of every syntax error of an equation, with the hint that goes with it. */
final class SyntaxMessages {
    /** Characters that look like a symbol of the grammar but count as letters (XMILE 1.0, section 3.2.1). */
    private static final Map<Character, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('≠', "<>"),
            Map.entry('×', "*"),
            Map.entry('·', "*"),
            Map.entry('÷', "/"),
            Map.entry('−', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""));

    private final SyntaxErrors errors;
    private final String text;

    SyntaxMessages(SyntaxErrors errors, String text) {
        this.errors = errors;
        this.text = text;
    }

    void emptyEquation() {
        if (errors.any()) {
            return;
        }
        String found = text.isBlank() ? "an empty text" : "only a comment";
        errors.report(0, text.length(), "expected an equation, found " + found, null);
    }

    /** Reports that an operand is missing; returns whether what follows would only give more of the same. */
    boolean missingOperand(@Nullable Token before, Token found) {
        if (errors.echoes(before)) {
            return false;
        }
        String where = before == null ? "at the start" : "after " + errors.describe(before);
        errors.report(
                found.start(),
                found.end(),
                "expected a number, a name or '(' " + where + ", found " + errors.describe(found),
                operandHint(before, found));
        return found.is(TokenKind.THEN) || found.is(InfixOperator.MODULO);
    }

    private static @Nullable String operandHint(@Nullable Token before, Token found) {
        if (found.is(TokenKind.THEN) && before != null && before.is(TokenKind.IF)) {
            return "IF_THEN_ELSE(condition, a, b) is meant, with underscores";
        }
        if (found.is(TokenKind.POWER)) {
            return "'^' needs a base before it";
        }
        if (found.is(InfixOperator.MODULO)) {
            return "'a MOD b' is meant: MOD stands between its operands";
        }
        if (found.operator() != null && before != null && before.operator() != null) {
            return "one of the two operators is too many";
        }
        return null;
    }

    void missingOperator(Token before, Token found, Operand value) {
        if (errors.echoes(before)) {
            return;
        }
        String hint = "an operator is missing, such as '*'";
        if (found.is(TokenKind.OPEN)
                && value.tree() instanceof Reference reference
                && !reference.subscripts().isEmpty()) {
            hint = "LOOKUP(" + text.substring(value.start(), value.end()) + ", x) is meant";
        } else if (isLookAlike(found)) {
            hint = lookAlikeHint(found.start(), found.end());
        }
        errors.report(
                found.start(),
                found.end(),
                "expected an operator after " + errors.describe(before) + ", found " + errors.describe(found),
                hint);
    }

    private boolean isLookAlike(Token token) {
        return token.is(TokenKind.NAME) && LOOK_ALIKES.containsKey(text.charAt(token.start()));
    }

    /** Reports names with only blanks between them. */
    void blankInName(Token first, int end) {
        if (errors.echoes(first)) {
            return;
        }
        int start = first.start();
        String hint = lookAlikeHint(start, end);
        if (hint == null) {
            String joined = text.substring(start, end).strip().replaceAll("\\s+", "_");
            hint = "one name is meant: " + joined + "; or an operator is missing";
        }
        errors.report(start, end, "expected an operator between names, found " + errors.quote(start, end), hint);
    }

    /** Returns whether a stretch holds only words and blanks: no quotes, dots, comments or letters that look like an operator. */
    boolean isPlainWords(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Lexer.isNameCharacter(c) && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return lookAlikeHint(start, end) == null;
    }

    private @Nullable String lookAlikeHint(int start, int end) {
        for (int i = start; i < end; i++) {
            String meant = LOOK_ALIKES.get(text.charAt(i));
            if (meant != null) {
                return "the character '" + text.charAt(i) + "', which counts as a letter, is meant as '" + meant + "'";
            }
        }
        return null;
    }

    void ifInsideOperation(@Nullable Token before, Token found) {
        if (errors.echoes(before)) {
            return;
        }
        errors.report(
                found.start(),
                found.end(),
                "expected a number, a name or '(', found IF; an IF that is part of an operation stands in brackets",
                "brackets are missing: (IF … THEN … ELSE …)");
    }

    /** Reports that THEN or ELSE was expected where {@code found} stands. */
    void unfinishedIf(Choice choice, Token found) {
        boolean condition = choice.condition == null;
        String expected = condition ? "THEN after the condition of IF" : "ELSE after the first value of IF";
        boolean atEnd = found.is(TokenKind.END);
        errors.report(
                atEnd ? choice.start : found.start(),
                atEnd ? choice.end : found.end(),
                "expected " + expected + ", found " + errors.describe(found),
                condition ? null : "the ELSE part is missing: every IF has one, such as ELSE 0");
    }

    void strayWord(Token word) {
        String expected = word.is(TokenKind.THEN) ? "an IF" : "an IF … THEN";
        errors.report(
                word.start(),
                word.end(),
                "found " + errors.describe(word) + " without " + expected + " before it",
                null);
    }

    /**
     * Reports brackets that are not closed.
     *
     * @param part the innermost
     * @param others how many more there are around it
     * @param found what stands where the closing bracket is missing
     */
    void unclosed(Enclosed part, int others, Token found) {
        Token opening = part.opening();
        errors.report(
                opening.start(),
                opening.end(),
                "expected '" + symbol(part.closing()) + "' before " + errors.describe(found)
                        + "; the bracket opened here is not closed"
                        + (others == 0 ? "" : ", nor are " + others + " before it"),
                "a '" + symbol(part.closing()) + "' is missing");
    }

    private static String symbol(TokenKind bracket) {
        return bracket == TokenKind.CLOSE ? ")" : "]";
    }

    void mismatchedClose(Enclosed part, Token found) {
        Token opening = part.opening();
        errors.report(
                found.start(),
                found.end(),
                "expected '" + symbol(part.closing()) + "' to close " + errors.describe(opening) + ", found "
                        + errors.describe(found),
                null);
    }

    void strayClose(Token found) {
        String opening = found.is(TokenKind.CLOSE) ? "'('" : "'['";
        errors.report(
                found.start(),
                found.end(),
                "found " + errors.describe(found) + ", which closes nothing",
                "a " + opening + " is missing before it, or this bracket is one too many");
    }

    void strayComma(boolean ifAsFunction, Token comma, Token after) {
        String hint = null;
        if (ifAsFunction) {
            hint = "IF a THEN b ELSE c is meant, or IF_THEN_ELSE(a, b, c)";
        } else if (isDecimalComma(comma, after)) {
            hint = "a decimal point is meant: numbers are written like 1.5";
        }
        errors.report(
                comma.start(),
                comma.end(),
                "found ',' outside the arguments of a function and the subscripts of an array",
                hint);
    }

    /** Returns whether a comma stands right between two runs of digits, as in 1,5 but not in 0.1,0.5 or x1,5. */
    private boolean isDecimalComma(Token comma, Token after) {
        int first = comma.start();
        while (first > 0 && Character.isDigit(text.charAt(first - 1))) {
            first--;
        }
        char before = first > 0 ? text.charAt(first - 1) : ' ';
        return first < comma.start()
                && before != '.'
                && !Lexer.isNameCharacter(before)
                && after.is(TokenKind.NUMBER)
                && after.start() == comma.end()
                && text.substring(after.start(), after.end()).indexOf('.') < 0;
    }

    static boolean isLogicalWord(Token token) {
        return token.is(TokenKind.NOT) || token.is(InfixOperator.AND) || token.is(InfixOperator.OR);
    }

    void strayColon(@Nullable Token before, Token colon, Token after) {
        if (errors.echoes(before)) {
            return;
        }
        errors.report(
                colon.start(),
                colon.end(),
                "found ':' outside a range of subscripts",
                isLogicalWord(after) || (before != null && isLogicalWord(before))
                        ? "AND, OR and NOT are meant, without colons"
                        : null);
    }

    void afterIndex(@Nullable Token before, Token found) {
        if (errors.echoes(before)) {
            return;
        }
        errors.report(
                found.start(),
                found.end(),
                "expected ',' or ']' after a subscript, found " + errors.describe(found),
                null);
    }

    void positionOutsideSubscripts(Token found) {
        errors.report(found.start(), found.end(), "found '@' outside the subscripts of an array", null);
    }

    void misplacedSubscripts(Expression value, Token bracket) {
        if (value instanceof Reference) {
            errors.report(
                    bracket.start(),
                    bracket.end(),
                    "found a third pair of subscript brackets; the second chooses a place in a conveyor or queue",
                    null);
        } else {
            errors.report(bracket.start(), bracket.end(), "found '[' after something that is not a name", null);
        }
    }
}
