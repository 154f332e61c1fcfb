package nl.zicht.conformance;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to damage the text of a model file, as a lost connection, a bad merge or a slip of the hand does. */
enum Mutation {
    /** The file ends too early. */
    TRUNCATED {
        @Override
        String apply(String text, Random random) {
            return text.substring(0, random.nextInt(text.length()));
        }
    },
    /** Two tags of XMILE, or two lines of a file without tags, change places. */
    SWAPPED {
        @Override
        String apply(String text, Random random) {
            return swapped(text, text.contains("<") ? TAG : LINE, random);
        }
    },
    /** A few numbers become something else. */
    MANGLED_NUMBERS {
        @Override
        String apply(String text, Random random) {
            String changed = text;
            for (int i = 0; i < 3; i++) {
                changed = replaced(changed, NUMBER, NUMBERS[random.nextInt(NUMBERS.length)], random);
            }
            return changed;
        }
    },
    /** A few brackets are lost. */
    LOST_BRACKETS {
        @Override
        String apply(String text, Random random) {
            String changed = text;
            for (int i = 0; i < 3; i++) {
                changed = replaced(changed, BRACKET, "", random);
            }
            return changed;
        }
    },
    /** A stretch of the file is there twice. */
    REPEATED {
        @Override
        String apply(String text, Random random) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(400));
            return text.substring(0, to) + text.substring(from);
        }
    },
    /** Some characters are replaced by ones that mean something, or nothing at all. */
    NOISE {
        @Override
        String apply(String text, Random random) {
            StringBuilder changed = new StringBuilder(text);
            for (int i = 0; i < 5; i++) {
                changed.setCharAt(random.nextInt(text.length()), NOISY.charAt(random.nextInt(NOISY.length())));
            }
            return changed.toString();
        }
    };

    private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]{}]");
    private static final String[] NUMBERS = {
        "", "0", "-1", "1e999", "NaN", "1.2.3", "99999999999999999999", "1e-300", "1,5", "0x7F"
    };
    private static final String NOISY = "()[]{}<>&\"'\\|~:;,!*=+-/^\u0000\u0007\u00FF\u00C0 \n%#@";

    /** Returns the damaged text of a file that is not empty. */
    abstract String apply(String text, Random random);

    private static String swapped(String text, Pattern pattern, Random random) {
        MatchResult[] parts = pattern.matcher(text).results().toArray(MatchResult[]::new);
        if (parts.length < 2) {
            return text;
        }
        int i = random.nextInt(parts.length - 1);
        MatchResult first = parts[i];
        MatchResult second = parts[i + 1 + random.nextInt(parts.length - i - 1)];
        return text.substring(0, first.start())
                + second.group()
                + text.substring(first.end(), second.start())
                + first.group()
                + text.substring(second.end());
    }

    private static String replaced(String text, Pattern pattern, String by, Random random) {
        long count = pattern.matcher(text).results().count();
        if (count == 0) {
            return text;
        }
        Matcher matcher = pattern.matcher(text);
        for (int skip = random.nextInt((int) count); skip >= 0; skip--) {
            matcher.find();
        }
        return text.substring(0, matcher.start()) + by + text.substring(matcher.end());
    }
}
