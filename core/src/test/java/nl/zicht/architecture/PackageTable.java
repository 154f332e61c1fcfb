package nl.zicht.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package table of {@code docs/architecture.md}: which package may use which.
 *
 * <p>A row is {@code | `package` | what lives there | `package`, `package` |}; a dash in the last column means nothing. A package may also use whatever the
 * packages it may use may use.
 */
final class PackageTable {
    private static final Pattern ROW = Pattern.compile("^\\| `(nl\\.zicht[a-z0-9.]*)` \\|([^|]+)\\|([^|]+)\\|\\s*$");
    private static final Pattern USED = Pattern.compile("`([a-z0-9.]+)`");

    private final Map<String, Set<String>> direct = new LinkedHashMap<>();

    private PackageTable() {}

    /** Reads the table; fails on a row that names a package without a row of its own. */
    static PackageTable read(Path markdown) {
        PackageTable table = new PackageTable();
        for (String line : lines(markdown)) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && table.direct.put(row.group(1), used(row.group(3))) != null) {
                throw new IllegalStateException(markdown + " has two rows for " + row.group(1));
            }
        }
        for (Map.Entry<String, Set<String>> row : table.direct.entrySet()) {
            for (String name : row.getValue()) {
                if (!table.direct.containsKey(name)) {
                    throw new IllegalStateException(
                            markdown + ": the row of " + row.getKey() + " names " + name + ", which has no row");
                }
            }
        }
        return table;
    }

    Set<String> packages() {
        return direct.keySet();
    }

    /** Returns every package that {@code name} may use, itself included; empty when it has no row. */
    Set<String> usableFrom(String name) {
        Set<String> reached = new TreeSet<>();
        if (direct.containsKey(name)) {
            reach(name, reached);
        }
        return reached;
    }

    /** Returns the packages that may, by way of others, use themselves. */
    List<String> onCycles() {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Set<String>> row : direct.entrySet()) {
            if (row.getValue().stream().anyMatch(used -> usableFrom(used).contains(row.getKey()))) {
                found.add(row.getKey());
            }
        }
        return found;
    }

    private void reach(String name, Set<String> reached) {
        if (reached.add(name)) {
            direct.getOrDefault(name, Set.of()).forEach(used -> reach(used, reached));
        }
    }

    private static Set<String> used(String cell) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = USED.matcher(cell);
        while (matcher.find()) {
            String name = matcher.group(1);
            names.add(name.startsWith("nl.zicht") ? name : "nl.zicht." + name);
        }
        return names;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
