package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;

/** Nobody administers by a protocol that shows the password to whoever listens. */
public record AdministrationIsNotInCleartext() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Nobody administers by a protocol that shows the password to whoever listens",
            Kind.CONNECTION,
            Severity.WARNING,
            "Telnet, FTP, HTTP, VNC, rlogin and SNMP before version 3 carry passwords and commands in clear: "
                    + "one captured session is enough to come back as the administrator.",
            "HTTP for a page that is only read and asks for no password, or a protocol that runs inside an "
                    + "encrypted tunnel; say so as the purpose and waive it.",
            "Switch the device to SSH, SFTP, HTTPS or SNMPv3; if it cannot, allow it from a jump host only and "
                    + "record that.",
            "Requirements P4-09; IEC 62443-3-3 SR 4.1; secure connectivity principles (January 2026), principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        return connection
                .facet(Link.class)
                .flatMap(Link::protocol)
                .filter(Protocols::isCleartextAdministration)
                .map(protocol -> Finding.of(
                        this,
                        connection,
                        "Passwords and commands pass in clear: " + by(Words.connection(connection, around), protocol)))
                .map(List::of)
                .orElse(List.of());
    }

    /** A connection without a name is called by its protocol. */
    private static String by(String connection, String protocol) {
        return connection.startsWith(protocol) ? connection : connection + ", by " + protocol;
    }
}
