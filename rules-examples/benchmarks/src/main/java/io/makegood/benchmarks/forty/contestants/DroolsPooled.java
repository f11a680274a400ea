package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The same rules and facts with a pool of sessions. */
public final class DroolsPooled implements Contestant {
    private static final int SESSIONS = 2;

    private final List<List<Object>> cases = FortyCases.joined();
    private final KieSessionsPool sessions = JoinedRules.compile().newKieSessionsPool(SESSIONS);

    @Override
    public Outcome decide(int caseIndex) {
        Notes notes = new Notes();
        KieSession session = sessions.newKieSession();
        try {
            session.setGlobal(JoinedRules.NOTES, notes);
            cases.get(caseIndex).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return notes.outcome();
    }
}
