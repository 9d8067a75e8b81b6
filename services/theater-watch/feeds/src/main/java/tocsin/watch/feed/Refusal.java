package tocsin.watch.feed;

import java.util.Locale;

/** Why something that a source sent, or a part of it, was not taken. */
public enum Refusal {
    /** Its address may not be asked: private, loopback, link-local, or no web address. */
    ADDRESS,
    /** It cannot be reached. */
    UNREACHABLE,
    /** Its certificate is for another name, not valid now, or of an authority that is not trusted. */
    CERTIFICATE,
    /** It took longer than it may. */
    TIME_OUT,
    /** It answered with an error. */
    STATUS,
    /** It sent us on to where we do not go, or too often. */
    REDIRECT,
    /** It sent more than may be read at once. */
    TOO_LARGE,
    /** Unpacked it was more than may be read at once. */
    TOO_INFLATED,
    /** What came is not what its checksum says. */
    CHECKSUM,
    /** What came is not what it should be. */
    FORMAT,
    /** The entry of its key is missing, or may not be used. */
    CREDENTIALS,
    /** The broker did not take the reports. */
    BROKER,
    /** A line was cut because it is too long. */
    LINE_TOO_LONG,
    /** Bytes that are no letters in their encoding were replaced. */
    ENCODING,
    /** It is stamped with a time that has not come. */
    FUTURE,
    /** The intake does not take it. */
    REJECTED,
    /** A line is no report. */
    UNREADABLE,
    /** One of more items than are taken at once. */
    TOO_MANY,
    /** A file that could not be had several times was passed over. */
    PASSED_OVER;

    /** Its name in answers and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
