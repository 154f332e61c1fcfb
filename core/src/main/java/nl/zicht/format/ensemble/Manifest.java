package nl.zicht.format.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder of results says of itself, in {@value #FILE}.
 *
 * @param status how far it is
 * @param identity everything that decides the results: files by their hash, settings as text
 * @param members the number of members
 * @param done the number of members in the files
 * @param files how far each growing file is; of complete files their length and hash
 */
record Manifest(Status status, Map<String, String> identity, long members, long done, Map<String, Checkpoint> files) {
    static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = JsonMapper.shared();

    /** How far a folder is. */
    enum Status {
        /** At work, or broken off without a word. */
        RUNNING,
        /** Stopped before the end; the results so far are in files called part. */
        STOPPED,
        COMPLETE
    }

    void write(Path folder) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("status", status.name().toLowerCase(Locale.ROOT));
        root.put("members", members);
        root.put("done", done);
        ObjectNode facts = root.putObject("identity");
        identity.forEach(facts::put);
        ObjectNode parts = root.putObject("files");
        files.forEach((name, checkpoint) ->
                parts.putObject(name).put("bytes", checkpoint.bytes()).put("sha256", checkpoint.sha256()));
        String text = root.toPrettyString().replace("\r\n", "\n") + "\n";
        WholeFile.write(folder.resolve(FILE), text);
    }

    /**
     * Reads the manifest of a folder.
     *
     * @return empty when there is none
     * @throws ModelException when it cannot be understood
     */
    static Optional<Manifest> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            Map<String, String> identity = new LinkedHashMap<>();
            root.required("identity")
                    .properties()
                    .forEach(fact -> identity.put(fact.getKey(), fact.getValue().asString()));
            Map<String, Checkpoint> files = new LinkedHashMap<>();
            root.required("files")
                    .properties()
                    .forEach(entry -> files.put(
                            entry.getKey(),
                            new Checkpoint(
                                    entry.getValue().required("bytes").asLong(),
                                    entry.getValue().required("sha256").asString())));
            Status status = Status.valueOf(root.required("status").asString().toUpperCase(Locale.ROOT));
            return Optional.of(new Manifest(
                    status,
                    identity,
                    root.required("members").asLong(),
                    root.required("done").asLong(),
                    files));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ModelException(Diagnostic.error(
                    Code.MALFORMED_FILE,
                    file + " is no manifest of an ensemble",
                    null,
                    "begin anew, without --resume"));
        }
    }
}
