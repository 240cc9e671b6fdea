package org.asbuilt.importers.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.SessionTally.Open;
import org.asbuilt.thirdparty.session.SessionProtocol;

/** The status file of OpenVPN: who is joined at the moment. Source: OpenVPN 2.6, --status and --status-version 1 to 3. */
final class TunnelStatus {
    private final SessionTally tally;
    private final Reading reading;

    TunnelStatus(SessionTally tally, Reading reading) {
        this.tally = tally;
        this.reading = reading;
    }

    static Certainty certainty(Head head) {
        String text = head.text();
        boolean first = text.startsWith("OpenVPN CLIENT LIST");
        boolean later = text.startsWith("TITLE,OpenVPN") || text.startsWith("TITLE\tOpenVPN");
        return first || later ? Certainty.certain("it is the status of an OpenVPN gateway") : Certainty.none();
    }

    void read() throws IOException {
        boolean clients = true;
        int number = 0;
        try (BufferedReader text = reading.text()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (line.startsWith("ROUTING TABLE") || line.startsWith("GLOBAL STATS")) {
                    clients = false;
                }
                if (clients) {
                    line(line, new Locus.Line(number));
                }
            }
        }
    }

    private void line(String line, Locus.Line locus) {
        List<String> cells = Arrays.asList(line.split(line.indexOf('\t') >= 0 ? "\t" : ",", -1));
        String first = cells.getFirst();
        if ((first.equals("Updated") || first.equals("TIME")) && cells.size() > 1) {
            LogTime.cell(cells.get(1)).ifPresent(tally::at);
            return;
        }
        if (first.equals("CLIENT_LIST") && cells.size() >= 8) {
            // Version 2 and 3: name, real address, virtual address, its IPv6 one, bytes both ways, since, the same in
            // seconds, user name.
            String user = cells.size() > 9 && !cells.get(9).equals("UNDEF") ? cells.get(9) : cells.get(1);
            Optional<Instant> seconds = cells.size() > 8 ? seconds(cells.get(8)) : Optional.empty();
            client(user, cells.get(2), cells.get(3), seconds.or(() -> since(cells.get(7))), locus);
        } else if (cells.size() == 5 && !first.equals("Common Name")) {
            client(first, cells.get(1), "", since(cells.get(4)), locus);
        }
    }

    private void client(String name, String peer, String assigned, Optional<Instant> since, Locus.Line locus) {
        int colon = peer.lastIndexOf(':');
        if (since.isEmpty() || colon < 0) {
            reading.units(1, 0);
            reading.note(
                    Severity.WARNING,
                    locus,
                    "not understood: expected the address of a client and since when it is joined");
            return;
        }
        reading.units(1, 1);
        tally.tells(since.get());
        tally.opened(Open.of(SessionProtocol.OPENVPN, locus)
                .account(name)
                .from(peer.substring(0, colon).replace("[", "").replace("]", ""))
                .assigned(assigned)
                .start(since.get()));
    }

    private Optional<Instant> since(String text) {
        return LogTime.cell(text).map(tally::at);
    }

    private static Optional<Instant> seconds(String text) {
        return text.matches("[0-9]{9,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text, 10)))
                : Optional.empty();
    }
}
