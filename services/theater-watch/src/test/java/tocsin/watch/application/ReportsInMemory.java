package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reports without a database. */
@Alternative
@Singleton
public class ReportsInMemory implements Reports {
    private static final Comparator<WatchedReport> NEWEST_FIRST = Comparator.comparing(
                    (WatchedReport watched) -> watched.report().content().publishedAt())
            .thenComparing(watched -> watched.report().id())
            .reversed();

    private final List<WatchedReport> reports = new ArrayList<>();

    /** Puts one in, as if it had been matched. */
    public void add(WatchedReport watched) {
        reports.add(watched);
    }

    @Override
    public Uni<Void> put(Mutiny.StatelessSession session, Collection<WatchedReport> more) {
        reports.addAll(more);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> drop(Mutiny.StatelessSession session, String board) {
        reports.removeIf(watched -> watched.report().board().equals(board));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<WatchedReport>> find(String board, String id) {
        return Uni.createFrom()
                .item(() -> reports.stream()
                        .filter(watched -> watched.report().board().equals(board)
                                && watched.report().id().equals(id))
                        .findFirst());
    }

    @Override
    public Uni<List<WatchedReport>> newest(Question question) {
        return Uni.createFrom()
                .item(() -> reports.stream()
                        .filter(watched -> watched.report().board().equals(question.board()))
                        .sorted(NEWEST_FIRST)
                        .filter(watched -> question.before() == null || isAfter(watched, question.before()))
                        .limit(question.limit())
                        .toList());
    }

    private static boolean isAfter(WatchedReport watched, Place place) {
        int byTime = watched.report().content().publishedAt().compareTo(place.publishedAt());
        return byTime < 0 || (byTime == 0 && watched.report().id().compareTo(place.id()) < 0);
    }

    @Override
    public Uni<Map<String, Said>> said(String board) {
        return Uni.createFrom().item(Map.of());
    }
}
