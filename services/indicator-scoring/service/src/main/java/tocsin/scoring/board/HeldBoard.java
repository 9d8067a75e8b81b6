package tocsin.scoring.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.board.Conclusions.Occasion;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.evidence.EvidenceReading;
import tocsin.scoring.evidence.FeedReading;
import tocsin.scoring.model.board.BoardFold;
import tocsin.scoring.model.board.Evaluation;
import tocsin.scoring.model.board.ExerciseFold;
import tocsin.scoring.model.board.Kept;
import tocsin.scoring.model.board.LiveFold;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Receipt;
import tocsin.scoring.model.evidence.Ruling;

/** A board in memory. Records are applied to it one by one; what they changed is taken out after each batch. */
public final class HeldBoard {

    private final Map<String, CitedReport> reports = new HashMap<>();
    private final Map<String, Judgement> judgements = new TreeMap<>();
    private final Map<String, FeedProgress> openFeeds = new TreeMap<>();
    private final HeardSince heard = new HeardSince();
    /** Reports that match nothing: nearly all that come. They are let go with the batch, and called back if they come again. */
    private final Set<String> unmatched = new TreeSet<>();

    private final Conclusions conclusions;
    private ActiveCatalogue catalogue;
    private AssessmentWriting writing;
    private BoardFold fold;
    private BoardHead head;
    /** In an exercise evidence is looked at when a later stamp comes: what it leads to follows from the record before. */
    private @Nullable String pendingCorrelation;

    /** Reads a board back. */
    public HeldBoard(KeptBoard kept, ActiveCatalogue catalogue) {
        this.head = kept.head();
        this.catalogue = catalogue;
        this.writing = new AssessmentWriting(head.id(), catalogue, reports);
        this.conclusions = new Conclusions(head.id(), new Trends(kept.recent()));
        kept.evidence().forEach(report -> reports.put(report.matched().reportId(), CitedReport.of(report.matched())));
        kept.judgements().forEach(judged -> judgements.put(judged.id(), EvidenceReading.judgement(judged)));
        kept.feeds().forEach(feed -> openFeeds.put(feed.feed(), feed));
        List<Evidence> evidence =
                kept.evidence().stream().map(KeptReport::evidence).toList();
        List<Ruling> rulings =
                kept.rulings().stream().map(EvidenceReading::ruling).toList();
        this.fold = fold(new Kept(kept.state(), evidence, judgements.values(), rulings));
    }

    public String id() {
        return head.id();
    }

    /** How far every partition of reports has been matched; absent before each has spoken. Live only. */
    public @Nullable Instant matchedThrough() {
        Collection<Instant> partitions = fold.state().matchedThrough().values();
        return partitions.size() < Topics.SPREAD ? null : Collections.min(partitions);
    }

    /** How many reports it holds in memory. */
    public int size() {
        return reports.size();
    }

    /** Of these records, the reports that are not in memory: those that match nothing are only in the store. */
    public Set<String> notHeld(Collection<? extends Observation> records) {
        Set<String> ids = new TreeSet<>();
        for (Observation record : records) {
            if (record instanceof Matched matched
                    && matched.board().equals(head.id())
                    && fold.board().evidence(matched.reportId()) == null) {
                ids.add(matched.reportId());
            }
        }
        return ids;
    }

    /** Holds reports again that match nothing, as they stand in the store. */
    public void recall(Collection<KeptReport> kept) {
        kept.forEach(report -> {
            fold.board().apply(report.evidence());
            unmatched.add(report.matched().reportId());
        });
    }

    /**
     * Applies one record at its place in the board's time.
     *
     * @param correlation the id that follows a report from the door to the delivery, where known
     * @param catalogues the versions by number
     */
    public void apply(Observation observation, @Nullable String correlation, IntFunction<ActiveCatalogue> catalogues) {
        Occasion occasion = new Occasion(openFeeds.keySet().stream().findFirst().orElse(null), correlation);
        switch (observation) {
            case Matched matched -> matched(matched, occasion);
            case Judged judged -> judged(judged, occasion);
            case Ruled ruled -> ruled(ruled, occasion);
            case Activated activated -> activated(catalogues.apply(activated.catalogueVersion()), occasion);
            case Tick tick -> tick(tick.word(), occasion);
            case FeedOpened opened -> opened(opened, occasion);
            case Fed fed -> fed(fed, occasion);
            case Dropped dropped ->
                throw new IllegalArgumentException("a dropped board is forgotten, not scored: " + dropped.board());
        }
    }

    /** What has changed since this was last asked. */
    public BoardChange takeChange() {
        head = head.written();
        BoardChange change = new BoardChange(
                head, fold.state(), heard.take(openFeeds.values()), conclusions.take(fold, catalogue, writing));
        fold.board().letGo(unmatched);
        unmatched.clear();
        return change;
    }

    private void matched(Matched matched, Occasion occasion) {
        Evidence before = fold.board().evidence(matched.reportId());
        BoardFold.Step step = fold.receive(EvidenceReading.evidence(matched));
        switch (step.outcome()) {
            case DUPLICATE, STALE -> unchanged(matched.reportId(), Objects.requireNonNull(before));
            case FRESH -> keep(matched, new Tally(1, 0, matched.matches().size()));
            case REPLACED, RETRACTED ->
                keep(matched, new Tally(before == null ? 1 : 0, 0, newMatches(matched, before)));
        }
        String earlier = pendingCorrelation == null ? occasion.correlation() : pendingCorrelation;
        conclude(step.evaluations(), BoardHead.isFedLive(head.id()) ? occasion : occasion.after(earlier));
        if (step.outcome() != Receipt.Outcome.DUPLICATE) {
            pendingCorrelation = occasion.correlation();
        }
    }

    private static long newMatches(Matched matched, @Nullable Evidence before) {
        return matched.matches().stream()
                .filter(match -> before == null
                        || before.matches().stream()
                                .noneMatch(known -> known.indicator().equals(match.indicator())
                                        && known.theater().equals(match.theater())))
                .count();
    }

    private void keep(Matched matched, Tally tally) {
        if (matched.matches().isEmpty()) {
            reports.remove(matched.reportId());
            unmatched.add(matched.reportId());
        } else {
            reports.put(matched.reportId(), CitedReport.of(matched));
        }
        heard.stands(KeptReport.of(matched, stands(matched.reportId())));
        count(tally);
    }

    /** What stood stands; but a lesser revision may have arrived before it. */
    private void unchanged(String report, Evidence before) {
        Evidence now = stands(report);
        if (!now.timing().equals(before.timing())) {
            heard.knownSince(report, KeptReport.firstArrivedAt(now));
        }
        count(new Tally(0, 1, 0));
    }

    private Evidence stands(String report) {
        return Objects.requireNonNull(fold.board().evidence(report));
    }

    private void count(Tally tally) {
        head = head.counting(tally);
        openFeeds.replaceAll((id, feed) -> feed.counting(tally));
    }

    private void judged(Judged judged, Occasion occasion) {
        heard.judgements.put(judged.id(), judged);
        Instant withdrawnAt = judged.withdrawnAt();
        if (withdrawnAt == null) {
            Judgement judgement = EvidenceReading.judgement(judged);
            judgements.put(judged.id(), judgement);
            conclude(fold.judge(judgement), occasion);
        } else {
            judgements.remove(judged.id());
            conclude(fold.withdraw(judged.id(), withdrawnAt), occasion);
        }
    }

    private void ruled(Ruled ruled, Occasion occasion) {
        heard.ruled(ruled);
        conclude(fold.rule(EvidenceReading.ruling(ruled), ruled.at()), occasion);
    }

    /**
     * Another version: the board is built anew from its evidence, and told so. The same version again says nothing, but
     * for a draft's board, which begins as a copy of the live board and has the number of the version it was made from.
     */
    private void activated(ActiveCatalogue version, Occasion occasion) {
        if (version.version() == catalogue.version() && !BoardHead.isDraft(head.id())) {
            return;
        }
        Kept kept = new Kept(
                fold.state(),
                fold.board().evidence(),
                judgements.values(),
                fold.board().rulings());
        catalogue = version;
        head = head.under(version.version());
        writing = new AssessmentWriting(head.id(), version, reports);
        fold = fold(kept);
        conclude(fold.catalogueChanged(), occasion);
    }

    private void tick(Word word, Occasion occasion) {
        if (!(fold instanceof LiveFold live)) {
            return; // an exercise's time is that of its reports
        }
        switch (word) {
            case Word.Through(int partition, Instant through, Map<String, Instant> sources) -> {
                head = head.ticked(through);
                conclude(live.tick(partition, through, sources), occasion);
            }
            case Word.OwnPipelineSilent(Instant since) -> conclude(live.pipelineSilent(since), occasion);
        }
    }

    private void opened(FeedOpened opened, Occasion occasion) {
        if (fold instanceof ExerciseFold exercise) {
            var coverage = opened.coverage();
            openFeeds.put(
                    opened.feed(), new FeedProgress(opened.feed(), coverage, FeedProgress.Stage.OPEN, Tally.NONE));
            conclude(FeedReading.open(exercise, opened.feed(), coverage), occasion);
        }
    }

    private void fed(Fed fed, Occasion occasion) {
        if (fold instanceof ExerciseFold exercise) {
            conclude(exercise.fed(fed.feed()), occasion.after(pendingCorrelation));
            FeedProgress feed = openFeeds.remove(fed.feed());
            if (feed != null) {
                heard.feeds.add(feed.completed());
            }
        }
    }

    private void conclude(Collection<Evaluation> evaluations, Occasion occasion) {
        evaluations.forEach(evaluation -> conclusions.add(evaluation, occasion, writing));
    }

    private BoardFold fold(Kept kept) {
        return BoardHead.isFedLive(head.id())
                ? new LiveFold(catalogue.model(), kept, Topics.SPREAD)
                : new ExerciseFold(catalogue.model(), kept);
    }
}
