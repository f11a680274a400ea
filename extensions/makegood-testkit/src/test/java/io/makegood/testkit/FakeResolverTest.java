package io.makegood.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.DecisionListener;
import io.makegood.engine.ResolutionEngine;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** A service that decides behind the interface is tested by the fake, or by mocks. */
class FakeResolverTest {
    private static final CaseFile SEVEN = CaseFileBuilder.from(Shop.lamp()).withId("CASE-7");
    private static final CaseFile EIGHT = CaseFileBuilder.from(Shop.lamp()).withId("CASE-8");
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(Shop.policy());
    private static final Resolution DECIDED = ENGINE.resolve(SEVEN);

    /** What a test is about: pays what is decided, and puts aside what is refused. */
    private static final class PayDesk {
        private final CaseResolver resolver;
        private final List<String> done = new ArrayList<>();

        PayDesk(CaseResolver resolver) {
            this.resolver = resolver;
        }

        void handle(CaseFile caseFile) {
            try {
                Resolution resolution = resolver.resolve(caseFile);
                done.add("paid " + resolution.decisions().get(0).planned().amount());
            } catch (CaseFileException e) {
                done.add("put aside, for " + e.problems().get(0).message());
            }
        }
    }

    @Test
    void a_service_gets_what_was_prepared_and_the_test_sees_what_was_asked() {
        FakeResolver fake = FakeResolver.expecting("CASE-7", DECIDED).andRefusing("CASE-8", "there is no order `O9`");
        PayDesk desk = new PayDesk(fake);

        desk.handle(SEVEN);
        desk.handle(EIGHT);

        assertThat(desk.done).containsExactly("paid EUR 46.00", "put aside, for there is no order `O9`");
        assertThat(fake.asked()).containsExactly(SEVEN, EIGHT);
    }

    @Test
    void what_was_not_expected_is_named() {
        FakeResolver fake = FakeResolver.expecting("CASE-7", DECIDED).and("CASE-9", DECIDED);

        assertThatThrownBy(() -> new PayDesk(fake).handle(EIGHT))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the case `CASE-8` was not expected; answers are prepared for `CASE-7`, `CASE-9`");
        assertThatThrownBy(() -> FakeResolver.expectingNothing().resolve(Shop.lamp()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a case without an id was not expected; nothing is prepared");
        assertThat(fake.asked()).containsExactly(EIGHT);
    }

    @Test
    void one_answer_may_be_for_all() {
        FakeResolver fake = FakeResolver.answering(DECIDED).andRefusing("CASE-8", "no");

        assertThat(fake.resolve(Shop.lamp())).isSameAs(DECIDED);
        assertThat(fake.resolve(SEVEN)).isSameAs(DECIDED);
        assertThatThrownBy(() -> fake.resolve(EIGHT)).isInstanceOf(CaseFileException.class);
    }

    @Test
    void one_with_more_answers_is_another_one() {
        FakeResolver one = FakeResolver.expecting("CASE-7", DECIDED);
        FakeResolver more = one.and("CASE-8", DECIDED);

        assertThat(more.resolve(EIGHT)).isSameAs(DECIDED);
        assertThat(one.asked()).isEmpty();
        assertThatThrownBy(() -> one.resolve(EIGHT)).isInstanceOf(AssertionError.class);
    }

    @Test
    void mocks_stand_in_for_what_decides() {
        CaseResolver mocked = mock(CaseResolver.class);
        when(mocked.resolve(SEVEN)).thenReturn(DECIDED);
        when(mocked.resolve(EIGHT)).thenThrow(new CaseFileException(List.of(Problem.of("wrong-fact", "no", null))));
        PayDesk desk = new PayDesk(mocked);

        desk.handle(SEVEN);
        desk.handle(EIGHT);

        assertThat(desk.done).containsExactly("paid EUR 46.00", "put aside, for no");
        verify(mocked).resolve(SEVEN);
    }

    @Test
    void mocks_stand_in_for_who_listens() {
        DecisionListener listener = mock(DecisionListener.class);
        CaseFile twice = CaseFileBuilder.from(SEVEN)
                .withOrders(List.of(SEVEN.orders().get(0), SEVEN.orders().get(0)));
        PayDesk desk = new PayDesk(ENGINE.listenedBy(listener));

        desk.handle(SEVEN);
        desk.handle(twice);

        InOrder order = inOrder(listener);
        order.verify(listener).before(same(SEVEN));
        order.verify(listener).after(same(SEVEN), argThat(DECIDED::equals), any());
        order.verify(listener).failed(same(twice), any(CaseFileException.class), any());
        verify(listener, never()).ruleFailed(any(), any());
    }
}
