package tocsin.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CookieUseTest {
    private static final String PUBLIC = "https://tocsin.example";

    @Test
    void readingNeedsNothing() {
        assertThat(CookieUse.of("GET", null, null, "tocsin.example", PUBLIC)).isEqualTo(new CookieUse.Ours());
    }

    @Test
    void aChangeFromOurPagesIsOurs() {
        assertThat(CookieUse.of("POST", "console", PUBLIC, "10.0.0.7:8080", PUBLIC))
                .isEqualTo(new CookieUse.Ours());
    }

    @Test
    void aChangeFromTheHostItIsSentToIsOurs() {
        assertThat(CookieUse.of("POST", "console", "http://127.0.0.1:8080", "127.0.0.1:8080", PUBLIC))
                .isEqualTo(new CookieUse.Ours());
    }

    @Test
    void aChangeWithoutTheHeaderIsDoubtful() {
        assertThat(CookieUse.of("POST", null, PUBLIC, "tocsin.example", PUBLIC)).isInstanceOf(CookieUse.Doubtful.class);
    }

    @Test
    void aChangeWithoutAnOriginIsDoubtful() {
        assertThat(CookieUse.of("DELETE", "console", null, "tocsin.example", PUBLIC))
                .isInstanceOf(CookieUse.Doubtful.class);
    }

    @Test
    void aForeignOriginIsDoubtful() {
        for (String origin : new String[] {
            "https://evil.example", "null", "https://tocsin.example.evil.example", "http://tocsin.example", "%%"
        }) {
            assertThat(CookieUse.of("PUT", "console", origin, "10.0.0.7:8080", PUBLIC))
                    .as(origin)
                    .isInstanceOf(CookieUse.Doubtful.class);
        }
    }
}
