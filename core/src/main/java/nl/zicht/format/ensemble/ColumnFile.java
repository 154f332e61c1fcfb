package nl.zicht.format.ensemble;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zicht.ensemble.MemberBlock;
import nl.zicht.ensemble.Trajectories;

/**
 * The column file: values over time in binary, a column after another for each member.
 *
 * <pre>
 * head    "ZICHTCOL", int version (1), int v, then v names of variables: int bytes, UTF-8
 * member  long number, int n, n doubles (times), then for each variable n doubles        repeated, numbers rising
 * </pre>
 *
 * <p>All numbers are little-endian, doubles in IEEE 754. A file that was cut off is whole up to its last whole member.
 */
final class ColumnFile {
    private static final byte[] MAGIC = "ZICHTCOL".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private ColumnFile() {}

    static byte[] head(List<String> variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.writeBytes(ints(VERSION, variables.size()));
        for (String variable : variables) {
            byte[] name = variable.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ints(name.length));
            out.writeBytes(name);
        }
        return out.toByteArray();
    }

    static byte[] members(MemberBlock block, Trajectories trajectories, int variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int lane = 0; lane < block.count(); lane++) {
            List<Trajectories.Moment> moments = trajectories.of(lane);
            int size = Long.BYTES + Integer.BYTES + Double.BYTES * moments.size() * (1 + variables);
            ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putLong(block.first() + lane).putInt(moments.size());
            moments.forEach(moment -> bytes.putDouble(moment.time()));
            for (int variable = 0; variable < variables; variable++) {
                for (Trajectories.Moment moment : moments) {
                    bytes.putDouble(moment.values()[variable]);
                }
            }
            out.writeBytes(bytes.array());
        }
        return out.toByteArray();
    }

    private static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }
}
