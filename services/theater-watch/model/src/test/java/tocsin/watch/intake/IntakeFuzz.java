package tocsin.watch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Requests that range from good to noise. */
public final class IntakeFuzz {
    private static final List<String> FIELDS = List.of(
            "source",
            "externalId",
            "publishedAt",
            "occurredAt",
            "title",
            "body",
            "language",
            "url",
            "location",
            "credibility",
            "event",
            "revision",
            "titel",
            "");
    private static final List<String> VALUES = List.of(
            "\"officer\"",
            "\"2020-10-26T08:00:00Z\"",
            "\"2020-10-26\"",
            "\"9999999-01-01T00:00:00Z\"",
            "\"Strike on Idlib\"",
            "\"en\"",
            "\"https://example.org/a\"",
            "null",
            "true",
            "3",
            "-1",
            "1e400",
            "99999999999999999999999",
            "[]",
            "{}",
            "{\"lat\":36.1,\"lon\":36.6}",
            "{\"lat\":\"x\"}",
            "{\"scheme\":\"ucdp\",\"code\":\"1\"}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\"",
            "\" \"",
            "\"\u0627\u062f\u0644\u0628\"",
            "[[[[[[[[]]]]]]]]");

    private IntakeFuzz() {}

    /** One request. */
    public static byte[] request(Random random) {
        StringBuilder text = new StringBuilder();
        int items = 1 + random.nextInt(3);
        boolean array = random.nextBoolean();
        text.append(array ? "[" : "");
        for (int item = 0; item < items; item++) {
            text.append(item == 0 ? "" : array ? "," : "\n").append(report(random));
        }
        text.append(array ? "]" : "");
        byte[] bytes = text.toString().getBytes(UTF_8);
        int flips = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
        for (int flip = 0; flip < flips; flip++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String report(Random random) {
        StringBuilder report = new StringBuilder(
                "{\"source\":\"officer\",\"publishedAt\":\"2020-10-26T08:00:00Z\",\"title\":\"Strike\"");
        int changes = random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            report.append(",\"")
                    .append(FIELDS.get(random.nextInt(FIELDS.size())))
                    .append("\":")
                    .append(VALUES.get(random.nextInt(VALUES.size())));
        }
        return report.append('}').toString();
    }
}
