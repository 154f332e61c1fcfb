package nl.zicht.format.ensemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A file that grows while an ensemble runs, under a name that says it is not complete; it gets its own name at the end. Not thread-safe. */
final class PartFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path part;
    private final Path whole;
    private final MessageDigest digest;
    private final FileChannel channel;
    private final OutputStream out;
    private long bytes;

    private PartFile(Path part, Path whole, MessageDigest digest, FileChannel channel, long bytes) {
        this.part = part;
        this.whole = whole;
        this.digest = digest;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
        this.bytes = bytes;
    }

    /** Returns the name of a file while it grows: {@code members.csv} is {@code members.part.csv}. */
    static Path partOf(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        return folder.resolve(name.substring(0, dot) + ".part" + name.substring(dot));
    }

    /** Begins a file anew. */
    static PartFile begin(Path folder, String name, byte[] head) throws IOException {
        Path part = partOf(folder, name);
        FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        PartFile file = new PartFile(part, folder.resolve(name), Hashes.sha256(), channel, 0);
        file.append(head);
        return file;
    }

    /**
     * Goes on with a file as it was at a checkpoint; what was written after that is thrown away.
     *
     * @return null when the file is not what it was
     */
    static @Nullable PartFile goOn(Path folder, String name, Checkpoint checkpoint) throws IOException {
        Path part = partOf(folder, name);
        if (!Files.exists(part) && Files.exists(folder.resolve(name))) {
            Files.move(folder.resolve(name), part); // broken off between the last member and the manifest
        }
        if (!Files.exists(part) || Files.size(part) < checkpoint.bytes()) {
            return null;
        }
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = Files.newInputStream(part)) {
            byte[] buffer = new byte[BUFFER];
            long left = checkpoint.bytes();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return null;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        if (!Hashes.of(digest).equals(checkpoint.sha256())) {
            return null;
        }
        FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        channel.truncate(checkpoint.bytes());
        channel.position(checkpoint.bytes());
        return new PartFile(part, folder.resolve(name), digest, channel, checkpoint.bytes());
    }

    void append(byte[] text) throws IOException {
        out.write(text);
        digest.update(text);
        bytes += text.length;
    }

    /** Makes sure that all is on the disk, and says how much that is. */
    Checkpoint checkpoint() throws IOException {
        channel.force(false);
        return new Checkpoint(bytes, Hashes.of(digest));
    }

    Path part() {
        return part;
    }

    /** Gives the file its own name. */
    void complete() throws IOException {
        channel.force(true);
        close();
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
