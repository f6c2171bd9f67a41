package io.liza.admin.privacy;

import java.util.List;

/**
 * The record of processing activities as a page and a document show it.
 *
 * @param company null where nobody has named it
 * @param contact likewise
 * @param callDays after which nothing tells any more whose a call was
 * @param orderDays after which an order is deleted that nobody asked for
 * @param sessionMax how long somebody stays logged in at most, such as {@code 12 h}
 * @param topics empty where Kafka could not be asked
 * @param issuer host of the single sign-on; null where there is none
 */
public record ProcessingRecord(
        String company,
        String contact,
        long callDays,
        long orderDays,
        String sessionMax,
        List<TopicLifetime> topics,
        String issuer) {}
