package io.liza.admin.search;

/** A page of the dashboard that can be found by its name. */
public enum DashboardSection {
    HOME("/", "house-door"),
    INBOX("/inbox", "inbox"),
    CALLS("/calls", "telephone"),
    ORDERS("/orders", "box-seam"),
    STATISTICS("/statistics", "bar-chart"),
    IMPORT("/orders/import", "upload", Rights.SUPERVISOR),
    ACCOUNT("/account", "person-circle"),
    TOKENS("/account/tokens", "key"),
    SETTINGS("/settings", "gear", Rights.ADMIN),
    PROMPTS("/settings/prompts", "chat-square-text", Rights.ADMIN),
    ACCOUNTS("/accounts", "people", Rights.ADMIN),
    PRIVACY("/privacy", "shield-lock", Rights.ADMIN),
    AUDIT("/audit", "journal-check", Rights.ADMIN);

    enum Rights {
        VIEWER,
        SUPERVISOR,
        ADMIN
    }

    private final String path;
    private final String icon;
    private final Rights rights;

    DashboardSection(String path, String icon) {
        this(path, icon, Rights.VIEWER);
    }

    DashboardSection(String path, String icon, Rights rights) {
        this.path = path;
        this.icon = icon;
        this.rights = rights;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    boolean isFor(boolean supervisor, boolean admin) {
        return switch (rights) {
            case VIEWER -> true;
            case SUPERVISOR -> supervisor;
            case ADMIN -> admin;
        };
    }
}
