package nl.zicht.simulate;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.zicht.check.Belt;

/**
 * Where the numbers of one belt stand among those of the members that run side by side; parts as in {@link Belt}.
 *
 * @param leaks the flows of the leaks
 * @param fractions the fractions that leak
 * @param inflows the flows that come in
 * @param requests what is asked for; the place of a flow that another belt or a line drives means nothing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record BeltPlaces(
        int stock,
        int transit,
        int capacity,
        int inflowLimit,
        int sample,
        int arrest,
        int exit,
        int[] leaks,
        int[] fractions,
        int[] inflows,
        int[] requests) {

    static BeltPlaces of(Belt belt, Places places) {
        return new BeltPlaces(
                places.of(belt.stock()),
                places.of(belt.transit()),
                places.of(belt.capacity()),
                places.of(belt.inflowLimit()),
                places.of(belt.sample()),
                places.of(belt.arrest()),
                places.of(belt.exit()),
                all(belt.leaks(), leak -> places.of(leak.flow())),
                all(belt.leaks(), leak -> places.of(leak.fraction())),
                all(belt.inflows(), inflow -> places.of(inflow.flow())),
                all(belt.inflows(), inflow -> inflow.request() < 0 ? -1 : places.of(inflow.request())));
    }

    private static <T> int[] all(List<T> parts, ToIntFunction<T> place) {
        return parts.stream().mapToInt(place).toArray();
    }
}
