package org.asbuilt.importers.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Digest;
import org.asbuilt.thirdparty.session.SessionLog;

/** Reads a log of one of the forms. Source: requirements P5-10. */
public final class SessionReading {
    private SessionReading() {}

    /** The forms. */
    public enum Form {
        /** sshd. */
        SHELL,
        /** OpenVPN and strongSwan. */
        TUNNEL,
        /** FortiGate and Cisco ASA. */
        FIREWALL,
        /** Security events of Windows. */
        WINDOWS,
        /** A table. */
        LIST
    }

    /** Where a log comes from. */
    public record Origin(String source, Digest document, Instant received) {}

    /** Whether a file is a log of that form. */
    public static Certainty certainty(Form form, Head head) {
        return switch (form) {
            case SHELL -> ShellLog.certainty(head);
            case TUNNEL ->
                TunnelStatus.certainty(head).degree() == Certainty.Degree.NONE
                        ? TunnelLog.certainty(head)
                        : TunnelStatus.certainty(head);
            case FIREWALL -> FirewallLog.certainty(head);
            case WINDOWS -> WindowsLog.certainty(head);
            case LIST -> SessionList.certainty(head);
        };
    }

    /**
     * Reads it and writes into the receipt what was understood.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Form form, Reading reading) throws IOException {
        tally(form, reading).account();
    }

    /**
     * Reads it.
     *
     * @return what it tells
     * @throws IOException if the disk fails
     */
    public static SessionLog read(Form form, Reading reading, Origin origin) throws IOException {
        SessionTally tally = tally(form, reading);
        tally.account();
        return tally.log(origin.source(), origin.document(), origin.received());
    }

    private static SessionTally tally(Form form, Reading reading) throws IOException {
        SessionTally tally = new SessionTally(reading);
        switch (form) {
            case SHELL -> new ShellLog(tally).read(reading);
            case TUNNEL -> {
                if (TunnelStatus.certainty(reading.input().head()).degree() == Certainty.Degree.NONE) {
                    new TunnelLog(tally).read(reading);
                } else {
                    new TunnelStatus(tally, reading).read();
                }
            }
            case FIREWALL -> new FirewallLog(tally).read(reading);
            case WINDOWS -> new WindowsLog(tally, reading).read();
            case LIST -> new SessionList(tally, reading).read();
        }
        return tally;
    }

    /** The form of a name of an importer. */
    public static Optional<Form> form(String importer) {
        return switch (importer) {
            case "sshd-log" -> Optional.of(Form.SHELL);
            case "vpn-log" -> Optional.of(Form.TUNNEL);
            case "firewall-vpn-log" -> Optional.of(Form.FIREWALL);
            case "windows-logons" -> Optional.of(Form.WINDOWS);
            case "session-list" -> Optional.of(Form.LIST);
            default -> Optional.empty();
        };
    }
}
