package io.liza.admin.web;

/**
 * A status to set.
 *
 * @param status name of the status
 * @param notes for orders: what people should know; null leaves the notes as they are
 */
public record StatusRequest(String status, String notes) {

    /** The status asked for; nothing where there is no body at all. */
    public static String statusOf(StatusRequest request) {
        return request == null ? null : request.status;
    }
}
