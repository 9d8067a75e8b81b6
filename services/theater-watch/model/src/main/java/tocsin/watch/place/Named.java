package tocsin.watch.place;

/**
 * A place that a text names.
 *
 * @param number of the place in its gazetteer
 * @param place the place
 * @param wide whether the text means the land around it: {@code Idlib countryside}, {@code Херсонщина}
 * @param choice why this place and no other of the same name; empty where there is no other
 * @param weight how much the text says that something happened there: greater is more
 */
record Named(int number, Place place, boolean wide, String choice, int weight) {}
