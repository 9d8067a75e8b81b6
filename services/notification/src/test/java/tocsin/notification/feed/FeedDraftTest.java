package tocsin.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.feed.FeedDraft.Checked;
import tocsin.notification.feed.FeedDraft.Openness;
import tocsin.notification.routing.Audience;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Violation;

class FeedDraftTest {
    private static final Audience PARTNERS = new Audience("partners", "Partners", Disclosure.EVIDENCE, false);
    private static final Audience EVERYBODY = new Audience("public", "Everybody", Disclosure.THIN, true);

    @Test
    void whatIsNotSaidShowsLeastToFewest() {
        assertThat(new FeedDraft(" Partners ", null, null, null).check(List.of(PARTNERS, EVERYBODY)))
                .isEqualTo(new Checked.Accepted(
                        "Partners",
                        new Filter(List.of(), List.of(), WarningLevel.WATCH, false),
                        EVERYBODY,
                        Openness.BY_TOKEN));
    }

    @Test
    void everyFaultIsNamed() {
        var filter = new Draft.FilterDraft(List.of("No Id"), null, "HIGH", null);

        Checked checked = new FeedDraft("\u0007", filter, "all", true).check(List.of(PARTNERS));

        assertThat(checked).isInstanceOf(Checked.Refused.class);
        assertThat(((Checked.Refused) checked).violations())
                .extracting(Violation::field)
                .containsExactly("name", "filter.problems", "filter.minLevel", "audience");
    }

    @Test
    void onlyItsOwnTokenOpensAFeed() {
        FeedToken token = FeedToken.of(new byte[FeedToken.FRESH_BYTES]);
        Access access = new Access.TokenHolders(token.hash());

        assertThat(access.admits(Optional.of(token))).isTrue();
        assertThat(access.admits(Optional.of(new FeedToken(token.text() + "x"))))
                .isFalse();
        assertThat(access.admits(Optional.of(new FeedToken(token.hash().hex()))))
                .isFalse();
        assertThat(access.admits(Optional.empty())).isFalse();
        assertThat(new Access.Everybody().admits(Optional.empty())).isTrue();
        assertThat(token.toString()).doesNotContain(token.text());
    }
}
