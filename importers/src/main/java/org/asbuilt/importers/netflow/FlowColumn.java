package org.asbuilt.importers.netflow;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column of printed flow records, by the names that nfdump 1.6 and 1.7 (csv), SiLK (rwcut) and argus (ra) give it. */
enum FlowColumn {
    SOURCE("sa srcaddr sip saddr"),
    DESTINATION("da dstaddr dip daddr"),
    SOURCE_PORT("sp srcport sport"),
    DESTINATION_PORT("dp dstport dport"),
    PROTOCOL("pr proto pro protocol"),
    FLAGS("flg flags"),
    FORWARDING("fwd fwdstatus"),
    PACKETS("srcpkts spkts ipkt inpackets packets pkts totpkts"),
    BYTES("srcbytes sbytes ibyt inbytes bytes totbytes"),
    PACKETS_BACK("dstpkts dpkts opkt outpackets"),
    BYTES_BACK("dstbytes dbytes obyt outbytes"),
    START("ts firstseen stime starttime"),
    END("te lastseen etime lasttime"),
    SOURCE_MAC("ismc insrcmac smac srcmac"),
    DESTINATION_MAC("odmc outdstmac idmc indstmac dmac dstmac"),
    VLAN("svln srcvlan svlan"),
    OPENER("dir"),
    STATE("state");

    private final String names;

    FlowColumn(String names) {
        this.names = names;
    }

    /** Which columns a header names, with their places; a column of several names is the first of them that is there. */
    static Map<FlowColumn, Integer> of(List<String> header) {
        List<String> plain = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<FlowColumn, Integer> found = new EnumMap<>(FlowColumn.class);
        for (FlowColumn column : values()) {
            Arrays.stream(column.names.split(" ", -1))
                    .map(plain::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> found.put(column, place));
        }
        return found;
    }

    /** Whether those columns are of printed flow records and of nothing else. */
    static boolean areFlows(Map<FlowColumn, Integer> columns) {
        return columns.containsKey(SOURCE)
                && columns.containsKey(DESTINATION)
                && columns.containsKey(PROTOCOL)
                && columns.containsKey(DESTINATION_PORT)
                && columns.containsKey(START)
                && (columns.containsKey(PACKETS) || columns.containsKey(BYTES));
    }
}
