/** How often the detectors of the scoring model alarm where nothing happened, and how often where something did. */
@NullMarked
package tocsin.bench.detection;

import org.jspecify.annotations.NullMarked;
