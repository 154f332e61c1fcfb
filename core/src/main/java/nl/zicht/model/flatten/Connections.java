package nl.zicht.model.flatten;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.Suggestions;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.ModuleInstance.Connection;
import nl.zicht.model.Submodel;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Connects the inputs of modules to the variables that give them their values (XMILE 1.0, section 4.7.1). */
final class Connections {
    private final Diagnostics diagnostics;
    private final Privacy privacy;

    Connections(Diagnostics diagnostics, Privacy privacy) {
        this.diagnostics = diagnostics;
        this.privacy = privacy;
    }

    void connect(Instance instance) {
        ModuleInstance module = instance.module();
        Instance parent = instance.parent();
        if (module != null && parent != null) {
            module.connections().forEach(connection -> connect(connection, instance, parent));
        }
    }

    private void connect(Connection connection, Instance instance, Instance parent) {
        Instance.Target to = to(connection.to(), instance, parent);
        Instance.Target from = from(connection.from(), instance, parent);
        if (to == null) {
            unknown(connection, connection.to(), instance);
        }
        if (from == null) {
            unknown(connection, connection.from(), parent);
        }
        if (to == null || from == null) {
            return;
        }
        if (!takesInput(to) && takesInput(from)) {
            Instance.Target swapped = to; // written the other way round by some tools
            to = from;
            from = swapped;
        }
        if (to.name().equals(from.name())) {
            diagnostics.error(
                    Code.BAD_VALUE, "the connection gives " + to.name() + " its own value", connection.span(), null);
            return;
        }
        privacy.used(from, to.instance(), connection.span());
        assign(to, new Instance.Source(from, connection.span()));
    }

    private void assign(Instance.Target to, Instance.Source source) {
        Instance.Source earlier =
                to.instance().sources().putIfAbsent(to.variable().name(), source);
        if (earlier != null && !earlier.target().name().equals(source.target().name())) {
            diagnostics.error(
                    Code.DUPLICATE_NAME,
                    to.name() + " is connected to " + earlier.target().name() + " and to "
                            + source.target().name(),
                    source.span(),
                    "remove one of the two connections");
        }
    }

    /** A bare name is an input of the module; with the name of a module inside it, one of that; else it is seen from the model around. */
    private static Instance.@Nullable Target to(Name name, Instance instance, Instance parent) {
        List<String> parts = name.spelling();
        if (parts.size() == 1) {
            Instance.Target own = instance.resolve(name);
            return own == null ? parent.resolve(name) : own;
        }
        boolean inside = !parts.get(0).isEmpty() && instance.children().containsKey(Name.of(parts.get(0)));
        Instance.Target found = inside ? instance.walk(parts) : null;
        return found == null ? parent.resolve(name) : found;
    }

    private static Instance.@Nullable Target from(Name name, Instance instance, Instance parent) {
        Instance.Target found = parent.resolve(name);
        return found == null ? instance.resolve(name) : found;
    }

    /** Returns whether a variable is meant to get its value from another model. */
    private static boolean takesInput(Instance.Target target) {
        Variable variable = target.variable();
        return target.instance().submodel().access().get(variable.name()) == Submodel.Access.INPUT
                || variable.definitions().isEmpty();
    }

    private void unknown(Connection connection, Name name, Instance near) {
        List<String> known = new ArrayList<>();
        near.submodel()
                .variables()
                .forEach(variable -> known.add(variable.name().text()));
        near.children()
                .forEach((module, child) ->
                        child.submodel().variables().forEach(variable -> known.add(module + "." + variable.name())));
        String nearest = Suggestions.nearest(name.text(), known);
        diagnostics.error(
                Code.UNKNOWN_NAME,
                "a connection names " + name + ", which does not exist",
                connection.span(),
                nearest == null ? null : nearest + " is meant");
    }
}
