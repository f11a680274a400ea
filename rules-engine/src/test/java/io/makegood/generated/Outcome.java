package io.makegood.generated;

import io.makegood.resolution.Act;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.RentalChange;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came out for a case, in one line: everything somebody would notice, without the words. */
final class Outcome {
    private Outcome() {}

    static String of(Resolution resolution) {
        StringBuilder line = new StringBuilder(withoutMessage(resolution));
        resolution
                .communications()
                .forEach(message -> line.append(" | says ")
                        .append(message.points())
                        .append(", apology ")
                        .append(message.apology())
                        .append(message.enclosure() == null ? "" : ", encloses " + message.enclosure()));
        line.append(" | on behalf of ")
                .append(resolution.rationale().stream()
                        .filter(reason -> reason.act() == Act.CHOSEN)
                        .map(Reason::principle)
                        .toList());
        line.append(" | for ")
                .append(resolution.rationale().stream()
                        .filter(Reason::effective)
                        .map(Reason::principle)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
        resolution.warnings().forEach(warning -> line.append(" | ").append(warning));
        return line.toString();
    }

    /** The part of it for which neither a message nor a proof has to be written, so it is had sooner. */
    static String withoutMessage(Resolution resolution) {
        StringBuilder line = new StringBuilder();
        for (LineDecision decision : resolution.decisions()) {
            line.append(line.isEmpty() ? "" : "; ").append(of(decision));
        }
        line.append(" | then ")
                .append(resolution.followUps().stream()
                        .map(Outcome::of)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        if (resolution.approval() != null) {
            line.append(" | signed by ").append(resolution.approval().level());
        }
        if (!resolution.blockedActions().isEmpty()) {
            line.append(" | blocks ").append(resolution.blockedActions().get(0).action());
        }
        return line.toString();
    }

    private static String of(FollowUp followUp) {
        return followUp.type().name() + " " + followUp.dueAt();
    }

    private static String of(LineDecision d) {
        StringBuilder text = new StringBuilder(d.id())
                .append(' ')
                .append(d.status())
                .append(' ')
                .append(d.remedyType());
        if (d.planned().amount() != null) {
            text.append(' ').append(d.planned().amount()).append(" to ").append(Repaid.by(d));
        }
        RentalChange rental = d.rental();
        if (rental != null) {
            text.append(", rental ").append(rental.state());
            add(text, " until ", rental.due());
        }
        d.planned().shares().forEach(share -> add(text, " by ", share.arrivesBy()));
        Receivable receivable = d.planned().receivable();
        add(text, ", due ", receivable.due());
        add(text, ", waived ", receivable.waived());
        add(text, ", released ", receivable.released());
        if (!d.options().isEmpty()) {
            text.append(" of ").append(d.options().stream().map(Outcome::of).toList());
        }
        Remedy.Pending pause = d.pending();
        if (pause != null) {
            text.append(" after ").append(pause.kind());
            add(text, " ", pause.question());
            text.append(" until ")
                    .append(pause.until())
                    .append(" then ")
                    .append(pause.next().type());
        }
        text.append(", ").append(d.fault()).append("'s fault");
        ReturnInstruction returning = d.returning();
        switch (returning.requirement()) {
            case NOT_REQUIRED -> {}
            default -> {
                text.append(", return ")
                        .append(returning.requirement())
                        .append(' ')
                        .append(returning.method())
                        .append(" paid by ")
                        .append(returning.paidBy());
                add(text, " until ", returning.until());
            }
        }
        add(text, ", by ", of(d.planned().shipping()));
        d.compensations().forEach(c -> {
            text.append(", on top ").append(c.type());
            add(text, " ", c.amount());
            add(text, " months ", c.months());
        });
        d.recourse()
                .forEach(r -> text.append(", from ")
                        .append(r.against())
                        .append(' ')
                        .append(r.amount())
                        .append(" until ")
                        .append(r.appealUntil()));
        text.append(", ").append(d.basis());
        if (!d.findings().isEmpty()) {
            text.append(", ").append(d.findings());
        }
        return text.toString();
    }

    private static String of(Option option) {
        StringBuilder text = new StringBuilder(option.remedy().name());
        add(text, " ", option.amount());
        add(text, " waived ", option.amountWaived());
        add(text, " by ", of(option.shipping()));
        return text.toString();
    }

    private static @Nullable String of(@Nullable ShippingPlan plan) {
        return plan == null
                ? null
                : plan.speed() + " " + plan.proofOfDelivery() + " for " + plan.charge() + " on " + plan.atTheLatest();
    }

    private static void add(StringBuilder text, String before, @Nullable Object value) {
        if (value != null) {
            text.append(before).append(value);
        }
    }
}
