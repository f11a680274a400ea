package io.makegood.engine;

import io.makegood.casefile.CaseFile;
import io.makegood.resolution.Resolution;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tells listeners of a decision. The only class of the library that reads a clock: for them to know how long it took.
 *
 * @param outermostFirst at least one
 */
record Listeners(List<DecisionListener> outermostFirst) {
    Listeners {
        outermostFirst = List.copyOf(outermostFirst);
    }

    /** How a case is decided. */
    @FunctionalInterface
    interface Deciding {
        /** @param ruleFailures is told of rules that broke down */
        Resolution resolve(CaseFile caseFile, Consumer<RuntimeException> ruleFailures);
    }

    Listeners and(DecisionListener listener) {
        return new Listeners(
                Stream.concat(outermostFirst.stream(), Stream.of(listener)).toList());
    }

    Resolution listen(CaseFile caseFile, Deciding deciding) {
        outermostFirst.forEach(listener -> tell(() -> listener.before(caseFile)));
        long start = System.nanoTime();
        Resolution resolution;
        try {
            resolution = deciding.resolve(
                    caseFile, failure -> innermostFirst(listener -> listener.ruleFailed(caseFile, failure)));
        } catch (RuntimeException | Error failure) {
            Duration took = since(start);
            innermostFirst(listener -> listener.failed(caseFile, failure, took));
            throw failure;
        }
        Duration took = since(start);
        innermostFirst(listener -> listener.after(caseFile, resolution, took));
        return resolution;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void innermostFirst(Consumer<DecisionListener> news) {
        for (int i = outermostFirst.size() - 1; i >= 0; i--) {
            DecisionListener listener = outermostFirst.get(i);
            tell(() -> news.accept(listener));
        }
    }

    /** Whatever goes wrong with a listener is not the customer's trouble. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (StackOverflowError e) {
            complain(e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            complain(e);
        }
    }

    private static void complain(Throwable e) {
        System.getLogger("io.makegood.engine").log(Level.WARNING, "a listener of decisions failed", e);
    }
}
