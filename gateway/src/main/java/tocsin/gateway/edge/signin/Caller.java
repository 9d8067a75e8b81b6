package tocsin.gateway.edge.signin;

import tocsin.gateway.application.Bearer;

/** What came of looking who is calling. */
public sealed interface Caller {
    /** It sent a good token. */
    record ByToken(Bearer bearer) implements Caller {}

    /** It has a session; whatever it changes must be shown to come from our own pages. */
    record BySession(Bearer bearer) implements Caller {}

    /** It sent nothing, or nothing good. */
    record Nobody(String reason) implements Caller {}

    /** Nobody can be checked: the identity provider was not reached yet. */
    record Unknowable() implements Caller {}
}
