package nl.zicht.scenarios.chart.drawing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a drawing as SVG that can be read, searched and spoken: text is text, and title and description come first.
 *
 * <p>The output has no script, style sheet or reference to anything outside, every text is escaped, and the same drawing gives
 * the same bytes.
 */
public final class SvgWriter implements Pen {

    /** Common screen fonts that are no wider than the metrics used for layout. */
    private static final String FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    private final StringBuilder out = new StringBuilder(8192);

    private SvgWriter() {}

    /**
     * What a reader who does not see the picture gets.
     *
     * @param id prefix of the ids in the picture, so that several can stand in one page
     * @param language language tag
     * @param title the title
     * @param description the text alternative
     */
    public record Header(String id, String language, String title, String description) {}

    /** The drawing as an {@code svg} element, without XML declaration, so that it can also stand in a page. */
    public static String write(Drawing drawing, Header header) {
        SvgWriter writer = new SvgWriter();
        writer.open(drawing, header);
        writer.box(
                new Mark.Box(0, 0, drawing.width(), drawing.height(), 0, Optional.empty(), Optional.of(Palette.PAPER)));
        drawing.marks().forEach(mark -> mark.draw(writer));
        return writer.out.append("</svg>\n").toString();
    }

    private void open(Drawing drawing, Header header) {
        String title = header.id() + "-title";
        String description = header.id() + "-desc";
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        attribute("lang", header.language());
        attribute("xml:lang", header.language());
        attribute("width", number(drawing.width()));
        attribute("height", number(drawing.height()));
        attribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        attribute("aria-labelledby", title + " " + description);
        attribute("font-family", FONTS);
        out.append(">\n<title");
        attribute("id", title);
        out.append('>').append(escape(header.title())).append("</title>\n<desc");
        attribute("id", description);
        out.append('>').append(escape(header.description())).append("</desc>\n");
    }

    @Override
    public void text(Mark.Text text) {
        out.append("<text");
        attribute("x", number(text.x()));
        attribute("y", number(text.y()));
        attribute("font-size", number(text.size()));
        if (text.bold()) {
            attribute("font-weight", "bold");
        }
        if (text.anchor() != Mark.Anchor.START) {
            attribute("text-anchor", text.anchor() == Mark.Anchor.MIDDLE ? "middle" : "end");
        }
        attribute("fill", text.colour());
        out.append('>').append(escape(text.text())).append("</text>\n");
    }

    @Override
    public void shape(Mark.Shape shape) {
        SvgPath path = new SvgPath();
        shape.steps().forEach(step -> step.follow(path));
        out.append("<path");
        attribute("d", path.toString());
        paint(shape.ink(), shape.fill());
    }

    @Override
    public void box(Mark.Box box) {
        out.append("<rect");
        attribute("x", number(box.x()));
        attribute("y", number(box.y()));
        attribute("width", number(box.width()));
        attribute("height", number(box.height()));
        if (box.radius() > 0) {
            attribute("rx", number(box.radius()));
        }
        paint(box.ink(), box.fill());
    }

    @Override
    public void disc(Mark.Disc disc) {
        out.append("<circle");
        attribute("cx", number(disc.x()));
        attribute("cy", number(disc.y()));
        attribute("r", number(disc.radius()));
        paint(disc.ink(), disc.fill());
    }

    private void paint(Optional<Ink> ink, Optional<String> fill) {
        attribute("fill", fill.orElse("none"));
        ink.ifPresent(this::stroke);
        out.append("/>\n");
    }

    private void stroke(Ink ink) {
        attribute("stroke", ink.colour());
        attribute("stroke-width", number(ink.width()));
        attribute("stroke-linejoin", "round");
        if (!ink.dash().isEmpty()) {
            attribute(
                    "stroke-dasharray",
                    ink.dash().stream().map(SvgWriter::number).collect(Collectors.joining(" ")));
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    /** A coordinate to a hundredth of a pixel, without trailing zeros. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        return text.equals("-0") ? "0" : text;
    }

    /** A text in which nothing can be markup; control characters, which XML does not allow, become spaces. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXmlText(point) ? point : ' ');
            }
        });
        return safe.toString();
    }

    private static boolean isXmlText(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return point >= 0x20 && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }

    /** Path data of an SVG {@code path} element. */
    private static final class SvgPath implements Path {

        private final StringBuilder data = new StringBuilder();

        @Override
        public void move(double x, double y) {
            add('M', x, y);
        }

        @Override
        public void straight(double x, double y) {
            add('L', x, y);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            add('C', x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            data.append('Z');
        }

        private void add(char command, double... coordinates) {
            data.append(command);
            for (int i = 0; i < coordinates.length; i++) {
                data.append(i == 0 ? "" : " ").append(number(coordinates[i]));
            }
        }

        @Override
        public String toString() {
            return data.toString();
        }
    }
}
