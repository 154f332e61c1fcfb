package nl.zicht.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageTableTest {
    @TempDir
    private Path folder;

    @Test
    void readsRowsAndFollowsThem() throws IOException {
        PackageTable table = table("""
                | package | what lives there | may use |
                |---|---|---|
                | `nl.zicht.equation` | equations | – |
                | `nl.zicht.model` | models | `equation` |
                | `nl.zicht.check` | checks | `model` |
                """);

        assertThat(table.packages()).containsExactly("nl.zicht.equation", "nl.zicht.model", "nl.zicht.check");
        assertThat(table.usableFrom("nl.zicht.check"))
                .containsExactly("nl.zicht.check", "nl.zicht.equation", "nl.zicht.model");
        assertThat(table.usableFrom("nl.zicht.equation")).containsExactly("nl.zicht.equation");
        assertThat(table.usableFrom("nl.zicht.unknown")).isEmpty();
        assertThat(table.onCycles()).isEmpty();
    }

    @Test
    void seesACycle() throws IOException {
        PackageTable table = table("""
                | `nl.zicht.a` | a | `c` |
                | `nl.zicht.b` | b | `a` |
                | `nl.zicht.c` | c | `b` |
                | `nl.zicht.d` | d | `a` |
                """);

        assertThat(table.onCycles()).containsExactly("nl.zicht.a", "nl.zicht.b", "nl.zicht.c");
    }

    @Test
    void refusesARowThatNamesAnUnknownPackage() {
        assertThatThrownBy(() -> table("| `nl.zicht.a` | a | `typo` |\n")).hasMessageContaining("nl.zicht.typo");
    }

    private PackageTable table(String markdown) throws IOException {
        Path file = folder.resolve("architecture.md");
        Files.writeString(file, markdown);
        return PackageTable.read(file);
    }
}
