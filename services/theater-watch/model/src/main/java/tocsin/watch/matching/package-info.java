/** Which indicators a report matches, by its words or by its codes. Pure: a function of report and catalogue. */
@NullMarked
package tocsin.watch.matching;

import org.jspecify.annotations.NullMarked;
