/** Reads a catalogue from a directory of YAML files. */
@NullMarked
package tocsin.scoring.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
