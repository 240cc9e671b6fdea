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
    BYTES(keys(0, 1, 85)),
    PACKETS(keys(0, 2, 86)),
    PROTOCOL(keys(0, 4)),
    FLAGS(keys(0, 6)),
    SOURCE_PORT(keys(0, 7, 180, 182)),
    SOURCE(keys(0, 8, 27)),
    DESTINATION_PORT(keys(0, 11, 181, 183)),
    DESTINATION(keys(0, 12, 28)),
    END_UPTIME(keys(0, 21)),
    START_UPTIME(keys(0, 22)),
    SAMPLING_INTERVAL(keys(0, 34, 50)),
    SOURCE_MAC(keys(0, 56)),
    POST_DESTINATION_MAC(keys(0, 57)),
    DESTINATION_MAC(keys(0, 80)),
    POST_SOURCE_MAC(keys(0, 81)),
    VLAN(keys(0, 58, 243)),
    POST_VLAN(keys(0, 59, 254)),
    INTERFACE_NAME(keys(0, 82)),
    FORWARDING(keys(0, 89)),
    APPLICATION(keys(0, 95)),
    APPLICATION_NAME(keys(0, 96), keys(25461, 56701)),
    EXPORTER(keys(0, 130, 131)),
    START_SECONDS(keys(0, 150)),
    END_SECONDS(keys(0, 151)),
    START_MILLIS(keys(0, 152)),
    END_MILLIS(keys(0, 153)),
    START_FRACTION(keys(0, 154, 156)),
    END_FRACTION(keys(0, 155, 157)),
    START_DELTA(keys(0, 158)),
    END_DELTA(keys(0, 159)),
    SYSTEM_START(keys(0, 160)),
    DURATION(keys(0, 161)),
    TRANSLATED_SOURCE(keys(0, 225, 281, 40001)),
    TRANSLATED_DESTINATION(keys(0, 226, 282, 40002)),
    TRANSLATION_EVENT(keys(0, 230)),
    FIREWALL_EVENT(keys(0, 233, 40005)),
    INITIATOR_BYTES(keys(0, 231)),
    RESPONDER_BYTES(keys(0, 232)),
    INITIATOR_PACKETS(keys(0, 298)),
    RESPONDER_PACKETS(keys(0, 299)),
    BIFLOW_DIRECTION(keys(0, 239)),
    ETHERTYPE(keys(0, 256)),
    LIST(keys(0, 292)),
    LISTS(keys(0, 293)),
    SAMPLED_PACKETS(keys(0, 305)),
    SKIPPED_PACKETS(keys(0, 306)),
    EVENT_MILLIS(keys(0, 323)),
    BYTES_BACK(keys(Sense.REVERSE, 1, 85)),
    PACKETS_BACK(keys(Sense.REVERSE, 2, 86)),
    FLAGS_BACK(keys(Sense.REVERSE, 6)),
    FIRST_FLAGS(keys(Sense.CERT, 14)),
    OTHER_FLAGS(keys(Sense.CERT, 15)),
    FIRST_FLAGS_BACK(keys(Sense.CERT, 16398)),
    OTHER_FLAGS_BACK(keys(Sense.CERT, 16399)),
    LABEL(keys(Sense.CERT, 33));

    static final int REVERSE = 29305;
    static final int CERT = 6871;
    private static final Map<Long, Sense> BY_NUMBER = new HashMap<>();

    static {
        for (Sense sense : values()) {
            for (long[] numbers : sense.numbers) {
                for (long number : numbers) {
                    BY_NUMBER.put(number, sense);
                }
            }
        }
        // NetFlow version 9 has no room for the number of the enterprise.
        BY_NUMBER.put(key(0, 56701), APPLICATION_NAME);
    }

    private final long[][] numbers;

    Sense(long[]... numbers) {
        this.numbers = numbers;
    }

    /** What an element tells, if it matters. */
    static Optional<Sense> of(long enterprise, int element) {
        return Optional.ofNullable(BY_NUMBER.get(key(enterprise, element)));
    }

    private static long[] keys(int enterprise, int... elements) {
        long[] keys = new long[elements.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(enterprise, elements[i]);
        }
        return keys;
    }

    private static long key(long enterprise, int element) {
        return enterprise << 16 | element;
    }
}
