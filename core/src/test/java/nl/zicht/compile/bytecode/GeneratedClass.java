package nl.zicht.compile.bytecode;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a class file holds, read from its bytes without the library that wrote them (The Java Virtual Machine Specification, chapter 4). */
final class GeneratedClass {
    final List<String> texts = new ArrayList<>();
    final List<String> methodReferences = new ArrayList<>();
    final Map<String, Integer> codeLengths = new HashMap<>();
    private final Map<Integer, String> utf8 = new HashMap<>();
    private final Map<Integer, int[]> entries = new HashMap<>();

    GeneratedClass(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        in.skipBytes(8);
        readConstants(in);
        in.skipBytes(6);
        in.skipBytes(2 * in.readUnsignedShort());
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            readMember(in);
        }
        for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
            readMember(in);
        }
    }

    private void readConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> utf8.put(i, in.readUTF());
                case 3, 4 -> in.skipBytes(4);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                case 7, 8, 16 -> entries.put(i, new int[] {tag, in.readUnsignedShort()});
                case 9, 10, 11, 12 -> entries.put(i, new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()});
                default -> throw new IOException("constant of tag " + tag);
            }
        }
        texts.addAll(utf8.values());
        for (int[] entry : entries.values()) {
            if (entry[0] == 10 || entry[0] == 11) {
                int[] nameAndType = entries.get(entry[2]);
                String owner = utf8.get(entries.get(entry[1])[1]);
                methodReferences.add(owner + "." + utf8.get(nameAndType[1]) + utf8.get(nameAndType[2]));
            }
        }
    }

    private void readMember(DataInputStream in) throws IOException {
        in.skipBytes(2);
        String name = utf8.get(in.readUnsignedShort());
        in.skipBytes(2);
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = utf8.get(in.readUnsignedShort());
            int length = in.readInt();
            if (attribute.equals("Code")) {
                in.skipBytes(4);
                int code = in.readInt();
                codeLengths.put(name, code);
                in.skipBytes(length - 8);
            } else {
                in.skipBytes(length);
            }
        }
    }
}
