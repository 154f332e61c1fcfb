package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntTableTest {
    @Test
    void whatWasNotPutIsAbsent() {
        IntTable table = new IntTable(-1);
        table.put(5000, 3);
        assertThat(table.get(0)).isEqualTo(-1);
        assertThat(table.get(4999)).isEqualTo(-1);
        assertThat(table.get(5000)).isEqualTo(3);
        assertThat(table.get(1 << 20)).isEqualTo(-1);
        table.clear();
        assertThat(table.get(5000)).isEqualTo(-1);
    }

    @Test
    void counts() {
        IntTable table = new IntTable(0);
        assertThat(table.increment(100)).isEqualTo(1);
        assertThat(table.increment(100)).isEqualTo(2);
        assertThat(table.get(99)).isZero();
    }
}
