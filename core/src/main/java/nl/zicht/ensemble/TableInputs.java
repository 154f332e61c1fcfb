package nl.zicht.ensemble;

import java.util.List;

/** Values that somebody wrote down, a row for each member. */
public final class TableInputs implements MemberInputs {
    private final double[][] rows;

    /** Makes the values of rows, each with a value for every uncertainty in the order of the design. */
    public TableInputs(List<double[]> rows) {
        this.rows = rows.stream().map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public String plan() {
        return "file";
    }

    @Override
    public long members() {
        return rows.length;
    }

    @Override
    public void values(long member, double[] values) {
        double[] row = rows[(int) member];
        System.arraycopy(row, 0, values, 0, row.length);
    }
}
