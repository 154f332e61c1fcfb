package nl.zicht.model;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.Expressions;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Whether two models say the same, wherever their parts stand in files.
 *
 * <p>Names must have the same spelling (blank and underscore are one), equations the same tree (a negative number is a sign and a number), texts the same
 * characters but for white space around them, numbers the same bits. Every component of every part counts but its place, also one that is added to the model one
 * day: the records are compared by what they are made of.
 */
public final class Structures {
    private Structures() {}

    /** Returns the first difference in words, such as {@code variables > Tank > header > unit: "litre" and "l"}; empty when there is none. */
    public static Optional<String> firstDifference(ModelStructure a, ModelStructure b) {
        return Optional.ofNullable(difference("", parts(a), parts(b)));
    }

    /** Returns whether two models say the same. */
    public static boolean same(ModelStructure a, ModelStructure b) {
        return firstDifference(a, b).isEmpty();
    }

    private static Map<String, Object> parts(ModelStructure model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", model.name());
        parts.put("dialect", model.dialect());
        parts.put("notation", model.notation());
        parts.put("specs", model.specs());
        parts.put("value of subscripts out of range", model.invalidIndexValue());
        parts.put("unit definitions", model.unitDefinitions());
        parts.put("dimensions", model.dimensions());
        parts.put("variables", model.variables());
        parts.put("modules", model.modules());
        parts.put("submodels", model.submodels());
        parts.put("macros", model.macros());
        parts.put("test inputs", model.testInputs());
        parts.put("reality checks", model.realityChecks());
        return parts;
    }

    private static @Nullable String difference(String path, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? null : found(path, a, b);
        } else if (a instanceof Expression one && b instanceof Expression other) {
            return same(one, other) ? null : found(path, print(one), print(other));
        } else if (a instanceof Name one && b instanceof Name other) {
            return spelling(one).equals(spelling(other)) ? null : found(path, one, other);
        } else if (a instanceof String one && b instanceof String other) {
            return one.strip().equals(other.strip()) ? null : found(path, one, other);
        } else if (a instanceof List<?> one && b instanceof List<?> other) {
            return lists(path, one, other);
        } else if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return maps(path, one, other);
        } else if (a instanceof Record one && b instanceof Record other && one.getClass() == other.getClass()) {
            return records(path, one, other);
        }
        return a.equals(b) ? null : found(path, a, b);
    }

    private static @Nullable String lists(String path, List<?> a, List<?> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            String found = difference(path + " > " + label(a.get(i), i), a.get(i), b.get(i));
            if (found != null) {
                return found;
            }
        }
        if (a.size() == b.size()) {
            return null;
        }
        boolean longer = a.size() > b.size();
        int extra = Math.min(a.size(), b.size());
        return path.replaceFirst("^ > ", "") + ": " + a.size() + " and " + b.size() + ", of which the "
                + (longer ? "second" : "first") + " has no " + label((longer ? a : b).get(extra), extra);
    }

    private static @Nullable String maps(String path, Map<?, ?> a, Map<?, ?> b) {
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            String found = difference(path + " > " + entry.getKey(), entry.getValue(), b.get(entry.getKey()));
            if (found != null) {
                return found;
            }
        }
        return a.size() == b.size() ? null : found(path, a.keySet(), b.keySet());
    }

    private static @Nullable String records(String path, Record a, Record b) {
        for (RecordComponent component : a.getClass().getRecordComponents()) {
            if (component.getType() == SourceSpan.class) {
                continue;
            }
            String found = difference(path + " > " + component.getName(), value(component, a), value(component, b));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Object value(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + holder.getClass() + " cannot be read", e);
        }
    }

    private static boolean same(Expression a, Expression b) {
        return Expressions.sameTree(a, b) || print(a).equals(print(b));
    }

    private static String print(Expression tree) {
        return tree instanceof Expression.Invalid ? "an equation that cannot be read" : ExpressionPrinter.print(tree);
    }

    private static List<String> spelling(Name name) {
        return name.spelling().stream()
                .map(part -> part.replaceAll("[\\x00-\\x20_\\u00a0]+", " ").strip())
                .toList();
    }

    private static String label(Object item, int index) {
        if (item instanceof Variable variable) {
            return variable.name().text();
        } else if (item instanceof Dimension dimension) {
            return dimension.name().text();
        } else if (item instanceof Macro macro) {
            return macro.name().text();
        }
        return "number " + (index + 1);
    }

    private static String found(String path, @Nullable Object a, @Nullable Object b) {
        return path.replaceFirst("^ > ", "") + ": " + shown(a) + " and " + shown(b);
    }

    private static String shown(@Nullable Object value) {
        String text = Objects.toString(value, "nothing");
        String part = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        return value == null ? part : '"' + part + '"';
    }
}
