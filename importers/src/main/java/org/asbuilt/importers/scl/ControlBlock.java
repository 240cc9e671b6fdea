package org.asbuilt.importers.scl;

import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Locus;

/**
 * A control block: it sends the values of a data set.
 *
 * @param kind what it sends them by
 * @param device the logical device
 * @param node the logical node, for example LLN0
 * @param name its name
 * @param dataSet the data set's name; empty if none is set
 * @param revision its configuration revision, which changes with what it sends; empty if not given
 * @param description what the document says of it
 * @param digest of its settings and its data set
 * @param size how many members the data set has
 * @param receivers the IEDs that it is meant for, as far as it names them
 * @param buffered of a report: whether events are kept while the client is away
 * @param routed whether it goes over IP
 * @param at its place
 */
record ControlBlock(
        Kind kind,
        String device,
        String node,
        String name,
        String dataSet,
        String revision,
        String description,
        String digest,
        int size,
        Set<String> receivers,
        boolean buffered,
        boolean routed,
        Locus at) {

    /** What a control block sends by. */
    enum Kind {
        /** Generic object oriented substation event. */
        GOOSE("GOOSE control block"),
        /** The older event of edition 1. */
        GSSE("GSSE control block"),
        /** Sampled values. */
        SAMPLED_VALUES("sampled value control block"),
        /** Reports of MMS. */
        REPORT("report control block"),
        /** Logs of MMS. */
        LOG("log control block");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether it is sent to a group. */
        boolean isMulticast() {
            return this == GOOSE || this == GSSE || this == SAMPLED_VALUES;
        }

        /** The service type that inputs use for it. */
        static boolean matches(String serviceType, Kind kind) {
            return switch (serviceType.toLowerCase(Locale.ROOT)) {
                case "goose" -> kind == GOOSE || kind == GSSE;
                case "smv" -> kind == SAMPLED_VALUES;
                case "report" -> kind == REPORT;
                default -> false;
            };
        }
    }

    /** Copies the set. */
    ControlBlock {
        receivers = Set.copyOf(receivers);
    }

    /** The path within the IED: logical device, logical node, name. */
    String path() {
        return device + "/" + node + "." + name;
    }

    /** What speaks on the wire. */
    String protocol() {
        return switch (kind) {
            case GOOSE -> routed ? "IEC 61850 R-GOOSE" : "GOOSE";
            case GSSE -> "GSSE";
            case SAMPLED_VALUES -> routed ? "IEC 61850 R-SV" : "Sampled Values";
            case REPORT, LOG -> "IEC 61850 MMS";
        };
    }
}
