package nl.zicht.format.xmile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/** The rates of change in files that Vensim writes: it knows no flows, so a stock may name an auxiliary as its inflow. */
final class NetFlows {
    private NetFlows() {}

    /** Returns the variables with every auxiliary that a stock names as inflow or outflow made a flow. */
    static List<Variable> asFlows(List<Variable> variables) {
        Set<Name> flows = variables.stream()
                .filter(Stock.class::isInstance)
                .map(Stock.class::cast)
                .flatMap(stock -> Stream.concat(stock.inflows().stream(), stock.outflows().stream()))
                .collect(Collectors.toSet());
        return variables.stream()
                .map(variable -> variable instanceof Auxiliary && flows.contains(variable.name())
                        ? new Flow(variable.header(), variable.definitions(), false)
                        : variable)
                .toList();
    }
}
