package io.makegood.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The documented cases of a policy as parameters of a {@code @ParameterizedTest}, each decided, in the order of their files and named by their ids. The
 * parameter is an {@link io.makegood.replay.CaseResult}: the case, and for each step its facts, what was decided, and what is not as documented.
 *
 * <p>A case that cannot be read or decided is an invocation that fails before the test begins, naming the file and everything that is wrong with it. A policy
 * that cannot be used, ids that no case has, and a source without cases fail the test as a whole.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @CaseSource(policy = "src/main/policies/shop")
 * void comes_out_as_documented(CaseResult result) {
 *     assertThat(result).isAsDocumented();
 * }
 * }</pre>
 *
 * <p>A place is a folder, relative to the working directory of the tests, or a folder on the class path: {@code classpath:policies/shop}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(CaseArguments.class)
@ExtendWith(BrokenCases.class)
public @interface CaseSource {
    /** Where the bundle of the policy lies; the default policy of the library when empty. */
    String policy() default "";

    /** Where cases lie that are no part of the bundle: the files there and below whose names end with {@code .yaml}. The bundle's own when empty. */
    String cases() default "";

    /** The ids of the cases; all when empty. */
    String[] ids() default {};
}
