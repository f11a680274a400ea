package io.makegood.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds in a line whose case it is and of which moment, at a tenth of what reading all of it takes. What is wrong elsewhere is found when it is decided. */
final class CaseScan {
    private static final JsonFactory JSON = new JsonFactory();

    private CaseScan() {}

    static ReceivedCase scan(Line line) {
        String customer = null;
        String now = null;
        try (JsonParser parser = JSON.createParser(line.text())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while ((customer == null || now == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (name.equals("customer")) {
                        customer = text(parser, "id");
                    } else if (name.equals("clock")) {
                        now = text(parser, "now");
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        } catch (IOException e) {
            // Whoever reads all of it says what is wrong.
        }
        Long clock = now == null ? null : milliseconds(now);
        if (customer == null || clock == null) {
            return read(line);
        }
        return new ReceivedCase(customer, clock, line);
    }

    private static ReceivedCase read(Line line) {
        try {
            CaseFile read = CaseFiles.readLine(line.origin(), line.numberForMessages(), line.text());
            return new ReceivedCase(read.customer().id(), read.clock().now().toEpochMilli(), line);
        } catch (CaseFileException e) {
            return new ReceivedCase("", ReceivedCase.UNKNOWN, line);
        }
    }

    /** The text of one field of an object, which is read to its end; null when there is none. */
    private static @Nullable String text(JsonParser parser, String wanted) throws IOException {
        String text = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(wanted) && value == JsonToken.VALUE_STRING) {
                text = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }

    private static @Nullable Long milliseconds(String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
