package io.makegood.stream;

import io.makegood.engine.CaseFiles;
import io.makegood.problem.CaseFileException;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Rejects lines that do not say whose case they are and of which moment, with everything that is wrong with them. */
final class ReceiveCases extends ProcessFunction<ReceivedCase, ReceivedCase> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(ReceivedCase received, Context context, Collector<ReceivedCase> out) {
        Line line = received.line();
        if (received.clock() == ReceivedCase.UNKNOWN) {
            try {
                CaseFiles.readLine(line.origin(), line.numberForMessages(), line.text());
            } catch (CaseFileException e) {
                context.output(DecideCases.REJECTED, new Decided("", Report.rejected(line, e.problems())));
                return;
            }
        }
        out.collect(received);
    }
}
