package tocsin.scoring.model.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days one source covered. What an archive declares to be covered beats its gaps; they beat having been heard. */
final class SourceDays {
    private static final long DAY = 86_400;
    private static final long NEVER = Long.MIN_VALUE;

    private final String source;
    private final DaySpans declared;
    private final DaySpans gaps;
    private final DaySpans heard;
    private long heardAt;

    SourceDays(String source) {
        this(new SourceCoverage(source, null, List.of(), List.of(), List.of()));
    }

    SourceDays(SourceCoverage kept) {
        this.source = kept.source();
        this.declared = new DaySpans(kept.declared());
        this.gaps = new DaySpans(kept.gaps());
        this.heard = new DaySpans(kept.heard());
        this.heardAt = kept.heardAt() == null ? NEVER : kept.heardAt().getEpochSecond();
    }

    /** Gives the first day whose coverage may have changed, or {@link DaySpans#NONE}. */
    long hear(long at, @Nullable Duration allowance) {
        heardAt = Math.max(heardAt, at);
        long through = allowance == null ? DaySpan.FOREVER : Math.floorDiv(at + allowance.toSeconds(), DAY);
        return heard.add(new DaySpan(Math.floorDiv(at, DAY), through));
    }

    /** Gives the first day whose coverage may have changed, or {@link DaySpans#NONE}. */
    long declare(List<DaySpan> covered, List<DaySpan> lacking) {
        long first = DaySpans.NONE;
        for (DaySpan span : covered) {
            first = Math.min(first, declared.add(span));
        }
        for (DaySpan span : lacking) {
            first = Math.min(first, gaps.add(span));
        }
        return first;
    }

    boolean covers(long day) {
        return declared.contains(day) || (heard.contains(day) && !gaps.contains(day));
    }

    long firstDay() {
        long first = Math.min(declared.first(), heard.first());
        while (first != DaySpans.NONE && !covers(first)) {
            first++;
        }
        return first;
    }

    /** The latest second up to {@code at} or later at which the source is known to be speaking for itself. */
    long aliveUntil(long at, long opened) {
        long alive = Math.max(opened, heardAt);
        long declaredThrough = declared.through(Math.floorDiv(at, DAY));
        if (declaredThrough == DaySpan.FOREVER) {
            return DaySpan.FOREVER;
        }
        return declaredThrough == Long.MIN_VALUE ? alive : Math.max(alive, (declaredThrough + 1) * DAY);
    }

    SourceCoverage state() {
        return new SourceCoverage(
                source,
                heardAt == NEVER ? null : Instant.ofEpochSecond(heardAt),
                declared.spans(),
                gaps.spans(),
                heard.spans());
    }
}
