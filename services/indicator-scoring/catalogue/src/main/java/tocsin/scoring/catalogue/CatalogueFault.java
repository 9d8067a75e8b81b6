package tocsin.scoring.catalogue;

/**
 * Something in the catalogue that cannot stand, told to whoever wrote it.
 *
 * @param file the file, relative to the catalogue's directory
 * @param item what is wrong, by kind and id: {@code problem idlib-offensive}
 * @param field the field, with its path inside the item: {@code levels.watch.clear}
 * @param expected what should stand there
 */
public record CatalogueFault(String file, String item, String field, String expected) {

    @Override
    public String toString() {
        return "%s: %s: %s: expected %s".formatted(file, item, field, expected);
    }
}
