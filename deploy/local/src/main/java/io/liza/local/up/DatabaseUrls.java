package io.liza.local.up;

/**
 * The database's addresses for its two roles.
 *
 * @param owner migrates the schema
 * @param web for the admin-service; the same for an existing database
 */
record DatabaseUrls(String owner, String web) {
    static DatabaseUrls ofOthers(String url) {
        return new DatabaseUrls(url, url);
    }

    /** Whether the admin-service migrates the schema itself. */
    boolean isOneRole() {
        return owner.equals(web);
    }
}
