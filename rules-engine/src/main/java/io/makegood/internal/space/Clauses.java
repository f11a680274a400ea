package io.makegood.internal.space;

/** Clauses, one after the other in one list of literals; called by their number. */
final class Clauses {
    private final IntList literals = new IntList();
    private final IntList begins = new IntList();

    int count() {
        return begins.size();
    }

    int add(int[] clause) {
        begins.add(literals.size());
        for (int literal : clause) {
            literals.add(literal);
        }
        return begins.size() - 1;
    }

    int length(int clause) {
        int end = clause + 1 < begins.size() ? begins.get(clause + 1) : literals.size();
        return end - begins.get(clause);
    }

    int literal(int clause, int place) {
        return literals.get(begins.get(clause) + place);
    }

    void swap(int clause, int one, int other) {
        int begin = begins.get(clause);
        int literal = literals.get(begin + one);
        literals.set(begin + one, literals.get(begin + other));
        literals.set(begin + other, literal);
    }

    /** Forgets all but the first so many. */
    void cutTo(int count) {
        if (count < begins.size()) {
            literals.cutTo(begins.get(count));
            begins.cutTo(count);
        }
    }
}
