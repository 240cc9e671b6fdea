package org.asbuilt.importers.netflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a field of a flow record tells, as far as it matters here. Source: IANA "IP Flow Information Export (IPFIX) Entities"
 * (NetFlow version 9 has the same numbers up to 127), RFC 5103 (reverse elements), Cisco ASA "NetFlow Secure Event Logging",
 * CERT "YAF" and Palo Alto Networks "NetFlow templates" for the elements of their own.
 */
enum Sense {
    BYTES,
    PACKETS,
    PROTOCOL,
    FLAGS,
    SOURCE_PORT,
    SOURCE,
    DESTINATION_PORT,
    DESTINATION,
    END_UPTIME,
    START_UPTIME,
    SAMPLING_INTERVAL,
    SOURCE_MAC,
    POST_DESTINATION_MAC,
    DESTINATION_MAC,
    POST_SOURCE_MAC,
    VLAN,
    POST_VLAN,
    INTERFACE_NAME,
    FORWARDING,
    APPLICATION,
    APPLICATION_NAME,
    EXPORTER,
    START_SECONDS,
    END_SECONDS,
    START_MILLIS,
    END_MILLIS,
    START_FRACTION,
    END_FRACTION,
    START_DELTA,
    END_DELTA,
    SYSTEM_START,
    DURATION,
    TRANSLATED_SOURCE,
    TRANSLATED_DESTINATION,
    TRANSLATION_EVENT,
    FIREWALL_EVENT,
    INITIATOR_BYTES,
    RESPONDER_BYTES,
    INITIATOR_PACKETS,
    RESPONDER_PACKETS,
    BIFLOW_DIRECTION,
    ETHERTYPE,
    LIST,
    LISTS,
    SAMPLED_PACKETS,
    SKIPPED_PACKETS,
    EVENT_MILLIS,
    BYTES_BACK,
    PACKETS_BACK,
    FLAGS_BACK,
    FIRST_FLAGS,
    OTHER_FLAGS,
    FIRST_FLAGS_BACK,
    OTHER_FLAGS_BACK,
    LABEL;

    private static final int REVERSE = 29305;
    private static final int CERT = 6871;
    private static final int PALO_ALTO = 25461;
    private static final Map<Long, Sense> BY_NUMBER = new HashMap<>();

    static {
        put(BYTES, 0, 1, 85);
        put(PACKETS, 0, 2, 86);
        put(PROTOCOL, 0, 4);
        put(FLAGS, 0, 6);
        put(SOURCE_PORT, 0, 7, 180, 182);
        put(SOURCE, 0, 8, 27);
        put(DESTINATION_PORT, 0, 11, 181, 183);
        put(DESTINATION, 0, 12, 28);
        put(END_UPTIME, 0, 21);
        put(START_UPTIME, 0, 22);
        put(SAMPLING_INTERVAL, 0, 34, 50);
        put(SOURCE_MAC, 0, 56);
        put(POST_DESTINATION_MAC, 0, 57);
        put(DESTINATION_MAC, 0, 80);
        put(POST_SOURCE_MAC, 0, 81);
        put(VLAN, 0, 58, 243);
        put(POST_VLAN, 0, 59, 254);
        put(INTERFACE_NAME, 0, 82);
        put(FORWARDING, 0, 89);
        put(APPLICATION, 0, 95);
        put(APPLICATION_NAME, 0, 96);
        put(APPLICATION_NAME, PALO_ALTO, 56701);
        put(EXPORTER, 0, 130, 131);
        put(START_SECONDS, 0, 150);
        put(END_SECONDS, 0, 151);
        put(START_MILLIS, 0, 152);
        put(END_MILLIS, 0, 153);
        put(START_FRACTION, 0, 154, 156);
        put(END_FRACTION, 0, 155, 157);
        put(START_DELTA, 0, 158);
        put(END_DELTA, 0, 159);
        put(SYSTEM_START, 0, 160);
        put(DURATION, 0, 161);
        put(TRANSLATED_SOURCE, 0, 225, 281, 40001);
        put(TRANSLATED_DESTINATION, 0, 226, 282, 40002);
        put(TRANSLATION_EVENT, 0, 230);
        put(FIREWALL_EVENT, 0, 233, 40005);
        put(INITIATOR_BYTES, 0, 231);
        put(RESPONDER_BYTES, 0, 232);
        put(INITIATOR_PACKETS, 0, 298);
        put(RESPONDER_PACKETS, 0, 299);
        put(BIFLOW_DIRECTION, 0, 239);
        put(ETHERTYPE, 0, 256);
        put(LIST, 0, 292);
        put(LISTS, 0, 293);
        put(SAMPLED_PACKETS, 0, 305);
        put(SKIPPED_PACKETS, 0, 306);
        put(EVENT_MILLIS, 0, 323);
        put(BYTES_BACK, REVERSE, 1, 85);
        put(PACKETS_BACK, REVERSE, 2, 86);
        put(FLAGS_BACK, REVERSE, 6);
        put(FIRST_FLAGS, CERT, 14);
        put(OTHER_FLAGS, CERT, 15);
        put(FIRST_FLAGS_BACK, CERT, 16398);
        put(OTHER_FLAGS_BACK, CERT, 16399);
        put(LABEL, CERT, 33);
        // NetFlow version 9 has no room for the number of the enterprise.
        put(APPLICATION_NAME, 0, 56701);
    }

    private static void put(Sense sense, int enterprise, int... elements) {
        for (int element : elements) {
            BY_NUMBER.put(key(enterprise, element), sense);
        }
    }

    /** What an element tells, if it matters. */
    static Optional<Sense> of(long enterprise, int element) {
        return Optional.ofNullable(BY_NUMBER.get(key(enterprise, element)));
    }

    private static long key(long enterprise, int element) {
        return enterprise << 16 | element;
    }
}
