package tocsin.watch.matching;

import java.util.List;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.intake.CodedEvent;

/** Whether a coded event fits a pattern. */
final class EventMatching {
    private EventMatching() {}

    static boolean matches(EventPattern pattern, CodedEvent event) {
        return pattern.scheme().equals(event.scheme())
                && codeMatches(pattern.codes(), event.code())
                && actorsMatch(pattern, event.actors());
    }

    private static boolean codeMatches(List<String> codes, String code) {
        for (String each : codes) {
            if (code.startsWith(each)) {
                return true;
            }
        }
        return codes.isEmpty();
    }

    /** Actors and counterparts are two different actors of the event, in either order. */
    private static boolean actorsMatch(EventPattern pattern, List<String> actors) {
        if (pattern.actors().isEmpty() && pattern.counterparts().isEmpty()) {
            return true;
        }
        if (pattern.counterparts().isEmpty()) {
            return anyBegins(actors, pattern.actors());
        }
        for (int one = 0; one < actors.size(); one++) {
            for (int other = 0; other < actors.size(); other++) {
                if (one != other
                        && begins(actors.get(one), pattern.actors())
                        && begins(actors.get(other), pattern.counterparts())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyBegins(List<String> actors, List<String> prefixes) {
        for (String actor : actors) {
            if (begins(actor, prefixes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String actor, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (actor.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return prefixes.isEmpty();
    }
}
