package io.makegood.benchmarks.forty;

import io.makegood.casefile.CaseFile;
import java.util.List;

/**
 * One case in the three forms engines want it in. What is prepared here is not timed.
 *
 * @param caseFile as a user of Makegood hands it in
 * @param flat one bean
 * @param joined one fact for the order, the customer, the seller, the shipment, the incident, the wish and the stock, tied together by their ids
 */
record FortyCase(CaseFile caseFile, ClaimFacts flat, List<Object> joined) {}
