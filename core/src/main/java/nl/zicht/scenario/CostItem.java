package nl.zicht.scenario;

import nl.zicht.equation.Name;
import nl.zicht.label.Label;

/**
 * One head of cost of a scenario, computed by the model.
 *
 * @param id the name of the head, in kebab case
 * @param variable the variable of the model that holds it, in euro per year
 * @param label what is paid for
 * @param unitCost what one unit costs, with its range
 * @param evidence a source code, or "judgement" with the reason
 */
public record CostItem(String id, Name variable, Label label, UnitCost unitCost, String evidence) {
    /**
     * The cost of one unit in euro per year.
     *
     * @param unit what is counted
     * @param low the lowest plausible value
     * @param value the value the model uses
     * @param high the highest plausible value
     */
    public record UnitCost(String unit, double low, double value, double high) {
        public UnitCost {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException(
                        "a cost of " + value + " per " + unit + " outside its range " + low + " to " + high);
            }
        }
    }
}
