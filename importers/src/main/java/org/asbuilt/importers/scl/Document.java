package org.asbuilt.importers.scl;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;

/** All that a document says, gathered before anything is claimed: its sections speak of the same devices one after the other. */
final class Document {
    private static final int MOST_IEDS = 20_000;
    private static final int MOST_NETWORKS = 5_000;
    private static final int MOST_MEMBERS = 500_000;

    final Reading reading;
    final Map<String, Site> sites = new LinkedHashMap<>();
    final Map<String, Subnetwork> subnetworks = new LinkedHashMap<>();
    final Map<String, Ied> ieds = new LinkedHashMap<>();
    Optional<Node> header = Optional.empty();
    Optional<String> templatesDigest = Optional.empty();
    String edition = "";
    private final Set<String> once = new LinkedHashSet<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int members;
    private boolean full;

    /** A substation, line or process. */
    static final class Site {
        final String name;
        final Locus at;
        final String sort;
        String description;
        final Map<String, String> voltages = new LinkedHashMap<>();

        Site(String name, String sort, String description, Locus at) {
            this.name = name;
            this.sort = sort;
            this.description = description;
            this.at = at;
        }
    }

    /**
     * A subnetwork.
     *
     * @param name its name
     * @param type its type
     * @param description what the document says of it
     * @param bitRate its rate in words
     * @param at its place
     */
    record Subnetwork(String name, String type, String description, String bitRate, Locus at) {}

    Document(Reading reading) {
        this.reading = reading;
    }

    /** The device of that name. */
    Optional<Ied> ied(String name, Locus at) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        Ied known = ieds.get(name);
        if (known == null) {
            if (ieds.size() >= MOST_IEDS) {
                bounded(at, "more than " + MOST_IEDS + " IEDs; those that come after are not read");
                return Optional.empty();
            }
            known = new Ied(name, at);
            ieds.put(name, known);
        }
        return Optional.of(known);
    }

    /** The subnetwork of that name; the first description of it counts. */
    void subnetwork(Subnetwork subnetwork) {
        if (subnetworks.size() < MOST_NETWORKS) {
            Subnetwork known = subnetworks.get(subnetwork.name());
            subnetworks.put(
                    subnetwork.name(),
                    known == null || (known.bitRate().isEmpty() && known.at().equals(subnetwork.at()))
                            ? subnetwork
                            : known);
        } else {
            bounded(subnetwork.at(), "more than " + MOST_NETWORKS + " subnetworks; those that come after are not read");
        }
    }

    /** Whether there is room for another member of a data set. */
    boolean hasRoomForMember(Locus at) {
        if (members >= MOST_MEMBERS) {
            bounded(
                    at,
                    "more than " + MOST_MEMBERS
                            + " members of data sets; inputs that need later ones are not resolved");
            return false;
        }
        members++;
        return true;
    }

    private void bounded(Locus at, String what) {
        if (!full) {
            full = true;
            reading.note(Severity.WARNING, at, "the document holds " + what);
        }
    }

    /** Remarks something the first time that it happens. */
    void noteOnce(Severity severity, Locus at, String text) {
        if (once.size() < 1_000 && once.add(text)) {
            reading.note(severity, at, text);
        }
    }

    /** Counts an element that is not known here and remarks the first of its name. */
    void unknown(String element, String parent, Locus at) {
        if (unknown.size() < 1_000 && unknown.merge(parent + "/" + element, 1, Integer::sum) == 1) {
            reading.note(
                    Severity.WARNING,
                    at,
                    "the element " + element + " is not expected in " + parent + " and was not read");
        }
        reading.count("elements that were not read", 1);
    }

    /** When the document was last changed, if its history says so as a moment. */
    Optional<Instant> changed() {
        return header.stream()
                .flatMap(node -> node.all("History", "Hitem"))
                .flatMap(item -> item.attribute("when").stream())
                .flatMap(when -> moment(when).stream())
                .max(Instant::compareTo);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
