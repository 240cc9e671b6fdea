package org.asbuilt.importers.list;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.asbuilt.model.Transport;

/** A row of an exported list below its header. */
final class ListEntry {
    private final ListHeader header;
    private final int number;
    private final List<String> cells;
    private final Optional<Id> id;
    private final String key;
    private final ListStamps stamps;

    /**
     * A value that a cell says of a part.
     *
     * @param value what is claimed
     * @param written as it stands there
     */
    record Told(PartPath path, String value, String written, Locus place) {}

    /**
     * The row of that number.
     *
     * @throws InvalidValue if what stands for its id is none
     */
    ListEntry(ListHeader header, int number, List<String> cells) {
        this.header = header;
        this.number = number;
        this.cells = cells;
        String named = ListHeader.cell(cells, 0).strip();
        if (!named.isEmpty() && !Id.isOne(named)) {
            throw InvalidValue.expected("an id such as asset-4f7k2m9q0r3t5v8x, or nothing for a new subject", named);
        }
        id = named.isEmpty() ? Optional.empty() : Optional.of(new Id(named));
        key = header.form().repeated().isPresent() ? header.key(cells) : "";
        stamps = header.stamps(cells);
    }

    int number() {
        return number;
    }

    List<String> cells() {
        return cells;
    }

    Optional<Id> id() {
        return id;
    }

    /** The key of the row's facet; empty where the rows are subjects, and where nobody has given one. */
    String key() {
        return key.isEmpty() && header.form().repeated().isPresent() ? keyOfParts() : key;
    }

    ListStamps stamps() {
        return stamps;
    }

    /** Whether the row was exported for this subject, and is no copy of another one's. */
    boolean isExported() {
        return !stamps.areMissing()
                && id.filter(subject -> stamps.held(subject, key, ListForm.CALLED, header.called(cells))
                                || header.parts().entrySet().stream()
                                        .anyMatch(column ->
                                                stamps.held(subject, key, column.getValue(), cell(column.getKey()))))
                        .isPresent();
    }

    String cell(int column) {
        return ListHeader.cell(cells, column);
    }

    Locus place(int column) {
        return header.place(number, column);
    }

    Slot slot(String ofKey) {
        return new Slot(header.form().repeated().orElseThrow().name(), ofKey);
    }

    /** The path of a part in this row. */
    PartPath path(Part part) {
        return new PartPath(new Slot(part.facet(), key()), part.name());
    }

    /** Remarks what stands in columns that hold no part; whether there was nothing. */
    boolean strangers(Reading reading) {
        boolean nothing = true;
        for (int column = 0; column < cells.size(); column++) {
            boolean beyond = header.strange().containsKey(column) || column > header.width();
            if (beyond && !cells.get(column).isBlank()) {
                nothing = false;
                reading.count("cells of columns that are not read", 1);
                if (header.strange().getOrDefault(column, "").isEmpty()) {
                    reading.note(
                            Severity.WARNING,
                            place(column),
                            "stands in a column without a name and is not read: " + cells.get(column));
                }
            }
        }
        return nothing;
    }

    /** The key that follows from what a row says: of a network port and a service; else empty. */
    String keyOfParts() {
        String mac = said("networkPort.mac");
        String address = said("networkPort.addresses").split(";")[0].strip();
        String port = said("service.port");
        try {
            return switch (header.form().name()) {
                case "asset.networkPort" ->
                    !mac.isEmpty() ? Mac.parse(mac).text() : address.isEmpty() ? "" : "ip:" + IpAddress.parse(address);
                case "asset.service" ->
                    port.isEmpty() ? "" : said("service.transport").toLowerCase(Locale.ROOT) + "/" + port;
                default -> "";
            };
        } catch (InvalidValue unreadable) {
            return "";
        }
    }

    /** Claims that the subject of that id is as told. */
    void claimAs(Reading reading, Id subject, Collection<Told> told) {
        claim(reading, About.of(subject.kind(), new Hint.HasId(subject)), told);
    }

    /** Claims it of whoever has the identifiers that are told; false if nothing tells who that is. */
    boolean claim(Reading reading, Collection<Told> told) {
        TreeSet<Hint> hints = new TreeSet<>();
        Kind kind = header.form().kind();
        id.ifPresent(subject -> hints.add(new Hint.HasId(subject)));
        told.forEach(one -> hint(one, hints));
        if (kind == Kind.CONNECTION) {
            joins(told).ifPresent(hints::add);
        }
        String called = header.called(cells);
        if (header.form().repeated().isPresent() && id.isEmpty() && !called.isEmpty()) {
            hints.add(new Hint.HasName(called));
        }
        if (hints.isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    place(0),
                    "nothing tells which " + kind.text().replace('-', ' ') + " the row is about: it has no id"
                            + (kind == Kind.CONNECTION ? " and not both ends" : ", name, number or address"));
            return false;
        }
        claim(reading, new About(kind, hints), told);
        return true;
    }

    private void claim(Reading reading, About about, Collection<Told> told) {
        for (Told one : told) {
            reading.claim(new Claim(
                    about,
                    one.path(),
                    one.value(),
                    one.place(),
                    Optional.empty(),
                    Method.IMPORTED,
                    Confidence.CONFIRMED));
        }
    }

    private static void hint(Told told, Set<Hint> hints) {
        switch (told.path().slot().facet() + "." + told.path().part()) {
            case "designation.name" -> hints.add(new Hint.HasName(told.value()));
            case "designation.assetNumber" -> hints.add(new Hint.HasNumber(told.value()));
            case "designation.tag" -> hints.add(new Hint.HasTag(told.value()));
            case "nameplate.serialNumber" -> hints.add(new Hint.HasSerial(told.value()));
            case "communication.hostname" -> hints.add(new Hint.HasHostname(told.value()));
            case "networkProfile.range" -> hints.add(new Hint.HasRange(Cidr.parse(told.value())));
            case "networkPort.mac" -> hints.add(new Hint.HasMac(Mac.parse(told.value())));
            case "networkPort.addresses" -> hints.add(new Hint.HasAddress(IpAddress.parse(told.value())));
            default -> {
                // Other parts tell nobody apart.
            }
        }
    }

    private static Optional<Hint> joins(Collection<Told> told) {
        Optional<About> source = end(told, "source");
        Optional<About> destination = end(told, "destination");
        Transport transport = link(told, "transport")
                .map(one -> Transport.valueOf(one.value().toUpperCase(Locale.ROOT)))
                .orElse(Transport.OTHER);
        int port = link(told, "port")
                .map(one -> Integer.parseInt(one.value(), 10))
                .filter(number -> number >= 0 && number <= 65535)
                .orElse(0);
        return source.flatMap(from -> destination.map(to -> new Hint.Joins(from, to, transport, port)));
    }

    private static Optional<About> end(Collection<Told> told, String part) {
        return link(told, part).flatMap(one -> {
            TreeSet<Hint> hints = new TreeSet<>();
            ListCell.id(one.written())
                    .filter(id -> id.kind() == Kind.ASSET)
                    .ifPresent(id -> hints.add(new Hint.HasId(id)));
            String words = ListCell.words(one.written());
            if (!words.isEmpty()) {
                hints.add(new Hint.HasName(words));
            }
            return hints.isEmpty() ? Optional.empty() : Optional.of(new About(Kind.ASSET, hints));
        });
    }

    private static Optional<Told> link(Collection<Told> told, String part) {
        return told.stream()
                .filter(one -> one.path().slot().facet().equals("link")
                        && one.path().part().equals(part))
                .findFirst();
    }

    private String said(String path) {
        for (Map.Entry<Integer, Part> column : header.parts().entrySet()) {
            if (ListStamps.path(column.getValue()).equals(path)) {
                return ListCell.text(cell(column.getKey()));
            }
        }
        return "";
    }
}
