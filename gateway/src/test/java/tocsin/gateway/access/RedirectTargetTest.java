package tocsin.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedirectTargetTest {
    @Test
    void aPathOfThisSiteIsKept() {
        assertThat(RedirectTarget.of("/problems/idlib-offensive?board=live#history"))
                .isEqualTo("/problems/idlib-offensive?board=live#history");
    }

    @Test
    void anythingElseLeadsHome() {
        for (String asked : new String[] {
            null,
            "",
            "problems",
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/a\r\nSet-Cookie: x=y",
            "javascript:alert(1)",
            "/login?redirect=/",
            "/logout"
        }) {
            assertThat(RedirectTarget.of(asked)).as("%s", asked).isEqualTo("/");
        }
    }
}
