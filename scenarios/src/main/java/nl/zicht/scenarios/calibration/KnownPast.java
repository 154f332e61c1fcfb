package nl.zicht.scenarios.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.equation.Name;
import nl.zicht.scenarios.national.HistoricInput;
import nl.zicht.scenarios.national.HistoricInputs;
import nl.zicht.scenarios.national.NationalModel;

/**
 * What a calibration of the national model takes from the past as given.
 *
 * <p>The shipped historic inputs were set year by year so that the run follows the series; a fit with them says that the story is possible, not that it is right.
 */
public enum KnownPast {
    /** The shipped historic inputs. */
    SHIPPED,
    /** Documented breaks only, in place of all values that were set on years of the series. */
    DOCUMENTED,
    /** Documented breaks; after the last figure that is used, efforts and inflows stay as they were, but the pandemic, the asylum wave and the easing of the privacy reading are known. */
    CONDITIONAL,
    /** Documented breaks; after the last figure that is used nothing is known of anything: a true forecast. */
    FORECAST;

    /** Events, as against efforts and inflows. */
    private static final Set<Name> EVENTS = List.of(
                    "historic pandemic effect",
                    "historic asylum claims",
                    "easing of the privacy reading",
                    "strictness of the privacy reading",
                    "yearbook relative to rapporteur",
                    "police reorganisation")
            .stream()
            .map(Name::of)
            .collect(Collectors.toUnmodifiableSet());

    /** Returns the word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the model with what is known.
     *
     * @param until the last moment of the figures that are used; infinite for all
     */
    public NationalModel of(NationalModel model, double until) {
        if (this == SHIPPED) {
            return model;
        }
        List<HistoricInput> documented = HistoricInputs.documented();
        return model.withHistoricInputs(input -> {
            HistoricInput known = documented.stream()
                    .filter(other -> other.label().equals(input.label()))
                    .findFirst()
                    .orElse(input);
            boolean held = this == FORECAST || this == CONDITIONAL && !EVENTS.contains(input.name());
            return held && Double.isFinite(until) ? known.heldFrom(until) : known;
        });
    }

    /** Returns what a word stands for. */
    public static Optional<KnownPast> named(String word) {
        return List.of(values()).stream()
                .filter(one -> one.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
