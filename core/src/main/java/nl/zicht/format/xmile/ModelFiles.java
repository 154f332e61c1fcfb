package nl.zicht.format.xmile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import org.jspecify.annotations.Nullable;

/**
 * All files that a model is made of: the one that was asked for, those it includes (XMILE 1.0, section 2.11) and those that its modules name as their resource.
 *
 * <p>Only files in the folder of the model, or below it, are opened, and each of them once; nothing is fetched from a network.
 */
final class ModelFiles {
    private static final int MOST = 1_000;

    private final ResourcePaths paths;
    private final @Nullable Dialect wanted;
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final Map<Path, Optional<ModelFile>> opened = new LinkedHashMap<>();
    private final List<ModelFile> included = new ArrayList<>();
    private final List<ModelFile> all = new ArrayList<>();
    private final Set<ModelFile> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, ModelFile> resources = new IdentityHashMap<>();
    private final ModelFile main;

    private ModelFiles(ModelFile main, @Nullable Dialect wanted, Limits limits, Diagnostics diagnostics) {
        this.main = main;
        this.wanted = wanted;
        this.limits = limits;
        this.diagnostics = diagnostics;
        this.paths = new ResourcePaths(main.folder(), diagnostics);
    }

    static ModelFiles gather(
            String name,
            Element xmile,
            @Nullable Path folder,
            @Nullable Dialect wanted,
            Consumer<Path> opened,
            Limits limits,
            Diagnostics diagnostics) {
        FileHeader header = FileHeader.read(xmile, diagnostics);
        ModelFile main =
                new ModelFile(name, xmile, header, new Reading(limits, diagnostics, header.notation(wanted)), folder);
        ModelFiles files = new ModelFiles(main, wanted, limits, diagnostics);
        files.visit(main, true);
        files.opened.keySet().forEach(opened);
        return files;
    }

    ModelFile main() {
        return main;
    }

    /** Returns the included files, those that a file includes before it. */
    List<ModelFile> included() {
        return included;
    }

    /** Returns all files, the main one first. */
    List<ModelFile> all() {
        return all;
    }

    /** Returns the file that a model or module names as its resource; empty when it names none, or one that could not be read. */
    Optional<ModelFile> resource(Element element) {
        return Optional.ofNullable(resources.get(element));
    }

    private void visit(ModelFile file, boolean includes) {
        if (!visited.add(file)) {
            return;
        }
        all.add(file);
        for (Element header : file.xmile().children("header")) {
            for (Element list : header.children("includes")) {
                list.children("include").forEach(include -> include(include, file));
            }
        }
        if (includes && file != main) {
            included.add(file);
        }
        for (Element model : file.xmile().children("model")) {
            resource(model, file);
            List<Element> lists = model.children("variables");
            (lists.isEmpty() ? List.of(model) : lists).forEach(list -> modules(list, file));
        }
    }

    private void modules(Element holder, ModelFile file) {
        for (Element child : holder.children()) {
            if (child.is("module")) {
                resource(child, file);
            } else if (child.is("group")) {
                modules(child, file);
            }
        }
    }

    private void include(Element include, ModelFile from) {
        Optional<Text> resource = include.attribute("resource").filter(text -> !text.isBlank());
        if (resource.isEmpty()) {
            diagnostics.error(Code.MISSING_PART, "an <include> names no resource", include.place(), null);
            return;
        }
        for (Path path : paths.find(resource.get(), from.folder())) {
            open(path).ifPresent(file -> visit(file, true));
        }
    }

    private void resource(Element element, ModelFile from) {
        Optional<Text> resource = element.attribute("resource").filter(text -> !text.isBlank());
        if (resource.isEmpty()) {
            return;
        }
        for (Path path : paths.find(resource.get(), from.folder())) {
            open(path).ifPresent(file -> {
                resources.put(element, file);
                visit(file, false);
            });
        }
    }

    private Optional<ModelFile> open(Path path) {
        Optional<ModelFile> known = opened.get(path);
        if (known != null) {
            return known;
        }
        if (opened.size() >= MOST) {
            diagnostics.error(Code.LIMIT_EXCEEDED, "the model is made of more than " + MOST + " files", null, null);
            return Optional.empty();
        }
        String name = paths.shown(path);
        Optional<ModelFile> file = XmileReader.element(path, name, limits, diagnostics)
                .map(xmile -> {
                    FileHeader header = FileHeader.ofIncluded(xmile, diagnostics);
                    Reading reading = new Reading(limits, diagnostics, header.notation(wanted));
                    Vocabulary.FILE.check(xmile, reading);
                    return new ModelFile(name, xmile, header, reading, path.getParent());
                });
        opened.put(path, file);
        return file;
    }
}
