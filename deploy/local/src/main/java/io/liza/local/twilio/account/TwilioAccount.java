package io.liza.local.twilio.account;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import io.liza.local.process.CliException;
import io.liza.local.twilio.number.PhoneLine;
import io.liza.local.twilio.number.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The shop's account at Twilio, known to be open. Every failure is a {@link CliException} that says what to do. */
public final class TwilioAccount {
    private final TwilioRestClient client;
    private final Account account;
    private final String token;

    private TwilioAccount(TwilioRestClient client, Account account, String token) {
        this.client = client;
        this.account = account;
        this.token = token;
    }

    /**
     * @param region where the account's data and numbers are, if not in the United States
     * @param standIn what plays Twilio: for tests
     */
    public static TwilioAccount open(Credentials credentials, Optional<Region> region, Optional<URI> standIn) {
        ApiException refused = null;
        for (String token : credentials.tokens()) {
            TwilioRestClient client = Api.client(credentials.accountSid(), token, region, standIn);
            try {
                return new TwilioAccount(client, active(Account.fetcher().fetch(client)), token);
            } catch (ApiException e) {
                refused = e;
                if (e.getStatusCode() == null || e.getStatusCode() != Refusal.UNAUTHORIZED) {
                    break;
                }
            }
        }
        throw Refusal.of(refused);
    }

    /** The one of our tokens that Twilio knows. */
    public String token() {
        return token;
    }

    public String sid() {
        return account.getSid();
    }

    public String name() {
        return account.getFriendlyName();
    }

    public boolean isTrial() {
        return account.getType() == Account.Type.TRIAL;
    }

    public List<PhoneLine> lines() {
        return read(IncomingPhoneNumber.reader());
    }

    /** @param number in E.164 */
    public Optional<PhoneLine> line(String number) {
        return read(IncomingPhoneNumber.reader().setPhoneNumber(number)).stream()
                .filter(line -> line.number().equals(number))
                .findFirst();
    }

    /** The number as it is now. */
    public PhoneLine reread(PhoneLine line) {
        return asked(() -> PhoneLine.of(IncomingPhoneNumber.fetcher(line.sid()).fetch(client)));
    }

    public void change(PhoneLine line, Settings wanted) {
        var request = IncomingPhoneNumber.updater(line.sid());
        wanted.putChanges(line.settings(), request);
        asked(() -> request.update(client));
    }

    private List<PhoneLine> read(IncomingPhoneNumberReader reader) {
        return asked(() -> {
            var lines = new ArrayList<PhoneLine>();
            reader.read(client).forEach(number -> lines.add(PhoneLine.of(number)));
            return lines;
        });
    }

    private static Account active(Account account) {
        if (account.getStatus() != Account.Status.ACTIVE) {
            throw new CliException("The Twilio account " + account.getSid() + " is " + account.getStatus()
                    + "; the console (https://console.twilio.com) says what is needed to reopen it.");
        }
        return account;
    }

    private static <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (ApiException e) {
            throw Refusal.of(e);
        } catch (ApiConnectionException e) {
            throw new CliException("Twilio cannot be reached: " + e.getMessage(), e);
        }
    }
}
