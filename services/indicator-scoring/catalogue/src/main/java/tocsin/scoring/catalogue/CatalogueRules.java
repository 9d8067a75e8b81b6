package tocsin.scoring.catalogue;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.catalogue.TheaterItem;

/** All rules that a catalogue must keep (warning specification, 1). */
public final class CatalogueRules {

    private static final Set<String> SCHEMES = Set.of("ucdp", "cameo", "acled");
    private static final Set<String> MAGNITUDES = Set.of("one", "count", "deaths");
    private static final List<String> RELIABILITIES = List.of("A", "B", "C", "D", "E", "F");
    private static final List<String> CREDIBILITIES = List.of("1", "2", "3", "4", "5", "6");

    private final CatalogueContent content;
    private final Known known;
    private final Findings findings;

    private CatalogueRules(CatalogueContent content) {
        this.content = content;
        this.known = Known.in(content);
        this.findings = new Findings(content);
    }

    /** Every fault of a catalogue; none when it is sound. */
    public static List<CatalogueFault> faults(CatalogueContent content) {
        CatalogueRules rules = new CatalogueRules(content);
        rules.check();
        return rules.findings.all();
    }

    private void check() {
        once(content.theaters(), item -> ItemName.theater(item.id()));
        once(content.sources(), item -> ItemName.source(item.id()));
        once(content.indicators(), item -> ItemName.indicator(item.id()));
        once(content.problems(), item -> ItemName.problem(item.id()));
        content.theaters().forEach(this::theater);
        content.sources().forEach(this::source);
        grades(content.grades());
        content.indicators().forEach(this::indicator);
        for (ProblemItem problem : content.problems()) {
            ProblemRules.check(findings.about(ItemName.problem(problem.id())), problem, known);
        }
        if (content.calibration() != null) {
            CalibrationRules.check(findings.about(ItemName.CALIBRATION), content.calibration());
        }
    }

    private <T> void once(List<T> items, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            String named = name.apply(item);
            findings.about(named).expect(seen.add(named), "id", "an id that no other item of its kind has");
        }
    }

    private void theater(TheaterItem theater) {
        Findings.About about = findings.about(ItemName.theater(theater.id()));
        about.id(theater.id());
        about.said(theater.name(), "name");
        about.expect(
                isZone(theater.timeZone()), "timeZone", "an IANA time zone, not '%s'".formatted(theater.timeZone()));
        theater.coreInterest().forEach((actor, weight) -> about.within(weight, 0, 1, "coreInterest." + actor));
        if (theater.within() != null) {
            known.expect(about, known.theaters(), theater.within(), "within", "theater");
            about.expect(!theater.within().equals(theater.id()), "within", "another theater, not itself");
        }
    }

    private void source(SourceItem source) {
        Findings.About about = findings.about(ItemName.source(source.id()));
        about.id(source.id());
        about.said(source.name(), "name");
        about.said(source.origin(), "origin");
        about.expect(
                RELIABILITIES.contains(source.reliability()),
                "reliability",
                "A to F, not '%s'".formatted(source.reliability()));
        if (source.credibility() != null) {
            about.within(source.credibility(), 1, 6, "credibility");
        }
        if (source.allowanceHours() != null) {
            about.positive(source.allowanceHours(), "allowanceHours");
        }
        if (source.fetch() != null) {
            FetchRules.check(about, source.fetch());
        }
    }

    private void grades(GradeTable grades) {
        Findings.About about = findings.about(ItemName.GRADES);
        for (String letter : RELIABILITIES) {
            about.within(grades.reliability().getOrDefault(letter, Double.NaN), 0, 1, "reliability." + letter);
        }
        for (String digit : CREDIBILITIES) {
            about.within(grades.credibility().getOrDefault(digit, Double.NaN), 0, 1, "credibility." + digit);
        }
        about.expect(
                RELIABILITIES.containsAll(grades.reliability().keySet()), "reliability", "the letters A to F only");
        about.expect(CREDIBILITIES.containsAll(grades.credibility().keySet()), "credibility", "the digits 1 to 6 only");
    }

    private void indicator(IndicatorItem indicator) {
        Findings.About about = findings.about(ItemName.indicator(indicator.id()));
        about.id(indicator.id());
        about.said(indicator.title(), "title");
        about.finite(indicator.weight(), "weight");
        about.expect(
                MAGNITUDES.contains(indicator.magnitude()),
                "magnitude",
                "one, count or deaths, not '%s'".formatted(indicator.magnitude()));
        known.expectAll(about, known.theaters(), indicator.theaters(), "theaters", "theater");
        known.expectAll(about, known.sources(), indicator.feeds(), "feeds", "source");
        MethodRules.check(about, indicator.method(), known.problems());
        indicator.queries().forEach(query -> query(about, query));
        indicator.events().forEach(pattern -> pattern(about, pattern));
        if (hears(indicator.method())) {
            about.expect(!indicator.theaters().isEmpty(), "theaters", "at least one theater");
            about.expect(
                    !indicator.queries().isEmpty() || !indicator.events().isEmpty(),
                    "queries",
                    "at least one query or pattern of events");
        }
    }

    /** Whether observations feed it; a score has its own series, a concurrence looks at problems. */
    private static boolean hears(IndicatorMethod method) {
        return switch (method) {
            case IndicatorMethod.Sign _, IndicatorMethod.Rate _, IndicatorMethod.Silence _ -> true;
            case IndicatorMethod.Score _, IndicatorMethod.Concurrence _ -> false;
        };
    }

    private static void query(Findings.About about, TextQuery query) {
        about.expect(
                query.language().matches("[a-z]{2}"),
                "queries.language",
                "an ISO 639-1 code, not '%s'".formatted(query.language()));
        about.said(query.query(), "queries.query");
    }

    private static void pattern(Findings.About about, EventPattern pattern) {
        about.expect(
                SCHEMES.contains(pattern.scheme()),
                "events.scheme",
                "ucdp, cameo or acled, not '%s'".formatted(pattern.scheme()));
    }

    private static boolean isZone(String name) {
        try {
            return !ZoneId.of(name).getId().isBlank();
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
