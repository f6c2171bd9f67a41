package io.liza.admin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Versions of what pages load from our own jars: the address changes with the version, so it may be cached for ever. */
@Named("webjars")
@ApplicationScoped
public class Webjars {

    @ConfigProperty(name = "liza.webjars.bootstrap")
    String bootstrap;

    @ConfigProperty(name = "liza.webjars.icons")
    String icons;

    @ConfigProperty(name = "liza.webjars.htmx")
    String htmx;

    public String getBootstrap() {
        return bootstrap;
    }

    public String getIcons() {
        return icons;
    }

    public String getHtmx() {
        return htmx;
    }
}
