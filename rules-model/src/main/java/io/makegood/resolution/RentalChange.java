package io.makegood.resolution;

import io.makegood.vocabulary.RentalState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision makes of a rental.
 *
 * @param state where it stands afterwards
 * @param due the day the rented item is due back from now on; null when nothing is to come back
 */
public record RentalChange(RentalState state, @Nullable LocalDate due) {}
