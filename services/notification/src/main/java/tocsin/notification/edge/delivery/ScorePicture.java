package tocsin.notification.edge.delivery;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jboss.logging.Logger;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.message.Gauge;

/**
 * Draws a gauge. On a ground that lets the mail's own shine through, with marks that have a bright and a dark rim, so that it
 * can be read in a light and in a dark mail. It holds no letters: a server may have no fonts, and the mail has its own words.
 */
final class ScorePicture {
    /** Twice as many as the mail shows it, for fine screens. */
    static final int WIDTH = 1120;

    static final int HEIGHT = 72;

    private static final Logger LOG = Logger.getLogger(ScorePicture.class);

    private static final int MARGIN = 26;
    private static final double BAR_TOP = 22;
    private static final double BAR_HEIGHT = 28;
    private static final double GAP = 3;
    private static final double ROUND = 10;
    private static final double MARK = 44;
    private static final double RING = 30;

    private static final Color PALE = new Color(0xBFCEDD);
    private static final Color DEEP = new Color(0x2F6AA8);
    private static final Color DARK = new Color(0x171B20);

    private ScorePicture() {}

    /** The picture as PNG; absent where this machine cannot draw, and then the mail goes without. */
    static Optional<byte[]> png(Gauge gauge) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // In memory: a container may have no place to write to.
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(draw(gauge), "png", out);
            }
            return Optional.of(bytes.toByteArray());
        } catch (IOException | LinkageError | AWTError cannot) {
            LOG.warnf("The picture of a score cannot be drawn, the mail goes without: reason=%s", cannot);
            return Optional.empty();
        }
    }

    private static BufferedImage draw(Gauge gauge) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        bands(graphics, gauge);
        gauge.before().ifPresent(before -> ring(graphics, x(before)));
        mark(graphics, x(gauge.now()), colour(gauge.level()));
        graphics.dispose();
        return image;
    }

    private static void bands(Graphics2D graphics, Gauge gauge) {
        int bands = gauge.limits().size() + 1;
        for (int band = 0; band < bands; band++) {
            double from = band == 0 ? 0 : x(gauge.limits().get(band - 1)) + GAP / 2;
            double to = band == bands - 1 ? WIDTH : x(gauge.limits().get(band)) - GAP / 2;
            graphics.setColor(between(band / (bands - 1.0)));
            graphics.fill(new RoundRectangle2D.Double(from, BAR_TOP, to - from, BAR_HEIGHT, ROUND, ROUND));
        }
    }

    private static void ring(Graphics2D graphics, double x) {
        Ellipse2D circle = circle(x, RING);
        graphics.setStroke(new BasicStroke(10));
        graphics.setColor(DARK);
        graphics.draw(circle);
        graphics.setStroke(new BasicStroke(5));
        graphics.setColor(Color.WHITE);
        graphics.draw(circle);
    }

    private static void mark(Graphics2D graphics, double x, Color colour) {
        graphics.setColor(DARK);
        graphics.fill(circle(x, MARK + 8));
        graphics.setColor(Color.WHITE);
        graphics.fill(circle(x, MARK + 4));
        graphics.setColor(colour);
        graphics.fill(circle(x, MARK - 8));
    }

    private static Ellipse2D circle(double x, double size) {
        return new Ellipse2D.Double(x - size / 2, BAR_TOP + BAR_HEIGHT / 2 - size / 2, size, size);
    }

    private static double x(double place) {
        return MARGIN + place * (WIDTH - 2 * MARGIN);
    }

    private static Color between(double share) {
        return new Color(
                mixed(PALE.getRed(), DEEP.getRed(), share),
                mixed(PALE.getGreen(), DEEP.getGreen(), share),
                mixed(PALE.getBlue(), DEEP.getBlue(), share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The colours of the levels in the mail. */
    private static Color colour(WarningLevel level) {
        return switch (level) {
            case NORMAL -> new Color(0x2E7D4F);
            case WATCH -> new Color(0xC9A100);
            case WARNING -> new Color(0xD9730D);
            case CRITICAL -> new Color(0xB3261E);
        };
    }
}
