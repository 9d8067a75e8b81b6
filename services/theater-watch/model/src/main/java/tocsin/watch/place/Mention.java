package tocsin.watch.place;

import java.util.List;

/**
 * A name in a text.
 *
 * @param candidates numbers of all places of that name, the most telling first
 * @param at number of its first word
 * @param length how many words it has
 * @param wide whether the land around is meant
 */
record Mention(List<Integer> candidates, int at, int length, boolean wide) {}
