package nl.zicht.scenarios.briefing;

import java.util.Optional;
import nl.zicht.label.Label;

/**
 * A publication the briefing rests on.
 *
 * @param code short name by which parameters and links refer to it
 * @param title author, title and year
 * @param address where it can be read; an http or https address
 */
public record Source(String code, Label title, Optional<String> address) {

    /** Rejects addresses a browser should not follow from a government page. */
    public Source {
        address.ifPresent(found -> {
            if (!found.startsWith("https://") && !found.startsWith("http://")) {
                throw new IllegalArgumentException(
                        "Source " + code + " has the address \"" + found + "\"; expected http:// or https://.");
            }
        });
    }
}
