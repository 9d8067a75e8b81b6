package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastWordsTest {

    @Test
    void anApplicationSaysWhyItEndedInItsInnermostCause() {
        assertThat(LastWords.of("""
                scoring ended; its log ends with:
                {"level":"WARN","message":"The offset cannot be read yet"}
                {"level":"ERROR","message":"Failed to start","exception":{"message":"outer","causedBy":{"exception":{"message":"the catalogue has 1 fault"}}}}
                {"level":"INFO","message":"Stopped"}
                """)).isEqualTo("""
                scoring ended; its log ends with:
                ERROR Failed to start: the catalogue has 1 fault""");
    }

    @Test
    void anyOtherLogIsShownAsItEnds() {
        assertThat(LastWords.of("kafka ended:\none\n{\"level\":\"INFO\",\"message\":\"two\"}\n{cut"))
                .isEqualTo("kafka ended:\none\nINFO two\n{cut");
    }
}
