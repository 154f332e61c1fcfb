package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The element for which an equation is being lowered: whose it is, where it stands in the dimensions of its variable, and which element of every iteration of an
 * array function is meant.
 *
 * <p>Immutable but for {@link Memory}, which the elements of one definition share.
 */
final class Scope {
    private final Layout owner;
    private final int ownerCell;
    private final List<Dimension> dimensions;
    private final int[] positions;
    private final Phase phase;
    private final Memory memory;
    private final List<@Nullable Dimension> left;
    private final Bare bare;
    private final @Nullable Map<Axis, Integer> iteration;
    private final Set<Axis> around;
    private final boolean selfAllowed;
    private final boolean reversed;

    private Scope(
            Layout owner,
            int ownerCell,
            List<Dimension> dimensions,
            int[] positions,
            Phase phase,
            Memory memory,
            List<@Nullable Dimension> left,
            Bare bare,
            @Nullable Map<Axis, Integer> iteration,
            Set<Axis> around,
            boolean selfAllowed,
            boolean reversed) {
        this.owner = owner;
        this.ownerCell = ownerCell;
        this.dimensions = dimensions;
        this.positions = positions;
        this.phase = phase;
        this.memory = memory;
        this.left = left;
        this.bare = bare;
        this.iteration = iteration;
        this.around = around;
        this.selfAllowed = selfAllowed;
        this.reversed = reversed;
    }

    /**
     * Returns the scope of an element of a variable.
     *
     * @param element its place counted from 0
     * @param target what the definition names on its left side; empty for the dimensions of the variable
     */
    static Scope of(Layout owner, int element, Phase phase, Memory memory, List<Name> target, NameTable names) {
        List<@Nullable Dimension> left = new ArrayList<>(owner.dimensions());
        for (int d = 0; d < target.size() && d < left.size(); d++) {
            left.set(d, names.dimension(target.get(d)));
        }
        return new Scope(
                owner,
                owner.firstCell() + element,
                owner.dimensions(),
                Labels.positions(owner.dimensions(), element),
                phase,
                memory,
                left,
                Bare.OWNER,
                null,
                Set.of(),
                false,
                false);
    }

    /** Returns the same scope during the initial phase. */
    Scope initial() {
        return new Scope(
                owner,
                ownerCell,
                dimensions,
                positions,
                Phase.INITIAL,
                memory,
                left,
                bare,
                iteration,
                around,
                selfAllowed,
                reversed);
    }

    /** Returns the same scope with SELF allowed, as inside PREVIOUS. */
    Scope withSelf() {
        return new Scope(
                owner, ownerCell, dimensions, positions, phase, memory, left, bare, iteration, around, true, reversed);
    }

    /** Returns the scope of the same element outside any array function. */
    Scope plain() {
        int[] at = Labels.positions(owner.dimensions(), ownerCell - owner.firstCell());
        return new Scope(
                owner,
                ownerCell,
                owner.dimensions(),
                at,
                phase,
                memory,
                left,
                Bare.OWNER,
                null,
                Set.of(),
                false,
                false);
    }

    /** Returns the scope of one pass of an array function. */
    Scope iterating(Map<Axis, Integer> at, Bare newBare) {
        return iterating(at, newBare, Set.of());
    }

    /** Returns the scope of one pass of an array function inside another one, along whose axes {@code outer} it stands still. */
    Scope iterating(Map<Axis, Integer> at, Bare newBare, Set<Axis> outer) {
        return new Scope(
                owner,
                ownerCell,
                dimensions,
                positions,
                phase,
                memory,
                left,
                newBare,
                Map.copyOf(at),
                Set.copyOf(outer),
                selfAllowed,
                reversed);
    }

    /** Returns the scope in which the dimensions of the owner stand in reverse order. */
    Scope transposed() {
        int n = positions.length;
        Dimension[] turned = new Dimension[n];
        int[] at = new int[n];
        for (int i = 0; i < n; i++) {
            turned[i] = dimensions.get(n - 1 - i);
            at[i] = positions[n - 1 - i];
        }
        return new Scope(
                owner,
                ownerCell,
                List.of(turned),
                at,
                phase,
                memory,
                left,
                bare,
                iteration,
                around,
                selfAllowed,
                !reversed);
    }

    /** Returns the scope of the same element, looked at as if it stood elsewhere in one of its dimensions. */
    Scope moved(int dimension, int position) {
        int[] at = positions.clone();
        at[dimension] = position;
        return new Scope(
                owner, ownerCell, dimensions, at, phase, memory, left, bare, iteration, around, selfAllowed, reversed);
    }

    /** Returns the range written on the left side at a dimension of the owner; null where an element is written. */
    @Nullable
    Dimension leftRange(int index) {
        return left.get(index);
    }

    /** Returns the element of the owner at one of its dimensions. */
    Name element(int index) {
        return dimensions.get(index).elements().get(position(index));
    }

    Variable variable() {
        return owner.variable();
    }

    Layout owner() {
        return owner;
    }

    /** Returns the cell of the element. */
    int cell() {
        return ownerCell;
    }

    Phase phase() {
        return phase;
    }

    Memory memory() {
        return memory;
    }

    Bare bare() {
        return bare;
    }

    /** Returns whether arrays are meant with their dimensions in reverse order. */
    boolean isReversed() {
        return reversed;
    }

    boolean selfAllowed() {
        return selfAllowed;
    }

    boolean isIterating() {
        return iteration != null;
    }

    /** Returns where the present pass stands along every axis; empty outside array functions. */
    Map<Axis, Integer> pass() {
        return iteration == null ? Map.of() : iteration;
    }

    /** Returns where the present pass stands along an axis, from 0, or -1 when no array function iterates along it. */
    int along(Axis axis) {
        memory.usesElement |= around.contains(axis);
        return iteration == null ? -1 : Objects.requireNonNullElse(iteration.get(axis), -1);
    }

    /** Returns how many dimensions the owner has. */
    int rank() {
        return positions.length;
    }

    Dimension dimension(int index) {
        return dimensions.get(index);
    }

    /** Returns the position of the element in a dimension of the owner, both from 0. */
    int position(int index) {
        memory.usesElement = true;
        return positions[index];
    }

    /** Returns which dimension of the owner is the {@code occurrence}-th (from 0) called as {@code dimension}, or -1. */
    int find(Dimension dimension, int occurrence) {
        int seen = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).name().equals(dimension.name()) && seen++ == occurrence) {
                return i;
            }
        }
        return mapped(dimension);
    }

    /** Returns the place of a dimension of the owner whose elements correspond to another's by position (Stella), or -1. */
    private int mapped(Dimension dimension) {
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension own = dimensions.get(i);
            if (own.size() == dimension.size() && (mapsTo(own, dimension) || mapsTo(dimension, own))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mapsTo(Dimension from, Dimension to) {
        for (Dimension.Mapping mapping : from.mappings()) {
            if (mapping.counterparts().isEmpty() && mapping.target().equals(to.name())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the owner is arrayed over a dimension. */
    boolean has(Dimension dimension) {
        return find(dimension, 0) >= 0;
    }
}
