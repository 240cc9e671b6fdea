package org.asbuilt.importers.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.LogLines.Understood;
import org.asbuilt.importers.session.SessionTally.Open;
import org.asbuilt.thirdparty.session.SessionProtocol;

/** What sshd writes: who was let in and who was not, and when they left. Source: OpenSSH, auth.c, packet.c; Linux-PAM, pam_unix. */
final class ShellLog {
    private static final Pattern ACCEPTED =
            Pattern.compile("Accepted [a-z/-]{1,40} for (\\S{1,256}) from (\\S{1,45}) port ([0-9]{1,5})(?: .*)?");
    private static final Pattern FAILED = Pattern.compile(
            "Failed [a-z/-]{1,40} for (?:invalid user )?(\\S{0,256}) ?from (\\S{1,45}) port ([0-9]{1,5})(?: .*)?");
    private static final Pattern OPENED =
            Pattern.compile("pam_unix\\(sshd:session\\): session opened for user ([^\\s(]{1,256}).*");
    private static final Pattern CLOSED =
            Pattern.compile("pam_unix\\(sshd:session\\): session closed for user (\\S{1,256}).*");
    private static final Pattern LEFT =
            Pattern.compile("Disconnected from user (\\S{1,256}) (\\S{1,45}) port ([0-9]{1,5}).*");
    private static final Pattern HEAD = Pattern.compile(
            " sshd(?:-session)?(?:\\[[0-9]{1,10}\\]: | [0-9]{1,10} - - )(?:Accepted |Failed |pam_unix\\(sshd:session\\)|Disconnected from )");

    private final SessionTally tally;

    ShellLog(SessionTally tally) {
        this.tally = tally;
    }

    static Certainty certainty(Head head) {
        return HEAD.matcher(head.text()).find()
                        && head.text()
                                .lines()
                                .limit(20)
                                .anyMatch(line -> LogTime.leading(line).isPresent())
                ? Certainty.certain("sshd tells in it who was let in")
                : Certainty.none();
    }

    void read(Reading reading) throws IOException {
        LogLines.read(reading, this::line);
    }

    private Understood line(String line, Locus.Line locus) {
        Optional<LogTime.Leading> leading = LogTime.leading(line);
        if (leading.isEmpty()) {
            return Understood.NO;
        }
        Optional<LogLines.Said> said = LogLines.said(leading.get().rest());
        Instant at = tally.at(leading.get().time());
        if (said.isEmpty()) {
            return Understood.BESIDE;
        }
        tally.wrote(said.get().host());
        String program = said.get().program();
        return program.equals("sshd") || program.equals("sshd-session")
                ? message(said.get(), at, locus)
                : Understood.BESIDE;
    }

    private Understood message(LogLines.Said said, Instant at, Locus.Line locus) {
        String message = said.message();
        String process = said.host() + " process " + said.process();
        Matcher accepted = ACCEPTED.matcher(message);
        if (accepted.matches()) {
            Open session = open(said, locus)
                    .account(accepted.group(1))
                    .from(accepted.group(2))
                    .start(at);
            tally.opened(session, process, peer(said, accepted.group(2), accepted.group(3)));
            return Understood.YES;
        }
        Matcher failed = FAILED.matcher(message);
        if (failed.matches()) {
            tally.opened(Open.refused(SessionProtocol.SSH, locus)
                    .broker(said.host())
                    .account(failed.group(1))
                    .from(failed.group(2))
                    .start(at));
            return Understood.YES;
        }
        Matcher left = LEFT.matcher(message);
        if (left.matches()) {
            tally.closed(
                    peer(said, left.group(2), left.group(3)),
                    at,
                    place -> open(said, place).account(left.group(1)).from(left.group(2)),
                    locus);
            return Understood.YES;
        }
        Matcher opened = OPENED.matcher(message);
        if (opened.matches()) {
            if (tally.open(process).isEmpty()) {
                tally.opened(open(said, locus).account(opened.group(1)).start(at), process);
            }
            return Understood.YES;
        }
        Matcher closed = CLOSED.matcher(message);
        if (closed.matches()) {
            // Without its beginning it is told once more, with the address, when the peer leaves.
            tally.open(process).ifPresent(session -> session.end(at));
            return Understood.YES;
        }
        return Understood.BESIDE;
    }

    private static Open open(LogLines.Said said, Locus locus) {
        return Open.of(SessionProtocol.SSH, locus).broker(said.host());
    }

    private static String peer(LogLines.Said said, String address, String port) {
        return said.host() + " peer " + address + " " + port;
    }
}
