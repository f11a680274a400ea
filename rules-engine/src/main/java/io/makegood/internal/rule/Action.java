package io.makegood.internal.rule;

import java.lang.reflect.Method;
import java.util.List;

/**
 * What a rule says when its conditions hold: a verb of its fact.
 *
 * @param verb the public method of the fact, which returns nothing
 * @param arguments one for each parameter of the verb
 * @param span where it stands
 */
public record Action(Method verb, List<Operand> arguments, Span span) {}
