package io.liza.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.CallerVerification.Mode;
import io.liza.order.CallerCheck;
import io.liza.order.OrderStatus;
import io.liza.settings.ShopSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every state of a call with every class of answer, in every situation of the order and with every setting. */
class DialogueGraphTest {

    private static final CallLimits LIMITS = new CallLimits(2, 6, 3, 11);
    private static final List<CallerCheck> CHECKS = List.of(
            CallerCheck.NONE,
            Situations.ONLY_PHONE,
            Situations.ONLY_POSTCODE,
            Situations.PHONE_AND_POSTCODE,
            Situations.lockedUntil(Calls.NOW.toInstant().plusSeconds(1)),
            Situations.lockedUntil(Calls.NOW.toInstant()));
    private static final List<Caller> CALLERS = List.of(
            Calls.ANNA,
            Calls.caller(Calls.STRANGER.number(), "fr"),
            Calls.caller(Optional.empty(), "en"),
            Calls.caller(PhoneNumber.of("client:15112345678"), "de"));

    private final Set<String> kinds = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyPathEndsAndTellsOnlyWhatTheCallerMayHear(Mode mode) {
        List<OrderLookup> lookups = lookups().toList();
        for (Caller caller : CALLERS) {
            for (OrderLookup lookup : lookups) {
                walk(new DialogueWalk(
                        LIMITS, Optional.of("en"), lookup, UnknownOrders.ENQUIRIES, mode, caller, Shops.NOTHING));
            }
        }
        assertEquals(
                mode == Mode.PHONE_OR_POSTCODE ? 21 : 19,
                kinds.size(),
                "all but those of a hand-over and the end of a call: " + kinds);
    }

    @ParameterizedTest
    @EnumSource(UnknownOrders.class)
    void nothingIsToldOfAnOrderThatTheShopHasToldNothingOf(UnknownOrders unknown) {
        for (OrderLookup lookup : List.of(OrderLookup.UNKNOWN, OrderLookup.UNAVAILABLE)) {
            for (Mode mode : Mode.values()) {
                DialogueWalk walk =
                        new DialogueWalk(LIMITS, Optional.empty(), lookup, unknown, mode, Calls.ANNA, Shops.DEFAULT);
                walk(walk);
                assertEquals(Set.of(), walk.told());
            }
        }
    }

    @Test
    void theWalkFindsEveryStatusThatMayBeTold() {
        for (OrderStatus status : OrderStatus.values()) {
            var order = Situations.with(Situations.ONLY_POSTCODE, KnownOrder.of(status));
            var walk = new DialogueWalk(
                    LIMITS,
                    Optional.empty(),
                    OrderLookup.of(order),
                    UnknownOrders.COMPLETE,
                    Mode.PHONE_OR_POSTCODE,
                    Calls.STRANGER,
                    Shops.NOTHING);
            walk(walk);
            assertEquals(Set.of(Sentence.of(status)), walk.told());
        }
    }

    static Stream<ShopSettings> shops() {
        return Shops.all();
    }

    /** In a short call, because each of its places leads to people. */
    @ParameterizedTest
    @MethodSource("shops")
    void everyPlaceAfterConsentLeadsToAPersonACallbackOrAMessage(ShopSettings shop) {
        var limits = new CallLimits(2, 6, 3, 8);
        OrderLookup overdue = OrderLookup.of(Situations.order(
                OrderStatus.IN_PROGRESS,
                Situations.promised(null, Calls.NOW.toLocalDate().minusDays(1)),
                Situations.ONLY_POSTCODE));
        for (Caller caller : CALLERS) {
            for (OrderLookup lookup : List.of(OrderLookup.UNKNOWN, overdue)) {
                var walk = new DialogueWalk(
                        limits, Optional.empty(), lookup, UnknownOrders.COMPLETE, Mode.PHONE_OR_POSTCODE, caller, shop);
                walk(walk);
            }
        }
    }

    private void walk(DialogueWalk walk) {
        walk.run();
        assertEquals(Set.of(), walk.deadEnds());
        assertTrue(walk.states() > 50, "the walk saw only " + walk.states() + " states");
        walk.kinds().forEach(kinds::add);
    }

    private static Stream<OrderLookup> lookups() {
        List<KnownOrder> orders = Situations.all().toList();
        return Stream.concat(
                Stream.of(OrderLookup.UNKNOWN, OrderLookup.UNAVAILABLE),
                Stream.concat(
                                orders.stream(),
                                CHECKS.stream().map(check -> Situations.with(check, orders.get(orders.size() - 1))))
                        .map(OrderLookup::of));
    }
}
