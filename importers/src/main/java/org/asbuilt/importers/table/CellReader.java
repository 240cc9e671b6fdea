package org.asbuilt.importers.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.RowDraft.Said;
import org.asbuilt.importers.table.Values.Value;
import org.asbuilt.model.Account;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Service;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** Reads the cells of a row into its draft: values of parts, hints, lists of services and accounts. */
final class CellReader {
    /** Parts that several columns fill together, with what is put between. */
    static final Map<String, String> JOINED =
            Map.of("placement.location", ", ", "designation.description", "; ", "thirdPartyProfile.contact", ", ");

    /** Where "none" is an answer and not a gap. */
    private static final Set<String> NONE_IS_AN_ANSWER = Set.of("upkeep", "platform");

    /** Columns of which each value makes a connection of its own; {@link ConnectionClaims} reads them. */
    private static final Set<String> SPEECH = Set.of("link.protocol", "link.port");

    private static final Set<String> PROTOCOL_LISTS =
            Set.of("communication.supportedProtocols", "communication.activeProtocols");
    private static final Part ACCOUNT_TYPE = Shape.named("account").part("type");

    /** Order numbers of Siemens, whose form cannot be mistaken, for example 6ES7 315-2EH14-0AB0. */
    private static final Pattern ORDER_NUMBER = Pattern.compile("\\b6[A-Z]{2}\\d\\s?\\d{3}-[0-9A-Z]{5}-[0-9A-Z]{4}\\b");

    /** "2 local", "1 engineering". */
    private static final Pattern HOW_MANY = Pattern.compile("\\d{1,3} +\\p{L}.*");

    private final Reading reading;
    private final Layout layout;
    private final Places places;
    private final Values values = Values.bundled();

    CellReader(Reading reading, Layout layout, Places places) {
        this.reading = reading;
        this.layout = layout;
        this.places = places;
    }

    /** Reads all cells that do not name the ends of a connection. */
    RowDraft read(GridRow row) {
        RowDraft draft = new RowDraft(reading);
        Map<String, String> joined = new TreeMap<>();
        Map<String, Locus> joinedAt = new TreeMap<>();
        for (Column column : layout.columns()) {
            String cell = row.cell(column.index());
            Locus locus = places.cell(row.rowOf(column.index()), column.index());
            if (Values.isDitto(cell) && column.target() != Target.Special.IGNORE) {
                draft.wrong(
                        locus,
                        column.header() + ": \"" + cell
                                + "\" speaks of another cell, and after sorting nobody knows of which; write the value");
                continue;
            }
            if (cell.isEmpty() || SPEECH.contains(column.target().text())) {
                continue;
            }
            String separator = JOINED.get(column.target().text());
            if (separator != null && !Values.isPlaceholder(cell)) {
                joined.merge(column.target().text(), cell, (one, other) -> one + separator + other);
                joinedAt.putIfAbsent(column.target().text(), locus);
            } else {
                cell(draft, column, cell, locus);
            }
        }
        joined.forEach((path, text) -> draft.fact(
                PartPath.parse(path),
                text,
                joinedAt.getOrDefault(path, places.row(row.number())),
                Confidence.CONFIRMED));
        draft.keyed(places.row(row.number()));
        return draft;
    }

    private void cell(RowDraft draft, Column column, String cell, Locus locus) {
        if (Values.isPlaceholder(cell)) {
            reading.count("cells that are placeholders", 1);
            return;
        }
        switch (column.target()) {
            case Target.OfHint hint -> hint(draft, hint.word(), cell, locus);
            case Target.OfPart of -> part(draft, of.part(), column, cell, locus);
            case Target.Special special -> special(draft, special, column, cell, locus);
        }
    }

    private void special(RowDraft draft, Target.Special special, Column column, String cell, Locus locus) {
        switch (special) {
            case SERVICE -> services(draft, cell, locus);
            case ACCOUNT -> accounts(draft, column, cell, locus);
            case OBSERVED ->
                Dates.moment(cell, column.unit())
                        .ifPresentOrElse(
                                draft::observed,
                                () -> draft.wrong(locus, column.header() + ": " + Dates.expected(cell)));
            case IGNORE, SOURCE, DESTINATION -> {}
        }
    }

    private void part(RowDraft draft, Part part, Column column, String cell, Locus locus) {
        if (Values.saysNone(cell) && isNone(part, column, cell)) {
            reading.count("cells that say none", 1);
            return;
        }
        for (String word : Cells.split(part, cell)) {
            switch (values.read(part, word, column)) {
                case Value.Taken taken -> taken(draft, part, column, word, taken, locus);
                case Value.Placeholder placeholder -> reading.count("cells that are placeholders", 1);
                case Value.Wrong wrong -> wrong(draft, part, column, word, wrong, locus);
            }
        }
    }

    private boolean isNone(Part part, Column column, String cell) {
        boolean text = part.type().equals("text") && !NONE_IS_AN_ANSWER.contains(part.facet());
        return text || !part.refers().isEmpty() || !(values.read(part, cell, column) instanceof Value.Taken);
    }

    private void taken(RowDraft draft, Part part, Column column, String word, Value.Taken taken, Locus locus) {
        Said said = new Said(taken.text(), locus, taken.confidence());
        switch (part.facet() + "." + part.name()) {
            case "networkPort.mac" -> {
                if (Mac.parse(taken.text()).isGroup()) {
                    draft.wrong(locus, taken.text() + " names a group of stations and no asset");
                } else {
                    draft.nic(column.group()).macs().add(said);
                }
            }
            case "networkPort.addresses" -> address(draft, column, said);
            case "networkPort.vlan", "networkPort.switchPort", "networkPort.label" ->
                draft.nic(column.group()).others().put(part.name(), said);
            case "nameplate.model" -> model(draft, part, taken, locus);
            case "nameplate.dateOfManufacture" ->
                draft.fact(path(part), Dates.partial(word, column.unit()), locus, taken.confidence());
            case "communication.hostname" -> hostname(draft, word, locus);
            case "assetRole.assetClass" -> {
                draft.fact(path(part), taken.text(), locus, taken.confidence());
                boolean saysMore = taken.confidence() != Confidence.CONFIRMED;
                if (saysMore && !hasRole()) {
                    draft.fact(PartPath.of(AssetRole.class, "role"), word, locus, Confidence.CONFIRMED);
                }
            }
            default -> {
                String text = PROTOCOL_LISTS.contains(part.facet() + "." + part.name())
                        ? Protocols.canonical(taken.text())
                        : taken.text();
                if (taken.confidence() != Confidence.CONFIRMED) {
                    reading.note(Severity.INFORMATION, locus, part.label() + ": \"" + word + "\" was read as " + text);
                }
                draft.fact(path(part), text, locus, taken.confidence());
                hintOf(part, text).ifPresent(draft::hint);
            }
        }
    }

    /** Lists often write the order number behind the model, or in its place. */
    private void model(RowDraft draft, Part part, Value.Taken taken, Locus locus) {
        Matcher order = ORDER_NUMBER.matcher(taken.text());
        String name = order.find() ? taken.text().replace(order.group(), "").strip() : taken.text();
        draft.fact(path(part), name.isEmpty() ? taken.text() : name, locus, taken.confidence());
        boolean hasColumn = layout.columns().stream()
                .anyMatch(column -> column.target().text().equals("nameplate.orderNumber"));
        if (order.reset().find() && !hasColumn) {
            draft.fact(PartPath.of(Nameplate.class, "orderNumber"), order.group(), locus, taken.confidence());
        }
    }

    private void wrong(RowDraft draft, Part part, Column column, String word, Value.Wrong wrong, Locus locus) {
        int slash = word.indexOf('/');
        if (part.type().equals("ip") && slash > 0) {
            // An address with the length of its network's prefix: the address is said as well.
            if (values.read(part, word.substring(0, slash), column) instanceof Value.Taken taken) {
                address(draft, column, new Said(taken.text(), locus, taken.confidence()));
                return;
            }
        }
        if (part.name().equals("assetClass") && !hasRole()) {
            draft.fact(PartPath.of(AssetRole.class, "role"), word, locus, Confidence.CONFIRMED);
            draft.wrong(locus, wrong.sentence() + "; taken for its role in words");
            return;
        }
        draft.wrong(locus, wrong.sentence());
    }

    private boolean hasRole() {
        return layout.columns().stream()
                .anyMatch(column -> column.target().text().equals("assetRole.role"));
    }

    private static void address(RowDraft draft, Column column, Said said) {
        if (IpAddress.parse(said.text()).isUnicast()) {
            draft.nic(column.group()).addresses().add(said);
        } else {
            draft.wrong(said.locus(), said.text() + " cannot be the address of one station");
        }
    }

    private static void hostname(RowDraft draft, String word, Locus locus) {
        if (word.chars().anyMatch(Character::isWhitespace) || looksLikeAddress(word)) {
            draft.wrong(locus, "Hostname: expected a host name, found \"" + word + "\"");
            return;
        }
        int dot = word.indexOf('.');
        String host = dot > 0 ? word.substring(0, dot) : word;
        draft.fact(PartPath.of(Communication.class, "hostname"), host, locus, Confidence.CONFIRMED);
        draft.hint(new Hint.HasHostname(host));
    }

    private static boolean looksLikeAddress(String word) {
        try {
            IpAddress.parse(word);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static Optional<Hint> hintOf(Part part, String text) {
        return switch (part.facet() + "." + part.name()) {
            case "designation.name" -> Optional.of(new Hint.HasName(text));
            case "designation.assetNumber" -> Optional.of(new Hint.HasNumber(text));
            case "designation.tag" -> Optional.of(new Hint.HasTag(text));
            case "nameplate.serialNumber" -> Optional.of(new Hint.HasSerial(text));
            default -> Optional.empty();
        };
    }

    private static void hint(RowDraft draft, Target.HintWord word, String cell, Locus locus) {
        try {
            draft.hint(
                    switch (word) {
                        case MAC -> new Hint.HasMac(Mac.parse(cell));
                        case ADDRESS -> new Hint.HasAddress(IpAddress.parse(cell));
                        case SERIAL -> new Hint.HasSerial(cell);
                        case NUMBER -> new Hint.HasNumber(cell);
                        case TAG -> new Hint.HasTag(cell);
                        case HOSTNAME -> new Hint.HasHostname(cell);
                        case NAME -> new Hint.HasName(cell);
                    });
        } catch (InvalidValue e) {
            draft.wrong(locus, String.valueOf(e.getMessage()));
        }
    }

    private void services(RowDraft draft, String cell, Locus locus) {
        if (Values.saysNone(cell)) {
            reading.count("cells that say none", 1);
            return;
        }
        for (String word : Cells.list(cell)) {
            List<Services.Service> services = Services.read(word);
            if (services.isEmpty()) {
                draft.wrong(locus, "Ports/services: expected a port such as 502/tcp modbus, found \"" + word + "\"");
            }
            for (Services.Service service : services) {
                Confidence confidence = service.portSaid() ? Confidence.CONFIRMED : Confidence.POSSIBLE;
                String transport = service.carrier().name().toLowerCase(Locale.ROOT);
                String key = transport + "/" + service.port();
                Confidence carrier = service.transport().isPresent() ? confidence : Confidence.POSSIBLE;
                draft.fact(PartPath.of(Service.class, key, "transport"), transport, locus, carrier);
                draft.fact(
                        PartPath.of(Service.class, key, "port"), Integer.toString(service.port()), locus, confidence);
                service.protocol()
                        .ifPresent(protocol -> draft.fact(
                                PartPath.of(Service.class, key, "protocol"), protocol, locus, Confidence.CONFIRMED));
            }
        }
    }

    /** Names apart by the usual separators; what stands in brackets behind a name is its type or else its holder. */
    private void accounts(RowDraft draft, Column column, String cell, Locus locus) {
        if (Values.saysNone(cell)) {
            reading.count("cells that say none", 1);
            return;
        }
        for (String word : Cells.list(cell)) {
            if (HOW_MANY.matcher(word).matches()) {
                reading.note(
                        Severity.WARNING,
                        locus,
                        column.header() + ": \"" + word + "\" says how many accounts there are and names none");
                continue;
            }
            int open = word.indexOf('(');
            String name = (open > 0 ? word.substring(0, open) : word).strip();
            draft.fact(PartPath.of(Account.class, name, "name"), name, locus, Confidence.CONFIRMED);
            if (open <= 0) {
                continue;
            }
            String note = word.substring(open + 1).replace(")", "").strip();
            if (note.isEmpty()) {
                continue;
            }
            if (values.read(ACCOUNT_TYPE, note, column) instanceof Value.Taken type) {
                draft.fact(PartPath.of(Account.class, name, "type"), type.text(), locus, type.confidence());
            } else {
                draft.fact(PartPath.of(Account.class, name, "holder"), note, locus, Confidence.CONFIRMED);
            }
        }
    }

    /** Where a value goes; the row gets its key when all of it has been read. */
    private static PartPath path(Part part) {
        String key = RowKeys.isKeyed(Shape.named(part.facet())) ? RowDraft.NO_KEY_YET : "";
        return new PartPath(new Slot(part.facet(), key), part.name());
    }
}
