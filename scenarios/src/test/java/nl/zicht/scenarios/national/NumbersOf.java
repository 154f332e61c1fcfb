package nl.zicht.scenarios.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.model.Definition;
import nl.zicht.model.Variable;

/** The plain numbers in a variable: constants and points, in the order of the file. */
final class NumbersOf {
    private NumbersOf() {}

    static List<Double> variable(Variable variable) {
        List<Double> numbers = new ArrayList<>();
        for (Definition definition : variable.definitions()) {
            if (definition.expression() instanceof Expression.Literal literal) {
                numbers.add(literal.value());
            }
            if (definition.table() != null) {
                Arrays.stream(definition.table().x()).forEach(numbers::add);
                Arrays.stream(definition.table().y()).forEach(numbers::add);
            }
        }
        return numbers;
    }
}
