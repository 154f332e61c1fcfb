package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class FitTablesTest {
    private static final DataTable PREDICTIONS = FitTables.all().get(0);
    private static final DataTable FIT = FitTables.all().get(1);

    private static double number(List<Cell> row, int column) {
        return ((Cell.Value) row.get(column)).number();
    }

    private static boolean isTotal(List<Cell> row) {
        return ((Cell.Text) row.get(0)).text().en().matches("registered.*\\((until|20|from).*");
    }

    @Test
    void everySeriesHasADutchName() {
        assertThat(FIT.rows()).hasSize(37).allSatisfy(row -> {
            Cell.Text name = (Cell.Text) row.get(0);
            assertThat(name.text().nl()).isNotEqualTo(name.text().en());
        });
    }

    @Test
    void whatIsInTheRangeIsNoMoreThanThereIs() {
        assertThat(FIT.rows()).allSatisfy(row -> assertThat(number(row, 3)).isBetween(0.0, number(row, 1)));
        assertThat(PREDICTIONS.rows())
                .allSatisfy(row -> assertThat(number(row, 4)).isBetween(0.0, number(row, 5)));
    }

    /** The first row of predictions is about 2010 to 2024, the table by series begins in 2007. */
    @Test
    void bothTablesAgreeOnTheRegisteredTotals() {
        List<List<Cell>> totals =
                FIT.rows().stream().filter(FitTablesTest::isTotal).toList();
        assertThat(totals).hasSize(3);
        double figures = totals.stream().mapToDouble(row -> number(row, 1)).sum();
        double mape = totals.stream()
                        .mapToDouble(row -> number(row, 1) * number(row, 2))
                        .sum()
                / figures;
        assertThat(figures).isEqualTo(18);
        assertThat(number(PREDICTIONS.rows().get(0), 3)).isCloseTo(mape, Offset.offset(0.5));
    }
}
