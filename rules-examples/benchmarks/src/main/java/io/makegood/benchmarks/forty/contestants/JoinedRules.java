package io.makegood.benchmarks.forty.contestants;

import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** The rules of the two Drools contestants. */
final class JoinedRules {
    /** The global the rules write to. */
    static final String NOTES = "notes";

    private JoinedRules() {}

    static KieBase compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(
                "src/main/resources/benchmark/joined/joined.drl",
                services.getResources()
                        .newClassPathResource(
                                "io/makegood/benchmarks/drools/joined.drl", JoinedRules.class.getClassLoader()));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }
}
