package io.makegood.stream;

import io.makegood.bundle.BundleSignature;
import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.SigningKeys;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.CoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets a bundle through when it is signed, comes in time, compiles, decides its own documented cases as documented, and fits beside those in force; only then does
 * it reach the state of anything that decides. One task does this for all others, so that all of them know the same policies. It takes in the clock of the cases
 * as well: what is decided behind it can only be earlier, so that a bundle in force later than that comes in time everywhere.
 */
final class AdmitBundles extends CoProcessFunction<PublishedBundle, ReceivedCase, AdmittedBundle>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    static final OutputTag<Decided> REFUSED = new OutputTag<>("refused") {
        private static final long serialVersionUID = 1L;
    };

    private final List<AdmittedBundle> always;
    private final List<String> keys;

    @SuppressWarnings("NullAway.Init")
    private transient List<AdmittedBundle> accepted;

    @SuppressWarnings("NullAway.Init")
    private transient ListState<AdmittedBundle> state;

    /**
     * A function that admits bundles.
     *
     * @param always the bundles in force before all others
     * @param keys public keys in PEM, one of which must have signed a bundle
     */
    AdmitBundles(List<AdmittedBundle> always, List<String> keys) {
        this.always = List.copyOf(always);
        this.keys = List.copyOf(keys);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        state = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("admitted", AdmittedBundle.class));
        accepted = new ArrayList<>(always);
        state.get().forEach(accepted::add);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        state.update(accepted.subList(always.size(), accepted.size()));
    }

    @Override
    public void processElement1(PublishedBundle published, Context context, Collector<AdmittedBundle> out) {
        try {
            AdmittedBundle bundle = admit(published, context.timerService().currentWatermark());
            accepted.add(bundle);
            out.collect(bundle);
        } catch (PolicyException e) {
            context.output(REFUSED, new Decided("", Report.refused(published, e.problems())));
        }
    }

    @Override
    public void processElement2(ReceivedCase none, Context context, Collector<AdmittedBundle> out) {
        // Only the clock of the cases comes here.
    }

    private AdmittedBundle admit(PublishedBundle published, long clock) {
        if (published.inForce() == PublishedBundle.UNKNOWN) {
            throw refused(
                    "`" + published.origin() + "` does not say from when it is in force",
                    "a name such as `20261101T000000Z-" + published.origin() + "`");
        }
        if (published.inForce() <= clock) {
            throw refused(
                    "it is in force from " + Instant.ofEpochMilli(published.inForce())
                            + ", and comes too late for that: cases up to " + Instant.ofEpochMilli(clock)
                            + " are decided",
                    "a later moment");
        }
        long last = accepted.isEmpty()
                ? AdmittedBundle.ALWAYS
                : accepted.get(accepted.size() - 1).inForce();
        if (published.inForce() < last) {
            throw refused(
                    "it is in force from " + Instant.ofEpochMilli(published.inForce())
                            + ", and comes after one that is in force from " + Instant.ofEpochMilli(last),
                    "a later moment");
        }
        PolicyBundle bundle = BundleZip.read(published.origin(), published.zip());
        List<Problem> unsigned = BundleSignature.verify(bundle, publicKeys());
        if (!unsigned.isEmpty()) {
            throw new PolicyException(unsigned);
        }
        Policy policy = CompiledPolicies.checked(bundle);
        if (!published.shadow()) {
            PolicySet.of(Timeline.with(Timeline.policies(accepted), policy));
        }
        return new AdmittedBundle(
                accepted.size(), published.inForce(), published.shadow(), bundle.fingerprint(), published.zip());
    }

    private List<PublicKey> publicKeys() {
        return keys.stream().map(SigningKeys::publicKey).toList();
    }

    private static PolicyException refused(String message, String maybe) {
        return new PolicyException(List.of(Problem.of("untimely-policy", message, maybe)));
    }
}
