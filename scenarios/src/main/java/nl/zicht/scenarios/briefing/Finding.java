package nl.zicht.scenarios.briefing;

import java.util.List;
import nl.zicht.label.Label;

/**
 * Something the reader must remember.
 *
 * @param headline the message in one short sentence
 * @param explanation the numbers behind it and how sure they are
 * @param tables the ids of the tables and figures in which these numbers stand
 */
public record Finding(Label headline, Label explanation, List<String> tables) {

    /** Copies the ids. */
    public Finding {
        tables = List.copyOf(tables);
    }

    /** A finding whose numbers stand nowhere else. */
    public Finding(Label headline, Label explanation) {
        this(headline, explanation, List.of());
    }
}
