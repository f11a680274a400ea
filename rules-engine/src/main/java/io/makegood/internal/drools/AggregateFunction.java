package io.makegood.internal.drools;

import io.makegood.internal.rule.Aggregate;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** What values of several facts come to together, as Drools asks for it. Its own functions know no amounts of money. */
public abstract class AggregateFunction implements AccumulateFunction<AggregateFunction.Values> {
    private final Aggregate aggregate;

    AggregateFunction(Aggregate aggregate) {
        this.aggregate = aggregate;
    }

    /** The values so far. */
    public static final class Values implements Serializable {
        private static final long serialVersionUID = 1L;
        private transient List<@Nullable Object> values = new ArrayList<>();
    }

    /** The sum. */
    public static final class Sum extends AggregateFunction {
        /** For Drools. */
        public Sum() {
            super(Aggregate.SUM);
        }
    }

    /** The least. */
    public static final class Min extends AggregateFunction {
        /** For Drools. */
        public Min() {
            super(Aggregate.MIN);
        }
    }

    /** The greatest. */
    public static final class Max extends AggregateFunction {
        /** For Drools. */
        public Max() {
            super(Aggregate.MAX);
        }
    }

    /** The average. */
    public static final class Average extends AggregateFunction {
        /** For Drools. */
        public Average() {
            super(Aggregate.AVERAGE);
        }
    }

    @Override
    public Values createContext() {
        return new Values();
    }

    @Override
    public void init(Values context) {
        context.values = new ArrayList<>();
    }

    @Override
    public void accumulate(Values context, @Nullable Object value) {
        context.values.add(value);
    }

    @Override
    public void reverse(Values context, @Nullable Object value) {
        context.values.remove(value);
    }

    @Override
    public @Nullable Object getResult(Values context) {
        return aggregate.of(context.values);
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Class<?> getResultType() {
        return Object.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // Nothing is kept.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // Nothing is kept.
    }
}
