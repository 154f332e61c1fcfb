package nl.zicht.scenarios.briefing.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.scenarios.national.Parameter;

/** The version of the national model by its content, so that a number can be traced to the equations and parameters behind it. */
final class ModelVersion {

    private static final int DIGITS = 8;

    private ModelVersion() {}

    /** A name and the first digits of the SHA-256 over structure, historic inputs and the parameters in use. */
    static String of(NationalModel model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : List.of("model.xmile", "historic-inputs.csv")) {
                digest.update(resource(file));
            }
            for (Parameter parameter : model.parameters().parameters()) {
                digest.update((parameter.label() + "=" + parameter.value() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return "zicht-national " + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static byte[] resource(String file) {
        try (InputStream in =
                Objects.requireNonNull(NationalModel.class.getResourceAsStream("/nl/zicht/scenarios/" + file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
