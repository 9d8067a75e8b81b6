package tocsin.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the mail server of a stack has received. */
record Mail(JsonNode message) {
    /** The messages to an address, newest first. */
    static List<Mail> to(URI inbox, String address) throws IOException {
        List<Mail> mails = new ArrayList<>();
        byte[] answer;
        try (InputStream messages = inbox.resolve("/api/messages").toURL().openStream()) {
            answer = messages.readAllBytes();
        }
        for (JsonNode message : TocsinStack.JSON.readTree(answer)) {
            if (message.path("to").asText().contains(address)) {
                mails.add(new Mail(message));
            }
        }
        return mails;
    }

    String subject() {
        return message.path("subject").asText();
    }

    String text() {
        return message.path("text").asText();
    }

    String html() {
        return message.path("html").asText();
    }

    String messageId() {
        return message.path("headers").path("Message-ID").path(0).asText();
    }
}
