package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols.Protocol;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Mac;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/**
 * Turns rows of a list of connections into claims. A row that names several ends, ports or protocols is one connection
 * for each. What is listed is required by the design, unless a column says otherwise.
 */
final class ConnectionClaims implements RowReader {
    private static final int MOST_PER_ROW = 256;
    private static final PartPath PROTOCOL = PartPath.of(Link.class, "protocol");
    private static final PartPath TRANSPORT = PartPath.of(Link.class, "transport");
    private static final PartPath PORT = PartPath.of(Link.class, "port");
    private static final PartPath REQUIRED = PartPath.of(ThreeStates.class, "required");

    private final Reading reading;
    private final Layout layout;
    private final Places places;
    private final CellReader cells;

    private record End(About about, String call, Locus locus) {}

    /** What is spoken: the protocol, what carries it and its port, each as far as it is known. */
    private record Speech(Optional<String> protocol, Optional<Transport> transport, int port, boolean portSaid) {
        Transport carrier() {
            return transport
                    .or(() -> protocol.flatMap(Protocols::named).map(Protocol::transport))
                    .orElse(port > 0 ? Transport.TCP : Transport.OTHER);
        }
    }

    ConnectionClaims(Reading reading, Layout layout, Places places) {
        this.reading = reading;
        this.layout = layout;
        this.places = places;
        cells = new CellReader(reading, layout, places);
    }

    @Override
    public boolean read(GridRow row) {
        RowDraft draft = cells.read(row);
        List<End> sources = ends(draft, row, Target.Special.SOURCE);
        List<End> destinations = ends(draft, row, Target.Special.DESTINATION);
        if (sources.isEmpty() || destinations.isEmpty()) {
            draft.wrong(places.row(row.number()), "the row does not name both ends of a connection");
            return false;
        }
        List<Speech> speeches = speeches(draft, row);
        int connections = sources.size() * destinations.size() * speeches.size();
        if (connections > MOST_PER_ROW) {
            draft.wrong(
                    places.row(row.number()),
                    "the row names " + connections + " connections; at most " + MOST_PER_ROW + " are taken from a row");
            return false;
        }
        boolean claimed = true;
        for (End source : sources) {
            for (End destination : destinations) {
                for (Speech speech : speeches) {
                    claimed &= claim(draft, row, source, destination, speech, connections == 1);
                }
            }
        }
        return claimed && draft.understood();
    }

    private boolean claim(RowDraft draft, GridRow row, End source, End destination, Speech speech, boolean only) {
        Locus locus = places.row(row.number());
        SortedSet<Hint> hints = new TreeSet<>();
        hints.add(new Hint.Joins(source.about(), destination.about(), speech.carrier(), speech.port()));
        if (only) {
            hints.addAll(draft.hints());
        }
        About about = new About(Kind.CONNECTION, hints);
        List<RowDraft.Fact> facts = new ArrayList<>();
        facts.add(new RowDraft.Fact(
                PartPath.of(Link.class, "source"), source.call(), source.locus(), Confidence.CONFIRMED));
        facts.add(new RowDraft.Fact(
                PartPath.of(Link.class, "destination"), destination.call(), destination.locus(), Confidence.CONFIRMED));
        speech.protocol()
                .ifPresent(protocol ->
                        facts.add(new RowDraft.Fact(PROTOCOL, protocol, at(row, PROTOCOL), Confidence.CONFIRMED)));
        if (speech.carrier() != Transport.OTHER) {
            Confidence sure = speech.transport().isPresent() ? Confidence.CONFIRMED : Confidence.POSSIBLE;
            facts.add(new RowDraft.Fact(
                    TRANSPORT, speech.carrier().name().toLowerCase(Locale.ROOT), at(row, TRANSPORT), sure));
        }
        if (speech.port() > 0) {
            Confidence sure = speech.portSaid() ? Confidence.CONFIRMED : Confidence.POSSIBLE;
            facts.add(new RowDraft.Fact(PORT, Integer.toString(speech.port()), at(row, PORT), sure));
        }
        if (!draft.says(REQUIRED.toString())) {
            facts.add(new RowDraft.Fact(REQUIRED, "true", locus, Confidence.CONFIRMED));
        }
        draft.facts().stream()
                .filter(fact -> !isSpeech(fact.path()))
                .filter(fact -> only || !fact.path().slot().facet().equals("designation"))
                .forEach(facts::add);
        boolean claimed = true;
        for (RowDraft.Fact fact : facts) {
            claimed &= reading.claim(
                    about,
                    fact.path(),
                    fact.text(),
                    fact.locus(),
                    draft.observed(),
                    Method.IMPORTED,
                    fact.confidence());
        }
        return claimed;
    }

    private static boolean isSpeech(PartPath path) {
        return path.equals(PROTOCOL) || path.equals(TRANSPORT) || path.equals(PORT);
    }

    /** The place of a part's column in the row, or the row. */
    private Locus at(GridRow row, PartPath path) {
        return column(path.toString())
                .map(column -> places.cell(row.rowOf(column.index()), column.index()))
                .orElseGet(() -> places.row(row.number()));
    }

    private Optional<Column> column(String target) {
        return layout.columns().stream()
                .filter(column -> column.target().text().equals(target))
                .findFirst();
    }

    private String cell(GridRow row, PartPath path) {
        String cell =
                column(path.toString()).map(column -> row.cell(column.index())).orElse("");
        return Values.isUnsaid(cell) ? "" : cell;
    }

    /** Several columns of one value each speak of the same end; one column of several values names several ends. */
    private List<End> ends(RowDraft draft, GridRow row, Target.Special target) {
        List<List<End>> byColumn = new ArrayList<>();
        for (Column column : layout.columns()) {
            String cell = row.cell(column.index());
            if (!column.target().equals(target) || cell.isEmpty() || Values.isUnsaid(cell)) {
                continue;
            }
            Locus locus = places.cell(row.rowOf(column.index()), column.index());
            List<End> ends = new ArrayList<>();
            for (String word : Cells.list(cell)) {
                hint(draft, column.header(), word, locus)
                        .ifPresent(hint -> ends.add(new End(About.of(Kind.ASSET, hint), word, locus)));
            }
            if (!ends.isEmpty()) {
                byColumn.add(ends);
            }
        }
        if (byColumn.isEmpty()) {
            return List.of();
        }
        List<End> first = byColumn.getFirst();
        for (List<End> others : byColumn.subList(1, byColumn.size())) {
            if (others.size() != first.size()) {
                draft.wrong(
                        others.getFirst().locus(),
                        "names " + others.size() + " ends where another column names " + first.size());
                continue;
            }
            List<End> merged = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                SortedSet<Hint> hints = new TreeSet<>(first.get(i).about().hints());
                hints.addAll(others.get(i).about().hints());
                merged.add(new End(
                        new About(Kind.ASSET, hints),
                        first.get(i).call(),
                        first.get(i).locus()));
            }
            first = merged;
        }
        return first;
    }

    private static Optional<Hint> hint(RowDraft draft, String header, String word, Locus locus) {
        String folded = Fold.of(word);
        if (folded.equals("any") || folded.equals("all") || folded.equals("*") || isRange(word)) {
            draft.wrong(locus, "\"" + word + "\" names no single asset");
            return Optional.empty();
        }
        try {
            IpAddress address = IpAddress.parse(word);
            if (address.isUnicast()) {
                return Optional.of(new Hint.HasAddress(address));
            }
            draft.wrong(locus, word + " cannot be the address of one station");
            return Optional.empty();
        } catch (InvalidValue notAnAddress) {
            return Optional.of(named(Fold.of(header), word));
        }
    }

    private static boolean isRange(String word) {
        try {
            return word.contains("/") && Cidr.parse(word).prefix() >= 0;
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static Hint named(String header, String word) {
        try {
            return new Hint.HasMac(Mac.parse(word));
        } catch (InvalidValue notAMac) {
            if (header.contains("tag")) {
                return new Hint.HasTag(word);
            }
            if (header.endsWith("number") || header.endsWith("assetid") || header.endsWith("nummer")) {
                return new Hint.HasNumber(word);
            }
            return header.contains("host") ? new Hint.HasHostname(word) : new Hint.HasName(word);
        }
    }

    private List<Speech> speeches(RowDraft draft, GridRow row) {
        Optional<Transport> transport = transport(draft);
        List<String> protocols = Cells.list(cell(row, PROTOCOL)).stream()
                .map(Protocols::canonical)
                .toList();
        List<Services.Service> ports = new ArrayList<>();
        for (String word : Cells.list(cell(row, PORT))) {
            List<Services.Service> read = Services.read(word);
            if (read.isEmpty() && !Fold.of(word).equals("any") && !Values.saysNone(word)) {
                draft.wrong(at(row, PORT), "Port: expected a port such as 502, found \"" + word + "\"");
            }
            ports.addAll(read);
        }
        List<Speech> speeches = new ArrayList<>();
        if (ports.isEmpty()) {
            for (String protocol : protocols) {
                int registered = Protocols.named(protocol).map(Protocol::port).orElse(0);
                speeches.add(new Speech(Optional.of(protocol), transport, registered, false));
            }
        }
        for (int i = 0; i < ports.size(); i++) {
            Services.Service port = ports.get(i);
            Optional<String> protocol = protocols.size() == ports.size()
                    ? Optional.of(protocols.get(i))
                    : protocols.size() == 1 ? Optional.of(protocols.getFirst()) : port.protocol();
            speeches.add(new Speech(protocol, port.transport().or(() -> transport), port.port(), port.portSaid()));
        }
        if (!ports.isEmpty() && protocols.size() > 1 && protocols.size() != ports.size()) {
            draft.wrong(
                    at(row, PROTOCOL),
                    "names " + protocols.size() + " protocols for " + ports.size()
                            + " ports; the protocols are not taken");
        }
        return speeches.isEmpty() ? List.of(new Speech(Optional.empty(), transport, 0, false)) : speeches;
    }

    private static Optional<Transport> transport(RowDraft draft) {
        return draft.facts().stream()
                .filter(fact -> fact.path().equals(TRANSPORT))
                .map(fact -> Transport.valueOf(fact.text().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
