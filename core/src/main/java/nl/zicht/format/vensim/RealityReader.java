package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.Severity;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.RealityCheck;
import nl.zicht.model.TestInput;

/**
 * Reads reality checks.
 *
 * <pre>
 * test  := name subscripts? ':TEST INPUT:' name subscripts? '=' formula
 * check := name subscripts? ':THE CONDITION:' formula ':IMPLIES:' ':AT LEAST ONCE:'? formula ':AT LEAST ONCE:'?
 * </pre>
 *
 * <p>A normal run does without them, so what is wrong in one is a warning: it cannot be run as a check.
 */
final class RealityReader {
    private static final String TEST_INPUT = "TEST INPUT";
    private static final String CONDITION = "THE CONDITION";
    private static final String ONCE = "AT LEAST ONCE";
    private static final Pattern MARK =
            Pattern.compile(":\\s*(test[\\s_]+input|the[\\s_]+condition)\\s*:", Pattern.CASE_INSENSITIVE);

    private final Words words;
    private final String comment;

    RealityReader(Words words, String comment) {
        this.words = words;
        this.comment = comment;
    }

    static boolean isReality(Word word) {
        return word.isKeyword(TEST_INPUT) || word.isKeyword(CONDITION);
    }

    static boolean isReality(String definition) {
        return definition.indexOf(':') >= 0 && MARK.matcher(definition).find();
    }

    /** Returns a finding about a reality check as one that does not keep the model from running. */
    static Diagnostic softened(Diagnostic finding) {
        return finding.isError()
                ? new Diagnostic(
                        Severity.WARNING,
                        finding.code(),
                        finding.message() + "; the reality check is left out",
                        finding.span(),
                        finding.hint())
                : finding;
    }

    /** Reads what follows the name and subscripts. */
    Statement statement(Name name, List<Name> subscripts, SourceSpan span) {
        if (words.acceptKeyword(TEST_INPUT)) {
            return test(name, span);
        }
        words.take();
        Expression condition = new FormulaParser(words, name).formula();
        unsupported();
        if (!words.acceptKeyword("IMPLIES")) {
            throw words.fail(
                    "expected :IMPLIES: after the condition, found " + words.shown(words.peek()), words.peek(), null);
        }
        boolean once = words.acceptKeyword(ONCE);
        Expression consequence = new FormulaParser(words, name).formula();
        once |= words.acceptKeyword(ONCE);
        end();
        return new Statement.Check(new RealityCheck(name, subscripts, condition, consequence, once, comment, span));
    }

    private Statement test(Name name, SourceSpan span) {
        Name variable = words.name("the variable that the test input changes");
        List<Name> target = new ArrayList<>();
        if (words.accept("[")) {
            do {
                target.add(words.name("a subscript"));
            } while (words.accept(","));
            words.expect("]", "after subscripts");
        }
        words.expect("=", "after the variable that the test input changes");
        Expression value = new FormulaParser(words, name).formula();
        end();
        return new Statement.Test(new TestInput(name, variable, target, value, comment, span));
    }

    private void end() {
        unsupported();
        if (!words.peek().isEnd()) {
            throw words.fail("expected the end, found " + words.shown(words.peek()), words.peek(), null);
        }
    }

    private void unsupported() {
        Word word = words.peek();
        if (word.isKeyword("CROSSING") || word.isKeyword("IGNORE")) {
            words.diagnostics()
                    .error(
                            Code.NOT_SUPPORTED,
                            "the operator :" + word.text() + ": of reality checks is not supported",
                            words.span(word),
                            "a comparison says the same");
            throw new Unreadable();
        }
    }
}
