package io.makegood.stream;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import java.util.ArrayList;
import java.util.List;

/** The documented cases of the default policy, each of a customer of its own: stories tell of customers who are called alike. */
final class Stories {
    static final List<CaseFile> ALL = all();

    private Stories() {}

    private static List<CaseFile> all() {
        List<CaseFile> all = new ArrayList<>();
        for (DocumentedCase documented : Replay.of(Policy.customerFirst()).cases()) {
            all.add(Day.ofCustomer(documented.facts(), documented.id()));
        }
        return List.copyOf(all);
    }
}
