package nl.zicht.scenarios.briefing;

import java.time.LocalDate;
import java.util.List;
import nl.zicht.scenarios.chart.Language;

/** Writes dates in words, without the locale data of the machine. */
public final class Dates {

    private static final List<String> DUTCH = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Dates() {}

    /** A date such as "21 november 2026" or "21 November 2026". */
    public static String format(LocalDate date, Language language) {
        List<String> months = language == Language.NL ? DUTCH : ENGLISH;
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
