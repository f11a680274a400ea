package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.EarlierResolution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ids of what carrying out a resolution adds to a case: that of the claim and a number, never that of something added before. No two are the same,
 * whatever ids the case has.
 */
final class HistoryIds {
    private final List<EarlierResolution> earlier;
    private final Set<String> ofResolutions = new HashSet<>();
    private final Set<String> ofBookings = new HashSet<>();
    private final Set<String> ofCharges = new HashSet<>();
    private final Set<String> ofPayments = new HashSet<>();

    HistoryIds(CaseFile caseFile) {
        this.earlier = caseFile.earlierResolutions();
        earlier.forEach(resolution -> ofResolutions.add(resolution.id()));
        caseFile.ledger().forEach(entry -> ofBookings.add(entry.id()));
        caseFile.charges().forEach(charge -> ofCharges.add(charge.id()));
        caseFile.payments().forEach(payment -> ofPayments.add(payment.id()));
    }

    /** The id of the next resolution of a claim, of what it books first, and of what it charges; from now on it is taken. */
    String next(String claimId) {
        int number = count(claimId) + 1;
        while (!isFree(claimId + "#" + number)) {
            number++;
        }
        String id = claimId + "#" + number;
        ofResolutions.add(id);
        return id;
    }

    private boolean isFree(String id) {
        return !ofResolutions.contains(id) && !ofBookings.contains(id) && !ofCharges.contains(id);
    }

    /** The id of the last resolution of a claim, as it would be given. */
    String last(String claimId) {
        return claimId + "#" + count(claimId);
    }

    /** The id of what a resolution books once its return was scanned. */
    static String ofReturn(String resolutionId) {
        return resolutionId + ".return";
    }

    /** The id of a booking: the one wanted or, where a booking has it, one like it; from now on it is taken. */
    String ofBooking(String id) {
        String free = id;
        for (int more = 2; !ofBookings.add(free); more++) {
            free = id + "-" + more;
        }
        return free;
    }

    /** The id of the payment that is made because of a resolution. */
    String ofPayment(String id) {
        String free = id;
        for (int more = 2; !ofPayments.add(free); more++) {
            free = id + "-" + more;
        }
        return free;
    }

    /** How many resolutions of a claim there were. */
    private int count(String claimId) {
        // They stand next to each other, because a case keeps them sorted by id; the character behind the one that
        // follows the claim's id ends them.
        return placeOf(claimId + (char) ('#' + 1)) - placeOf(claimId + "#");
    }

    /** The place of the first id that is not before this one. */
    private int placeOf(String id) {
        int low = 0;
        int high = earlier.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (earlier.get(middle).id().compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
