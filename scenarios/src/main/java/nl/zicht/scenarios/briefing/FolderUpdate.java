package nl.zicht.scenarios.briefing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a set of files into a folder so that a reader never sees half a file: they are written to a temporary folder beside it, then
 * moved one by one. The manifest names them with their SHA-256, so that the next time those that are gone can be removed.
 */
final class FolderUpdate {

    static final String MANIFEST = "manifest.json";

    private FolderUpdate() {}

    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("Cannot write a briefing into " + target + ".\nMaybe name a folder in it?");
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new IOException("Cannot write a briefing into " + target + ": it is a file; expected a folder.");
        }
        Files.createDirectories(parent);
        Path temporary = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
        try {
            Map<String, byte[]> all = new LinkedHashMap<>(files);
            all.put(MANIFEST, manifest(files).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                Path path = temporary.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            List<String> before = filesOf(target);
            for (String name : all.keySet()) {
                Path path = target.resolve(name);
                Files.createDirectories(path.getParent());
                Files.move(temporary.resolve(name), path, StandardCopyOption.REPLACE_EXISTING);
            }
            for (String name : before) {
                Path path = target.resolve(name).normalize();
                if (!all.containsKey(name) && path.startsWith(target)) {
                    Files.deleteIfExists(path);
                }
            }
        } finally {
            deleteAll(temporary);
        }
    }

    private static String manifest(Map<String, byte[]> files) {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(Map.of("sha256", hashes))
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The files of the briefing that is there, if its manifest can be read; otherwise nothing is known to be ours. */
    private static List<String> filesOf(Path target) throws IOException {
        Path manifest = target.resolve(MANIFEST);
        List<String> names = new ArrayList<>();
        if (Files.isRegularFile(manifest)) {
            try {
                JsonNode hashes =
                        JsonMapper.shared().readTree(Files.readString(manifest)).get("sha256");
                if (hashes != null) {
                    names.addAll(hashes.propertyNames());
                }
            } catch (JacksonException notOurs) {
                return List.of();
            }
        }
        return names;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
