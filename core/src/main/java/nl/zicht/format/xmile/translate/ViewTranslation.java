package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Name;
import nl.zicht.format.vensim.Sketch;
import nl.zicht.format.xmile.write.Picture;
import nl.zicht.model.Flow;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One view: boxes become stocks, valves with their names flows, half pipes the pipe of a flow, repeated variables aliases. What stands for no variable of the model
 * (the clock, plots, pictures) is left out with the arrows to it.
 */
final class ViewTranslation {
    /** How far from a valve a pipe ends that leads to nothing. */
    private static final double STUB = 60;

    private final Sketch.View view;
    private final ModelStructure model;
    private final Set<Name> drawn;
    private final Set<String> undrawn;
    private final Map<Integer, Sketch.Item> items = new HashMap<>();
    private final Map<Integer, Picture.End> ends = new HashMap<>();
    private final List<Picture.Shape> shapes = new ArrayList<>();

    /**
     * @param drawn the variables that have their symbol in this view or one before, to be added to
     * @param undrawn valves that are no flows, to be added to
     */
    ViewTranslation(Sketch.View view, ModelStructure model, Set<Name> drawn, Set<String> undrawn) {
        this.view = view;
        this.model = model;
        this.drawn = drawn;
        this.undrawn = undrawn;
        view.items().forEach(item -> items.putIfAbsent(item.id(), item));
    }

    Picture.View view() {
        Map<Integer, Sketch.Symbol> labels = labels();
        for (Sketch.Item item : view.items()) {
            if (item instanceof Sketch.Valve valve) {
                valve(valve, labels.get(valve.id()));
            }
        }
        for (Sketch.Item item : view.items()) {
            if (item instanceof Sketch.Symbol symbol && !ends.containsKey(symbol.id())) {
                symbol(symbol);
            } else if (item instanceof Sketch.Note note) {
                Picture.Point corner = new Picture.Point(note.x() - note.halfWidth(), note.y() - note.halfHeight());
                shapes.add(new Picture.Note(note.text(), corner, 2 * note.halfWidth(), 2 * note.halfHeight()));
            }
        }
        for (Sketch.Item item : view.items()) {
            if (item instanceof Sketch.Arrow arrow && !arrow.pipe()) {
                arrow(arrow);
            }
        }
        return new Picture.View(view.name(), shapes);
    }

    /** Returns the name that belongs to each valve: the symbol that follows it and says so. */
    private Map<Integer, Sketch.Symbol> labels() {
        Map<Integer, Sketch.Symbol> labels = new HashMap<>();
        Sketch.Valve last = null;
        for (Sketch.Item item : view.items()) {
            if (item instanceof Sketch.Symbol symbol && symbol.atValve() && last != null) {
                labels.putIfAbsent(last.id(), symbol);
            }
            last = item instanceof Sketch.Valve valve ? valve : null;
        }
        return labels;
    }

    private void valve(Sketch.Valve valve, Sketch.@Nullable Symbol label) {
        List<Sketch.Arrow> halves = new ArrayList<>();
        for (Sketch.Item item : view.items()) {
            if (item instanceof Sketch.Arrow arrow && arrow.pipe() && arrow.from() == valve.id()) {
                halves.add(arrow);
            }
        }
        Name flow = label == null ? netFlow(halves) : label.name();
        if (flow == null || !(model.variable(flow).orElse(null) instanceof Flow)) {
            if (label != null
                    && model.variable(flow == null ? label.name() : flow).isPresent()) {
                undrawn.add(label.name().text());
            }
            return;
        }
        Name declared = declared(flow);
        Picture.End end = new Picture.End(declared, null);
        ends.put(valve.id(), end);
        if (label != null) {
            ends.put(label.id(), end);
        }
        if (drawn.add(declared)) {
            shapes.add(pipe(declared, valve, halves));
        }
    }

    /** Returns the flow that the translation made for the rate of a stock at the end of a pipe without a name. */
    private @Nullable Name netFlow(List<Sketch.Arrow> halves) {
        for (Sketch.Arrow half : halves) {
            if (items.get(half.to()) instanceof Sketch.Symbol box
                    && model.variable(box.name()).orElse(null) instanceof Stock stock
                    && stock.inflows().size() == 1
                    && stock.inflows().get(0).equals(Name.of(stock.name().text() + " net flow"))) {
                return stock.inflows().get(0);
            }
        }
        return null;
    }

    private Picture.Pipe pipe(Name flow, Sketch.Valve valve, List<Sketch.Arrow> halves) {
        Picture.Point middle = new Picture.Point(valve.x(), valve.y());
        Picture.Point from = new Picture.Point(valve.x() - STUB, valve.y());
        Picture.Point to = new Picture.Point(valve.x() + STUB, valve.y());
        for (Sketch.Arrow half : halves) {
            Sketch.Item end = items.get(half.to());
            boolean source = half.source();
            if (end instanceof Sketch.Symbol box && model.variable(box.name()).orElse(null) instanceof Stock stock) {
                source = !VensimPicture.fills(model, stock.name(), flow);
            }
            Picture.Point there = edge(end, valve);
            if (there != null && source) {
                from = there;
            } else if (there != null) {
                to = there;
            }
        }
        return new Picture.Pipe(flow, middle, from, to);
    }

    /** Returns where a pipe from a valve meets a box, or the middle of a cloud. */
    private static Picture.@Nullable Point edge(Sketch.@Nullable Item end, Sketch.Valve valve) {
        if (end instanceof Sketch.Cloud cloud) {
            return new Picture.Point(cloud.x(), cloud.y());
        }
        if (!(end instanceof Sketch.Symbol box)) {
            return null;
        }
        boolean across = Math.abs(valve.y() - box.y()) <= box.halfHeight();
        return across
                ? new Picture.Point(box.x() + Math.signum(valve.x() - box.x()) * box.halfWidth(), valve.y())
                : new Picture.Point(box.x(), box.y() + Math.signum(valve.y() - box.y()) * box.halfHeight());
    }

    private void symbol(Sketch.Symbol symbol) {
        Variable variable = model.variable(symbol.name()).orElse(null);
        if (variable == null) {
            return;
        }
        Name name = variable.name();
        Picture.Point middle = new Picture.Point(symbol.x(), symbol.y());
        if (symbol.shadow() || drawn.contains(name)) {
            shapes.add(new Picture.Alias(symbol.id(), name, middle));
            ends.put(symbol.id(), new Picture.End(name, symbol.id()));
            return;
        }
        drawn.add(name);
        ends.put(symbol.id(), new Picture.End(name, null));
        if (variable instanceof Stock) {
            shapes.add(new Picture.Symbol("stock", name, middle, 2 * symbol.halfWidth(), 2 * symbol.halfHeight()));
        } else if (variable instanceof Flow) {
            Sketch.Valve valve = new Sketch.Valve(symbol.id(), symbol.x(), symbol.y());
            shapes.add(pipe(name, valve, List.of()));
        } else {
            shapes.add(new Picture.Symbol(variable instanceof TableFunction ? "gf" : "aux", name, middle, 0, 0));
        }
    }

    private Name declared(Name name) {
        return model.variable(name).map(Variable::name).orElse(name);
    }

    private void arrow(Sketch.Arrow arrow) {
        Picture.End from = ends.get(arrow.from());
        Picture.End to = ends.get(arrow.to());
        Picture.Point start = place(items.get(arrow.from()));
        Picture.Point end = place(items.get(arrow.to()));
        if (from != null && to != null && start != null && end != null) {
            shapes.add(new Picture.Connector(arrow.id(), from, to, angle(start, end, arrow), arrow.polarity()));
        }
    }

    private static Picture.@Nullable Point place(Sketch.@Nullable Item item) {
        if (item instanceof Sketch.Symbol symbol) {
            return new Picture.Point(symbol.x(), symbol.y());
        } else if (item instanceof Sketch.Valve valve) {
            return new Picture.Point(valve.x(), valve.y());
        }
        return null;
    }

    /** Returns the direction in which a circle through both ends and the point on the way leaves the first; y grows downwards. */
    private static double angle(Picture.Point start, Picture.Point end, Sketch.Arrow arrow) {
        double chord = Math.toDegrees(Math.atan2(start.y() - end.y(), end.x() - start.x()));
        if (arrow.viaX() == 0 && arrow.viaY() == 0) {
            return positive(chord);
        }
        double via = Math.toDegrees(Math.atan2(start.y() - arrow.viaY(), arrow.viaX() - start.x()));
        double bend = positive(via - chord + 180) - 180;
        return positive(Math.abs(bend) > 80 ? chord : chord + 2 * bend);
    }

    private static double positive(double degrees) {
        return ((degrees % 360) + 360) % 360;
    }
}
