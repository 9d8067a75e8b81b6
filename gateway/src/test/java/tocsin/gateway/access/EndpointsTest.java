package tocsin.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    @Test
    void aPathWithAnIdLeadsToItsOperation() {
        Endpoints.Lookup found = Endpoints.find("POST", "/api/alerts/1b2c/acknowledge");

        assertThat(found)
                .isEqualTo(new Endpoints.Lookup.Found(new Endpoint(
                        "POST", "/api/alerts/{id}/acknowledge", Owner.NOTIFICATION, Set.of(Role.WATCH_OFFICER))));
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        assertThat(Endpoints.find("DELETE", "/api/reports"))
                .isEqualTo(new Endpoints.Lookup.OtherMethods(List.of("POST", "GET")));
    }

    @Test
    void headIsAskedLikeGet() {
        assertThat(Endpoints.find("HEAD", "/api/problems")).isInstanceOf(Endpoints.Lookup.Found.class);
    }

    @Test
    void aDetourIsNoPath() {
        for (String path : List.of(
                "/api", "/api/", "/api/reports/", "/api//reports", "/api/reports/../alerts", "/apix", "/", "")) {
            assertThat(Endpoints.find("GET", path)).as(path).isInstanceOf(Endpoints.Lookup.Unknown.class);
        }
    }

    @Test
    void onlyTheDocumentFeedsAndTheLinksOfMailsAreOpenToAnybody() {
        assertThat(Endpoints.all().stream().filter(Endpoint::open).map(Endpoint::template))
                .containsExactly(
                        "/api/feeds/{id}/alerts.atom",
                        "/api/feeds/{id}/alerts/{alert}.cap",
                        "/api/unsubscribe/{token}",
                        "/api/unsubscribe/{token}",
                        "/api/acknowledge/{token}",
                        "/api/acknowledge/{token}",
                        "/api/openapi");
    }

    @Test
    void whatIsReadWithoutAFeedNeedsSignIn() {
        for (String path : List.of("/api/feeds", "/api/feeds/alerts.atom", "/api/feeds/alerts/1.cap")) {
            assertThat(Endpoints.find("GET", path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            Endpoints.Lookup.Found.class,
                            found -> assertThat(found.endpoint().open()).isFalse());
        }
    }

    @Test
    void aSegmentEndsAsItsTemplateDoes() {
        assertThat(Endpoints.find("GET", "/api/feeds/f/alerts/1.cap")).isInstanceOf(Endpoints.Lookup.Found.class);
        for (String path : List.of("/api/feeds/f/alerts/1", "/api/feeds/f/alerts/.cap", "/api/feeds/f/alerts/1.cap/")) {
            assertThat(Endpoints.find("GET", path)).as(path).isInstanceOf(Endpoints.Lookup.Unknown.class);
        }
    }
}
