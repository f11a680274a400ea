package io.makegood.internal.ledger;

import io.makegood.casefile.Incident;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.Matter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What went back for pieces of a line, told apart by the incidents about it. Worked out for all of them at once. Never changes. */
final class Attribution {
    private static final Comparator<Incident> FIRST_REPORTED =
            Comparator.comparing(Incident::reportedAt).thenComparing(Incident::id);

    private static final int FEW = 8;

    private final List<Incident> incidents;
    private final Share[] shares;
    /** Of an incident that is not about the line: all went back for others. */
    private final Share none;
    /** Pieces each incident is about that did not go back yet. */
    private final int[] left;
    /** Places of the incidents by id; null when there are few. */
    private final @Nullable Map<String, Integer> places;

    /**
     * What went back for one incident, and for all others; in minor units.
     *
     * @param otherPieces pieces that went back for others
     */
    record Share(long returned, long credited, long otherReturned, long otherCredited, long otherPieces) {}

    /** What is being booked. */
    private static final class RunningTotals {
        final long[] room;
        final int[] pieces;
        final long[] returned;
        final long[] credited;
        final long[] piecesGone;
        long allReturned;
        long allCredited;
        long allPieces;

        RunningTotals(int incidents) {
            room = new long[incidents];
            pieces = new int[incidents];
            returned = new long[incidents];
            credited = new long[incidents];
            piecesGone = new long[incidents];
        }
    }

    private Attribution(List<Incident> incidents, LineAccount line) {
        this.incidents = incidents;
        RunningTotals running = new RunningTotals(incidents.size());
        for (int i = 0; i < incidents.size(); i++) {
            running.pieces[i] = pieces(incidents.get(i), line);
            running.room[i] =
                    line.price().ofPieces(line.quantity, 0, running.pieces[i]).whole();
        }
        for (LineEntry booked : line.booked()) {
            post(booked, running);
        }
        this.shares = new Share[incidents.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new Share(
                    running.returned[i],
                    running.credited[i],
                    running.allReturned - running.returned[i],
                    running.allCredited - running.credited[i],
                    running.allPieces - running.piecesGone[i]);
        }
        this.none = new Share(0, 0, running.allReturned, running.allCredited, running.allPieces);
        this.left = running.pieces;
        this.places = incidents.size() <= FEW
                ? null
                : IntStream.range(0, incidents.size())
                        .boxed()
                        .collect(Collectors.toMap(i -> incidents.get(i).id(), i -> i));
    }

    static Attribution of(OrderLedger ledger, LineAccount line) {
        return new Attribution(incidents(ledger, line), line);
    }

    /** What went back for an incident about the line. */
    Share of(Incident incident) {
        int place = place(incident);
        return place < 0 ? none : shares[place];
    }

    private int place(Incident incident) {
        if (places != null) {
            return places.getOrDefault(incident.id(), -1);
        }
        for (int i = 0; i < incidents.size(); i++) {
            if (incidents.get(i).id().equals(incident.id())) {
                return i;
            }
        }
        return -1;
    }

    /** Pieces that incidents before this one are about and that did not go back yet. */
    long takenBefore(Incident incident) {
        long taken = 0;
        for (int i = 0; i < incidents.size(); i++) {
            Incident other = incidents.get(i);
            boolean before = other.id().compareTo(incident.id()) < 0;
            if (before && other.affectedUnits() != null && takesPieces(other)) {
                taken += left[i];
            }
        }
        return taken;
    }

    private static int pieces(Incident incident, LineAccount line) {
        return incident.affectedUnits() == null ? line.quantity : Math.min(line.quantity, incident.affectedUnits());
    }

    private void post(LineEntry booked, RunningTotals running) {
        long amountLeft = booked.amount();
        int piecesLeft = booked.pieces();
        boolean credit = booked.entry().kind() == LedgerKind.CREDIT_NOTE;
        running.allPieces += piecesLeft;
        if (credit) {
            running.allCredited += amountLeft;
        } else {
            running.allReturned += amountLeft;
        }
        String named = booked.entry().incidentId();
        for (int i = 0; i < incidents.size() && amountLeft > 0; i++) {
            if (!fits(booked, incidents.get(i))) {
                continue;
            }
            long taken = named != null ? amountLeft : Math.min(amountLeft, running.room[i]);
            int takenPieces = Math.min(piecesLeft, running.pieces[i]);
            if (taken > 0) {
                running.room[i] -= Math.min(running.room[i], taken);
                running.pieces[i] -= takenPieces;
                running.piecesGone[i] += takenPieces;
                piecesLeft -= takenPieces;
                amountLeft -= taken;
                if (credit) {
                    running.credited[i] += taken;
                } else {
                    running.returned[i] += taken;
                }
            }
        }
    }

    /** Whether a booking may be for an incident. */
    private static boolean fits(LineEntry booked, Incident incident) {
        String named = booked.entry().incidentId();
        return named != null
                ? named.equals(incident.id())
                // What went back before anybody reported this went back for something else; a refund that is missing
                // may be one that left before.
                : !booked.entry().at().isBefore(incident.reportedAt())
                        || incident.type().matter() == Matter.REFUND_TROUBLE;
    }

    private static List<Incident> incidents(OrderLedger ledger, LineAccount line) {
        List<Incident> all = ledger.caseFile().incidents();
        if (all.size() == 1) {
            return all;
        }
        List<Incident> ours = new ArrayList<>();
        for (Incident incident : all) {
            if (incident.orderId().equals(ledger.order().id())
                    && (incident.lineIds().isEmpty() || incident.lineIds().contains(line.line.id()))) {
                ours.add(incident);
            }
        }
        ours.sort(FIRST_REPORTED);
        return ours;
    }

    /** Whether what is made good for an incident are goods the customer then has no longer, or has anew. */
    private static boolean takesPieces(Incident incident) {
        return switch (incident.type().matter()) {
            case PRICE, PAYMENT, COMMUNICATION, ACCOUNT, SURPLUS -> false;
            case ORDER_CHANGE -> incident.type() == IncidentType.PARTIAL_CANCEL;
            default -> true;
        };
    }
}
