package tocsin.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    /** Titles that somebody might send to break a reader. */
    static List<String> hostile() {
        return List.of(
                "</event></info></alert><!-- & ]]> &amp; <script>alert(1)</script> \" '",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
                "null \u0000 bell \u0007 escape \u001B unit \u001F delete \u007F next line \u0085 C1 \u009F",
                "half \uD83D of a pair, other half \uDE00, both \uD83D\uDE00",
                "no character \uFFFE \uFFFF \uFDD0",
                "right to left \u202Etxt.exe\u202C \u2067 isolated \u2069 mark \u200F",
                "lines\r\nof\rdifferent\nkinds\ttabbed",
                "long ".repeat(200));
    }

    @Test
    void whatXmlDoesNotAllowIsReplaced() {
        assertThat(XmlText.of("a\u0000b\u001Bc\u0085d\uD800e\uDC00f\uFFFEg"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    }

    @Test
    void whatXmlAllowsStays() {
        String text = "Идлиб, إدلب\u200F, \uD83D\uDE00 & <b>\t\n";

        assertThat(XmlText.of(text)).isEqualTo(text);
    }

    @Test
    void marksThatTurnWhatFollowsAreLeftOut() {
        assertThat(XmlText.of("a\u202Eb\u202Cc\u2066d\u2069e")).isEqualTo("abcde");
    }

    @Test
    void aLineIsCutBetweenCharacters() {
        assertThat(XmlText.line("ab\uD83D\uDE00\uD83D\uDE00cd", 4)).isEqualTo("ab\uD83D\uDE00\u2026");
        assertThat(XmlText.line(" a\r\n  b ", 10)).isEqualTo("a b");
    }
}
