package io.makegood.stream;

import io.makegood.problem.CaseFileException;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Tells whose case a line is and of which moment; a line that does not say so is rejected. */
final class ReceiveCases extends ProcessFunction<Line, ReceivedCase> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Line line, Context context, Collector<ReceivedCase> out) {
        ReceivedCase received;
        try {
            received = CaseScan.scan(line);
        } catch (CaseFileException e) {
            context.output(DecideCases.REJECTED, new Decided("", Report.rejected(line, e.problems())));
            return;
        }
        out.collect(received);
    }
}
