package io.liza.dialogue;

import io.liza.order.CallerCheck;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;

/** Decides who is told about an order, by {@code LIZA_VERIFY}. */
public final class CallerVerification {

    /** How callers show that they placed an order. */
    public enum Mode {
        /** All callers are told. */
        OFF,
        /** They call from the number that the shop has for the order. */
        PHONE,
        /** The same, or they enter the postcode of the delivery address. */
        PHONE_OR_POSTCODE
    }

    enum Result {
        ALLOWED,
        POSTCODE_NEEDED,
        DENIED,
        LOCKED
    }

    private final Mode mode;
    private final OrderHashes hashes;

    /**
     * @param hashes null if the mode needs none
     * @throws IllegalArgumentException if the mode needs them and they are null
     */
    public CallerVerification(Mode mode, OrderHashes hashes) {
        if (mode != Mode.OFF && hashes == null) {
            throw new IllegalArgumentException(
                    "LIZA_VERIFY is not off, so LIZA_HASH_KEY must be set, to the same key as in the admin-service");
        }
        this.mode = mode;
        this.hashes = hashes;
    }

    /** @param isVerified whether the caller has entered the right postcode for the order */
    Result check(CallerCheck check, Caller caller, boolean isVerified) {
        if (mode == Mode.OFF) {
            return Result.ALLOWED;
        }
        if (check.isLocked(caller.now().toInstant())) {
            return Result.LOCKED;
        }
        if (isVerified || isPhoneOfOrder(check, caller)) {
            return Result.ALLOWED;
        }
        return mode == Mode.PHONE_OR_POSTCODE && check.postcodeHash() != null ? Result.POSTCODE_NEEDED : Result.DENIED;
    }

    boolean isPostcode(OrderNumber order, String entered, CallerCheck check) {
        return hashes.isPostcode(order, entered, check.postcodeHash());
    }

    private boolean isPhoneOfOrder(CallerCheck check, Caller caller) {
        return caller.telephoneNumber()
                .filter(number -> hashes.isPhone(number, check.phoneHash()))
                .isPresent();
    }
}
