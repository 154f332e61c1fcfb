package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a graphical function {@code <gf>} (XMILE 1.0, section 3.1.4).
 *
 * <p>Abscissas come from {@code <xpts>}, or lie evenly between the ends of {@code <xscale>}; Stella writes both, then the points count. {@code <yscale>} is
 * for display only.
 */
final class TableReader {
    private final Reading reading;
    private final Map<Name, Element> standAlone;

    TableReader(Reading reading, Map<Name, Element> standAlone) {
        this.reading = reading;
        this.standAlone = standAlone;
    }

    /** Returns the function, or null after reporting what is wrong with it. */
    @Nullable
    GraphicalFunction read(Element gf) {
        Optional<Element> ypts = gf.child("ypts");
        if (ypts.isEmpty()) {
            Element named = gf.attribute("name")
                    .map(name -> standAlone.get(reading.name(name)))
                    .orElse(null);
            if (named != null && named != gf && named.child("ypts").isPresent()) {
                return read(named);
            }
            error("a graphical function has no <ypts>", gf.place(), null);
            return null;
        }
        double[] y = points(ypts.get());
        double[] x = y == null ? null : abscissas(gf, y.length);
        Kind kind = kind(gf);
        return y == null || x == null ? null : sorted(kind, x, y, gf);
    }

    private Kind kind(Element gf) {
        String discrete = gf.attribute("discrete").map(Text::string).orElse("");
        Optional<Text> type = gf.attribute("type");
        if (type.isEmpty()) {
            return discrete.strip().equalsIgnoreCase("true") ? Kind.DISCRETE : Kind.CONTINUOUS;
        }
        return switch (type.get().string().strip().toLowerCase(Locale.ROOT)) {
            case "continuous", "graphical", "" -> Kind.CONTINUOUS;
            case "extrapolate" -> Kind.EXTRAPOLATE;
            case "discrete" -> Kind.DISCRETE;
            default -> {
                reading.diagnostics()
                        .error(
                                Code.BAD_VALUE,
                                "the type of the graphical function is \"" + type.get()
                                        + "\", expected continuous, extrapolate or discrete",
                                type.get().span(),
                                null);
                yield Kind.CONTINUOUS;
            }
        };
    }

    private double @Nullable [] abscissas(Element gf, int count) {
        Optional<Element> xpts = gf.child("xpts").filter(e -> !e.text().isBlank());
        if (xpts.isPresent()) {
            double[] x = points(xpts.get());
            if (x != null && x.length != count) {
                error(
                        "the graphical function has " + x.length + " x-values and " + count + " y-values",
                        xpts.get().place(),
                        "a value or a separator is missing");
                return null;
            }
            return x;
        }
        Optional<Element> scale = gf.child("xscale");
        if (scale.isEmpty()) {
            error("the graphical function has neither <xscale> nor <xpts>", gf.place(), null);
            return null;
        }
        OptionalDouble min = end(scale.get(), "min");
        OptionalDouble max = end(scale.get(), "max");
        if (min.isEmpty() || max.isEmpty()) {
            return null;
        }
        return evenly(min.getAsDouble(), max.getAsDouble(), count, scale.get());
    }

    private double @Nullable [] evenly(double min, double max, int count, Element scale) {
        if (!(min < max) && count > 1) {
            error("<xscale> goes from " + min + " to " + max + ", expected min below max", scale.place(), null);
            return null;
        }
        double width = max - min;
        return IntStream.range(0, count)
                .mapToDouble(i -> count == 1 ? min : i == count - 1 ? max : min + i * width / (count - 1))
                .toArray();
    }

    private OptionalDouble end(Element scale, String attribute) {
        Optional<Text> text = scale.attribute(attribute);
        if (text.isEmpty()) {
            error("<xscale> has no " + attribute, scale.place(), null);
            return OptionalDouble.empty();
        }
        return reading.number(text.get(), attribute + " of <xscale>");
    }

    /** Returns the numbers of a list, or null after reporting those that are none; an empty item at the end is ignored. */
    private double @Nullable [] points(Element list) {
        List<Text> items = new ArrayList<>(items(list));
        if (items.get(items.size() - 1).isBlank()) {
            items.remove(items.size() - 1);
        }
        if (items.isEmpty()) {
            error("<" + list.name() + "> is empty", list.place(), null);
            return null;
        }
        List<Double> numbers = new ArrayList<>();
        for (Text item : items) {
            reading.number(item, "a value of <" + list.name() + ">").ifPresent(numbers::add);
        }
        return numbers.size() < items.size()
                ? null
                : numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Splits a list at its separator, by default a comma; a blank one means any white space. */
    private static List<Text> items(Element list) {
        Text text = list.text().strip();
        String separator = list.attribute("sep").map(Text::string).orElse(",");
        boolean blank = separator.isBlank();
        String string = text.string();
        List<Text> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < string.length(); i++) {
            boolean found = blank ? Character.isWhitespace(string.charAt(i)) : string.startsWith(separator.strip(), i);
            if (found) {
                if (!blank || i > start) {
                    items.add(text.slice(start, i));
                }
                start = i + (blank ? 1 : separator.strip().length());
            }
        }
        items.add(text.slice(start, string.length()));
        return items;
    }

    private GraphicalFunction sorted(Kind kind, double[] x, double[] y, Element gf) {
        Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        boolean moved = IntStream.range(0, x.length).anyMatch(i -> order[i] != i);
        if (moved) {
            reading.diagnostics()
                    .warning(
                            Code.BAD_GRAPHICAL_FUNCTION,
                            "the x-values of the graphical function do not rise; its points were sorted",
                            gf.child("xpts").orElse(gf).place(),
                            null);
        }
        return new GraphicalFunction(
                kind,
                IntStream.range(0, x.length).mapToDouble(i -> x[order[i]]).toArray(),
                IntStream.range(0, x.length).mapToDouble(i -> y[order[i]]).toArray());
    }

    private void error(String message, SourceSpan place, @Nullable String hint) {
        reading.diagnostics().error(Code.BAD_GRAPHICAL_FUNCTION, message, place, hint);
    }
}
