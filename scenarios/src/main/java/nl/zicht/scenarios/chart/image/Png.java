package nl.zicht.scenarios.chart.image;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A PNG picture, painted through Java2D without a screen. */
final class Png {

    /** Pixels in the file for each pixel of the layout. */
    private static final int RESOLUTION = 2;

    /** Lossless all the same; this much is half the time of the default for a tenth more bytes. */
    private static final float COMPRESSION = 0.7f;

    private Png() {}

    /** Paints on white paper of the given size and returns the bytes of the file. */
    static byte[] of(double width, double height, Consumer<Graphics2D> painter) {
        requireFont();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * RESOLUTION),
                (int) Math.ceil(height * RESOLUTION),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(RESOLUTION, RESOLUTION);
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(COMPRESSION);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Java reports a machine without fonts in several ways, some of them errors; all mean the same to the user. A display that is
     * named but not there is another matter.
     */
    private static void requireFont() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("Zicht", new FontRenderContext(null, true, true));
        } catch (AWTError e) {
            throw new IllegalStateException(
                    "Java looked for a screen to draw on and found none (" + e.getMessage()
                            + ").\nMaybe start it with -Djava.awt.headless=true?",
                    e);
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new MissingFontException(e);
        }
    }
}
