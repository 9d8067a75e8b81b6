/** The use cases: taking reports in, matching them, keeping the live time, running exercises. */
@NullMarked
package tocsin.watch.application;

import org.jspecify.annotations.NullMarked;
