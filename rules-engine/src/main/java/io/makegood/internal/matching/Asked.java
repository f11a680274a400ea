package io.makegood.internal.matching;

import java.util.List;

/** One condition of a rule: what is compared, how, and with what. Several operands only with {@code in}. */
record Asked(Term left, Comparison comparison, List<Term> right) {}
