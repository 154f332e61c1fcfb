package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.ModuleInstance.Connection;

/**
 * Reads {@code <module>} with its {@code <connect>}s (XMILE 1.0, section 4.7).
 *
 * <p>Stella writes every connection twice, as {@code <connect>} and as {@code <connect2>}, in which variables of the root lack the leading dot, and on the modules
 * at both of its ends. The second form is used only for what the first does not connect.
 */
final class ModuleReader {
    private final Reading reading;

    ModuleReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a module.
     *
     * @param module the element
     * @param submodel the name of its submodel, when that is not the module's own
     */
    Optional<ModuleInstance> read(Element module, Optional<Name> submodel) {
        Vocabulary.MODULE.check(module, reading);
        Optional<Text> text = module.attribute("name").filter(name -> !name.isBlank());
        if (text.isEmpty()) {
            reading.diagnostics().error(Code.MISSING_PART, "a <module> has no name", module.place(), null);
            return Optional.empty();
        }
        Name name = reading.name(text.get());
        return Optional.of(new ModuleInstance(
                name,
                submodel.orElse(name),
                connections(module, name),
                text.get().span()));
    }

    private List<Connection> connections(Element module, Name name) {
        List<Connection> connections = new ArrayList<>();
        Set<Name> connected = new HashSet<>();
        for (Element element : module.children("connect")) {
            connection(element, name).ifPresent(connection -> {
                connections.add(connection);
                connected.add(connection.to());
            });
        }
        for (Element element : module.children("connect2")) {
            connection(element, name)
                    .filter(connection -> !connected.contains(connection.to())
                            && connections.stream().noneMatch(c -> sameButForTheRoot(c.to(), connection.to())))
                    .ifPresent(connections::add);
        }
        return connections;
    }

    private static boolean sameButForTheRoot(Name dotted, Name bare) {
        List<String> parts = dotted.spelling();
        return parts.get(0).isEmpty()
                && Name.qualified(parts.subList(1, parts.size())).equals(bare);
    }

    /** Reads a connection; a {@code to} that begins with the module's own name is an input of the module. */
    private Optional<Connection> connection(Element element, Name module) {
        Optional<Text> to = end(element, "to");
        Optional<Text> from = end(element, "from");
        if (to.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Name target = Names.qualified(to.get().string());
        List<String> parts = target.spelling();
        if (parts.size() == 2 && Name.of(parts.get(0)).equals(module)) {
            target = Name.of(parts.get(1));
        }
        return Optional.of(new Connection(
                target, Names.qualified(from.get().string()), to.get().strip().span()));
    }

    private Optional<Text> end(Element element, String attribute) {
        Optional<Text> text = element.attribute(attribute).filter(name -> !name.isBlank());
        if (text.isEmpty()) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "a <" + element.name() + "> lacks its \"" + attribute + "\"",
                            element.place(),
                            null);
        }
        return text;
    }
}
