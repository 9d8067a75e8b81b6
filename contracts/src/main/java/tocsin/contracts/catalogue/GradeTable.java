package tocsin.contracts.catalogue;

import java.util.Map;

/**
 * How much a grade counts, each value 0 to 1; a report counts by the product of the two.
 *
 * @param reliability per letter A to F
 * @param credibility per digit 1 to 6
 */
public record GradeTable(Map<String, Double> reliability, Map<String, Double> credibility) {
    public GradeTable {
        reliability = Map.copyOf(reliability);
        credibility = Map.copyOf(credibility);
    }
}
