package tocsin.watch.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.observation.Citation;
import tocsin.contracts.observation.Match;
import tocsin.contracts.observation.Matched;
import tocsin.watch.language.LanguageDetection;
import tocsin.watch.place.Gazetteer;
import tocsin.watch.place.Placement;
import tocsin.watch.place.Placing;
import tocsin.watch.sameness.Fingerprints;

/**
 * Where a report becomes an observation: a pure function of the report and of one version of the catalogue. Safe for many
 * threads.
 */
public final class ReportMatching {
    /** "Cannot be judged" in the Admiralty system: what a report without any word on its credibility counts as. */
    private static final int UNJUDGED = 6;

    private final CatalogueBundle catalogue;
    private final IndicatorMatching indicators;
    private final Placing placing;
    private final Map<String, SourceItem> sources = new TreeMap<>();

    public ReportMatching(CatalogueBundle catalogue, Gazetteer gazetteer) {
        this.catalogue = catalogue;
        this.indicators = new IndicatorMatching(catalogue);
        this.placing = new Placing(gazetteer, catalogue.theaters());
        catalogue.sources().forEach(source -> sources.put(source.id(), source));
    }

    /** The version of the catalogue that it matches with. */
    public int version() {
        return catalogue.version();
    }

    /** The sources of the catalogue, by id. */
    public List<SourceItem> sources() {
        return catalogue.sources();
    }

    /** Queries that cannot be asked, for those who run Tocsin. */
    public List<IndicatorMatching.UnusableQuery> unusable() {
        return indicators.unusable();
    }

    /**
     * The observation that a report makes.
     *
     * @param arrivedAt the broker's append time live, the publication time in an exercise
     */
    public Matched match(AcceptedReport report, Instant arrivedAt) {
        ReportContent content = inItsLanguage(report.content());
        Placement placement = placing.of(content);
        List<Match> matches = report.retraction() == null
                ? indicators.match(report.source(), content, placement.theaters())
                : List.of();
        return new Matched(
                report.board(),
                report.id(),
                report.revision(),
                catalogue.version(),
                arrivedAt,
                content.publishedAt(),
                content.occurredAt(),
                report.source(),
                credibility(report),
                new Citation(title(content), content.url(), report.externalId(), placement.place()),
                matches.isEmpty() ? List.of() : Fingerprints.of(report.externalId(), content, placement.at()),
                matches,
                report.retraction());
    }

    /** A coded event has no words to tell its language by, and needs none. */
    private static ReportContent inItsLanguage(ReportContent content) {
        return content.language() != null
                        || content.event() != null
                        || !content.scores().isEmpty()
                ? content
                : new ReportContent(
                        content.publishedAt(),
                        content.occurredAt(),
                        content.title(),
                        content.body(),
                        LanguageDetection.of(content.title() + "\n" + content.body()),
                        content.url(),
                        content.location(),
                        content.credibility(),
                        null);
    }

    private int credibility(AcceptedReport report) {
        Integer given = report.content().credibility();
        if (given != null) {
            return given;
        }
        @Nullable SourceItem source = sources.get(report.source());
        Integer usual = source == null ? null : source.credibility();
        return usual == null ? UNJUDGED : usual;
    }

    private static String title(ReportContent content) {
        CodedEvent event = content.event();
        if (content.title().isBlank() && !content.scores().isEmpty()) {
            return "Daily scores of %d pairs of countries"
                    .formatted(content.scores().size());
        }
        if (!content.title().isBlank() || event == null) {
            return content.title();
        }
        String actors = event.actors().isEmpty() ? "" : ": " + String.join(", ", event.actors());
        String deaths = event.fatalities() == null ? "" : "; deaths: " + event.fatalities();
        return "Event %s %s%s%s".formatted(event.scheme(), event.code(), actors, deaths);
    }
}
