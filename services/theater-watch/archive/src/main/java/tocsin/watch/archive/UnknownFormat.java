package tocsin.watch.archive;

/** A file that is no archive, told so that a person knows what to do. */
public final class UnknownFormat extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownFormat(String file, String found) {
        super(("%s is none of the archives that are known: %s. Known are NDJSON of reports, UCDP GED as CSV (native"
                        + " columns, or the 13-column subset), ACLED exports as CSV, daily scores (date,a,b,score) and GDELT 2.0 event exports (zip or plain); any of them"
                        + " gzipped")
                .formatted(file, found));
    }
}
