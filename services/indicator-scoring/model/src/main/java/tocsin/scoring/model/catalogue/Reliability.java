package tocsin.scoring.model.catalogue;

/** How far a source can be relied on, on the Admiralty scale: A completely, E not, F unknown. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
