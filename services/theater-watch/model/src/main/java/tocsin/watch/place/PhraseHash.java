package tocsin.watch.place;

/**
 * 64 bits for a name of one or more words. With 150,000 names, two different ones share a hash less than once in a
 * billion gazetteers, so the names themselves need not be kept.
 */
final class PhraseHash {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private PhraseHash() {}

    static long start() {
        return START;
    }

    /** FNV-1a over the word's characters and a space (Fowler, Noll, Vo). */
    static long add(long hash, String word) {
        long grown = hash;
        for (int i = 0; i < word.length(); i++) {
            grown = (grown ^ word.charAt(i)) * PRIME;
        }
        return (grown ^ ' ') * PRIME;
    }
}
