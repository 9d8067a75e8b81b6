package tocsin.watch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.watch.archive.ArchiveLine;

class SyndicationReadingTest {
    private static final Instant NOW = Instant.parse("2020-10-26T12:00:00Z");

    @Test
    void anItemOfRssIsAReport() throws FetchRefused {
        ArchiveLine.Report report = only(rss("""
                <item><title>Strike on a camp</title><link>https://news.example/1</link>
                  <description>Jets struck a camp near Idlib.</description>
                  <guid isPermaLink="false">n-1</guid><pubDate>Mon, 26 Oct 2020 09:30:00 GMT</pubDate></item>
                """));

        assertThat(report.externalId()).isEqualTo("n-1");
        assertThat(report.publishedAt()).isEqualTo(Instant.parse("2020-10-26T09:30:00Z"));
        assertThat(report.body().path("source").asText()).isEqualTo("agency");
        assertThat(report.body().path("title").asText()).isEqualTo("Strike on a camp");
        assertThat(report.body().path("body").asText()).isEqualTo("Jets struck a camp near Idlib.");
        assertThat(report.body().path("url").asText()).isEqualTo("https://news.example/1");
        assertThat(report.body().path("language").asText()).isEqualTo("en");
    }

    @Test
    void anEntryOfAtomIsAReport() throws FetchRefused {
        ArchiveLine.Report report = only("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr"><title>Ajans</title><id>urn:f</id>
                  <updated>2020-10-26T10:00:00Z</updated>
                  <entry><title>İdlib'de saldırı</title><id>urn:e:1</id><link href="https://ajans.example/1"/>
                    <updated>2020-10-26T09:00:00Z</updated><summary>Üç kişi öldü.</summary></entry>
                </feed>
                """);

        assertThat(report.externalId()).isEqualTo("urn:e:1");
        assertThat(report.publishedAt()).isEqualTo(Instant.parse("2020-10-26T09:00:00Z"));
        assertThat(report.body().path("title").asText()).isEqualTo("İdlib'de saldırı");
    }

    @Test
    void markUpAndScriptsAreStrippedToText() throws FetchRefused {
        ArchiveLine.Report report = only(rss("""
                <item><title>&lt;b&gt;Strike&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; fire</title>
                  <description><![CDATA[<p onclick="x()">Three <i>died</i>.</p><img src=x onerror=alert(1)>]]></description>
                  <link>javascript:alert(1)</link><guid>n-1</guid></item>
                """));

        assertThat(report.body().path("title").asText()).isEqualTo("Strike & fire");
        assertThat(report.body().path("body").asText()).isEqualTo("Three died.");
        assertThat(report.body().has("url")).isFalse();
    }

    @Test
    void anItemIsNewOnceUntilItChanges() throws FetchRefused {
        String item = "<item><title>%s</title><guid>n-1</guid></item>";
        SyndicationReading.Document first = read(rss(item.formatted("Strike")), Set.of());

        SyndicationReading.Document again = read(rss(item.formatted("Strike")), first.seen());
        SyndicationReading.Document changed = read(rss(item.formatted("Strike, three dead")), first.seen());

        assertThat(first.lines()).hasSize(1);
        assertThat(again.lines()).isEmpty();
        assertThat(changed.lines()).hasSize(1);
    }

    @Test
    void anItemWithoutADateIsPublishedWhenItIsFirstSeen() throws FetchRefused {
        assertThat(only(rss("<item><title>Strike</title><guid>n-1</guid></item>"))
                        .publishedAt())
                .isEqualTo(NOW);
    }

    @Test
    void anExternalEntityIsRefused() {
        assertRefused("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>x</title><link>https://x.example</link><description>x</description>
                <item><title>&secret;</title></item></channel></rss>
                """);
    }

    @Test
    void entitiesThatGrowAreRefused() {
        assertRefused("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <rss version="2.0"><channel><title>x</title><link>https://x.example</link><description>x</description>
                <item><title>&d;</title></item></channel></rss>
                """);
    }

    @Test
    void whatIsNoFeedIsRefused() {
        assertRefused("<html><body>Sign in</body></html>");
        assertRefused("");
        assertRefused("{}");
    }

    @Test
    void theEncodingOfTheDocumentIsKept() throws FetchRefused {
        String text = rss("<item><title>Удар по Сараке</title><guid>n-1</guid></item>")
                .replace("<rss", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss");

        SyndicationReading.Document read = SyndicationReading.read(
                text.getBytes(Charset.forName("windows-1251")), "application/xml", "agency", Set.of(), NOW);

        assertThat(((ArchiveLine.Report) read.lines().getFirst())
                        .body()
                        .path("title")
                        .asText())
                .isEqualTo("Удар по Сараке");
        assertThat(read.refusals().counts()).isEmpty();
    }

    @Test
    void lettersOfAnotherEncodingAreReplacedAndCounted() throws FetchRefused {
        String text = rss("<item><title>Kafr\u00e9</title><guid>n-1</guid></item>");

        SyndicationReading.Document read = SyndicationReading.read(
                text.getBytes(StandardCharsets.ISO_8859_1), "application/xml; charset=utf-8", "agency", Set.of(), NOW);

        assertThat(read.refusals().counts()).containsExactly(java.util.Map.entry(Refusal.ENCODING, 1L));
    }

    @Test
    void ofAFeedThatNeverEndsTheFirstItemsAreTaken() throws FetchRefused {
        StringBuilder items = new StringBuilder();
        for (int number = 0; number < 600; number++) {
            items.append("<item><title>Item %1$d</title><guid>%1$d</guid></item>".formatted(number));
        }

        SyndicationReading.Document read = read(rss(items.toString()), Set.of());

        assertThat(read.lines()).hasSize(500);
        assertThat(read.refusals().counts()).containsExactly(java.util.Map.entry(Refusal.TOO_MANY, 100L));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> read(text, Set.of()))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.FORMAT));
    }

    private static ArchiveLine.Report only(String text) throws FetchRefused {
        return (ArchiveLine.Report) read(text, Set.of()).lines().getFirst();
    }

    private static SyndicationReading.Document read(String text, Set<String> seen) throws FetchRefused {
        return SyndicationReading.read(
                text.getBytes(StandardCharsets.UTF_8), "application/rss+xml", "agency", seen, NOW);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Agency</title><link>https://news.example</link>"
                + "<description>News</description><language>en-gb</language>" + items + "</channel></rss>";
    }
}
