package io.makegood.benchmarks.processes;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.replay.DocumentedCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Each documented case of the default policy by itself. All of them are decided in turn before and between the measurements, as a service meets
 * them; the median of the rounds counts.
 */
public final class DocumentedCases {
    private static final int ROUNDS = 7;
    private static final long NANOS_EACH = 20_000_000;

    private DocumentedCases() {}

    /** Microseconds for the first step of each case, by its id. */
    public static Map<String, Double> micros(int warmSeconds) {
        return Child.numbers(DocumentedCases.class, String.valueOf(warmSeconds));
    }

    /** Measures them. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Policy policy = Policy.customerFirst();
        ResolutionEngine engine = ResolutionEngine.using(policy);
        List<String> ids = new ArrayList<>();
        List<CaseFile> cases = new ArrayList<>();
        policy.cases().forEach((name, text) -> {
            DocumentedCase documented = DocumentedCase.read(name, text);
            ids.add(documented.id());
            cases.add(documented.facts());
        });
        long warm = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000;
        while (System.nanoTime() < warm) {
            cases.forEach(engine::resolve);
        }
        double[][] micros = new double[cases.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < cases.size(); i++) {
                micros[i][round] = micros(engine, cases.get(i));
            }
        }
        for (int i = 0; i < cases.size(); i++) {
            Arrays.sort(micros[i]);
            System.out.println(ids.get(i) + "\t" + micros[i][ROUNDS / 2]);
        }
    }

    private static double micros(ResolutionEngine engine, CaseFile caseFile) {
        long begin = System.nanoTime();
        long now = begin;
        int times = 0;
        while (now - begin < NANOS_EACH) {
            engine.resolve(caseFile);
            times++;
            now = System.nanoTime();
        }
        return (now - begin) / 1e3 / times;
    }
}
