package org.asbuilt.importers.netflow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netflow.Template.Field;

/**
 * Takes the sets of version 9 and IPFIX: templates are put in force, records are read by them. Records whose template has not come
 * yet are kept back until it does, within bounds. Source: RFC 3954 section 5, RFC 7011 sections 3.3, 3.4 and 8.
 */
final class Sets {
    private static final long MOST_KEPT = 8L << 20;
    private static final int MOST_MISSING = 50;
    private static final int ENTERPRISE = 0x8000;

    private final Reading reading;
    private final TemplateTable templates = new TemplateTable();
    private final Records records;
    private final Map<String, List<Kept>> kept = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private long keptBytes;
    private long seen;
    private boolean unknown;

    private record Kept(Header header, int id, ByteBuffer body, long place) {}

    Sets(Reading reading, Passages passages, Sampling sampling) {
        this.reading = reading;
        records = new Records(reading, passages, sampling, templates);
    }

    /** How many data records there were so far. */
    long records() {
        return seen;
    }

    /** Whether there were records since the last question whose number is not known. */
    boolean unknown() {
        boolean was = unknown;
        unknown = false;
        return was;
    }

    void take(Header header, int id, byte[] body, long place) {
        if (id > 255) {
            data(header, id, body, place);
        } else {
            new TemplateSet(header, id == 1 || id == 3, body, place).read();
        }
    }

    private void data(Header header, int id, byte[] body, long place) {
        Optional<Template> template = templates.of(header, id);
        if (template.isPresent()) {
            seen += records.read(header, template.get(), body, place);
            return;
        }
        unknown = true;
        Kept waiting = new Kept(header, id, ByteBuffer.wrap(body), place);
        if (keptBytes + body.length > MOST_KEPT) {
            missing(waiting);
            return;
        }
        keptBytes += body.length + 64L;
        kept.computeIfAbsent(key(header, id), key -> new ArrayList<>()).add(waiting);
    }

    private static String key(Header header, int id) {
        return header.version() + "/" + header.domain() + "/" + id;
    }

    private void missing(Kept set) {
        reading.count("sets of records without their template", 1);
        reading.units(1, 0);
        if (unread.size() < MOST_MISSING && unread.add(key(set.header(), set.id()))) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Words("byte " + set.place()),
                    "template " + set.id() + " of exporter " + set.header().domain()
                            + " is not in the file, so that these and further records by it cannot be read");
        }
    }

    /** Remarks what was kept back in vain. */
    void end() {
        kept.values().forEach(sets -> sets.forEach(this::missing));
        kept.clear();
        records.end();
    }

    private void inForce(Header header, Template template, long place) {
        if (!templates.put(header, template)) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Words("byte " + place),
                    "there are too many templates; this is left out");
            return;
        }
        List<Kept> waiting = kept.remove(key(header, template.id()));
        if (waiting != null) {
            for (Kept held : waiting) {
                byte[] set = held.body().array();
                keptBytes -= set.length + 64L;
                records.read(held.header(), template, set, held.place());
            }
            reading.count("sets of records that came before their template", waiting.size());
        }
    }

    /** One set of templates. */
    private final class TemplateSet {
        private final Header header;
        private final boolean isOptions;
        private final byte[] body;
        private final long place;
        private int at;
        private int scopes;

        TemplateSet(Header header, boolean isOptions, byte[] body, long place) {
            this.header = header;
            this.isOptions = isOptions;
            this.body = body;
            this.place = place;
        }

        void read() {
            while (body.length - at >= 4 && (body[at] != 0 || body[at + 1] != 0)) {
                long begins = place + at;
                int id = two();
                int count = count();
                if (id > 255 && count == 0) {
                    templates.withdraw(header, id);
                    continue;
                }
                Optional<List<Field>> fields = id > 255 && count > 0 ? fields(count) : Optional.empty();
                Optional<Template> template =
                        fields.map(found -> new Template(id, isOptions, found)).filter(found -> found.shortest() > 0);
                if (template.isEmpty()) {
                    boolean isWithdrawal = header.version() == 10 && id == (isOptions ? 3 : 2) && count == 0;
                    if (!isWithdrawal) {
                        reading.note(
                                Severity.WARNING,
                                new Locus.Words("byte " + begins),
                                "this template is broken or cut; it and what follows in its set is not known");
                        reading.units(1, 0);
                    }
                    return;
                }
                reading.count("templates", 1);
                inForce(header, template.get(), begins);
            }
        }

        /** The number of fields; version 9 gives bytes for options. */
        private int count() {
            if (!isOptions) {
                return two();
            }
            int first = two();
            if (header.version() == 10 && first == 0) {
                return 0;
            }
            int second = body.length - at >= 2 ? two() : 0;
            scopes = header.version() == 9 ? first / 4 : 0;
            return header.version() == 10 ? first : (first + second) / 4;
        }

        private Optional<List<Field>> fields(int count) {
            List<Field> fields = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (body.length - at < 4) {
                    return Optional.empty();
                }
                int element = two();
                int length = two();
                long enterprise = 0;
                if (header.version() == 10 && (element & ENTERPRISE) != 0) {
                    if (body.length - at < 4) {
                        return Optional.empty();
                    }
                    enterprise = (long) two() << 16 | two();
                    element &= ~ENTERPRISE;
                }
                if (header.version() == 9 && length == 0xffff) {
                    return Optional.empty();
                }
                // The scopes of version 9 have numbers of their own.
                fields.add(i < scopes ? Field.scope(length) : Field.of(length, enterprise, element));
            }
            return Optional.of(fields);
        }

        private int two() {
            int value = (body[at] & 0xff) << 8 | (body[at + 1] & 0xff);
            at += 2;
            return value;
        }
    }
}
