package io.liza.admin.settings;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;

/** Refuses a change of settings that another administrator has changed meanwhile. */
class StaleSettingsException extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    StaleSettingsException() {
        super("the settings were changed meanwhile; look again and repeat", Status.CONFLICT);
    }
}
