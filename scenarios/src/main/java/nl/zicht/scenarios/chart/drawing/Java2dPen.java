package nl.zicht.scenarios.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;

/** Draws marks through Java2D. Works without a screen; text needs at least one installed font. */
public final class Java2dPen implements Pen {

    private final Graphics2D graphics;

    /** A pen that draws on the given graphics, whose rendering hints it sets for smooth lines and text. */
    public Java2dPen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    @Override
    public void text(Mark.Text text) {
        Font font = new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) text.size());
        graphics.setFont(font);
        graphics.setColor(Color.decode(text.colour()));
        double width = font.getStringBounds(text.text(), graphics.getFontRenderContext())
                .getWidth();
        double left = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        graphics.drawString(text.text(), (float) left, (float) text.y());
    }

    @Override
    public void shape(Mark.Shape shape) {
        Java2dPath path = new Java2dPath();
        shape.steps().forEach(step -> step.follow(path));
        paint(path.shape, shape.ink(), shape.fill());
    }

    @Override
    public void box(Mark.Box box) {
        double arc = 2 * box.radius();
        paint(
                new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc),
                box.ink(),
                box.fill());
    }

    @Override
    public void disc(Mark.Disc disc) {
        double size = 2 * disc.radius();
        paint(
                new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size),
                disc.ink(),
                disc.fill());
    }

    private void paint(Shape shape, Optional<Ink> ink, Optional<String> fill) {
        if (fill.isPresent()) {
            graphics.setColor(Color.decode(fill.get()));
            graphics.fill(shape);
        }
        if (ink.isPresent()) {
            graphics.setColor(Color.decode(ink.get().colour()));
            graphics.setStroke(stroke(ink.get()));
            graphics.draw(shape);
        }
    }

    /** The Java2D stroke of an ink. */
    public static BasicStroke stroke(Ink ink) {
        float width = (float) ink.width();
        List<Double> dash = ink.dash();
        if (dash.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    private static final class Java2dPath implements Path {

        private final Path2D.Double shape = new Path2D.Double();

        @Override
        public void move(double x, double y) {
            shape.moveTo(x, y);
        }

        @Override
        public void straight(double x, double y) {
            shape.lineTo(x, y);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            shape.curveTo(x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            shape.closePath();
        }
    }
}
