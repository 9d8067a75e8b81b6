package tocsin.scoring.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.CatalogueFault;
import tocsin.scoring.catalogue.UnsoundCatalogueException;

class CatalogueDirectoryTest {

    private static final String PROBLEM = "problems/unrest.yaml";

    @TempDir
    Path directory;

    @BeforeEach
    void aSmallSoundCatalogue() throws IOException {
        write("theaters.yaml", """
                theaters:
                  - id: north
                    name: The north
                    timeZone: Asia/Damascus
                    coreInterest: {russia: 0.7}
                    area: areas/north.geojson
                  - {id: alliance, name: The alliance, timeZone: Europe/Brussels, coreInterest: {}}
                """);
        write("areas/north.geojson", """
                {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
                """);
        write("sources.yaml", """
                sources:
                  - {id: agency, name: An agency, origin: agency, reliability: B, credibility: 2}
                  - {id: database, name: A database, origin: uppsala, reliability: B, allowanceHours: 48}
                """);
        write("grades.yaml", """
                reliability: {A: 1.0, B: 0.8, C: 0.6, D: 0.4, E: 0.1, F: 0.5}
                credibility: {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.1, 6: 0.5}
                """);
        write(PROBLEM, """
                problem:
                  id: unrest
                  title: Unrest
                  statement: Unrest begins within 30 days.
                  theaters: [north]
                  horizonDays: 30
                  priorDecibans: -12
                  levels: {watch: {raise: -6, clear: -8}}
                  requiredFeeds: [{source: database, allowanceHours: 48}]
                indicators:
                  - id: clashes
                    title: Clashes
                    kind: rate
                    weight: 8
                    theaters: [north]
                    feeds: [database]
                    events: [{scheme: ucdp, codes: ["1"]}]
                  - id: convoys
                    title: Convoys
                    kind: sign
                    weight: 5
                    sign: {halfMass: 2}
                    theaters: [north]
                    queries: [{language: en, query: convoy, mustMatch: [A convoy.]}]
                """);
    }

    @Test
    void whatIsLeftOutGetsTheDefaultsOfTheSpecification() {
        CatalogueContent content = CatalogueDirectory.read(directory);

        assertThat(indicator(content, "clashes").method())
                .isEqualTo(new IndicatorMethod.Rate(7, 45, 14, 365, 1.5, 30, .3, 20, 1, 4));
        assertThat(indicator(content, "convoys").method()).isEqualTo(new IndicatorMethod.Sign(10, 2));
        ProblemItem problem = content.problems().getFirst();
        assertThat(problem.slope()).isEqualTo(.5);
        assertThat(problem.holdHours()).isEqualTo(24);
        assertThat(problem.fitted()).isFalse();
        assertThat(problem.levels().critical()).isEqualTo(new ProblemItem.Threshold(6, 4));
        assertThat(problem.indicators()).containsExactly("clashes", "convoys");
    }

    @Test
    void aTheaterCarriesItsAreaAndARelationshipHasNone() {
        CatalogueContent content = CatalogueDirectory.read(directory);

        assertThat(content.theaters().getFirst().id()).isEqualTo("alliance");
        assertThat(content.theaters().getFirst().area()).isNull();
        assertThat(content.theaters().getLast().area()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is written            | what then stands there                 | item              | field
            horizonDays: 30              | horizonDays: -1                        | problem unrest    | horizonDays
            horizonDays: 30              | horizonDays: soon                      | problem unrest    | horizonDays
            horizonDays: 30              | horizonDais: 30                        | problem unrest    | horizonDais
            title: Unrest                | title: ''                              | problem unrest    | title
            id: unrest                   | id: Un Rest                            | problem Un Rest   | id
            theaters: [north]            | theaters: [south]                      | problem unrest    | theaters
            {raise: -6, clear: -8}       | {raise: -6, clear: -5}                 | problem unrest    | levels.watch.clear
            {raise: -6, clear: -8}       | {raise: 0, clear: -8}                  | problem unrest    | levels.warning.raise
            {raise: -6, clear: -8}       | {raise: -2, clear: -8}                 | problem unrest    | levels.warning.clear
            priorDecibans: -12           | 'priorDecibans: -12\n  slope: 0'        | problem unrest    | slope
            priorDecibans: -12           | 'priorDecibans: -12\n  holdHours: -1'   | problem unrest    | holdHours
            priorDecibans: -12           | 'priorDecibans: -12\n  alsoUses: [x]'   | problem unrest    | alsoUses
            {source: database, allow     | {source: nobody, allow                 | problem unrest    | requiredFeeds.source
            allowanceHours: 48}]         | allowanceHours: 0}]                    | problem unrest    | requiredFeeds.allowanceHours
            kind: rate                   | kind: surge                            | indicator clashes | kind
            kind: rate                   | 'kind: rate\n    rate: {halfLifeDays: 0}' | indicator clashes | rate.halfLifeDays
            kind: rate                   | 'kind: rate\n    rate: {activationFull: 1}' | indicator clashes | rate.activationFull
            kind: rate                   | 'kind: rate\n    sign: {halfMass: 1}'     | indicator clashes | sign
            kind: rate                   | 'kind: rate\n    rate: {guard: 1}'        | indicator clashes | rate.guard
            feeds: [database]            | feeds: [nobody]                        | indicator clashes | feeds
            events: [{scheme: ucdp       | events: [{scheme: tabari               | indicator clashes | events.scheme
            weight: 8                    | weight: heavy                         | indicator clashes | weight
            weight: 8                    | 'weight: 8\n    magnitude: two'          | indicator clashes | magnitude
            halfMass: 2                  | halfMass: 0                            | indicator convoys | sign.halfMass
            id: convoys                  | id: clashes                            | indicator clashes | id
            query: convoy                | query: ' '                             | indicator convoys | queries.query
            language: en                 | language: english                      | indicator convoys | queries.language
            """)
    void aFaultInAProblemsFileNamesFileItemFieldAndWhatWasExpected(
            String written, String instead, String item, String field) throws IOException {
        replace(PROBLEM, written, instead.replace("\\n", "\n"));

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(PROBLEM);
            assertThat(fault.item()).isEqualTo(item);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.expected()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theaters.yaml | Asia/Damascus      | Asia/Atlantis   | theater north   | timeZone
            theaters.yaml | russia: 0.7        | russia: 7       | theater north   | coreInterest.russia
            theaters.yaml | north.geojson      | south.geojson   | theater north   | area
            theaters.yaml | coreInterest: {}   | within: nowhere | theater alliance | within
            areas/north.geojson | Polygon      | Point           | theater north   | area
            sources.yaml  | reliability: B, c  | reliability: Z, c | source agency | reliability
            sources.yaml  | credibility: 2     | credibility: 7  | source agency   | credibility
            sources.yaml  | allowanceHours: 48 | allowanceHours: 0 | source database | allowanceHours
            sources.yaml  | origin: uppsala,   | ''              | source database | origin
            grades.yaml   | 'A: 1.0, '         | ''              | grades          | reliability.A
            grades.yaml   | 'A: 1.0, '         | 'A: 1.5, '      | grades          | reliability.A
            grades.yaml   | '6: 0.5'           | '7: 0.5'        | grades          | credibility
            """)
    void aFaultInAnotherFileNamesItToo(String file, String written, String instead, String item, String field)
            throws IOException {
        replace(file, written, instead);

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.item()).isEqualTo(item);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.expected()).isNotBlank();
        });
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        replace("sources.yaml", "reliability: B, c", "reliability: Z, c");
        replace(PROBLEM, "halfMass: 2", "halfMass: 0");
        replace(PROBLEM, "theaters: [north]\n  horizon", "theaters: [south]\n  horizon");

        assertThat(faults())
                .extracting(CatalogueFault::toString)
                .containsExactlyInAnyOrder(
                        "sources.yaml: source agency: reliability: expected A to F, not 'Z'",
                        "problems/unrest.yaml: indicator convoys: sign.halfMass: expected more than 0, not 0.0",
                        "problems/unrest.yaml: problem unrest: theaters: expected a known theater, not 'south'");
    }

    @Test
    void aFileThatIsNoYamlIsNamed() throws IOException {
        write("grades.yaml", "reliability: {A: 1.0");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("grades.yaml");
            assertThat(fault.expected()).startsWith("YAML");
        });
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(directory.resolve("sources.yaml"));

        assertThat(faults()).anySatisfy(fault -> assertThat(fault.file()).isEqualTo("sources.yaml"));
    }

    private List<CatalogueFault> faults() {
        UnsoundCatalogueException unsound =
                catchThrowableOfType(UnsoundCatalogueException.class, () -> CatalogueDirectory.read(directory));
        assertThat(unsound).isNotNull();
        return unsound.faults();
    }

    private static IndicatorItem indicator(CatalogueContent content, String id) {
        return content.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void replace(String file, String written, String instead) throws IOException {
        String text = Files.readString(directory.resolve(file));
        assertThat(text).contains(written);
        int at = text.indexOf(written);
        Files.writeString(
                directory.resolve(file), text.substring(0, at) + instead + text.substring(at + written.length()));
    }

    @Test
    void aSourceSaysHowItIsFetched() throws IOException {
        write("sources.yaml", """
                sources:
                  - {id: agency, name: An agency, origin: agency, reliability: B}
                  - id: database
                    name: A database
                    origin: uppsala
                    reliability: B
                    fetch: {kind: ucdp-api, address: "https://ucdp.example/api", intervalMinutes: 1440, credentials: TOCSIN_FEED_UCDP}
                """);

        CatalogueContent content = CatalogueDirectory.read(directory);

        assertThat(content.sources().getLast().fetch())
                .isEqualTo(new SourceFetch("ucdp-api", "https://ucdp.example/api", 1440, "TOCSIN_FEED_UCDP", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: gopher, address: "https://a.example", intervalMinutes: 15 | fetch.kind
            kind: rss, address: "ftp://a.example/x", intervalMinutes: 15 | fetch.address
            kind: rss, address: "https://me:secret@a.example/x", intervalMinutes: 15 | fetch.address
            kind: rss, address: "https://a.example/x", intervalMinutes: 0.1 | fetch.intervalMinutes
            kind: folder, address: "../secrets", intervalMinutes: 1 | fetch.address
            kind: folder, address: "/etc", intervalMinutes: 1 | fetch.address
            kind: rss, address: "https://a.example/x", intervalMinutes: 15, credentials: TOCSIN_DB_PASSWORD | fetch.credentials
            kind: rss, address: "https://a.example/x", intervalMinutes: 15, board: nowhere | fetch.board
            """)
    void aFetchThatCannotBeOrMustNotBeIsNamed(String fetch, String field) throws IOException {
        write("sources.yaml", """
                sources:
                  - {id: agency, name: An agency, origin: agency, reliability: B}
                  - {id: database, name: A database, origin: uppsala, reliability: B, fetch: {%s}}
                """.formatted(fetch));

        UnsoundCatalogueException unsound =
                catchThrowableOfType(UnsoundCatalogueException.class, () -> CatalogueDirectory.read(directory));

        assertThat(unsound.faults()).extracting(CatalogueFault::field).containsExactly(field);
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
