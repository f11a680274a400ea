package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** Drools as it is mostly used: joined facts, agenda groups, a stateless session for each decision. */
public final class DroolsStateless implements Contestant {
    private final List<List<Object>> cases = FortyCases.joined();
    private final KieBase base = JoinedRules.compile();

    @Override
    public Outcome decide(int caseIndex) {
        Notes notes = new Notes();
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal(JoinedRules.NOTES, notes);
        session.execute(cases.get(caseIndex));
        return notes.outcome();
    }
}
