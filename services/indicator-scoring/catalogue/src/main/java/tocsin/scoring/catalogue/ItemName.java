package tocsin.scoring.catalogue;

/** How an item of the catalogue is called in messages to whoever wrote it. */
public final class ItemName {

    public static final String GRADES = "grades";
    public static final String CALIBRATION = "calibration";

    private ItemName() {}

    public static String theater(String id) {
        return "theater " + id;
    }

    public static String source(String id) {
        return "source " + id;
    }

    public static String indicator(String id) {
        return "indicator " + id;
    }

    public static String problem(String id) {
        return "problem " + id;
    }
}
