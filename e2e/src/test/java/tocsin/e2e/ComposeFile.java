package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code compose.yaml} as it is delivered. */
record ComposeFile(JsonNode services) {
    /** {@code ${NAME:?what to do}}: compose refuses to start where it is not set; {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+):([?-])([^}]*)}");

    static ComposeFile read() throws IOException {
        JsonNode compose = new ObjectMapper(new YAMLFactory())
                .readTree(Checkout.file("compose.yaml").toFile());
        return new ComposeFile(compose.path("services"));
    }

    /**
     * What a service finds in its environment.
     *
     * @param given the values of the file {@code .env}
     */
    Map<String, String> environment(String service, Map<String, String> given) {
        Map<String, String> environment = new TreeMap<>();
        services.path(service)
                .path("environment")
                .properties()
                .forEach(entry -> environment.put(
                        entry.getKey(), resolved(entry.getValue().asText(), given)));
        assertThat(environment).as("the environment of " + service).isNotEmpty();
        return environment;
    }

    private static String resolved(String value, Map<String, String> given) {
        return VARIABLE.matcher(value).replaceAll(variable -> {
            String name = variable.group(1);
            if (variable.group(2).equals("-") && !given.containsKey(name)) {
                return Matcher.quoteReplacement(variable.group(3));
            }
            assertThat(given).as("the variables of .env.example").containsKey(name);
            return Matcher.quoteReplacement(String.valueOf(given.get(name)));
        });
    }
}
