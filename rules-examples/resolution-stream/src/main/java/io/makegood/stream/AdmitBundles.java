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
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * Lets a bundle through when it is signed, comes in time, compiles, decides its own documented cases as documented, and fits beside those in force; only then does
 * it reach the state of anything that decides. One task does this for all others, so that all of them know the same policies. It takes in the clock of the cases
 * as well: what is decided behind it can only be earlier, so that a bundle in force later than that comes in time everywhere, also after it began again. For that
 * its clock stands still, instead of counting no more, while no cases come.
 */
final class AdmitBundles extends AbstractStreamOperator<AdmittedBundle>
        implements TwoInputStreamOperator<PublishedBundle, ReceivedCase, AdmittedBundle> {
    private static final long serialVersionUID = 1L;

    static final OutputTag<Decided> REFUSED = new OutputTag<>("refused") {
        private static final long serialVersionUID = 1L;
    };

    private final List<AdmittedBundle> always;
    private final List<String> keys;

    @SuppressWarnings("NullAway.Init")
    private transient List<AdmittedBundle> accepted;

    @SuppressWarnings("NullAway.Init")
    private transient ListState<AdmittedBundle> admitted;

    /** Up to which moment cases may be decided, in milliseconds since 1970. */
    private transient long clock;

    @SuppressWarnings("NullAway.Init")
    private transient ListState<Long> clocks;

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
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        OperatorStateStore store = context.getOperatorStateStore();
        admitted = store.getListState(new ListStateDescriptor<>("admitted", AdmittedBundle.class));
        accepted = new ArrayList<>(always);
        admitted.get().forEach(accepted::add);
        clocks = store.getListState(new ListStateDescriptor<>("clock", Types.LONG));
        clock = Long.MIN_VALUE;
        for (Long each : clocks.get()) {
            clock = Math.max(clock, each);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        admitted.update(accepted.subList(always.size(), accepted.size()));
        clocks.update(List.of(clock));
    }

    @Override
    public void processElement1(StreamRecord<PublishedBundle> element) {
        PublishedBundle published = element.getValue();
        try {
            AdmittedBundle bundle = admit(published);
            accepted.add(bundle);
            output.collect(new StreamRecord<>(bundle));
        } catch (PolicyException e) {
            output.collect(REFUSED, new StreamRecord<>(new Decided("", Report.refused(published, e.problems()))));
        }
    }

    @Override
    public void processElement2(StreamRecord<ReceivedCase> none) {
        // Only the clock of the cases comes here.
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        clock = Math.max(clock, mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
        // Whoever decides must not go on without this clock when cases come again.
        if (status.isActive()) {
            super.processWatermarkStatus(status, input);
        }
    }

    private AdmittedBundle admit(PublishedBundle published) {
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
