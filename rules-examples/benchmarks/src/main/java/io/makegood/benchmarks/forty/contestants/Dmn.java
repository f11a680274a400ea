package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.ClaimFacts;
import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import io.makegood.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/**
 * The DMN engine of Drools: a decision table for each phase. What fits are the rules; that they hand over findings, run once for each remedy, and who
 * wins does not, and is Java around the tables.
 */
public final class Dmn implements Contestant {
    private final List<Map<String, Object>> claims =
            FortyCases.flat().stream().map(Dmn::variables).toList();
    private final DMNRuntime runtime;
    private final DMNModel tables;

    public Dmn() {
        Resource file = KieServices.get()
                .getResources()
                .newClassPathResource("io/makegood/benchmarks/dmn/forty.dmn", Dmn.class.getClassLoader());
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(file))
                .getOrElseThrow(IllegalStateException::new);
        tables = runtime.getModels().get(0);
    }

    @Override
    public Outcome decide(int caseIndex) {
        Map<String, Object> variables = new HashMap<>(claims.get(caseIndex));
        Object wished = variables.get("wished");
        Notes notes = new Notes();
        evaluate("assess", variables, notes, null);
        variables.put("fault", notes.fault().name());
        variables.put("parcelLate", notes.found("the parcel is late"));
        variables.put("returnNotWorthIt", notes.found("a return is not worth it"));
        variables.put("manyAffected", notes.found("many are affected"));
        evaluate("propose", variables, notes, wished == null ? null : remedy(wished.toString()));
        for (RemedyType type : notes.proposed()) {
            evaluate("guard", about(type, wished, variables), notes, type);
        }
        for (RemedyType type : notes.eligible()) {
            evaluate("choose", about(type, wished, variables), notes, type);
        }
        evaluate("settle", about(notes.remedy(), wished, variables), notes, null);
        return notes.outcome();
    }

    private static Map<String, Object> about(RemedyType type, @Nullable Object wished, Map<String, Object> variables) {
        variables.put("remedyType", type.name());
        variables.put("isWished", type.name().equals(wished));
        variables.put("sendingGoods", type.shipsGoods());
        variables.put("payingMoney", type.paysMoney());
        return variables;
    }

    private void evaluate(String phase, Map<String, Object> variables, Notes notes, @Nullable RemedyType remedy) {
        DMNResult result = runtime.evaluateById(tables, new DMNContextImpl(variables), phase);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        if (result.getDecisionResultById(phase).getResult() instanceof List<?> hits) {
            for (Object hit : hits) {
                say((Map<?, ?>) hit, notes, remedy);
            }
        }
    }

    private static RemedyType remedy(String name) {
        return Vocabulary.builtIn().get(RemedyType.class, name);
    }

    private static void say(Map<?, ?> hit, Notes notes, @Nullable RemedyType remedy) {
        String rule = String.valueOf(hit.get("rule"));
        String verb = String.valueOf(hit.get("verb"));
        String value = String.valueOf(hit.get("value"));
        int rank = ((Number) Objects.requireNonNull(hit.get("rank"))).intValue();
        switch (verb) {
            case "fault" -> notes.faultLies(rule, rank, FaultParty.valueOf(value));
            case "find" -> notes.find(rule, value);
            case "propose" ->
                notes.propose(rule, value.equals("WISHED") ? Objects.requireNonNull(remedy) : remedy(value));
            case "veto" -> notes.veto(rule, Objects.requireNonNull(remedy));
            case "prefer" -> notes.prefer(rule, rank, Objects.requireNonNull(remedy));
            case "returning" -> notes.returning(rule, rank, ReturnRequirement.valueOf(value));
            case "apologise" -> notes.apologise(rule, rank, ApologyLevel.valueOf(value));
            case "shipBy" -> notes.shipBy(rule, rank, ShippingService.valueOf(value));
            default -> throw new IllegalStateException(verb);
        }
        Object point = hit.get("say");
        if (point != null) {
            notes.say(CommPoint.valueOf(point.toString()));
        }
    }

    /** The facts in the types DMN knows. */
    private static Map<String, Object> variables(ClaimFacts claim) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("type", claim.getType().name());
        variables.put("matter", claim.getMatter().name());
        variables.put("reportedFault", claim.getReportedFault().name());
        variables.put("affectedCustomers", claim.getAffectedCustomers());
        variables.put("gift", claim.isGift());
        variables.put("resaleImpossible", claim.isResaleImpossible());
        variables.put("hazardous", claim.isHazardous());
        variables.put("exactVariantRequired", claim.isExactVariantRequired());
        variables.put("shipped", claim.isShipped());
        variables.put("paid", claim.getPaid());
        variables.put("member", claim.isMember());
        variables.put("vulnerable", claim.isVulnerable());
        variables.put("soldBy", claim.getSoldBy().name());
        variables.put("shipmentStatus", claim.getShipmentStatus().name());
        variables.put("daysLate", claim.getDaysLate());
        variables.put("daysSinceDelivery", claim.getDaysSinceDelivery());
        variables.put("inStock", claim.isInStock());
        variables.put("upgradeInStock", claim.isUpgradeInStock());
        variables.put("similarInStock", claim.isSimilarInStock());
        RemedyType wished = claim.getWished();
        variables.put("wishStated", wished != null);
        if (wished != null) {
            variables.put("wished", wished.name());
        }
        return variables;
    }
}
