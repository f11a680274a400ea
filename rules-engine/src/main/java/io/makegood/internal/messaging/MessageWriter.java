package io.makegood.internal.messaging;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Customer;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.messages.Languages;
import io.makegood.internal.messages.Languages.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks the languages of a bundle, each as it is written where the customer lives. Safe for use by many threads. */
public final class MessageWriter {
    private final Languages languages;
    private final Map<Spoken, MessageCatalog> catalogs = new ConcurrentHashMap<>();

    /** A speaker in the words of a bundle. */
    public MessageWriter(Bundle bundle) {
        this.languages = new Languages(bundle.messages());
    }

    /** The message about all decisions of a case, in the customer's language if the bundle has it. */
    public Message about(CaseFile caseFile, List<MessagePart> parts) {
        Customer customer = caseFile.customer();
        Spoken spoken = languages.spoken(
                Objects.requireNonNullElse(customer.language(), Languages.DEFAULT), customer.country());
        MessageCatalog catalog = catalogs.get(spoken);
        if (catalog == null) {
            catalog = catalogs.computeIfAbsent(spoken, each -> new MessageCatalog(languages.messages(each), each));
        }
        return new Message(caseFile, parts, spoken.language(), catalog);
    }
}
