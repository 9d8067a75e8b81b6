/** Whatever changes a score: the records of the topics of observations. */
@NullMarked
package tocsin.contracts.observation;

import org.jspecify.annotations.NullMarked;
