package tocsin.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that can be measured. */
public interface Benchmark {
    String name();

    /** What it measures, in a line. */
    String purpose();

    /** Measures; says on standard output what it found, and answers it for the file. */
    ObjectNode run() throws Exception;
}
