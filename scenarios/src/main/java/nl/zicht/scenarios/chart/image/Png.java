package nl.zicht.scenarios.chart.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** A PNG picture, painted through Java2D without a screen. */
final class Png {

    /** Pixels in the file for each pixel of the layout. */
    private static final int RESOLUTION = 2;

    private Png() {}

    /** Paints on white paper of the given size and returns the bytes of the file. */
    static byte[] of(double width, double height, Consumer<Graphics2D> painter) {
        requireFont();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * RESOLUTION), (int) Math.ceil(height * RESOLUTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(RESOLUTION, RESOLUTION);
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
        try {
            ImageIO.setUseCache(false);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("This Java runtime cannot write PNG files.");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java reports a machine without fonts in several ways, some of them errors; all mean the same to the user. */
    private static void requireFont() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("Zicht", new FontRenderContext(null, true, true));
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new MissingFontException(e);
        }
    }
}
