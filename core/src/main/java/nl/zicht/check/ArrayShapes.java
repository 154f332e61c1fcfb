package nl.zicht.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The dimensions of every variable and the cells of those that have values; sizes are checked before anything is allocated. */
final class ArrayShapes {
    private final Map<Name, List<Dimension>> shapes = new LinkedHashMap<>();
    private final Map<Name, Layout> layouts = new LinkedHashMap<>();
    private int cells;
    private boolean tooLarge;

    private final int most;

    private ArrayShapes(int most) {
        this.most = most;
    }

    /** Returns shapes of no variables yet, bounded like others: those inside a macro. */
    static ArrayShapes local(ArrayShapes outer) {
        return new ArrayShapes(outer.most);
    }

    /**
     * Gives variables their cells from a first one on.
     *
     * @return false after a report that they are too many
     */
    boolean place(List<Variable> variables, NameTable names, int firstCell, Findings findings) {
        cells = firstCell;
        BigInteger total = BigInteger.valueOf(firstCell);
        for (Variable variable : variables) {
            List<Dimension> dimensions =
                    names.variable(variable.name()) == variable ? dimensions(variable, names, findings) : null;
            if (dimensions == null) {
                continue;
            }
            total = total.add(size(dimensions));
            if (total.compareTo(BigInteger.valueOf(most)) > 0) {
                findings.error(
                        Code.LIMIT_EXCEEDED,
                        "with the variables of macros the model has more than " + most + " cells",
                        variable.header().span(),
                        "use fewer or smaller dimensions, or raise the limit");
                return false;
            }
            shapes.put(variable.name(), dimensions);
            place(variable, dimensions, false);
        }
        return true;
    }

    /** Takes over what is known about variables of another. */
    void addAll(ArrayShapes other) {
        shapes.putAll(other.shapes);
        layouts.putAll(other.layouts);
    }

    /** Lets a variable stand for cells that are there already; it has no values when {@code firstCell} is negative. */
    void alias(Variable variable, List<Dimension> dimensions, int firstCell) {
        shapes.put(variable.name(), dimensions);
        if (firstCell >= 0) {
            layouts.put(variable.name(), new Layout(variable, firstCell, dimensions));
        }
    }

    static ArrayShapes of(ModelStructure structure, NameTable names, Limits limits, Findings findings) {
        ArrayShapes shapes = new ArrayShapes(limits.elements());
        BigInteger total = BigInteger.ZERO;
        BigInteger most = BigInteger.valueOf(limits.elements());
        for (Variable variable : structure.variables()) {
            if (names.variable(variable.name()) != variable) {
                continue; // a second variable of the same name, reported already
            }
            List<Dimension> dimensions = dimensions(variable, names, findings);
            if (dimensions == null) {
                continue;
            }
            BigInteger size = size(dimensions);
            total = total.add(size);
            if (size.compareTo(most) > 0) {
                findings.error(
                        Code.LIMIT_EXCEEDED,
                        variable.name() + " has " + size + " elements, at most " + most + " are allowed",
                        variable.header().span(),
                        "use fewer or smaller dimensions, or raise the limit");
                shapes.tooLarge = true;
            } else {
                shapes.shapes.put(variable.name(), dimensions);
                shapes.place(variable, dimensions, total.compareTo(most) > 0);
            }
        }
        if (!shapes.tooLarge && total.compareTo(most) > 0) {
            findings.error(
                    Code.LIMIT_EXCEEDED,
                    "the model has " + total + " scalar elements, at most " + most + " are allowed",
                    null,
                    "use fewer or smaller dimensions, or raise the limit");
            shapes.tooLarge = true;
        }
        return shapes;
    }

    /** Returns the dimensions of a variable, or null when they could not be found out. */
    @Nullable
    List<Dimension> shape(Name variable) {
        return shapes.get(variable);
    }

    /** Returns where the elements of a variable lie, or null when it has no values of its own or no known shape. */
    @Nullable
    Layout layout(Name variable) {
        return layouts.get(variable);
    }

    List<Layout> layouts() {
        return List.copyOf(layouts.values());
    }

    /** Returns the number of cells that users see. */
    int cells() {
        return cells;
    }

    /** Returns whether the model is too large to be expanded. */
    boolean tooLarge() {
        return tooLarge;
    }

    /** Returns whether a variable is only a table to be called. */
    static boolean isTableOnly(Variable variable) {
        return variable instanceof TableFunction
                || (!variable.definitions().isEmpty()
                        && variable.definitions().stream().allMatch(ArrayShapes::isTable));
    }

    private static boolean isTable(Definition definition) {
        return definition.expression() == null && definition.table() != null;
    }

    private void place(Variable variable, List<Dimension> dimensions, boolean full) {
        if (!isTableOnly(variable) && !full) {
            Layout layout = new Layout(variable, cells, dimensions);
            layouts.put(variable.name(), layout);
            cells += layout.size();
        }
    }

    private static BigInteger size(List<Dimension> dimensions) {
        BigInteger size = BigInteger.ONE;
        for (Dimension dimension : dimensions) {
            size = size.multiply(BigInteger.valueOf(dimension.size()));
        }
        return size;
    }

    private static @Nullable List<Dimension> dimensions(Variable variable, NameTable names, Findings findings) {
        List<Dimension> found = new ArrayList<>();
        boolean known = true;
        for (Name name : variable.header().dimensions()) {
            Dimension dimension = names.dimension(name);
            if (dimension == null) {
                findings.error(
                        Code.UNKNOWN_NAME,
                        variable.name() + " is arrayed over " + name + ", which is not a dimension",
                        variable.header().span(),
                        Hints.nearest(name, names.dimensionSpellings()));
                known = false;
            } else {
                known &= dimension.size() > 0;
                found.add(dimension);
            }
        }
        return known ? found : null;
    }
}
