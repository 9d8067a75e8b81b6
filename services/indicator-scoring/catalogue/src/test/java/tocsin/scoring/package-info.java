@NullMarked
package tocsin.scoring;

import org.jspecify.annotations.NullMarked;
