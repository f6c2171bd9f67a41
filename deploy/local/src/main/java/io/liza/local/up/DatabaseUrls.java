package io.liza.local.up;

/**
 * The addresses of the database for its two roles.
 *
 * @param owner migrates the schema
 * @param web what the admin-service logs in as; the same where the database is somebody else's
 */
record DatabaseUrls(String owner, String web) {
    static DatabaseUrls ofOthers(String url) {
        return new DatabaseUrls(url, url);
    }

    /** Whether the admin-service can migrate it by itself. */
    boolean isOneRole() {
        return owner.equals(web);
    }
}
