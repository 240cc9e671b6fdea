package org.asbuilt.server.outside;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.asbuilt.access.Outside;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Has a directory, such as Active Directory, say whether a password is right: it looks the person up and then binds as the entry that was
 * found. Groups are not asked for; what somebody may do, the record says. Source: RFC 4511, RFC 4513 (an empty password binds as nobody),
 * RFC 4515 (what is escaped in filters).
 */
public final class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final String USUAL_FILTER = "(|(uid={user})(sAMAccountName={user})(userPrincipalName={user}))";
    private static final String USER = "{user}";
    private static final int MOST_BYTES = 1 << 20;
    private static final int LDAP = 389;
    private static final int LDAPS = 636;
    /** What never changes about an entry, with the names that servers have for it. Source: RFC 4530; MS-ADA3 objectGUID. */
    private static final List<String> UNCHANGING = List.of("entryUUID", "objectGUID", "nsUniqueId");

    private final List<URI> addresses;
    private final Settings settings;
    private final SSLContext trust;
    private final boolean startTls;

    /**
     * The directory that the settings name, if they name one.
     *
     * @throws InvalidValue if the settings fit not together
     */
    public Directory(Settings settings) {
        check(settings);
        this.settings = settings;
        addresses =
                settings.get(PeopleSettings.LDAP_URLS).stream().map(URI::create).toList();
        startTls = settings.get(PeopleSettings.LDAP_START_TLS);
        trust = Authorities.believing(settings.get(PeopleSettings.LDAP_AUTHORITY));
    }

    /**
     * Refuses settings that do not fit together.
     *
     * @throws InvalidValue with what is wrong
     */
    public static void check(Settings settings) {
        List<String> addresses = settings.get(PeopleSettings.LDAP_URLS);
        if (addresses.isEmpty()) {
            return;
        }
        if (settings.get(PeopleSettings.LDAP_BASE).isEmpty()) {
            throw new InvalidValue("ldap.urls is chosen without ldap.base: name the entry below which people are");
        }
        if (settings.get(PeopleSettings.LDAP_BIND_NAME).isPresent()
                != settings.get(PeopleSettings.LDAP_PASSWORD_FILE).isPresent()) {
            throw new InvalidValue("ldap.bind-name and ldap.password-file belong together: choose both or none");
        }
        addresses.stream()
                .filter(address -> address.startsWith("ldap:") && !settings.get(PeopleSettings.LDAP_START_TLS))
                .filter(address -> !Trust.isLoopback(URI.create(address)))
                .findFirst()
                .ifPresent(address -> {
                    throw new InvalidValue(
                            "ldap.urls: passwords would go to " + address + " in clear; expected ldaps://,"
                                    + " or ldap.start-tls = yes. Without TLS a directory is asked on the loopback only");
                });
        try {
            Filter.create(filter(settings).replace(USER, "anybody"));
        } catch (LDAPException e) {
            throw new InvalidValue("ldap.filter: " + e.getMessage());
        }
        settings.get(PeopleSettings.LDAP_PASSWORD_FILE)
                .ifPresent(file -> Trust.firstLine(PeopleSettings.LDAP_PASSWORD_FILE.name(), file));
    }

    /** Whether the settings name one. */
    public boolean isThere() {
        return !addresses.isEmpty();
    }

    /**
     * Looks at a password.
     *
     * @return the person with what never changes about the entry, if the password is right; empty if it is wrong, or there is not
     *     exactly one such person, or it is not the one who came in before
     * @throws Refusal if the directory cannot be asked
     */
    public Optional<Outside> verify(Outside person, String password) {
        if (password.isEmpty()) {
            return Optional.empty();
        }
        Optional<LDAPException> last = Optional.empty();
        for (URI address : addresses) {
            try {
                return verify(address, person, password);
            } catch (LDAPException e) {
                LOG.warn("the directory {} cannot be asked: {}", address, e.getExceptionMessage());
                last = Optional.of(e);
            }
        }
        throw new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "directory-unavailable",
                last.isEmpty()
                        ? "this installation names no directory any more; an administrator of people can give this"
                                + " person a password here"
                        : "the directory does not answer as it should ("
                                + last.get().getResultCode().getName()
                                + "); accounts with a password here work meanwhile");
    }

    private Optional<Outside> verify(URI address, Outside person, String password) throws LDAPException {
        Optional<SearchResultEntry> entry = find(address, person.name());
        if (entry.isEmpty() || !binds(address, entry.get().getDN(), password)) {
            return Optional.empty();
        }
        Optional<String> key = unchanging(entry.get());
        boolean another = person.key().isPresent() && !person.key().equals(key);
        return another ? Optional.empty() : Optional.of(key.map(person::known).orElse(person));
    }

    private Optional<SearchResultEntry> find(URI address, String name) throws LDAPException {
        try (LDAPConnection connection = connect(address)) {
            Optional<String> service = settings.get(PeopleSettings.LDAP_BIND_NAME);
            if (service.isPresent()) {
                connection.bind(
                        service.get(),
                        Trust.firstLine(
                                PeopleSettings.LDAP_PASSWORD_FILE.name(),
                                settings.get(PeopleSettings.LDAP_PASSWORD_FILE).orElseThrow()));
            }
            SearchRequest search = new SearchRequest(
                    settings.get(PeopleSettings.LDAP_BASE).orElseThrow(),
                    SearchScope.SUB,
                    Filter.create(filter(settings).replace(USER, Filter.encodeValue(name))),
                    UNCHANGING.toArray(String[]::new));
            search.setSizeLimit(2);
            search.setTimeLimitSeconds((int) timeout().toSeconds());
            List<SearchResultEntry> found;
            try {
                found = connection.search(search).getSearchEntries();
            } catch (LDAPException e) {
                if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                    return Optional.empty();
                }
                throw e;
            }
            return found.size() == 1 && !found.getFirst().getDN().isBlank()
                    ? Optional.of(found.getFirst())
                    : Optional.empty();
        }
    }

    private boolean binds(URI address, String entry, String password) throws LDAPException {
        try (LDAPConnection connection = connect(address)) {
            connection.bind(entry, password);
            return true;
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                return false;
            }
            throw e;
        }
    }

    private LDAPConnection connect(URI address) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) timeout().toMillis());
        options.setResponseTimeoutMillis(timeout().toMillis());
        options.setMaxMessageSize(MOST_BYTES);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        boolean encrypted = address.getScheme().equals("ldaps");
        int port = address.getPort() > 0 ? address.getPort() : encrypted ? LDAPS : LDAP;
        if (encrypted) {
            return new LDAPConnection(trust.getSocketFactory(), options, address.getHost(), port);
        }
        LDAPConnection connection = new LDAPConnection(options, address.getHost(), port);
        if (startTls) {
            try {
                ExtendedResult answer = connection.processExtendedOperation(new StartTLSExtendedRequest(trust));
                if (!answer.getResultCode().equals(ResultCode.SUCCESS)) {
                    throw new LDAPException(answer.getResultCode(), "it does not go over to TLS");
                }
            } catch (LDAPException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    private Duration timeout() {
        return settings.get(PeopleSettings.LDAP_TIMEOUT);
    }

    private static Optional<String> unchanging(SearchResultEntry entry) {
        return UNCHANGING.stream()
                .flatMap(name -> Stream.ofNullable(entry.getAttributeValueBytes(name))
                        .map(bytes -> name + ":" + Base64.getEncoder().encodeToString(bytes)))
                .findFirst();
    }

    private static String filter(Settings settings) {
        return settings.get(PeopleSettings.LDAP_FILTER).orElse(USUAL_FILTER);
    }
}
