package io.makegood.generated;

import io.makegood.resolution.Act;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Term;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came out for a case, in one line: everything somebody would notice, without the words. */
final class Outcome {
    private Outcome() {}

    static String of(Resolution resolution) {
        StringBuilder line = new StringBuilder();
        for (LineDecision decision : resolution.decisions()) {
            line.append(line.isEmpty() ? "" : "; ").append(of(decision));
        }
        resolution
                .communications()
                .forEach(message -> line.append(" | says ")
                        .append(message.points())
                        .append(", apology ")
                        .append(message.apology())
                        .append(message.enclosure() == null ? "" : ", encloses " + message.enclosure()));
        line.append(" | then ")
                .append(resolution.followUps().stream()
                        .map(FollowUp::type)
                        .distinct()
                        .map(Term::name)
                        .collect(Collectors.joining(" ")));
        if (resolution.approval() != null) {
            line.append(" | signed by ").append(resolution.approval().level());
        }
        if (!resolution.blockedActions().isEmpty()) {
            line.append(" | blocks ").append(resolution.blockedActions().get(0).action());
        }
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

    private static String of(LineDecision d) {
        StringBuilder text = new StringBuilder(d.id())
                .append(' ')
                .append(d.status())
                .append(' ')
                .append(d.remedyType());
        if (d.planned().amount() != null) {
            text.append(' ').append(d.planned().amount()).append(" to ").append(Repaid.by(d));
        }
        if (!d.options().isEmpty()) {
            text.append(" of ")
                    .append(d.options().stream()
                            .map(option -> option.remedy().name())
                            .toList());
        }
        if (d.pending() != null) {
            text.append(" after ").append(d.pending().kind());
            text.append(d.pending().question() == null ? "" : " " + d.pending().question());
        }
        text.append(", ").append(d.fault()).append("'s fault");
        switch (d.returning().requirement()) {
            case NOT_REQUIRED -> {}
            default ->
                text.append(", return ")
                        .append(d.returning().requirement())
                        .append(' ')
                        .append(d.returning().method());
        }
        if (d.planned().shipping() != null) {
            text.append(", by ")
                    .append(d.planned().shipping().speed())
                    .append(' ')
                    .append(d.planned().shipping().proofOfDelivery());
        }
        d.compensations()
                .forEach(c ->
                        text.append(", on top ").append(c.type()).append(' ').append(c.amount()));
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
}
