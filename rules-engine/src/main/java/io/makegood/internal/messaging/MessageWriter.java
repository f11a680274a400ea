package io.makegood.internal.messaging;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Speaks the languages of a bundle. Safe for use by many threads. */
public final class MessageWriter {
    private static final String FALLBACK = "en";

    private final Map<String, MessageCatalog> byLanguage;

    /** A speaker in the words of a bundle. */
    public MessageWriter(Bundle bundle) {
        Map<String, MessageCatalog> languages = new HashMap<>();
        bundle.messages().forEach((language, messages) -> languages.put(language, new MessageCatalog(messages)));
        languages.putIfAbsent(FALLBACK, new MessageCatalog(Map.of()));
        this.byLanguage = Map.copyOf(languages);
    }

    /** The message about all decisions of a case, in the customer's language if the bundle has it. */
    public Message about(CaseFile caseFile, List<MessagePart> parts) {
        String language = language(caseFile);
        return new Message(caseFile, parts, language, Objects.requireNonNull(byLanguage.get(language)));
    }

    private String language(CaseFile caseFile) {
        String wanted = Objects.requireNonNullElse(caseFile.customer().language(), FALLBACK);
        int dash = wanted.indexOf('-');
        String base = dash < 0 ? wanted : wanted.substring(0, dash);
        return byLanguage.containsKey(base) ? base : FALLBACK;
    }
}
