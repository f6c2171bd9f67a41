package io.liza.admin.status;

/** The body of an edit of a status. */
public record StatusRequest(String status, String notes, Integer version) {

    /** Returns the status to set; null without a body. */
    public static String statusOf(StatusRequest request) {
        return request == null ? null : request.status;
    }
}
