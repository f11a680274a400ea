package io.makegood.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What always holds of a property of a fact, whatever the case says and whatever the policy: the values it has, and what they have to do with those
 * of other properties. Written as conditions of a rule on the same fact, with numbers where a rule would have parameters; all of them hold, of every
 * case that can be made. Whoever proves something about a policy leaves out what they exclude; no decision reads them.
 *
 * <p>Nothing in the brackets says that the property is free: any value of its type, whatever the other properties are. What is a part of a term, such as
 * the matter of an incident type, follows from the term and is said nowhere.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Invariant {
    /** The conditions, such as {@code "hasDeadline || daysUntilDeadline == 99999"}. */
    String[] value() default {};
}
