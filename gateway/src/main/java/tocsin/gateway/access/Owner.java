package tocsin.gateway.access;

/** Who answers an endpoint. */
public enum Owner {
    GATEWAY,
    THEATER_WATCH,
    INDICATOR_SCORING,
    NOTIFICATION
}
