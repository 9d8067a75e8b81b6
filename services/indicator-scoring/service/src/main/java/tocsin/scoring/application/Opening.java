package tocsin.scoring.application;

import jakarta.inject.Singleton;

/** Whether this process has made ready what it stands on: the schema and the catalogue. */
@Singleton
public class Opening {

    private volatile boolean open;

    public boolean isOpen() {
        return open;
    }

    /** All is ready. */
    public void open() {
        open = true;
    }
}
