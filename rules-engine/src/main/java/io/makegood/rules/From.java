package io.makegood.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where in the case file a property of a claim comes from: the fact that bears on the claim, a slash, its component. The proof of a resolution
 * names these places.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface From {
    /** One place or several, such as {@code shipment/status}. */
    String[] value();
}
