package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Optional;

/** Whether a webhook may go somewhere. An interface, so that the use cases do not know how names are looked up. */
public interface AddressCheck {
    /**
     * Why nothing would be sent to this endpoint; absent if it may be asked, and if nobody knows its name now: at every attempt it
     * is checked again.
     */
    Uni<Optional<String>> against(URI endpoint);
}
