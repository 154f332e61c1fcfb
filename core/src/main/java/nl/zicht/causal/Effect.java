package nl.zicht.causal;

/**
 * What an intervention does to one factor: it pushes the factor towards a setpoint for some time.
 *
 * @param factor the identifier of the factor
 * @param setpoint the level it is pushed to, on the index from 0 to 1
 * @param adjustmentYears the time constant of the push in years: after it, 63 % of the distance is covered
 * @param beginYear when the push begins, in years after the start
 * @param endYear when it ends, in years after the start; infinite when it lasts
 * @param evidence why the effect is this large
 */
public record Effect(
        String factor, double setpoint, double adjustmentYears, double beginYear, double endYear, Evidence evidence) {

    /** Checks the ranges. */
    public Effect {
        if (!(setpoint >= 0 && setpoint <= 1)) {
            throw new IllegalArgumentException("A setpoint lies between 0 and 1, found " + setpoint + " for '" + factor
                    + "'.\nMaybe it is a percentage: divide by 100?");
        }
        if (!(adjustmentYears > 0)) {
            throw new IllegalArgumentException("An adjustment time is more than 0 years, found " + adjustmentYears
                    + " for '" + factor + "'.\nMaybe leave it out: the default is 1 year.");
        }
        if (!(beginYear >= 0 && endYear > beginYear)) {
            throw new IllegalArgumentException("An effect begins at year 0 or later and ends after it begins, found "
                    + beginYear + " to " + endYear + " for '" + factor + "'.\nMaybe begin and end are exchanged?");
        }
    }
}
