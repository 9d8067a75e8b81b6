package tocsin.standalone.parts;

/** How a process is asked to end in good order. */
enum StopSignal {
    TERM,
    INT
}
