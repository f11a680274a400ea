package io.makegood.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that people use for one another when they write of orders and what goes wrong with them, so that who writes {@code CHANGE_OF_MIND} or {@code client} is
 * told of {@code SECOND_THOUGHTS} and {@code customer}. A hint only: what a word means is never taken for what was written.
 */
final class Synonyms {
    /** Each line words and phrases of one meaning; a phrase has hyphens. A word may stand in several lines. */
    private static final String GROUPS = """
            customer client buyer shopper consumer purchaser patron guest
            recipient receiver addressee beneficiary
            seller vendor merchant retailer dealer supplier trader
            platform marketplace house company business firm operator us we shop store
            carrier courier shipper haulier logistics delivery-service parcel-service delivery-company shipping-company postal-service
            manufacturer maker producer brand
            line item product article position goods merchandise sku
            order purchase
            shipment parcel package delivery consignment
            incident claim complaint case issue ticket event
            refund reimburse money-back payback pay-back repay repayment give-back
            refund-full full-refund money-back all-back
            refund-partial partial-refund part-refund
            replace substitute resend reship new-one send-again
            exchange swap trade switch
            repair fix mend
            decline reject refuse deny refusal denial rejection
            cancel annul revoke abort stop terminate storno withdraw
            full complete entire whole total all maximum
            partial part half some incomplete
            none no nothing without never
            basic standard normal simple regular
            store-credit voucher coupon credit shop-credit credit-note
            gift-card gift-voucher gift-certificate giftcard voucher
            card credit-card debit-card creditcard visa mastercard
            transfer bank-transfer wire-transfer wire bank iban sepa
            wallet paypal
            invoice bill
            mail post postal-mail by-post letter parcel
            email e-mail mail
            pickup collection collect fetch pick-up home-collection
            store shop branch outlet shop-counter
            kiosk locker parcel-shop drop-off drop-box parcel-machine
            phone telephone call hotline
            door house-door front-door doorstep
            neighbour neighbor
            delivered arrived received
            open pending new created placed
            shipped sent dispatched in-transit
            returned sent-back came-back
            not-received non-receipt not-delivered never-arrived not-arrived undelivered missing-parcel parcel-missing missing lost
            late delay overdue tardy lateness
            damaged broken smashed broken-goods
            defective faulty broken malfunction defect not-working
            bad-goods broken-goods faulty-goods damaged-goods defective-goods defect quality broken
            wrong-item incorrect-item other-item false-item
            missing-parts incomplete
            remorse change-of-mind second-thoughts regret withdrawal changed-mind buyer-remorse not-wanted unwanted revocation mind-changed
            not-as-described misdescribed different-from-description
            counterfeit fake forged replica
            out-of-stock sold-out unavailable unavailability
            stolen theft stolen-after-delivery
            duplicate double twice
            price-drop price-reduction cheaper
            address-error wrong-address
            immediate at-once now instant right-away
            on-receipt after-receipt upon-receipt on-arrival after-return after-arrival after-inspection when-received
            at-first-scan first-scan after-scan on-scan when-scanned on-handover when-shipped on-shipment
            not-required not-needed unnecessary not-necessary no-return none
            required-before-refund required mandatory obligatory must needed before-refund return-first
            after-replacement later
            keep-item keep
            optional voluntary free may
            prohibited forbidden not-allowed banned must-not
            dispose throw-away discard destroy scrap
            donate give-away charity
            original-payment original-method same-method original same-way as-paid
            final closed done finished decided
            needs-review review manual-review to-review
            premium gold vip platinum
            grieving bereaved mourning sad grief
            angry furious upset annoyed
            anxious worried nervous afraid
            calm neutral relaxed
            restored repaired fixed mended working healed
            unchanged same as-before
            perishable food fresh
            hygiene hygienic sanitary
            personalised customised custom-made personalized customized
            hazardous dangerous danger
            executive director boss ceo
            supervisor manager
            lead team-lead team-leader
            service work visit repair help installation
            similar other another alike comparable different
            payment paid pay
            goods thing item product
            words message text
            money cash payment funds
            member subscriber
            apology sorry excuse
            satisfaction-check survey
            call-back phone-back
            photo picture image
            statement text sentence description wording principle rule
            reason cause why because rationale explanation justification motivation
            why comment note description purpose remark
            means meaning description definition explanation explain text
            value amount number default
            unit units measure dimension
            values options choices allowed enum list possibilities
            id key code name identifier
            name label
            title heading headline caption
            group area category topic section theme class
            rank priority order level weight precedence importance position
            sources source references evidence origin basis
            document doc file
            reference ref citation link
            quote quotation excerpt cite
            type kind sort category
            matter topic subject theme category
            owner team responsible assignee department who
            due deadline by within until
            whenever when if given condition
            always then must shall ensure
            never must-not forbidden not
            countries country regions markets
            from since start begin valid-from effective-from starts begins
            until deadline date latest
            until to end valid-to effective-to expires ends till
            effective-from valid-from from start
            effective-to valid-to until to end
            parameters params settings constants numbers variables
            incidents incident-types problems
            grants gives remedies provides
            ladder ranks levels scale hierarchy
            principles principle values
            remedies remedy solutions
            follow-ups tasks todos follow-up
            questions question asks
            gestures gesture goodwill compensations
            traits trait properties tags features
            attributes attribute fields properties
            expect expected result expectation expects
            told story description narrative background
            facts data given input
            steps step timeline
            since meanwhile changes news
            expect then outcome should
            failed not-solved unsolved unsuccessful not-fixed
            solved fixed successful resolved
            period days time deadline window limit
            when step
            cites cited principles
            wrong reason why
            propose suggest offer grant give allow add permit provide recommend
            veto exclude reject forbid block refuse deny disallow prohibit ban rule-out remove prevent
            ask request query question inquire require
            ask-to-wait wait delay pause postpone
            hold-for-review review escalate hold hand-over manual
            find note flag mark conclude record detect determine set state
            fault-lies blame fault guilty responsible
            prefer choose pick favour favor select rank
            offer suggest let-choose
            say tell write mention inform state message speak notify communicate
            compensate pay reward credit gift
            apologise apologize sorry regret
            follow-up task schedule todo remind create
            returning return-required send-back
            return-by return-method
            return-paid-by return-cost pays-return
            shipping-paid-by shipping-cost pays-shipping
            ship-by ship send deliver shipping-method
            refund-to pay-to pay-back-to refund-method refund
            borne-by cost-bearer bears paid-by
            signed-by approve approval authorise authorize sign approved-by
            enclose attach include add
            block forbid stop prevent
            extend-membership prolong-membership
            violates breaks fails breaches
            placed-at ordered-at order-date bought-at purchased-at created-at ordered-on placed-on
            delivered-on delivery-date delivered-at date-delivered arrived-on received-on
            unit-price price item-price
            quantity count amount pieces number units
            display-name name
            sku article-number item-number product-id
            status state stage
            quantity number-of-items
            item-title product-name item-name article-name product-title
            customer-name client-name
            country land nation
            language lang locale
            total sum
            """;

    private static final Set<String> IDLE =
            Set.of("of", "the", "a", "an", "is", "in", "was", "for", "and", "or", "it", "my", "your", "our");

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\\p{L}\\p{N}]+");

    private static final int SHORT = 3;

    /** By word or phrase, the lines it stands in. */
    private static final Map<String, Set<Integer>> BY_WORD = byWord();

    private Synonyms() {}

    private static Map<String, Set<Integer>> byWord() {
        Map<String, Set<Integer>> byWord = new HashMap<>();
        String[] lines = GROUPS.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            for (String word : lines[i].strip().split(" ", -1)) {
                byWord.computeIfAbsent(String.join("-", wordsOf(word)), any -> new HashSet<>())
                        .add(i);
            }
        }
        return byWord;
    }

    /** The words of a name, each without its ending; those that say nothing are left out where others are left. */
    static List<String> wordsOf(String name) {
        List<String> words = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!lower.isEmpty()) {
                (IDLE.contains(lower) ? idle : words).add(stem(lower));
            }
        }
        return words.isEmpty() ? idle : words;
    }

    /** A word without the ending that its use gives it. */
    private static String stem(String word) {
        String stem = word;
        for (String ending : List.of("ies", "ing", "ed", "es", "s")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORT && !stem.endsWith("ss")) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return stem.length() > SHORT + 1 && (stem.endsWith("e") || stem.endsWith("y"))
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    /** Whether two words, as {@link #wordsOf} gives them, may mean the same. */
    static boolean areAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<Integer> lines = BY_WORD.get(one);
        return lines != null && BY_WORD.getOrDefault(other, Set.of()).stream().anyMatch(lines::contains);
    }

    /** Whether two names mean the same: as a whole, or each word of one a word of the other. */
    static boolean meanTheSame(String one, String other) {
        List<String> words = wordsOf(one);
        List<String> others = new ArrayList<>(wordsOf(other));
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        if (areAlike(String.join("-", words), String.join("-", others))) {
            return true;
        }
        if (words.size() != others.size()) {
            return false;
        }
        for (String word : words) {
            String found = others.contains(word)
                    ? word
                    : others.stream()
                            .filter(each -> areAlike(word, each))
                            .findFirst()
                            .orElse(null);
            if (found == null) {
                return false;
            }
            others.remove(found);
        }
        return true;
    }
}
