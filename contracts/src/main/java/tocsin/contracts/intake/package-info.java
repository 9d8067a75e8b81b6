/** What the intake writes to the topics of reports: an accepted report, and the marks that make its time a record. */
@NullMarked
package tocsin.contracts.intake;

import org.jspecify.annotations.NullMarked;
