package tocsin.scoring.calibration;

/** A catalogue in which unrest looks at a strike, and a crisis counts strikes. */
final class MadeCatalogue {

    static final String JSON = """
            {"version": 3, "contentHash": "00", "author": "test", "reason": "test", "at": "2026-01-05T10:00:00Z",
             "theaters": [{"id": "north", "name": "The north", "timeZone": "UTC", "coreInterest": {}},
                          {"id": "south", "name": "The south", "timeZone": "UTC", "coreInterest": {}}],
             "sources": [{"id": "agency", "name": "An agency", "origin": "agency", "reliability": "B"},
                         {"id": "database", "name": "A database", "origin": "database", "reliability": "B"}],
             "grades": {"reliability": {"A": 1, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.1, "F": 0.5},
                        "credibility": {"1": 1, "2": 0.8, "3": 0.6, "4": 0.4, "5": 0.1, "6": 0.5}},
             "indicators": [
              {"id": "marches", "title": "Marches", "method": {"kind": "sign", "halfLifeDays": 10, "halfMass": 1},
               "weight": 12, "magnitude": "one", "theaters": ["south"], "feeds": [],
               "queries": [{"language": "en", "query": "march", "mustMatch": [], "mustNotMatch": []}], "events": []},
              {"id": "rockets", "title": "Rockets", "method": {"kind": "sign", "halfLifeDays": 5, "halfMass": 1},
               "weight": 8, "magnitude": "one", "theaters": ["north"], "feeds": ["database"], "queries": [],
               "events": [{"scheme": "ucdp", "codes": ["1"], "actors": [], "counterparts": []}]},
              {"id": "standing-up", "title": "Several at once", "weight": 20, "magnitude": "one", "theaters": [],
               "method": {"kind": "concurrence", "problems": ["strike"], "ownDecibans": 5, "from": 0, "full": 1,
                          "delayHours": 1},
               "feeds": [], "queries": [], "events": []}],
             "problems": [%s, %s, %s]}
            """.formatted(
                    problem("crisis", "standing-up", ""),
                    problem("strike", "rockets", ""),
                    problem(
                            "unrest",
                            "marches",
                            "{\"problem\": \"strike\", \"decibans\": 4, \"saturation\": 10, \"delayHours\": 6, \"reason\": \"r\"}"));

    private MadeCatalogue() {}

    private static String problem(String id, String indicator, String coupling) {
        return """
                {"id": "%s", "title": "A title", "statement": "It begins.", "theaters": ["north"], "horizonDays": 30,
                 "priorDecibans": -12, "slope": 0.5, "fitted": false, "backgroundDecibans": 0,
                 "levels": {"watch": {"raise": -6, "clear": -8}, "warning": {"raise": -1, "clear": -3},
                            "critical": {"raise": 6, "clear": 4}},
                 "holdHours": 24, "requiredFeeds": [], "indicators": ["%s"], "couplings": [%s]}
                """.formatted(id, indicator, coupling);
    }
}
