package org.asbuilt.thirdparty.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Digest;
import org.asbuilt.model.IpAddress;

/**
 * Somebody came in, or tried to, as a log tells it. Source: data dictionary 2.7 (session); requirements P5-10.
 *
 * @param protocol by which protocol
 * @param refused whether it was tried and refused
 * @param account the name of the account that was used, as the log has it
 * @param from the address that it came from
 * @param broker the device that let it in, as the log calls it: jump host, gateway or firewall
 * @param tunnel the name of the tunnel, connection or group, as the device has it
 * @param assigned the address that it was given inside
 * @param start when it began; empty if only its end was seen
 * @param end when it ended; empty if its end was not seen
 * @param source the id of the source that tells it
 * @param locus the place there
 */
public record ObservedSession(
        SessionProtocol protocol,
        boolean refused,
        Optional<String> account,
        Optional<IpAddress> from,
        Optional<String> broker,
        Optional<String> tunnel,
        Optional<IpAddress> assigned,
        Optional<Instant> start,
        Optional<Instant> end,
        String source,
        Locus locus) {

    /** What names it wherever it is told: two logs that tell the same session give the same key. */
    public String key() {
        String all = String.join(
                "\n",
                protocol.name(),
                Boolean.toString(refused),
                account.map(ObservedSession::folded).orElse(""),
                from.map(IpAddress::text).orElse(""),
                broker.map(ObservedSession::folded).orElse(""),
                start.or(this::end).map(Instant::toString).orElse(""));
        return "session-"
                + Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24);
    }

    /** The moment that it is known by: its beginning, else its end. */
    public Optional<Instant> moment() {
        return start.or(this::end);
    }

    /** The account without the domain before or behind it, in lower case: {@code PLANT\\nf-jensen} and {@code nf-jensen@plant} are one. */
    public Optional<String> bareAccount() {
        return account.map(ObservedSession::bare);
    }

    /** A name of an account without the domain before or behind it, in lower case. */
    public static String bare(String account) {
        String name = account.strip();
        int backslash = name.lastIndexOf('\\');
        if (backslash >= 0 && backslash < name.length() - 1) {
            name = name.substring(backslash + 1);
        }
        int at = name.indexOf('@');
        return folded(at > 0 ? name.substring(0, at) : name);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The same with another end. */
    ObservedSession endingAt(Optional<Instant> other) {
        return new ObservedSession(
                protocol, refused, account, from, broker, tunnel, assigned, start, other, source, locus);
    }
}
