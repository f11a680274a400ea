package io.makegood.resolution;

import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens with the item the customer has.
 *
 * @param requirement whether and when it goes back
 * @param method how; null when nothing goes back
 * @param label where the label comes from; none where nothing travels, or where the customer pays for it
 * @param paidBy who pays the return
 * @param until generous last day; null when nothing goes back or there is no hurry
 * @param cancellable the customer may drop the return at no cost until the parcel is handed over
 */
@RecordBuilder
public record ReturnInstruction(
        ReturnRequirement requirement,
        @Nullable ReturnMethod method,
        LabelSource label,
        CostBearer paidBy,
        @Nullable LocalDate until,
        boolean cancellable) {}
