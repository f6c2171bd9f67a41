package io.liza.admin.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Versions of what pages load from our own jars: the address changes with the version, so it may be cached for ever. */
@Named("webjars")
@ApplicationScoped
public class Webjars {

    @ConfigProperty(name = "admin.webjars.bootstrap")
    String bootstrap;

    @ConfigProperty(name = "admin.webjars.icons")
    String icons;

    @ConfigProperty(name = "admin.webjars.htmx")
    String htmx;

    @ConfigProperty(name = "admin.webjars.chart")
    String chart;

    public String getBootstrap() {
        return bootstrap;
    }

    public String getIcons() {
        return icons;
    }

    public String getHtmx() {
        return htmx;
    }

    public String getChart() {
        return chart;
    }
}
