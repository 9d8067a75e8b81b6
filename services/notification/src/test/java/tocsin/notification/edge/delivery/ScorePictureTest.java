package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.message.Gauge;

class ScorePictureTest {
    private static final int MIDDLE = ScorePicture.HEIGHT / 2;

    @ParameterizedTest
    @CsvSource({
        "0, 26, NORMAL, 2E7D4F",
        "0.5, 560, WATCH, C9A100",
        "0.75, 827, WARNING, D9730D",
        "1, 1094, CRITICAL, B3261E"
    })
    void theMarkStandsAtTheProbabilityInTheColourOfTheLevel(double now, int x, WarningLevel level, String colour)
            throws IOException {
        BufferedImage picture = drawn(now, OptionalDouble.empty(), level);

        assertThat(new Color(picture.getRGB(x, MIDDLE))).isEqualTo(Color.decode("#" + colour));
    }

    @Test
    void theGroundLetsTheMailShineThrough() throws IOException {
        BufferedImage picture = drawn(.5, OptionalDouble.of(.25), WarningLevel.WATCH);

        assertThat(picture.getRGB(300, 2) >>> 24).isZero();
        assertThat(picture.getRGB(300, ScorePicture.HEIGHT - 2) >>> 24).isZero();
    }

    @Test
    void theRingStandsWhereItStoodBefore() throws IOException {
        BufferedImage with = drawn(.75, OptionalDouble.of(.25), WarningLevel.WATCH);
        BufferedImage without = drawn(.75, OptionalDouble.empty(), WarningLevel.WATCH);
        int x = 26 + (int) (.25 * (ScorePicture.WIDTH - 52)) + 15;

        assertThat(new Color(with.getRGB(x, MIDDLE))).isEqualTo(Color.WHITE);
        assertThat(without.getRGB(x, MIDDLE)).isNotEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void itIsSmall() {
        byte[] png = ScorePicture.png(gauge(.5, OptionalDouble.of(.2), WarningLevel.WATCH))
                .orElseThrow();

        assertThat(png).hasSizeLessThan(8_000);
    }

    private static BufferedImage drawn(double now, OptionalDouble before, WarningLevel level) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                ScorePicture.png(gauge(now, before, level)).orElseThrow()));
    }

    private static Gauge gauge(double now, OptionalDouble before, WarningLevel level) {
        return new Gauge(now, before, level, List.of(.2, .4, .6, .8), List.of(), "");
    }
}
