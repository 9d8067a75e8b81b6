package tocsin.contracts.warning;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an alert was sent. */
public enum AlertKind {
    /** The level rose. */
    @JsonProperty("raise")
    RAISE,
    /** The level fell but not to normal, or blindness began or ended. */
    @JsonProperty("update")
    UPDATE,
    /** The level fell to normal, by time or evidence. */
    @JsonProperty("clear")
    CLEAR,
    /** The level fell because of a retraction, a ruling or a change of the catalogue. */
    @JsonProperty("cancel")
    CANCEL
}
