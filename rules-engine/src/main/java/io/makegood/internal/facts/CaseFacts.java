package io.makegood.internal.facts;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.BusinessCalendar;
import io.makegood.casefile.CaseFact;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Contact;
import io.makegood.casefile.Customer;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.Discount;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.LineDependency;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.Rental;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.rules.ReportedClaim;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts of a case that a rule can match beside its own, and where the case lists them. */
public final class CaseFacts {
    private static final Map<Class<?>, Function<CaseFile, List<?>>> LISTS = lists();

    /** How a case file calls the lists. */
    private static final Map<Class<?>, String> LIST_NAMES = listNames();

    /** Their types, by simple name. */
    public static final SortedMap<String, Class<?>> BY_NAME = Collections.unmodifiableSortedMap(byName());

    private CaseFacts() {}

    private static SortedMap<String, Class<?>> byName() {
        SortedMap<String, Class<?>> byName = new TreeMap<>();
        LISTS.keySet().forEach(type -> byName.put(type.getSimpleName(), type));
        byName.put(ReportedClaim.class.getSimpleName(), ReportedClaim.class);
        return byName;
    }

    private static Map<Class<?>, Function<CaseFile, List<?>>> lists() {
        Map<Class<?>, Function<CaseFile, List<?>>> lists = new LinkedHashMap<>();
        lists.put(AccountBalance.class, CaseFile::balances);
        lists.put(BusinessCalendar.class, CaseFile::calendars);
        lists.put(Charge.class, CaseFile::charges);
        lists.put(Contact.class, caseFile -> oneOrNone(caseFile.contact()));
        lists.put(Customer.class, caseFile -> List.of(caseFile.customer()));
        lists.put(CustomerWish.class, CaseFile::wishes);
        lists.put(Deadline.class, CaseFile::deadlines);
        lists.put(Discount.class, CaseFile::discounts);
        lists.put(EarlierResolution.class, CaseFile::earlierResolutions);
        lists.put(Evidence.class, CaseFile::evidence);
        lists.put(Incident.class, CaseFile::incidents);
        lists.put(LedgerEntry.class, CaseFile::ledger);
        lists.put(LineDependency.class, CaseFacts::dependencies);
        lists.put(Order.class, CaseFile::orders);
        lists.put(OrderLine.class, CaseFacts::lines);
        lists.put(PastContact.class, CaseFile::pastContacts);
        lists.put(Payment.class, CaseFile::payments);
        lists.put(PaymentMethod.class, CaseFile::paymentMethods);
        lists.put(PlannedAction.class, CaseFile::plannedActions);
        lists.put(PriceFact.class, CaseFile::prices);
        lists.put(Promise.class, CaseFile::promises);
        lists.put(
                Rental.class,
                caseFile -> lines(caseFile).stream()
                        .map(OrderLine::rental)
                        .filter(Objects::nonNull)
                        .toList());
        lists.put(ReturnQuote.class, CaseFile::returnQuotes);
        lists.put(RiskSignal.class, caseFile -> oneOrNone(caseFile.risk()));
        lists.put(SafetyNotice.class, CaseFile::safetyNotices);
        lists.put(Seller.class, CaseFile::sellers);
        lists.put(SellerContact.class, CaseFile::sellerContacts);
        lists.put(Shipment.class, CaseFile::shipments);
        lists.put(ShippingOption.class, CaseFile::shippingOptions);
        lists.put(StockPosition.class, CaseFile::stock);
        return lists;
    }

    private static List<?> oneOrNone(@Nullable Object fact) {
        return fact == null ? List.of() : List.of(fact);
    }

    /** Of all orders, by id. */
    private static List<OrderLine> lines(CaseFile caseFile) {
        if (caseFile.orders().size() == 1) {
            return caseFile.orders().get(0).lines();
        }
        List<OrderLine> lines = new ArrayList<>();
        caseFile.orders().forEach(order -> lines.addAll(order.lines()));
        lines.sort(Comparator.comparing(OrderLine::id));
        return lines;
    }

    private static List<LineDependency> dependencies(CaseFile caseFile) {
        List<LineDependency> dependencies = List.of();
        for (OrderLine line : lines(caseFile)) {
            if (!line.dependsOn().isEmpty()) {
                dependencies = dependencies.isEmpty() ? new ArrayList<>() : dependencies;
                dependencies.addAll(line.dependsOn());
            }
        }
        return dependencies;
    }

    /** All facts of a type in a case, by key; claims are none of the case itself. */
    public static List<?> of(CaseFile caseFile, Class<?> type) {
        Function<CaseFile, List<?>> list = LISTS.get(type);
        return list == null ? List.of() : list.apply(caseFile);
    }

    /** Whether something of this type is a fact as a case lists it. */
    public static boolean isListed(Class<?> type) {
        return LISTS.containsKey(type);
    }

    /** Whether there is at most one such fact in a case. */
    public static boolean isSingle(Class<?> type) {
        return type == Customer.class || type == Contact.class || type == RiskSignal.class;
    }

    /** Where a case lists a fact: its list and its key, such as {@code evidence/E1}. */
    public static String placeOf(CaseFile caseFile, Object fact) {
        if (fact instanceof ReportedClaim claim) {
            return "claims/" + claim.getId();
        }
        if (fact instanceof OrderLine line) {
            return placeOf(caseFile, line);
        }
        if (fact instanceof LineDependency dependency) {
            return ownerOf(caseFile, line -> line.dependsOn().stream().anyMatch(each -> each == dependency))
                    + "/dependsOn/" + dependency.key();
        }
        if (fact instanceof Rental rental) {
            return ownerOf(caseFile, line -> line.rental() == rental) + "/rental";
        }
        String list = listOf(fact.getClass());
        return fact instanceof CaseFact listed ? list + "/" + listed.key() : list;
    }

    private static String placeOf(CaseFile caseFile, OrderLine line) {
        for (Order order : caseFile.orders()) {
            for (OrderLine each : order.lines()) {
                if (each.id().equals(line.id())) {
                    return "orders/" + order.id() + "/lines/" + line.id();
                }
            }
        }
        return "orders";
    }

    private static String ownerOf(CaseFile caseFile, Predicate<OrderLine> which) {
        return lines(caseFile).stream()
                .filter(which)
                .findFirst()
                .map(line -> placeOf(caseFile, line))
                .orElse("orders");
    }

    /** The name of the list in which a case has facts of a type, or of the fact where it has one at most. */
    public static String listOf(Class<?> type) {
        if (type == ReportedClaim.class) {
            return "claims";
        }
        if (type == OrderLine.class || type == LineDependency.class || type == Rental.class) {
            return "orders/lines" + (type == OrderLine.class ? "" : type == Rental.class ? "/rental" : "/dependsOn");
        }
        return LIST_NAMES.getOrDefault(type, "");
    }

    /** As the case file calls them: the component that has this type, or lists it. */
    private static Map<Class<?>, String> listNames() {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        for (RecordComponent component : CaseFile.class.getRecordComponents()) {
            Class<?> element = Properties.elementOf(component.getAccessor());
            names.put(element == null ? component.getType() : element, component.getName());
        }
        return names;
    }
}
