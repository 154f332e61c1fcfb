package nl.zicht.format.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The streams of a compound file (Microsoft's [MS-CFB]), which is how {@code .xls} is packed. */
final class CompoundFile {
    private static final int HEADER = 512;
    private static final int FREE = -1;
    private static final int DIRECTORY_ENTRY = 128;
    private static final int STREAM = 2;
    private static final int ROOT = 5;

    private final ByteBuffer bytes;
    private final int sectorSize;
    private final int miniSectorSize;
    private final int miniLimit;
    private final List<Integer> table = new ArrayList<>();

    private CompoundFile(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        sectorSize = 1 << bytes.getShort(30);
        miniSectorSize = 1 << bytes.getShort(32);
        miniLimit = bytes.getInt(56);
    }

    /**
     * Returns the stream with the first of some names that is there.
     *
     * @throws IOException when the file is damaged
     */
    static Optional<byte[]> stream(byte[] content, String... names) throws IOException {
        try {
            CompoundFile file = new CompoundFile(content);
            file.readTable();
            return file.find(names);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private void readTable() throws IOException {
        List<Integer> sectors = new ArrayList<>();
        for (int i = 0; i < 109; i++) {
            sectors.add(bytes.getInt(76 + 4 * i));
        }
        int next = bytes.getInt(68);
        int perSector = sectorSize / 4;
        for (int guard = 0; next >= 0; guard++) {
            if (guard > bytes.capacity() / sectorSize) {
                throw new IOException("it is damaged");
            }
            int at = offset(next);
            for (int i = 0; i < perSector - 1; i++) {
                sectors.add(bytes.getInt(at + 4 * i));
            }
            next = bytes.getInt(at + 4 * (perSector - 1));
        }
        for (int sector : sectors) {
            if (sector == FREE || sector < 0) {
                continue;
            }
            for (int i = 0; i < perSector; i++) {
                table.add(bytes.getInt(offset(sector) + 4 * i));
            }
        }
    }

    private int offset(int sector) {
        return HEADER + sector * sectorSize;
    }

    private Optional<byte[]> find(String... names) throws IOException {
        byte[] directory = chain(bytes.getInt(48), Integer.MAX_VALUE);
        ByteBuffer entries = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        byte[] mini = {};
        for (String name : names) {
            for (int at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
                int kind = directory[at + 66];
                int length = Math.max(0, entries.getShort(at + 64) - 2);
                String entry = new String(directory, at, Math.min(64, length), StandardCharsets.UTF_16LE);
                int start = entries.getInt(at + 116);
                int size = entries.getInt(at + 120);
                if (kind == ROOT) {
                    mini = start < 0 ? new byte[0] : chain(start, size);
                } else if (kind == STREAM && entry.equalsIgnoreCase(name)) {
                    return Optional.of(size < miniLimit ? miniChain(mini, start, size) : chain(start, size));
                }
            }
        }
        return Optional.empty();
    }

    private byte[] chain(int first, int size) throws IOException {
        List<Integer> sectors = new ArrayList<>();
        for (int sector = first; sector >= 0; sector = table.get(sector)) {
            sectors.add(sector);
            if (sectors.size() > table.size()) {
                throw new IOException("it is damaged");
            }
        }
        int length = (int) Math.min(size, (long) sectors.size() * sectorSize);
        byte[] stream = new byte[length];
        for (int i = 0; i * sectorSize < length; i++) {
            int at = offset(sectors.get(i));
            int count = Math.min(Math.min(sectorSize, length - i * sectorSize), bytes.capacity() - at);
            bytes.get(at, stream, i * sectorSize, count);
        }
        return stream;
    }

    private byte[] miniChain(byte[] mini, int first, int size) throws IOException {
        byte[] miniTable = chain(bytes.getInt(60), Integer.MAX_VALUE);
        ByteBuffer next = ByteBuffer.wrap(miniTable).order(ByteOrder.LITTLE_ENDIAN);
        byte[] stream = new byte[size];
        int at = 0;
        for (int sector = first; sector >= 0 && at < size; sector = next.getInt(4 * sector)) {
            int count = Math.min(miniSectorSize, size - at);
            System.arraycopy(mini, sector * miniSectorSize, stream, at, count);
            at += count;
        }
        return stream;
    }
}
