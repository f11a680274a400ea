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
 * it reach the state of anything that decides. There is one gate for all tasks, so that all of them know the same policies. It takes in the clock of the cases
 * as well: what is decided behind it can only be earlier, so that a bundle in force later than that comes in time everywhere.
 */
final class Gate extends CoProcessFunction<Offer, ReceivedCase, Edition> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    static final OutputTag<Decided> REFUSED = new OutputTag<>("refused") {
        private static final long serialVersionUID = 1L;
    };

    private final List<Edition> always;
    private final List<String> keys;

    @SuppressWarnings("NullAway.Init")
    private transient List<Edition> accepted;

    @SuppressWarnings("NullAway.Init")
    private transient ListState<Edition> state;

    /**
     * A gate.
     *
     * @param always the editions in force before all others
     * @param keys public keys in PEM, one of which must have signed a bundle
     */
    Gate(List<Edition> always, List<String> keys) {
        this.always = List.copyOf(always);
        this.keys = List.copyOf(keys);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        state = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("editions", Edition.class));
        accepted = new ArrayList<>(always);
        state.get().forEach(accepted::add);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        state.update(accepted.subList(always.size(), accepted.size()));
    }

    @Override
    public void processElement1(Offer offer, Context context, Collector<Edition> out) {
        try {
            Edition edition = accept(offer, context.timerService().currentWatermark());
            accepted.add(edition);
            out.collect(edition);
        } catch (PolicyException e) {
            context.output(REFUSED, new Decided("", Report.refused(offer, e.problems())));
        }
    }

    @Override
    public void processElement2(ReceivedCase none, Context context, Collector<Edition> out) {
        // Only the clock of the cases comes here.
    }

    private Edition accept(Offer offer, long clock) {
        if (offer.inForce() == Offer.UNKNOWN) {
            throw refused(
                    "`" + offer.origin() + "` does not say from when it is in force",
                    "a name such as `20261101T000000Z-" + offer.origin() + "`");
        }
        if (offer.inForce() <= clock) {
            throw refused(
                    "it is in force from " + Instant.ofEpochMilli(offer.inForce())
                            + ", and comes too late for that: cases up to " + Instant.ofEpochMilli(clock)
                            + " are decided",
                    "a later moment");
        }
        long last = accepted.isEmpty()
                ? Edition.ALWAYS
                : accepted.get(accepted.size() - 1).inForce();
        if (offer.inForce() < last) {
            throw refused(
                    "it is in force from " + Instant.ofEpochMilli(offer.inForce())
                            + ", and comes after one that is in force from " + Instant.ofEpochMilli(last),
                    "a later moment");
        }
        PolicyBundle bundle = BundleZip.read(offer.origin(), offer.zip());
        List<Problem> unsigned = BundleSignature.verify(bundle, publicKeys());
        if (!unsigned.isEmpty()) {
            throw new PolicyException(unsigned);
        }
        Policy policy = CompiledPolicies.checked(bundle);
        if (!offer.shadow()) {
            PolicySet.of(Timeline.with(inForce(), policy));
        }
        return new Edition(accepted.size(), offer.inForce(), offer.shadow(), bundle.fingerprint(), offer.zip());
    }

    private List<PublicKey> publicKeys() {
        return keys.stream().map(SigningKeys::publicKey).toList();
    }

    private List<Policy> inForce() {
        List<Policy> policies = new ArrayList<>();
        for (Edition edition : accepted) {
            if (!edition.shadow()) {
                policies = Timeline.with(policies, CompiledPolicies.of(edition));
            }
        }
        return policies;
    }

    private static PolicyException refused(String message, String maybe) {
        return new PolicyException(List.of(Problem.of("untimely-policy", message, maybe)));
    }
}
