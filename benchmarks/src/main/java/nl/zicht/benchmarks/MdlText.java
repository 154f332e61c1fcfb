package nl.zicht.benchmarks;

/** The text of a Vensim model that is being written, with its lines counted. */
final class MdlText {
    private final StringBuilder text = new StringBuilder();
    private int lines;

    MdlText() {}

    /** Adds a line. */
    void line(String line) {
        text.append(line).append('\n');
        lines++;
    }

    /** Adds lines that each end in a line feed. */
    void lines(String block) {
        text.append(block);
        lines += (int) block.chars().filter(c -> c == '\n').count();
    }

    /** Adds an equation with its units and comment as Vensim lays them out. */
    void equation(String equation, String units, String comment) {
        lines(equation + "\n\t~\t" + units + "\n\t~\t" + comment + "\n\t|\n\n");
    }

    /** Returns how many lines there are. */
    int lines() {
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
