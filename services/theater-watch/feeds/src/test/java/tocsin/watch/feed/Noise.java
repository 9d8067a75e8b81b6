package tocsin.watch.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What sources send, from good to noise: sound documents of every kind that is read, spoiled in the ways of the world. */
final class Noise {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Agency</title><link>https://news.example/</link><description>d</description>
            <language>en</language>
            <item><title>Strike on a camp</title><link>https://news.example/1</link><description>Jets struck.</description>
            <guid isPermaLink="false">n-1</guid><pubDate>Mon, 26 Oct 2020 09:30:00 GMT</pubDate></item>
            <item><title>Convoy</title><guid>n-2</guid><pubDate>Mon, 26 Oct 2020 10:30:00 GMT</pubDate></item>
            </channel></rss>
            """;
    private static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr"><title>Ajans</title><id>urn:f</id>
            <updated>2020-10-26T10:00:00Z</updated>
            <entry><title>İdlib'de saldırı</title><id>urn:e:1</id><link href="https://ajans.example/1"/>
            <updated>2020-10-26T09:00:00Z</updated><summary>Üç kişi öldü.</summary></entry></feed>
            """;
    private static final String CAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a-1</identifier><sender>afad@example.org</sender>
            <sent>2020-10-26T08:00:00+03:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
            <info><language>en</language><category>Security</category><event>Shelling</event><urgency>Immediate</urgency>
            <severity>Severe</severity><certainty>Observed</certainty><headline>Shelling at Reyhanli</headline>
            <area><areaDesc>Reyhanli</areaDesc><circle>36.27,36.57 5</circle></area></info></alert>
            """;
    private static final String UCDP = """
            id,type_of_violence,side_a,side_b,source_date,source_headline,where_prec,where_coordinates,latitude,longitude,date_start,date_end,best
            7,1,Government of Syria,HTS,2019-01-01;2019-01-02,"Shelling, again",2,Saraqib,35.8,36.8,2019-01-01,2019-01-03,4
            8,3,IS,Civilians,,,1,Idlib,35.9,36.6,2019-02-01,2019-02-01,0
            """;
    private static final String SCORES = "date,a,b,score\n2019-03-01,TUR,SYR,-12.5\n2019-03-02,AZE,ARM,3\n";
    private static final String LINES = """
            {"source":"ap","publishedAt":"2020-10-26T12:00:00Z","title":"Strike","externalId":"1"}
            {"source":"ap","publishedAt":"2020-10-26T13:00:00Z","title":"Convoy","location":{"lat":36.1,"lon":36.6}}
            """;
    private static final String PAGE = """
            {"TotalCount":1,"NextPageUrl":"","Result":[{"id":7,"type_of_violence":1,"side_a":"Government of Syria","side_b":"HTS",
            "source_date":"2019-01-01","source_headline":"Shelling","where_prec":2,"where_coordinates":"Saraqib","latitude":35.8,
            "longitude":36.8,"date_start":"2019-01-01T00:00:00","date_end":"2019-01-03T00:00:00","best":4}]}
            """;
    private static final String GDELT = String.join("\t", gdelt()) + "\n";
    private static final List<String> DOCUMENTS = List.of(RSS, ATOM, CAP, UCDP, SCORES, LINES, PAGE, GDELT, "");

    private static final List<String> HOSTILE = List.of(
            "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x\">",
            "&c;",
            "&#0;",
            "<script>alert(1)</script>",
            "<![CDATA[",
            "]]>",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\"",
            "\"\"\"",
            ",,,,",
            "\t\t\t",
            "\n",
            "\r\n\r\n",
            "9999-99-99",
            "+1000000000-12-31T23:59:59Z",
            "9999999999999999999999",
            "-1",
            "NaN",
            "1e999",
            "null",
            "{}",
            "[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "2120-01-01T00:00:00Z",
            "</item></item>",
            "<item>",
            "xmlns=\"\"");

    private final Random random;

    Noise(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] document = text().getBytes(random.nextInt(40) == 0 ? UTF_16LE : UTF_8);
        if (random.nextInt(3) == 0) {
            flip(document);
        }
        byte[] packed = switch (random.nextInt(8)) {
            case 0 -> zip(document);
            case 1 -> gzip(document);
            default -> document;
        };
        if (random.nextInt(6) == 0) {
            flip(packed);
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(packed, random.nextInt(packed.length + 1)) : packed;
    }

    private String text() {
        StringBuilder text = new StringBuilder(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
        for (int change = random.nextInt(6); change > 0; change--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(120));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(5)));
                case 2 -> text.insert(at, DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
                case 3 ->
                    text.insert(at, random.nextInt(30) == 0 ? "x".repeat(100_000) : "<b>".repeat(random.nextInt(400)));
                default -> text.insert(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
        }
        return text.toString();
    }

    private void flip(byte[] bytes) {
        for (int flips = random.nextInt(8); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    /** An event of 2020 with 61 columns. */
    private static String[] gdelt() {
        String[] columns = new String[61];
        Arrays.fill(columns, "");
        columns[0] = "951000001";
        columns[1] = "20201113";
        columns[5] = "TUR";
        columns[15] = "SYR";
        columns[26] = "190";
        columns[27] = "190";
        columns[28] = "19";
        columns[29] = "4";
        columns[30] = "-10.0";
        columns[31] = "4";
        columns[34] = "-5.1";
        columns[51] = "4";
        columns[52] = "Idlib, Idlib, Syria";
        columns[53] = "SY";
        columns[56] = "35.93";
        columns[57] = "36.63";
        columns[59] = "20201113001500";
        columns[60] = "https://news.example/strike-on-idlib";
        return columns;
    }
}
