package tocsin.scoring.catalogue.yaml;

import java.util.List;
import tocsin.scoring.catalogue.CatalogueFault;

/**
 * Where in the catalogue the reader is.
 *
 * @param file the file, relative to the directory
 * @param item the item, by kind and id
 * @param path the path of fields inside the item, with its dot at the end, or empty
 * @param faults where faults are noted
 */
record Place(String file, String item, String path, List<CatalogueFault> faults) {

    Place inside(String field) {
        return new Place(file, item, path + field + ".", faults);
    }

    void fault(String field, String expected) {
        String named = field.isEmpty() && !path.isEmpty() ? path.substring(0, path.length() - 1) : path + field;
        faults.add(new CatalogueFault(file, item, named, expected));
    }
}
