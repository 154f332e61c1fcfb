package nl.zicht.format.xmile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.format.xmile.markup.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that a model names (XMILE 1.0, section 2.11): relative to the file that names them, with {@code *} in the last part.
 *
 * <p>A file outside the folder of the model is refused, by whatever path or link it is reached. An address on a network, or an absolute path that leads nowhere, is
 * looked for by its bare file name beside the file that names it; nothing is fetched.
 */
final class ResourcePaths {
    private static final Pattern ADDRESS = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]+://.*");

    private final @Nullable Path root;
    private final Diagnostics diagnostics;

    /**
     * @param root the folder of the model, or null when it has none
     */
    ResourcePaths(@Nullable Path root, Diagnostics diagnostics) {
        this.root = root == null ? null : real(root);
        this.diagnostics = diagnostics;
    }

    /** Returns how messages show a file. */
    String shown(Path file) {
        return root != null && file.startsWith(root)
                ? root.relativize(file).toString().replace('\\', '/')
                : String.valueOf(file.getFileName());
    }

    /** Returns the files that a text names, seen from a folder; reports why there are none. */
    List<Path> find(Text resource, @Nullable Path from) {
        String text = resource.string().strip();
        if (root == null || from == null) {
            diagnostics.error(
                    Code.NOT_SUPPORTED,
                    "the model names the file \"" + text + "\", but was not read from a folder itself",
                    resource.span(),
                    "read the model from its file");
            return List.of();
        }
        try {
            return find(text, resource, real(from), root);
        } catch (InvalidPathException e) {
            diagnostics.error(Code.BAD_VALUE, "\"" + text + "\" is not a path of a file", resource.span(), null);
        } catch (IOException e) {
            diagnostics.error(
                    Code.UNREADABLE_FILE,
                    "the files \"" + text + "\" cannot be listed: " + e.getMessage(),
                    resource.span(),
                    null);
        }
        return List.of();
    }

    private List<Path> find(String text, Text resource, Path from, Path folder) throws IOException {
        boolean local = text.toLowerCase(Locale.ROOT).startsWith("file://");
        boolean address = !local && ADDRESS.matcher(text).matches();
        String bare = local ? text.substring("file://".length()) : text;
        Path wanted = address
                ? Path.of("")
                : from.resolve(bare.replace('*', '\u0001')).normalize();
        if (bare.contains("*") && !address) {
            return matching(wanted, resource, folder);
        }
        boolean absolute = address || bare.startsWith("/");
        if (absolute && (address || !Files.isRegularFile(wanted) || !isInside(wanted, folder))) {
            Path beside =
                    from.resolve(bare.substring(bare.lastIndexOf('/') + 1)).normalize();
            if (Files.isRegularFile(beside) && isInside(beside, folder)) {
                return List.of(real(beside));
            }
        }
        if (address) {
            return refused(
                    text + " is on a network, from which nothing is fetched",
                    resource,
                    "put the file beside the model");
        }
        if (!isInside(wanted, folder)) {
            return refused(
                    "\"" + text + "\" is outside the folder of the model", resource, "put the file into that folder");
        }
        if (!Files.isRegularFile(wanted)) {
            diagnostics.error(Code.UNREADABLE_FILE, "there is no file \"" + text + "\"", resource.span(), null);
            return List.of();
        }
        return List.of(real(wanted));
    }

    private List<Path> matching(Path wanted, Text resource, Path folder) throws IOException {
        Path parent = wanted.getParent();
        if (parent == null || !isInside(parent, folder) || parent.toString().indexOf('\u0001') >= 0) {
            return refused(
                    "\"" + resource.string().strip() + "\" is not a pattern of files in the folder of the model",
                    resource,
                    "* may stand only in the last part");
        }
        String[] pieces = String.valueOf(wanted.getFileName()).split("\u0001", -1);
        List<String> quoted = new ArrayList<>();
        for (String piece : pieces) {
            quoted.add(Pattern.quote(piece));
        }
        Pattern pattern = Pattern.compile(String.join(".*", quoted));
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
                for (Path file : files) {
                    boolean matches =
                            pattern.matcher(String.valueOf(file.getFileName())).matches();
                    if (matches && Files.isRegularFile(file) && isInside(file, folder)) {
                        found.add(real(file));
                    }
                }
            }
        }
        found.sort(null);
        if (found.isEmpty()) {
            diagnostics.warning(
                    Code.UNREADABLE_FILE,
                    "there is no file that \"" + resource.string().strip() + "\" describes",
                    resource.span(),
                    null);
        }
        return found;
    }

    private List<Path> refused(String message, Text resource, String hint) {
        diagnostics.error(Code.REFUSED_FOR_SAFETY, message, resource.span(), hint);
        return List.of();
    }

    private static boolean isInside(Path file, Path folder) {
        return file.startsWith(folder) && real(file).startsWith(folder);
    }

    /** Returns a path without links as far as it exists. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
