package nl.zicht.scenarios.briefing.national;

import java.util.Locale;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** How outcomes of the model are shown to people: units, digits, and which way is good. */
final class Shown {

    /** The outcome that is detection times prevalence: more of it may be a better view or more victims, so no direction is good. */
    private static final String REGISTERED = "registered-victims";

    private Shown() {}

    /** What the values of the model are multiplied by: shares become percentages. */
    static double factor(Outcome outcome) {
        return isShare(outcome) ? 100 : 1;
    }

    private static boolean isShare(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.SHARE;
    }

    /** The unit of a level. */
    static Unit unit(Outcome outcome) {
        return isShare(outcome)
                ? Unit.PERCENT
                : Unit.of(outcome.unit().nl(), outcome.unit().en());
    }

    /** The unit of a difference. */
    static Unit differenceUnit(Outcome outcome) {
        return isShare(outcome) ? Unit.PERCENTAGE_POINT : unit(outcome);
    }

    /** Two digits for amounts: the model does not justify more. */
    static Rounding rounding(Outcome outcome) {
        return isShare(outcome) ? Rounding.decimals(outcome.decimals()) : Rounding.whole(2);
    }

    /** Which direction is good. */
    static Desired desired(Outcome outcome) {
        if (outcome.id().equals(REGISTERED)) {
            return Desired.UNDECIDED;
        }
        return outcome.better() == Outcome.Better.UP ? Desired.MORE : Desired.LESS;
    }

    /** A level as it is said. */
    static Quantity level(Outcome outcome, double shown) {
        return Quantity.of(shown, rounding(outcome), unit(outcome));
    }

    /** A difference as it is said, with its sign. */
    static Quantity difference(Outcome outcome, double shown) {
        return Quantity.of(shown, rounding(outcome), differenceUnit(outcome)).withSign();
    }

    /** A level in words: "2,300 people in exploitation" or "share in view: 20%". */
    static Label amount(Outcome outcome, double shown) {
        Bilingual name = Bilingual.of(inSentence(outcome.label()));
        return isShare(outcome)
                ? Phrase.of("{1}: {2}", "{1}: {2}", name, level(outcome, shown))
                : Phrase.of("{1} {2}", "{1} {2}", level(outcome, shown).bare(), name);
    }

    /** A difference in words: "180 fewer people in exploitation" or "share in view: 4.7 percentage points higher". */
    static Label change(Outcome outcome, double shown) {
        Bilingual name = Bilingual.of(inSentence(outcome.label()));
        if (rounding(outcome).round(shown).signum() == 0) {
            return Phrase.of("vrijwel geen verschil in {1}", "hardly any difference in {1}", name);
        }
        boolean up = shown > 0;
        Quantity size = Quantity.of(Math.abs(shown), rounding(outcome), differenceUnit(outcome));
        if (isShare(outcome)) {
            return up
                    ? Phrase.of("{1}: {2} hoger", "{1}: {2} higher", name, size)
                    : Phrase.of("{1}: {2} lager", "{1}: {2} lower", name, size);
        }
        return up
                ? Phrase.of("{1} meer {2}", "{1} more {2}", size.bare(), name)
                : Phrase.of("{1} minder {2}", "{1} fewer {2}", size.bare(), name);
    }

    /** A difference in words where the outcome has just been named: "180 fewer" or "4.7 percentage points higher". */
    static Label shortChange(Outcome outcome, double shown) {
        boolean up = shown > 0;
        Quantity size = Quantity.of(Math.abs(shown), rounding(outcome), differenceUnit(outcome));
        if (isShare(outcome)) {
            return up ? Phrase.of("{1} hoger", "{1} higher", size) : Phrase.of("{1} lager", "{1} lower", size);
        }
        return up ? Phrase.of("{1} meer", "{1} more", size.bare()) : Phrase.of("{1} minder", "{1} fewer", size.bare());
    }

    /** A difference in words as part of a level: "34% fewer people in exploitation". */
    static Label relativeChange(Outcome outcome, double part) {
        Bilingual name = Bilingual.of(inSentence(outcome.label()));
        Quantity size = Quantity.of(100 * Math.abs(part), Rounding.WHOLE, Unit.PERCENT);
        return part > 0
                ? Phrase.of("{1} meer {2}", "{1} more {2}", size, name)
                : Phrase.of("{1} minder {2}", "{1} fewer {2}", size, name);
    }

    /** The name of an outcome inside a sentence: without the capital, unless it is an abbreviation. */
    static Label inSentence(Label name) {
        return new Label(lower(name.nl()), lower(name.en()));
    }

    private static String lower(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
