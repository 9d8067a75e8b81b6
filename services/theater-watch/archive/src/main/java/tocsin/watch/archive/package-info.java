/** Archives of reports: what each format's lines mean as reports. Pure, but for the reading of files in {@code Archive}. */
@NullMarked
package tocsin.watch.archive;

import org.jspecify.annotations.NullMarked;
