package io.liza.admin.ui;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The section of the dashboard that the current page belongs to, for the navigation. */
@Named("currentSection")
@ApplicationScoped
public class CurrentSection {

    private final CurrentVertxRequest request;

    CurrentSection(CurrentVertxRequest request) {
        this.request = request;
    }

    /** First segment of the path; empty on the home page. */
    public String getName() {
        String[] segments = request.getCurrent().request().path().split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }
}
