package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.ClaimFacts;
import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingService;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRuleFactory;
import org.jeasy.rules.support.reader.YamlRuleDefinitionReader;
import org.mvel2.ParserContext;

/** Easy Rules with rules in YAML and MVEL. */
public final class EasyRulesMvel implements Contestant {
    private final List<ClaimFacts> claims = FortyCases.flat();
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules;

    public EasyRulesMvel() {
        ParserContext context = new ParserContext();
        List.of(
                        ApologyLevel.class,
                        CommPoint.class,
                        FaultParty.class,
                        IncidentType.class,
                        Matter.class,
                        RemedyType.class,
                        ReturnRequirement.class,
                        SellerType.class,
                        ShipmentStatus.class,
                        ShippingService.class)
                .forEach(context::addImport);
        try (InputStream file =
                EasyRulesMvel.class.getResourceAsStream("/io/makegood/benchmarks/easyrules/forty.yml")) {
            rules = new MVELRuleFactory(new YamlRuleDefinitionReader(), context)
                    .createRules(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Outcome decide(int caseIndex) {
        Notes notes = new Notes();
        Facts facts = new Facts();
        facts.put("claim", claims.get(caseIndex));
        facts.put("notes", notes);
        engine.fire(rules, facts);
        return notes.outcome();
    }
}
