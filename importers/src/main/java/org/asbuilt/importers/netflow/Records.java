package org.asbuilt.importers.netflow;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netflow.Passage.Fate;
import org.asbuilt.importers.netflow.Passage.Opener;
import org.asbuilt.importers.netflow.Template.Field;

/** Reads records by their template, also those within lists (RFC 6313), and makes passages of them. */
final class Records {
    private static final int DEEPEST = 4;
    private static final int MOST_APPLICATIONS = 20_000;
    private static final int MOST_DOMAINS = 10_000;
    private static final int MOST_ENTERPRISES = 200;
    private static final int DENIED = 3;

    private final Reading reading;
    private final Passages passages;
    private final Sampling sampling;
    private final TemplateTable templates;
    private final Slices slices = new Slices();
    private final Map<String, String> applications = new HashMap<>();
    private final Map<Long, Long> starts = new HashMap<>();
    private final Map<Long, Long> enterprises = new HashMap<>();

    Records(Reading reading, Passages passages, Sampling sampling, TemplateTable templates) {
        this.reading = reading;
        this.passages = passages;
        this.sampling = sampling;
        this.templates = templates;
    }

    /** Reads the records of a set and tells how many there were. */
    long read(Header header, Template template, byte[] body, long place) {
        int shortest = template.shortest();
        int at = 0;
        int number = 0;
        while (body.length - at >= shortest) {
            slices.clear(body);
            int end = record(header, template, body, at, body.length, 0);
            if (end < 0) {
                note(place + at, "this record is longer than its set; it and what follows in the set is not read");
                reading.units(1, 0);
                return number;
            }
            number++;
            Locus locus = new Locus.Words("byte " + (place + at));
            boolean isUnderstood = template.isOptions() ? options(header, locus) : flow(header, locus);
            reading.units(1, isUnderstood ? 1 : 0);
            at = end;
        }
        foreign(template, number);
        for (int i = at; i < body.length; i++) {
            if (body[i] != 0) {
                note(
                        place + at,
                        (body.length - at) + " bytes behind the last record of a set are neither record nor filling");
                reading.units(1, 0);
                break;
            }
        }
        return number;
    }

    private void note(long place, String text) {
        reading.note(Severity.WARNING, new Locus.Words("byte " + place), text);
    }

    /** Counts what makers say in fields of their own that is not read. */
    private void foreign(Template template, long records) {
        template.fields().stream()
                .filter(field -> field.enterprise() > 0 && field.sense().isEmpty())
                .filter(field -> enterprises.size() < MOST_ENTERPRISES || enterprises.containsKey(field.enterprise()))
                .forEach(field -> enterprises.merge(field.enterprise(), records, Long::sum));
    }

    /** Tells of the fields that were not read. */
    void end() {
        enterprises.forEach((enterprise, count) ->
                reading.count("fields of enterprise " + enterprise + " that are not read", count));
    }

    /** Finds the fields of a record and gives where it ends; negative if it goes beyond. */
    private int record(Header header, Template template, byte[] body, int from, int until, int depth) {
        int at = from;
        for (Field field : template.fields()) {
            int length = field.length();
            if (field.isVariable()) {
                if (at >= until) {
                    return -1;
                }
                length = body[at++] & 0xff;
                if (length == 0xff) {
                    if (until - at < 2) {
                        return -1;
                    }
                    length = two(body, at);
                    at += 2;
                }
            }
            if (length > until - at) {
                return -1;
            }
            int start = at;
            int count = length;
            field.sense().ifPresent(sense -> sense(header, sense, body, start, count, depth));
            at += length;
        }
        return at;
    }

    private void sense(Header header, Sense sense, byte[] body, int from, int count, int depth) {
        if (sense == Sense.LIST || sense == Sense.LISTS) {
            if (depth < DEEPEST) {
                list(header, sense, body, from, from + count, depth);
            }
        } else {
            slices.put(sense, from, count);
        }
    }

    /** A list of records of one template, or of lists each with its template; what they tell belongs to the record. */
    private void list(Header header, Sense sense, byte[] body, int from, int until, int depth) {
        int at = from + 1;
        while (until - at >= 4) {
            int id = two(body, at);
            int length = sense == Sense.LISTS ? two(body, at + 2) : until - at;
            int inner = at + (sense == Sense.LISTS ? 4 : 2);
            int end = at + length;
            if (end > until || end < inner) {
                return;
            }
            Optional<Template> template = templates.of(header, id);
            while (template.isPresent()
                    && inner >= 0
                    && end - inner >= template.get().shortest()) {
                inner = record(header, template.get(), body, inner, end, depth + 1);
            }
            at = end;
        }
    }

    private static int two(byte[] body, int at) {
        return (body[at] & 0xff) << 8 | (body[at + 1] & 0xff);
    }

    private static long exporter(Header header) {
        return (long) header.version() << 40 | header.domain();
    }

    /** What exporters tell of themselves. */
    private boolean options(Header header, Locus locus) {
        reading.count("records about the exporter", 1);
        long interval = slices.numberOr(Sense.SAMPLING_INTERVAL, 0);
        if (slices.numberOr(Sense.SKIPPED_PACKETS, 0) > 0) {
            long taken = Math.max(1, slices.numberOr(Sense.SAMPLED_PACKETS, 1));
            interval = (taken + slices.numberOr(Sense.SKIPPED_PACKETS, 0)) / taken;
        }
        sampling.saw(header, interval, header.place());
        if (slices.has(Sense.APPLICATION) && applications.size() < MOST_APPLICATIONS) {
            slices.text(Sense.APPLICATION_NAME)
                    .ifPresent(name -> applications.put(exporter(header) + application(), name));
        }
        OptionalLong start = slices.number(Sense.SYSTEM_START);
        if (start.isPresent() && starts.size() < MOST_DOMAINS) {
            starts.put(exporter(header), start.getAsLong());
        }
        if (slices.has(Sense.INTERFACE_NAME)) {
            reading.count("names of interfaces", 1);
        }
        String address = slices.address(Sense.EXPORTER);
        if (!address.isEmpty()) {
            passages.ledger()
                    .station(address, locus, Clock.seconds(header.seconds()))
                    .ifPresent(station -> station.heard(locus, Clock.seconds(header.seconds())));
        }
        return true;
    }

    private String application() {
        int from = slices.from(Sense.APPLICATION);
        return "/" + HexFormat.of().formatHex(slices.bytes(), from, from + slices.length(Sense.APPLICATION));
    }

    private boolean flow(Header header, Locus locus) {
        if (slices.has(Sense.TRANSLATION_EVENT) && !slices.has(Sense.PACKETS) && !slices.has(Sense.INITIATOR_BYTES)) {
            reading.count("translations of addresses that were logged, without traffic", 1);
            return true;
        }
        Passage passage = new Passage(locus);
        ends(passage);
        amounts(passage);
        Header timed = timed(header);
        passage.first = Clock.first(slices, timed);
        passage.last = Clock.last(slices, timed);
        application(passage, header);
        if (slices.has(Sense.TRANSLATED_SOURCE) || slices.has(Sense.TRANSLATED_DESTINATION)) {
            translated(passage);
        }
        return passages.take(passage);
    }

    private Header timed(Header header) {
        Long start = header.version() == 10 ? starts.get(exporter(header)) : null;
        return start == null
                ? header
                : new Header(
                        header.version(),
                        header.domain(),
                        header.seconds(),
                        OptionalLong.of(header.seconds() * 1000 - start),
                        header.sequence(),
                        header.place());
    }

    private void ends(Passage passage) {
        passage.source = slices.address(Sense.SOURCE);
        passage.destination = slices.address(Sense.DESTINATION);
        passage.sourceMac = first(slices.mac(Sense.SOURCE_MAC), slices.mac(Sense.POST_SOURCE_MAC));
        passage.destinationMac = first(slices.mac(Sense.POST_DESTINATION_MAC), slices.mac(Sense.DESTINATION_MAC));
        passage.sourcePort = (int) slices.numberOr(Sense.SOURCE_PORT, 0) & 0xffff;
        passage.destinationPort = (int) slices.numberOr(Sense.DESTINATION_PORT, 0) & 0xffff;
        passage.protocol = (int) slices.numberOr(Sense.PROTOCOL, 255) & 0xff;
        long vlan = slices.numberOr(Sense.VLAN, 0);
        long left = slices.numberOr(Sense.POST_VLAN, 0);
        passage.vlan = vlan > 0 && vlan < 4095 && (left == 0 || left == vlan) ? (int) vlan : 0;
        if (passage.source.isEmpty() && passage.destination.isEmpty() && !passage.sourceMac.isEmpty()) {
            passage.isEthernet = true;
            passage.source = passage.sourceMac;
            passage.destination = passage.destinationMac;
            Ethertypes.protocol((int) slices.numberOr(Sense.ETHERTYPE, 0)).ifPresent(name -> {
                passage.application = Optional.of(name);
                passage.applicationConfidence = Confidence.CONFIRMED;
            });
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private void amounts(Passage passage) {
        passage.packets = slices.numberOr(Sense.PACKETS, slices.numberOr(Sense.INITIATOR_PACKETS, 0));
        passage.bytes = slices.numberOr(Sense.BYTES, slices.numberOr(Sense.INITIATOR_BYTES, 0));
        passage.packetsBack = slices.numberOr(Sense.PACKETS_BACK, slices.numberOr(Sense.RESPONDER_PACKETS, 0));
        passage.bytesBack = slices.numberOr(Sense.BYTES_BACK, slices.numberOr(Sense.RESPONDER_BYTES, 0));
        passage.flags = flags(Sense.FLAGS, Sense.FIRST_FLAGS, Sense.OTHER_FLAGS);
        passage.flagsBack = flags(Sense.FLAGS_BACK, Sense.FIRST_FLAGS_BACK, Sense.OTHER_FLAGS_BACK);
        passage.opener = opener();
        long forwarding = slices.numberOr(Sense.FORWARDING, 0);
        boolean isDropped = forwarding > 0 && (forwarding > 3 ? forwarding >> 6 == 2 : forwarding == 2);
        boolean isDenied = slices.numberOr(Sense.FIREWALL_EVENT, 0) == DENIED;
        passage.fate = isDropped || isDenied ? Fate.DROPPED : Fate.PASSED;
    }

    private OptionalInt flags(Sense all, Sense first, Sense others) {
        if (slices.has(all)) {
            return OptionalInt.of((int) slices.numberOr(all, 0) & 0xff);
        }
        return slices.has(first)
                ? OptionalInt.of((int) (slices.numberOr(first, 0) | slices.numberOr(others, 0)) & 0xff)
                : OptionalInt.empty();
    }

    private Opener opener() {
        OptionalLong first = slices.number(Sense.FIRST_FLAGS);
        if (first.isPresent() && (first.getAsLong() & Passage.SYN) != 0) {
            return (first.getAsLong() & Passage.ACK) == 0 ? Opener.SOURCE : Opener.DESTINATION;
        }
        boolean isMiddle = first.isPresent() && first.getAsLong() != 0;
        if (slices.has(Sense.INITIATOR_BYTES)
                || slices.has(Sense.INITIATOR_PACKETS)
                || slices.has(Sense.FIREWALL_EVENT)) {
            return Opener.SOURCE;
        }
        return switch ((int) slices.numberOr(Sense.BIFLOW_DIRECTION, isMiddle ? 0 : 1)) {
            case 1 -> slices.has(Sense.PACKETS_BACK) || slices.has(Sense.BYTES_BACK) ? Opener.SOURCE : Opener.UNKNOWN;
            case 2 -> Opener.DESTINATION;
            default -> Opener.UNKNOWN;
        };
    }

    private void application(Passage passage, Header header) {
        slices.text(Sense.APPLICATION_NAME)
                .or(() -> slices.has(Sense.APPLICATION)
                        ? Optional.ofNullable(applications.get(exporter(header) + application()))
                        : Optional.empty())
                .ifPresent(name -> Applications.named(name)
                        .ifPresentOrElse(
                                protocol -> passage.application = Optional.of(protocol),
                                () -> reading.count("names of applications that are no known protocol", 1)));
        long label = slices.numberOr(Sense.LABEL, 0);
        if (label > 0 && passage.application.isEmpty()) {
            passage.application = Passages.byPort((int) label);
        }
    }

    private void translated(Passage passage) {
        boolean isChanged =
                !first(slices.address(Sense.TRANSLATED_SOURCE), passage.source).equals(passage.source)
                        || !first(slices.address(Sense.TRANSLATED_DESTINATION), passage.destination)
                                .equals(passage.destination);
        if (isChanged) {
            reading.count("flows whose addresses were translated, claimed by those before", 1);
        }
    }
}
