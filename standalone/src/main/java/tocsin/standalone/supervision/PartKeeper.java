package tocsin.standalone.supervision;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tocsin.standalone.parts.StartFailed;

/** Starts one part when what it needs is there, and starts it again, with growing pauses, whenever it dies. */
final class PartKeeper {

    private static final Duration LOOK = Duration.ofMillis(250);
    /** Asking costs a request, so it is done at every eighth look only. */
    private static final int LOOKS_PER_QUESTION = 8;
    /** Unanswered this often, a part counts as silent; a pause for garbage collection is not silence. */
    private static final int QUESTIONS_UNTIL_SILENT = 2;

    private final Part part;
    private final Consumer<PartStatus> onChange;
    private final CountDownLatch served = new CountDownLatch(1);
    private volatile PartStatus status;
    private volatile @Nullable Exception failure;
    private boolean stopping;

    PartKeeper(Part part, Consumer<PartStatus> onChange) {
        this.part = part;
        this.onChange = onChange;
        this.status =
                PartStatus.waiting(part.name(), part.port(), part.server().log().toString());
    }

    PartStatus status() {
        return status;
    }

    /** Returns when the part has served for the first time; if it never does, it does not return. */
    void awaitFirstStart() throws InterruptedException {
        served.await();
    }

    boolean hasServed() {
        return served.getCount() == 0;
    }

    /** Why the first start failed. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Runs until the part is stopped or its first start fails. */
    void keep() {
        try {
            if (start()) {
                served.countDown();
                watch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failure = e;
            change(status.now(PartState.FAILED, 0));
        }
    }

    /** Ends the part for good. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        part.server().stop();
        change(status.now(PartState.STOPPED, 0));
    }

    private synchronized boolean launch() {
        if (stopping) {
            return false;
        }
        part.server().launch();
        return true;
    }

    /** Returns whether the part serves; it does not if it is to be stopped. */
    private boolean start() throws Exception {
        long began = System.nanoTime();
        change(status.now(PartState.STARTING, 0));
        if (!launch()) {
            return false;
        }
        change(status.now(PartState.STARTING, part.server().pid()));
        part.server().awaitReady();
        part.afterStart().run();
        change(status.startedIn((System.nanoTime() - began) / 1e9, part.server().pid()));
        return true;
    }

    private void watch() throws InterruptedException {
        BackOff backOff = BackOff.fresh();
        while (true) {
            long since = System.nanoTime();
            watchUntilDead();
            if (isStopping()) {
                return;
            }
            backOff = backOff.afterDeath(Duration.ofNanos(System.nanoTime() - since));
            change(status.died());
            Thread.sleep(backOff.pause());
            restart();
        }
    }

    /** A restart that fails leaves a dead part; the watch finds it so and waits longer before the next. */
    private void restart() throws InterruptedException {
        try {
            start();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.err.println(part.name() + " could not be started again: " + e.getMessage());
            part.server().kill();
        }
    }

    private void watchUntilDead() throws InterruptedException {
        int looks = 0;
        int unanswered = 0;
        while (part.server().alive()) {
            Thread.sleep(LOOK);
            if (++looks % LOOKS_PER_QUESTION == 0) {
                unanswered = part.server().ready() ? 0 : unanswered + 1;
                tellSilence(unanswered >= QUESTIONS_UNTIL_SILENT);
            }
        }
    }

    private void tellSilence(boolean silent) {
        PartState state = silent ? PartState.SILENT : PartState.UP;
        if (status.state() != state && part.server().alive() && !isStopping()) {
            change(status.now(state, part.server().pid()));
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void change(PartStatus next) {
        if (stopping && next.state() != PartState.STOPPED) {
            return;
        }
        status = next;
        onChange.accept(next);
    }

    /** What went wrong, in words for people. */
    static String explain(Exception failure) {
        return failure instanceof StartFailed ? LastWords.of(String.valueOf(failure.getMessage())) : failure.toString();
    }
}
