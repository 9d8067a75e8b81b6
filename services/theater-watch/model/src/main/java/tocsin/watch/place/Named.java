package tocsin.watch.place;

/**
 * A place that a text names.
 *
 * @param number of the place in its gazetteer
 * @param place the place
 */
record Named(int number, Place place) {}
