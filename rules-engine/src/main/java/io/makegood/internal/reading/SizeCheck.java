package io.makegood.internal.reading;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.internal.claims.Claims;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case is small enough to be decided in seconds and in the memory of a small process. Most of what is in a case may be there in any
 * number, because it takes no more time than it takes to read; here is what is multiplied with something else.
 */
final class SizeCheck {
    private static final String SPLIT = "several cases, each with a part of the incidents or lines";

    private final CaseCheck check;
    private final CaseFile file;
    private final Index<Order> orders;
    private final Pointer root;
    private boolean tooLarge;

    SizeCheck(CaseCheck check, CaseFile file, Index<Order> orders, Pointer root) {
        this.check = check;
        this.file = file;
        this.orders = orders;
        this.root = root;
    }

    /**
     * Says what there is too much of.
     *
     * @param longest characters of the longest text of the case
     * @param at where it stands; null when there is no text
     * @return whether there is too much of anything
     */
    boolean isTooLarge(int longest, @Nullable Pointer at) {
        int lines = 0;
        for (int i = 0; i < file.orders().size(); i++) {
            lines += file.orders().get(i).lines().size();
        }
        atMost(Limits.FACTS, "lines", lines, "orders");
        atMost(Limits.FACTS, "incidents", file.incidents().size(), "incidents");
        if (file.shippingOptions().size() > Limits.SHIPPING_OPTIONS) {
            tooMany(
                    Limits.SHIPPING_OPTIONS + " shipping options",
                    file.shippingOptions().size(),
                    "shippingOptions",
                    "only those a remedy would travel by");
        }
        if (!tooLarge) {
            claims(longest, at);
        }
        return tooLarge;
    }

    private void claims(int longest, @Nullable Pointer at) {
        long claims = 0;
        long ofWholeOrders = 0;
        for (int i = 0; i < file.incidents().size(); i++) {
            Incident incident = file.incidents().get(i);
            Order order = orders.of(incident.orderId());
            claims += order == null ? 1 : Claims.count(incident, order);
            ofWholeOrders += order != null && Claims.isAboutTheOrder(incident)
                    ? order.lines().size()
                    : 0;
        }
        if (claims > Limits.CLAIMS) {
            tooMany(Limits.CLAIMS + " claims, one for each incident and line it is about", claims, "incidents", SPLIT);
        } else if (ofWholeOrders > Limits.LINES_CLAIMED) {
            tooMany(
                    Limits.LINES_CLAIMED + " lines in all its incidents about whole orders together",
                    ofWholeOrders,
                    "incidents",
                    SPLIT);
        } else if (claims * longest > Limits.QUOTED && at != null) {
            tooLarge = true;
            check.add(
                    at,
                    "this text has " + longest + " characters, and in a case of " + claims + " claims at most "
                            + Limits.QUOTED / claims + " are read",
                    SPLIT);
        }
    }

    private void atMost(int most, String what, int count, String list) {
        if (count > most) {
            tooMany(most + " " + what, count, list, SPLIT);
        }
    }

    private void tooMany(String most, long count, String list, String maybe) {
        tooLarge = true;
        check.add(root.field(list), "a case has at most " + most + ", not " + count, maybe);
    }
}
