package tocsin.watch.archive;

import java.util.List;

/** A table with a header, one report a row. */
interface TableFormat {
    /** Whether a header is of this format. */
    boolean recognises(List<String> header);

    /** The report of a row. */
    ArchiveLine.Report read(ArchiveLine.Place place, Row row) throws Row.BadField;
}
