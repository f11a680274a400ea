package io.makegood.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Hands on all of one input before any of the other. */
final class BundlesInOrder extends AbstractStreamOperator<PublishedBundle>
        implements TwoInputStreamOperator<PublishedBundle, PublishedBundle, PublishedBundle>, BoundedMultiInput {
    private static final long serialVersionUID = 1L;

    private transient boolean isFirstAtEnd;

    @SuppressWarnings("NullAway.Init")
    private transient List<PublishedBundle> waiting;

    @SuppressWarnings("NullAway.Init")
    private transient ListState<PublishedBundle> state;

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("waiting", TypeInformation.of(PublishedBundle.class)));
        waiting = new ArrayList<>();
        state.get().forEach(waiting::add);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.update(waiting);
    }

    @Override
    public void processElement1(StreamRecord<PublishedBundle> element) {
        output.collect(element);
    }

    @Override
    public void processElement2(StreamRecord<PublishedBundle> element) {
        if (isFirstAtEnd) {
            output.collect(element);
        } else {
            waiting.add(element.getValue());
        }
    }

    @Override
    public void endInput(int input) {
        if (input == 1) {
            // An input that had ended before the job began again ends again.
            isFirstAtEnd = true;
            waiting.forEach(each -> output.collect(new StreamRecord<>(each)));
            waiting.clear();
        }
    }
}
