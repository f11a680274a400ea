package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.problem.CaseFileException;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries and currencies exist, wherever a case names one, and somebody who writes another is told which was meant. */
class CaseCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: US | country: UK | `country` is `UK`, expected a two-letter country code such as `US` | `GB`",
                "country: US | country: usa | `country` is `usa`, expected a two-letter country code such as `US` | `US`",
                "country: US | country: Germany | `country` is `Germany`, expected a two-letter country code such as `US` | `DE`",
                "country: US | country: XX | `country` is `XX`, expected a two-letter country code such as `US` |",
                "type: PLATFORM} | type: PLATFORM, country: SU} | `country` is `SU`, expected a two-letter country code such as `US` |",
                "type: PLATFORM} | type: PLATFORM, returnCountry: Chnia} | `returnCountry` is `Chnia`, expected a two-letter country code such as `US` | `CN`",
                "id: O2, | id: O2, destinationCountry: AUS, | `destinationCountry` is `AUS`, expected a two-letter country code such as `US` | `AU`",
                "currency: USD, | currency: XXX, | `currency` is `XXX`, expected a currency code such as `USD` |",
                "currency: USD, | currency: US, | `currency` is `US`, expected a currency code such as `USD` | `USD`",
                "USD 3.00 | XTS 3.00 | `unitPrice` is `XTS 3.00`, and `XTS` is not a currency | `ATS 3.00`",
                "USD 3.00 | UDS 3.00 | `unitPrice` is `UDS 3.00`, and `UDS` is not a currency | `USD 3.00`",
            })
    void what_does_not_exist_is_told(String old, String other, String message, String maybe) {
        String text = Samples.SMALL_YAML.replace(old, other);
        CaseFileException e = assertThrows(CaseFileException.class, () -> CaseReader.read("case.yaml", text));
        assertEquals(message, e.problems().get(0).message());
        assertEquals(maybe, e.problems().get(0).maybe());
    }

    @Test
    void gold_is_no_currency_in_a_case_built_in_java() {
        CaseFile file = CaseReader.read("case.yaml", Samples.SMALL_YAML);
        CurrencyUnit gold = CurrencyUnit.of("XAU");
        CaseFile golden = CaseFileBuilder.builder(file)
                .orders(file.orders().stream()
                        .map(order -> OrderBuilder.builder(order)
                                .currency(gold)
                                .lines(order.lines().stream()
                                        .map(line -> OrderLineBuilder.builder(line)
                                                .unitPrice(Money.of(gold, BigDecimal.ONE))
                                                .build())
                                        .toList())
                                .build())
                        .toList())
                .build();
        assertEquals(
                List.of(
                        "`currency` is `XAU`, expected a currency code such as `USD`",
                        "`unitPrice` is `XAU 1`, and `XAU` is not a currency"),
                CaseCheck.check(golden).stream()
                        .map(problem -> problem.message())
                        .distinct()
                        .toList());
    }
}
