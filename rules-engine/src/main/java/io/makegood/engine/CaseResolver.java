package io.makegood.engine;

import io.makegood.casefile.CaseFile;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;

/**
 * Decides cases. What a service depends on where it need not know by what is decided: by a {@link ResolutionEngine}, by policies that are replaced while
 * it runs, by something around one of these, by another machine, or in a test by a lambda.
 */
@FunctionalInterface
public interface CaseResolver {
    /**
     * Decides a case.
     *
     * @return what the customer gets and why; never null
     * @throws CaseFileException when it is no case that can be decided, naming everything that is wrong with it
     */
    Resolution resolve(CaseFile caseFile);
}
