package tocsin.standalone.supervision;

/**
 * How a part is, for people and for the other commands.
 *
 * @param pid of its process; 0 if there is none
 * @param port where it serves
 * @param log where it writes
 * @param startSeconds how long its last start took; 0 until it has
 * @param restarts how often it died and was started again
 */
public record PartStatus(
        String name, PartState state, long pid, int port, String log, double startSeconds, int restarts) {

    /** A part that nothing has been done for yet. */
    static PartStatus waiting(String name, int port, String log) {
        return new PartStatus(name, PartState.WAITING, 0, port, log, 0, 0);
    }

    PartStatus now(PartState next, long nextPid) {
        return new PartStatus(name, next, nextPid, port, log, startSeconds, restarts);
    }

    PartStatus startedIn(double seconds, long nextPid) {
        return new PartStatus(name, PartState.UP, nextPid, port, log, seconds, restarts);
    }

    PartStatus died() {
        return new PartStatus(name, PartState.RESTARTING, 0, port, log, startSeconds, restarts + 1);
    }
}
