package nl.zicht.causal.marvel;

import java.util.Locale;

/** Numbers with two decimals in a sentence. */
final class Rounded {
    private Rounded() {}

    static String english(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String dutch(double value) {
        return english(value).replace('.', ',');
    }
}
