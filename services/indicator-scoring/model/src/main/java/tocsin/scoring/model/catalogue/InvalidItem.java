package tocsin.scoring.model.catalogue;

/** A catalogue item whose field breaks a rule; names the field and what was expected, for whoever wrote it. */
public final class InvalidItem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String item;
    private final String field;
    private final String expected;

    /**
     * Says what is wrong with an item.
     *
     * @param item the id of the item, or empty where the enclosing item is known to the caller only
     */
    public InvalidItem(String item, String field, String expected) {
        super((item.isEmpty() ? "" : item + ": ") + field + ": expected " + expected);
        this.item = item;
        this.field = field;
        this.expected = expected;
    }

    public String item() {
        return item;
    }

    public String field() {
        return field;
    }

    public String expected() {
        return expected;
    }

    static void unless(boolean holds, String item, String field, String expected) {
        if (!holds) {
            throw new InvalidItem(item, field, expected);
        }
    }
}
