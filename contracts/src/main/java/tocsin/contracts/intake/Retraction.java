package tocsin.contracts.intake;

import java.util.Objects;

/**
 * Why a report was taken back, and by whom.
 *
 * @param reason in the officer's words; never blank
 * @param by the account's name
 */
public record Retraction(String reason, String by) {
    public Retraction {
        Objects.requireNonNull(by, "by");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a retraction needs a reason");
        }
    }
}
