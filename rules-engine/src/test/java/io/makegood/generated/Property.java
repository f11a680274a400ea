package io.makegood.generated;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Contact;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.DeadlineBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.PromiseBuilder;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.RiskSignalBuilder;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.ShippingOptionBuilder;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.generatedcases.Dice;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.DeliveryPlanner;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.safeguards.Breach;
import io.makegood.internal.safeguards.Safeguards;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.MemberTier;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.PromiseEvidence;
import io.makegood.vocabulary.PromiseGiver;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.SafetySeverity;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.StockRelation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds for every case. */
enum Property {
    TOTAL {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Set<String> decided = new TreeSet<>();
            resolution.decisions().forEach(d -> decided.add(d.id()));
            Set<String> claimed = new Sums(caseFile).claimIds();
            if (!decided.equals(claimed) || resolution.decisions().size() != claimed.size()) {
                return "decided " + decided + " of " + claimed;
            }
            Instant now = caseFile.clock().now();
            for (LineDecision decision : resolution.decisions()) {
                // A no is no pause: it is decided, with alternatives and a way to appeal instead of a date.
                if (decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES) {
                    if (decision.options().isEmpty()) {
                        return decision.id() + ": a bare no";
                    }
                } else if (decision.status() != ResolutionStatus.FINAL) {
                    boolean dated = decision.pending() != null
                            && decision.pending().until().isAfter(now);
                    boolean followed = resolution.followUps().stream()
                            .anyMatch(f -> decision.id().equals(f.decisionId()) && f.nextRemedy() != null);
                    if (!dated || !followed) {
                        return decision.id() + ": " + decision.status() + " without a date ahead and what happens then";
                    }
                }
            }
            boolean onlyPlans = caseFile.incidents().stream()
                    .allMatch(i -> caseFile.plannedActions().stream()
                            .anyMatch(a -> a.incidentId().equals(i.id())));
            if (resolution.communications().isEmpty()) {
                return onlyPlans ? null : "nobody speaks to the customer";
            }
            Communication message = resolution.communications().get(0);
            if (!message.points().containsAll(Set.of(CommPoint.GREET_BY_NAME, CommPoint.REPLYABLE_CHANNEL))) {
                return "the message is not kind: " + message.text();
            }
            boolean waits =
                    resolution.decisions().stream().anyMatch(d -> d.pending() != null && isSpokenOf(caseFile, d));
            return waits && !message.points().contains(CommPoint.STATE_NEXT_STEP)
                    ? "the message does not say what happens next: " + message.text()
                    : null;
        }
    },
    NO_GAP {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(resolution.warnings().stream()
                    .filter(w -> w.contains(Sweep.GAP))
                    .toList());
        }
    },
    LEGAL_FLOOR {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(Law.broken(caseFile, resolution));
        }
    },
    NEVER_LIST {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(NeverList.of(caseFile, resolution));
        }
    },
    SUMS {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(NeverList.sums(caseFile, resolution));
        }
    },
    COSTS {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(NeverList.costs(caseFile, resolution));
        }
    },
    SAFEGUARDS {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            List<Breach> breaches = Safeguards.breaches(CustomerFirst.claims(caseFile), resolution.decisions());
            return breaches.isEmpty() ? null : breaches.get(0).toString();
        }
    },
    NO_SAFEGUARD_NEEDED {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(resolution.warnings().stream()
                    .filter(w -> w.contains("a person decides instead"))
                    .toList());
        }
    },
    ORDER_OF_FACTS {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Dice dice = dice(caseFile);
            CaseFile shuffled = CaseFileBuilder.builder(caseFile)
                    .sellers(dice.shuffled(caseFile.sellers()))
                    .orders(dice.shuffled(caseFile.orders()).stream()
                            .map(o -> OrderBuilder.builder(o)
                                    .lines(dice.shuffled(o.lines()))
                                    .build())
                            .toList())
                    .payments(dice.shuffled(caseFile.payments()))
                    .balances(dice.shuffled(caseFile.balances()))
                    .shipments(dice.shuffled(caseFile.shipments()))
                    .shippingOptions(dice.shuffled(caseFile.shippingOptions()))
                    .calendars(dice.shuffled(caseFile.calendars()))
                    .stock(dice.shuffled(caseFile.stock()))
                    .incidents(dice.shuffled(caseFile.incidents()))
                    .wishes(dice.shuffled(caseFile.wishes()))
                    .deadlines(dice.shuffled(caseFile.deadlines()))
                    .promises(dice.shuffled(caseFile.promises()))
                    .evidence(dice.shuffled(caseFile.evidence()))
                    .sellerContacts(dice.shuffled(caseFile.sellerContacts()))
                    .pastContacts(dice.shuffled(caseFile.pastContacts()))
                    .earlierResolutions(dice.shuffled(caseFile.earlierResolutions()))
                    .ledger(dice.shuffled(caseFile.ledger()))
                    .returnQuotes(dice.shuffled(caseFile.returnQuotes()))
                    .prices(dice.shuffled(caseFile.prices()))
                    .safetyNotices(dice.shuffled(caseFile.safetyNotices()))
                    .plannedActions(dice.shuffled(caseFile.plannedActions()))
                    .build();
            String other = CaseWriter.write(CustomerFirst.resolve(shuffled));
            return differs(CaseWriter.write(resolution), other);
        }
    },
    READ_BACK {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            CaseFile read = CaseFiles.read("case.json", CaseFiles.toJson(caseFile));
            return read.equals(caseFile) ? null : differs(CaseFiles.toJson(caseFile), CaseFiles.toJson(read));
        }
    },
    ASKED_AGAIN {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            CaseFile after = later(CaseFiles.after(caseFile, resolution), Duration.ofMinutes(5));
            Resolution again = CustomerFirst.resolve(after);
            Sums sums = new Sums(caseFile);
            Set<String> granted = new TreeSet<>();
            for (LineDecision first : resolution.decisions()) {
                boolean given =
                        first.status() == ResolutionStatus.FINAL && gives(first) && !Sums.isBeyondThePrice(first);
                if (given) {
                    granted.addAll(places(sums, first));
                }
            }
            for (LineDecision first : resolution.decisions()) {
                LineDecision second = decision(again, first.id());
                if (gives(second)
                        && !Sums.isBeyondThePrice(second)
                        && places(sums, second).stream().anyMatch(granted::contains)) {
                    return first.id() + ": " + first.remedyType() + " first, and again " + second.remedyType();
                }
                if (!first.compensations().isEmpty() && !second.compensations().isEmpty()) {
                    return first.id() + ": " + first.compensations() + " first, and again " + second.compensations();
                }
                // Nothing may extend the stop but the customer himself.
                if (first.pending() != null
                        && second.pending() != null
                        && first.status() == second.status()
                        && second.pending().until().isAfter(first.pending().until())) {
                    return first.id() + ": " + first.status() + " put off by asking again";
                }
            }
            return null;
        }
    },
    NOTHING_PAID_TWICE_OVER_TIME {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Sums sums = new Sums(caseFile);
            Map<String, Money> paid = new TreeMap<>();
            Set<String> sent = new TreeSet<>();
            Dice dice = dice(caseFile);
            CaseFile now = caseFile;
            Resolution step = resolution;
            for (int contact = 1; contact <= 3; contact++) {
                for (LineDecision decision : step.decisions()) {
                    for (Compensation fee : decision.compensations()) {
                        if (fee.type().equals(CompensationType.SHIPPING_FEE_REFUND) && fee.amount() != null) {
                            paid.merge(decision.orderId(), fee.amount(), Money::plus);
                        }
                    }
                    if (decision.status() != ResolutionStatus.FINAL) {
                        continue;
                    }
                    Money amount = decision.planned().amount();
                    if (amount != null) {
                        paid.merge(decision.orderId(), amount, Money::plus);
                    }
                    if (decision.planned().receivable().due() != null && decision.remedyType() == RemedyType.EXCHANGE) {
                        // More came in for something dearer.
                        paid.merge(
                                decision.orderId(),
                                decision.planned().receivable().due().negated(),
                                Money::plus);
                    }
                    // What was sent and did not fail is not sent again, nor paid back for the same incident.
                    boolean gives = decision.remedyType().shipsGoods() || amount != null;
                    if (gives && sent.contains(decision.id())) {
                        return decision.id() + ": made good again in contact " + contact;
                    }
                    if (gives) {
                        sent.add(decision.id());
                    }
                }
                for (Map.Entry<String, Money> entry : paid.entrySet()) {
                    Money left = sums.left(sums.order(entry.getKey()));
                    if (entry.getValue().isGreaterThan(left)) {
                        return entry.getKey() + ": " + entry.getValue() + " paid of " + left + " by contact " + contact;
                    }
                }
                now = Contacts.next(now, step, contact, dice);
                step = CustomerFirst.resolve(now);
            }
            return null;
        }
    },
    LEDGER_BALANCES {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            CaseFile after = CaseFiles.afterReturn(CaseFiles.after(caseFile, resolution), resolution);
            String before = LedgerBalances.broken(caseFile);
            return before != null ? before : LedgerBalances.broken(after);
        }
    },
    A_RECIPIENTS_WORDS {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Contact contact = caseFile.contact();
            if (contact == null
                    || contact.requester() != RequesterRole.RECIPIENT
                    || resolution.communications().isEmpty()) {
                return null;
            }
            String text = resolution.communications().get(0).text();
            // What was promised or asked is quoted as it was said.
            for (Promise promise : caseFile.promises()) {
                text = text.replace(promise.text().strip().replaceFirst("\\.$", ""), "");
            }
            for (String word : List.of(
                    "your money",
                    "you paid",
                    "you had paid",
                    "your payment",
                    "charged",
                    "your bank",
                    "your card",
                    "cheaper",
                    "refund")) {
                if (text.contains(word)) {
                    return "a recipient reads: " + word;
                }
            }
            // What she gets on top is ours to name.
            String rest = Gestures.takenOut(text, caseFile, resolution);
            return rest.matches("(?s).*(\\p{Sc}\\h?[0-9]|[0-9]\\h?\\p{Sc}|\\b[A-Z]{3}\\h[0-9]).*")
                    ? "a recipient reads a price: " + rest
                    : null;
        }
    },
    MORE_FAULT_OF_OURS {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            List<Incident> ours = new ArrayList<>();
            for (Incident incident : caseFile.incidents()) {
                ours.add(IncidentBuilder.builder(incident)
                        .fault(FaultParty.PLATFORM)
                        .build());
            }
            return lessThan(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile).incidents(ours).build());
        }
    },
    A_PROMISE_MORE {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Dice dice = dice(caseFile);
            Incident incident = dice.one(caseFile.incidents());
            boolean promised =
                    caseFile.promises().stream().anyMatch(p -> p.incidentId().equals(incident.id()));
            if (promised) {
                // Promises of different things are not one stronger than the other.
                return null;
            }
            if (incident.type().matter() == Matter.PRICE && isAllPaidBack(caseFile, incident, resolution)) {
                // All that is left to give, and he keeps the goods: no promise is of more.
                return null;
            }
            List<Promise> promises = new ArrayList<>(caseFile.promises());
            promises.add(PromiseBuilder.builder()
                    .id("PR-MORE")
                    .incidentId(incident.id())
                    .by(dice.one(PromiseGiver.values()))
                    .madeAt(caseFile.clock().now().minus(30, ChronoUnit.DAYS))
                    .remedy(dice.one(PROMISED))
                    .text("We take care of it.")
                    .evidence(dice.one(PromiseEvidence.values()))
                    .build());
            // What is being carried out already is not promised anew.
            CaseFile fresh = CaseFileBuilder.builder(caseFile)
                    .earlierResolutions(List.of())
                    .build();
            return lessThan(
                    fresh,
                    CustomerFirst.resolve(fresh),
                    CaseFileBuilder.builder(fresh).promises(promises).build());
        }
    },
    A_PROMISE_MET {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            // What is being carried out already is not promised anew.
            CaseFile fresh = CaseFileBuilder.builder(caseFile)
                    .earlierResolutions(List.of())
                    .build();
            List<Promise> met = new ArrayList<>();
            for (Promise promise : fresh.promises()) {
                // Of two promises the later one counts: they are not one stronger than the other.
                boolean alone = fresh.promises().stream()
                                .filter(p -> p.incidentId().equals(promise.incidentId()))
                                .count()
                        == 1;
                met.add(
                        alone && PROMISED.contains(promise.remedy())
                                ? PromiseBuilder.builder(promise)
                                        .conditionUnmet(false)
                                        .expires(null)
                                        .evidence(PromiseEvidence.RECORD)
                                        .build()
                                : promise);
            }
            return met.equals(fresh.promises())
                    ? null
                    : lessThan(
                            fresh,
                            CustomerFirst.resolve(fresh),
                            CaseFileBuilder.builder(fresh).promises(met).build());
        }
    },
    A_WISH_SPOKEN_OF {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            for (LineDecision decision : resolution.decisions()) {
                boolean given = decision.status() == ResolutionStatus.FINAL && !WORDS.contains(decision.remedyType());
                RemedyType wished = wish(caseFile, decision);
                boolean swapped = given
                        && wished != null
                        && !wished.equals(decision.remedyType())
                        && wished != RemedyType.DECLINE
                        // Whatever is given is explained.
                        && wished != RemedyType.INFORM_ONLY
                        && isSpokenOf(caseFile, decision);
                // More time for a rental is what he waits for; and another decision about the same line may give it.
                boolean isMet =
                        wished == RemedyType.WAIT_AND_RECHECK && decision.remedyType() == RemedyType.EXTEND_RENTAL
                                || wished != null && isMetOtherwise(wished, decision, resolution);
                // Whoever got a gift has credit of his own, whether he asks for money or for credit.
                boolean isSame = caseFile.contact() != null
                        && caseFile.contact().requester() == RequesterRole.RECIPIENT
                        && AS_CREDIT.contains(decision.remedyType())
                        && wished != null
                        && AS_CREDIT.contains(wished);
                // What has left of an order that is cancelled is paid back with it, and named where the rest is
                // cancelled, now or when somebody has looked at it.
                boolean isCancelled = wished == RemedyType.CANCEL_ORDER
                        && decision.remedyType() == RemedyType.REFUND_FULL
                        && resolution.decisions().stream()
                                .anyMatch(d -> d.orderId().equals(decision.orderId())
                                        && d.remedyType() == RemedyType.CANCEL_ORDER);
                if (swapped
                        && !isMet
                        && !isSame
                        && !isCancelled
                        && resolution.communications().get(0).points().stream().noneMatch(OF_WISHES::contains)) {
                    return decision.id() + ": " + wished + " was asked for, and " + decision.remedyType()
                            + " is given without a word";
                }
            }
            return null;
        }
    },
    A_CHOICE_OF_SEVERAL {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return first(resolution.decisions().stream()
                    .filter(d -> d.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                            && d.options().size() < 2)
                    .map(d -> d.id() + ": a choice of " + d.options().size())
                    .toList());
        }
    },
    NOTHING_BESIDE_THE_BANK {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            for (ClaimContext claim : CustomerFirst.claims(caseFile)) {
                LineDecision decision = decision(resolution, claim.id());
                boolean gives = gives(decision)
                        || decision.options().stream().anyMatch(o -> o.remedy().shipsGoods());
                if (claim.isDisputeOpen() && gives) {
                    return claim.id() + ": " + decision.remedyType() + " while the bank is taking the money back";
                }
                if (claim.isDisputeOpenInPart() && decision.remedyType().shipsGoods()) {
                    return claim.id() + ": " + decision.remedyType() + " while the bank is taking a part back";
                }
            }
            return null;
        }
    },
    A_DEFAULT_THAT_CAN_BE_KEPT {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            for (LineDecision decision : resolution.decisions()) {
                if (decision.pending() == null || decision.planned().shipping() == null) {
                    continue;
                }
                LocalDate until = caseFile.clock().dayOf(decision.pending().until());
                if (!decision.planned().shipping().dispatchBy().isAfter(until)) {
                    return decision.id() + ": it leaves on "
                            + decision.planned().shipping().dispatchBy() + ", and an answer is awaited until " + until;
                }
                boolean useless = decision.planned().shipping().confidence() == DeliveryConfidence.MISSES_DEADLINE
                        && caseFile.deadlines().stream()
                                .anyMatch(d -> d.incidentId().equals(decision.incidentId())
                                        && d.essential()
                                        && !d.date().isBefore(caseFile.clock().today()));
                if (useless
                        && decision.options().stream().anyMatch(o -> o.remedy().paysMoney())) {
                    return decision.id() + ": without an answer it comes when it is of no use any more";
                }
            }
            return null;
        }
    },
    A_NO_IS_FOLLOWED_UP {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return caseFile.customer().doNotContact()
                    ? null
                    : first(resolution.decisions().stream()
                            .filter(d -> d.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES)
                            .filter(d -> resolution.followUps().stream()
                                    .noneMatch(f -> d.id().equals(f.decisionId())
                                            && f.type() == FollowUpType.SATISFACTION_CHECK))
                            .map(d -> d.id() + ": a no, and nobody comes back to it")
                            .toList());
        }
    },
    CREDIT_USED_ONCE {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Map<CurrencyUnit, Money> left = new HashMap<>();
            caseFile.balances().forEach(b -> left.merge(b.amount().getCurrencyUnit(), b.amount(), Money::plus));
            for (LineDecision decision : resolution.decisions()) {
                Money used = decision.planned().receivable().balanceUsed();
                if (used != null) {
                    left.merge(used.getCurrencyUnit(), used.negated(), Money::plus);
                }
            }
            return left.values().stream().anyMatch(Money::isNegative) ? "credit is used twice: " + left : null;
        }
    },
    WHAT_CAN_BE_FETCHED {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            for (ClaimContext claim : CustomerFirst.claims(caseFile)) {
                LineDecision decision = decision(resolution, claim.id());
                StockPosition same = claim.same();
                ShippingPlan fetched = same == null || claim.has(ItemTrait.DIGITAL)
                        ? null
                        : claim.deliveries().pickup(same);
                boolean offered = decision.options().stream()
                        .anyMatch(o -> o.remedy() == RemedyType.REPLACEMENT
                                && o.shipping() != null
                                && o.shipping().speed() == ShippingSpeed.PICKUP);
                boolean late = decision.options().stream()
                        .anyMatch(o -> o.remedy() == RemedyType.REPLACEMENT
                                && o.shipping() != null
                                && DeliveryPlanner.isLate(o.shipping()));
                if (late && !offered && fetched != null && !DeliveryPlanner.isLate(fetched)) {
                    return claim.id() + ": it could be fetched in time, and is offered only too late";
                }
            }
            return null;
        }
    },
    ANOTHER_CARRIER {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            for (ClaimContext claim : CustomerFirst.claims(caseFile)) {
                ShippingPlan plan = decision(resolution, claim.id()).planned().shipping();
                if (plan == null || claim.deadline() != null || plan.speed() == ShippingSpeed.ELECTRONIC) {
                    continue;
                }
                boolean tried = caseFile.shippingOptions().stream()
                        .anyMatch(o ->
                                o.id().equals(plan.optionId()) && claim.lostBy().contains(String.valueOf(o.carrier())));
                // One that takes months is no help to whoever has waited already: each is tried by itself.
                for (ShippingOption option : tried ? caseFile.shippingOptions() : List.<ShippingOption>of()) {
                    boolean another = option.speed() != ShippingSpeed.ELECTRONIC
                            && option.speed() != ShippingSpeed.PICKUP
                            && !claim.lostBy().contains(String.valueOf(option.carrier()));
                    ShippingPlan other = !another
                            ? null
                            : decision(
                                            CustomerFirst.resolve(CaseFileBuilder.builder(caseFile)
                                                    .shippingOptions(List.of(option))
                                                    .build()),
                                            claim.id())
                                    .planned()
                                    .shipping();
                    if (other != null
                            && !other.expected().isAfter(plan.expected().plusDays(CustomerFirst.otherCarrierDays()))) {
                        return claim.id() + ": goes with a carrier that lost it before";
                    }
                }
            }
            return null;
        }
    },
    A_DEADLINE_MORE {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Dice dice = dice(caseFile);
            List<Deadline> more = new ArrayList<>(caseFile.deadlines());
            for (Incident incident : caseFile.incidents()) {
                boolean named = caseFile.deadlines().stream()
                        .anyMatch(d -> d.incidentId().equals(incident.id()));
                if (!named) {
                    more.add(DeadlineBuilder.builder()
                            .incidentId(incident.id())
                            .date(caseFile.clock().today().plusDays(dice.between(0L, 14L)))
                            .occasion("a day that counts")
                            .essential(dice.percent(50))
                            .build());
                }
            }
            return lessThan(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile).deadlines(more).build());
        }
    },
    A_NEARER_DEADLINE {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            LocalDate today = caseFile.clock().today();
            Dice dice = dice(caseFile);
            List<Deadline> nearer = new ArrayList<>();
            for (Deadline deadline : caseFile.deadlines()) {
                long days = ChronoUnit.DAYS.between(today, deadline.date());
                nearer.add(
                        days <= 0
                                ? deadline
                                : DeadlineBuilder.builder(deadline)
                                        .date(today.plusDays(dice.between(0L, days - 1)))
                                        .build());
            }
            return nearer.equals(caseFile.deadlines())
                    ? null
                    : lessThan(
                            caseFile,
                            resolution,
                            CaseFileBuilder.builder(caseFile).deadlines(nearer).build());
        }
    },
    A_HIGHER_MEMBERSHIP {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            MemberTier tier = caseFile.customer().memberTier();
            if (tier == MemberTier.PREMIUM) {
                return null;
            }
            return lessThan(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile)
                            .customer(CustomerBuilder.builder(caseFile.customer())
                                    .memberTier(MemberTier.values()[tier.ordinal() + 1])
                                    .build())
                            .build());
        }
    },
    AN_INCIDENT_MORE {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Sums sums = new Sums(caseFile);
            // Too small a payment is given back once, so that there is less of it for each of several lines.
            boolean named = caseFile.ledger().stream().anyMatch(e -> e.incidentId() != null);
            if (caseFile.incidents().size() < 2
                    || named
                    || caseFile.orders().stream().anyMatch(sums::isUnderpaid)) {
                return null;
            }
            // What one incident brought already is not brought again by another: here all of them are new.
            CaseFile fresh = CaseFileBuilder.builder(caseFile)
                    .earlierResolutions(List.of())
                    .build();
            Map<String, Standing> all = Standing.of(fresh, CustomerFirst.resolve(fresh));
            for (Incident incident : fresh.incidents()) {
                CaseFile alone = only(fresh, incident.id());
                // More may take longer than less: only what is worth the same must not.
                String less = Standing.less(Standing.of(alone, CustomerFirst.resolve(alone)), all, false);
                if (less != null) {
                    return less;
                }
            }
            return null;
        }
    },
    ANOTHER_ORDER {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            CurrencyUnit currency = caseFile.orders().get(0).currency();
            Seller seller = caseFile.sellers().get(0);
            OrderLine line = OrderLineBuilder.builder()
                    .id("ANOTHER-LINE")
                    .sellerId(seller.id())
                    .sku("ANOTHER-SKU")
                    .title("Something else")
                    .quantity(2)
                    .unitPrice(Money.ofMajor(currency, 77))
                    .status(LineStatus.OPEN)
                    .build();
            List<Order> orders = new ArrayList<>(caseFile.orders());
            orders.add(OrderBuilder.builder()
                    .id("ANOTHER-ORDER")
                    .placedAt(caseFile.clock().now())
                    .currency(currency)
                    .lines(List.of(line))
                    .build());
            return changes(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile)
                            .orders(orders)
                            .payments(and(
                                    caseFile.payments(),
                                    new Payment(
                                            "ANOTHER-PAYMENT",
                                            "ANOTHER-ORDER",
                                            PaymentInstrument.CARD,
                                            null,
                                            Money.ofMajor(currency, 3),
                                            null,
                                            null,
                                            DisputeState.OPEN,
                                            null)))
                            .shipments(and(
                                    caseFile.shipments(),
                                    ShipmentBuilder.builder()
                                            .id("ANOTHER-SHIPMENT")
                                            .orderId("ANOTHER-ORDER")
                                            .carrier("DHL")
                                            .status(ShipmentStatus.LOST)
                                            .promisedBy(caseFile.clock().today().minusDays(300))
                                            .build()))
                            .stock(and(
                                    caseFile.stock(),
                                    StockPositionBuilder.builder()
                                            .id("ANOTHER-STOCK")
                                            .sku("ANOTHER-SKU")
                                            .available(9)
                                            .relation(StockRelation.SAME)
                                            .build()))
                            .ledger(and(
                                    caseFile.ledger(),
                                    new LedgerEntry(
                                            "ANOTHER-ENTRY",
                                            null,
                                            "ANOTHER-LINE",
                                            null,
                                            null,
                                            null,
                                            null,
                                            Money.ofMajor(currency, 77),
                                            LedgerKind.REFUND,
                                            caseFile.clock().now())))
                            .returnQuotes(and(
                                    caseFile.returnQuotes(),
                                    new ReturnQuote("ANOTHER-LINE", Money.ofMajor(currency, 99), true)))
                            .prices(and(
                                    caseFile.prices(),
                                    new PriceFact(
                                            "ANOTHER-LINE",
                                            PriceFactKind.CHARGED_TWICE,
                                            Money.ofMajor(currency, 77),
                                            null)))
                            .safetyNotices(and(
                                    caseFile.safetyNotices(),
                                    new SafetyNotice(
                                            "ANOTHER-NOTICE",
                                            "ANOTHER-SKU",
                                            dice(caseFile).one(SafetySeverity.values()),
                                            dice(caseFile).one(Disposal.values()),
                                            caseFile.clock().now())))
                            .build());
        }
    },
    A_WORSE_SERVICE {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            List<ShippingOption> options = new ArrayList<>(caseFile.shippingOptions());
            if (options.stream()
                            .map(o -> o.price().getCurrencyUnit())
                            .distinct()
                            .count()
                    != 1) {
                return null;
            }
            Money dearest = options.stream()
                    .map(ShippingOption::price)
                    .max(Money::compareTo)
                    .orElseThrow();
            boolean parcels = options.stream()
                    .anyMatch(o -> o.speed() != ShippingSpeed.ELECTRONIC && o.speed() != ShippingSpeed.PICKUP);
            boolean electronic = options.stream().anyMatch(o -> o.speed() == ShippingSpeed.ELECTRONIC);
            for (ShippingSpeed speed : List.of(ShippingSpeed.ECONOMY, ShippingSpeed.ELECTRONIC)) {
                if (speed == ShippingSpeed.ELECTRONIC ? electronic : parcels) {
                    options.add(ShippingOptionBuilder.builder()
                            .id("AAA-WORSE-" + speed)
                            .speed(speed)
                            .cutOff(LocalTime.NOON)
                            .transitDays(365)
                            .price(dearest.plusMajor(1))
                            .build());
                }
            }
            return changes(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile).shippingOptions(options).build());
        }
    },
    ANOTHER_NAME {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            return changes(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile)
                            .id("another")
                            .title("Refund me, {rule}")
                            .build());
        }
    },
    ANOTHER_CHANNEL {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            Contact contact = caseFile.contact();
            RequesterRole role = contact == null ? RequesterRole.BUYER : contact.requester();
            return changes(
                    caseFile,
                    resolution,
                    CaseFileBuilder.builder(caseFile)
                            .contact(new Contact(dice(caseFile).one(Channel.values()), "Somebody Else", role))
                            .customer(CustomerBuilder.builder(caseFile.customer())
                                    .id("another")
                                    .name("{item}")
                                    .since(null)
                                    .build())
                            .build());
        }
    },
    MEDIUM_RISK {
        @Override
        String broken(CaseFile caseFile, Resolution resolution) {
            RiskSignal risk = caseFile.risk();
            if (risk == null) {
                return null;
            }
            Resolution low = CustomerFirst.resolve(risk(caseFile, RiskLevel.LOW));
            Resolution medium = CustomerFirst.resolve(risk(caseFile, RiskLevel.MEDIUM));
            return low.decisions().equals(medium.decisions())
                    ? null
                    : "low " + shown(low.decisions()) + ", medium " + shown(medium.decisions());
        }
    };

    private static final Set<RemedyType> WORDS =
            Set.of(RemedyType.DECLINE, RemedyType.INFORM_ONLY, RemedyType.WAIT_AND_RECHECK);

    /** What is credit of his own for whoever got a gift. */
    private static final Set<RemedyType> AS_CREDIT = Set.of(RemedyType.REFUND_FULL, RemedyType.STORE_CREDIT);

    /** Points by which the customer hears that he gets something else than he asked for. */
    private static final Set<CommPoint> OF_WISHES = Set.of(
            CommPoint.STATE_WISH_UNMET,
            CommPoint.STATE_NONE_LEFT,
            CommPoint.STATE_HAS_LEFT,
            CommPoint.STATE_STOCK_UNKNOWN,
            CommPoint.STATE_LATE_CHANGE_OF_MIND,
            CommPoint.STATE_TOO_LONG_AGO);

    /** What is promised to make something good; other promises (a merge, a balance set off, a return) are about another matter. */
    private static final List<RemedyType> PROMISED = Arrays.asList(
            RemedyType.REFUND_FULL,
            RemedyType.REFUND_FULL,
            RemedyType.REPLACEMENT,
            RemedyType.REPLACEMENT_UPGRADE,
            RemedyType.STORE_CREDIT,
            RemedyType.REFUND_PARTIAL,
            RemedyType.EXCHANGE,
            RemedyType.REPAIR,
            RemedyType.INFORM_ONLY,
            null);

    /** What is wrong with the resolution of a case; null when the property holds. */
    abstract String broken(CaseFile caseFile, Resolution resolution);

    private static String first(List<String> wrongs) {
        return wrongs.isEmpty() ? null : wrongs.get(0);
    }

    private static boolean isAllPaidBack(CaseFile caseFile, Incident incident, Resolution resolution) {
        Sums sums = new Sums(caseFile);
        Order order = sums.order(incident.orderId());
        return sums.isUnderpaid(order)
                || resolution.decisions().stream()
                        .filter(d -> d.incidentId().equals(incident.id())
                                && d.lineId() != null
                                && d.planned().amount() != null)
                        .anyMatch(d -> !Objects.requireNonNull(d.planned().amount())
                                .isLessThan(sums.left(sums.line(Objects.requireNonNull(d.lineId())))));
    }

    /** What a decision is about: a line, or some pieces of it. */
    private static Set<String> places(Sums sums, LineDecision decision) {
        if (decision.remedyType() == RemedyType.CANCEL_ORDER) {
            Set<String> lines = new TreeSet<>();
            decision.planned().parts().forEach(part -> lines.add(String.valueOf(part.lineId())));
            return lines;
        }
        boolean pieces = sums.incident(decision.incidentId()).affectedUnits() != null;
        return Set.of(decision.lineId() == null || pieces ? decision.id() : decision.lineId());
    }

    private static <T> List<T> and(List<T> facts, T another) {
        List<T> all = new ArrayList<>(facts);
        all.add(another);
        return all;
    }

    private static Dice dice(CaseFile caseFile) {
        return new Dice(Objects.hashCode(caseFile.id()));
    }

    /** Planned actions are between the platform and us; nobody writes to the customer about them. */
    /** Whether another decision about the line of this one gives what was wished, or offers it, or all of the money where some was wished. */
    private static boolean isMetOtherwise(RemedyType wished, LineDecision decision, Resolution resolution) {
        return resolution.decisions().stream()
                .filter(other -> other != decision && decision.lineId() != null)
                .filter(other -> decision.lineId().equals(other.lineId()))
                .anyMatch(other -> other.remedyType().equals(wished)
                        || wished.paysMoney()
                                && !wished.definition().cancels()
                                && other.remedyType() == RemedyType.REFUND_FULL
                        || other.options().stream()
                                .anyMatch(option -> option.remedy().equals(wished)));
    }

    private static boolean isSpokenOf(CaseFile caseFile, LineDecision decision) {
        return caseFile.plannedActions().stream().noneMatch(a -> a.incidentId().equals(decision.incidentId()));
    }

    private static RemedyType wish(CaseFile caseFile, LineDecision decision) {
        return CustomerFirst.claims(caseFile).stream()
                .filter(c -> c.id().equals(decision.id()))
                .map(ClaimContext::wish)
                .filter(w -> w != null && w.remedy() != null)
                .map(CustomerWish::remedy)
                .findFirst()
                .orElse(null);
    }

    private static boolean gives(LineDecision decision) {
        return decision.remedyType().shipsGoods()
                || decision.remedyType().paysMoney() && decision.planned().amount() != null;
    }

    private static LineDecision decision(Resolution resolution, String id) {
        return resolution.decisions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String differs(String one, String other) {
        if (one.equals(other)) {
            return null;
        }
        String[] a = one.split("\n");
        String[] b = other.split("\n");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (!a[i].equals(b[i])) {
                return "line " + (i + 1) + ":" + a[i] + " <> " + b[i];
            }
        }
        return "one is longer";
    }

    private static String lessThan(CaseFile caseFile, Resolution resolution, CaseFile better) {
        return Standing.less(
                Standing.of(caseFile, resolution), Standing.of(better, CustomerFirst.resolve(better)), true);
    }

    private static String changes(CaseFile caseFile, Resolution resolution, CaseFile other) {
        List<LineDecision> decisions = CustomerFirst.resolve(other).decisions();
        return decisions.equals(resolution.decisions())
                ? null
                : shown(resolution.decisions()) + " became " + shown(decisions);
    }

    private static String shown(List<LineDecision> decisions) {
        StringBuilder text = new StringBuilder();
        for (LineDecision d : decisions) {
            text.append(d.id())
                    .append(' ')
                    .append(d.status())
                    .append(' ')
                    .append(d.remedyType())
                    .append("; ");
        }
        return text.toString();
    }

    private static CaseFile risk(CaseFile caseFile, RiskLevel level) {
        return CaseFileBuilder.builder(caseFile)
                .risk(RiskSignalBuilder.builder(Objects.requireNonNull(caseFile.risk()))
                        .level(level)
                        .build())
                .build();
    }

    static CaseFile later(CaseFile caseFile, Duration time) {
        return CaseFileBuilder.builder(caseFile)
                .clock(new CaseClock(
                        caseFile.clock().now().plus(time), caseFile.clock().zone()))
                .build();
    }

    private static CaseFile only(CaseFile c, String incident) {
        return CaseFileBuilder.builder(c)
                .incidents(c.incidents().stream()
                        .filter(i -> i.id().equals(incident))
                        .toList())
                .wishes(c.wishes().stream()
                        .filter(w -> w.incidentId().equals(incident))
                        .toList())
                .deadlines(c.deadlines().stream()
                        .filter(d -> d.incidentId().equals(incident))
                        .toList())
                .promises(c.promises().stream()
                        .filter(p -> p.incidentId().equals(incident))
                        .toList())
                .evidence(c.evidence().stream()
                        .filter(e -> e.incidentId().equals(incident))
                        .toList())
                .sellerContacts(c.sellerContacts().stream()
                        .filter(s -> s.incidentId().equals(incident))
                        .toList())
                .pastContacts(c.pastContacts().stream()
                        .filter(p -> p.incidentId().equals(incident))
                        .toList())
                .earlierResolutions(c.earlierResolutions().stream()
                        .filter(e -> e.incidentId().equals(incident))
                        .toList())
                .plannedActions(c.plannedActions().stream()
                        .filter(p -> p.incidentId().equals(incident))
                        .toList())
                .build();
    }
}
