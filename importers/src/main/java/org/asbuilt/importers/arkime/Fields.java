package org.asbuilt.importers.arkime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the fields of sessions are called: now, in the versions before 3 and before 1, and in the header of CSV. Source: Arkime
 * "Session fields" and the changes of its data base.
 */
final class Fields {
    /** Each line: the name now, then former names after a slash, then after a bar the name in CSV. */
    private static final String[] LINES = {
        "firstPacket / fp | Start Time",
        "lastPacket / lp | Stop Time",
        "ipProtocol / pr | IP Protocol",
        "source.ip srcIp / a1 | Src IP",
        "source.port srcPort / p1 | Src Port",
        "destination.ip dstIp / a2 | Dst IP",
        "destination.port dstPort / p2 | Dst Port",
        "source.packets srcPackets / pa1 | Src Packets",
        "destination.packets dstPackets / pa2 | Dst Packets",
        "source.bytes srcBytes / by1 | Src Bytes",
        "destination.bytes dstBytes / by2 | Dst Bytes",
        "client.bytes srcDataBytes / db1 | Src data bytes",
        "server.bytes dstDataBytes / db2 | Dst data bytes",
        "network.packets totPackets / pa | Packets",
        "network.bytes totBytes / by | Bytes",
        "totDataBytes / db | Data bytes",
        "source.mac srcMac / mac1-term | Src MAC",
        "destination.mac dstMac / mac2-term | Dst MAC",
        "network.vlan.id vlan dot1q.id / vlan | VLan",
        "protocol protocols / prot-term | Protocols",
        "tcpflags.syn /",
        "tcpflags.syn-ack /",
        "tcpflags.rst /",
        "tcpflags.psh /",
        "http.host / ho | Hostname",
        "http.useragent / ua | Useragent",
        "http.response-server / hdrs.hres-server |",
        "tls.version /| Version",
        "ssh.version / sshver |",
        "cert.subjectCN / tls.subject.cn |",
        "dns.host / dnsho |",
        "dns.ip / dnsip |",
        "dns.qt / |",
        "dhcp.mac dhcp.client.mac / |",
        "dhcp.host / |",
        "dhcp.type / |",
        "dhcp.classId / |",
        "dhcp.requestIp / |",
        "arp.ip / |",
        "arp.mac / |",
        "ntlm.host / |",
        "ntlm.version / |",
        "smb.host / smbho |",
        "smb.os / smbos |",
        "smb.dialect / |",
        "krb5.cname / |",
        "enip.product / |",
        "enip.vendor / |",
        "enip.service / |",
        "enip.command / |",
        "mysql.version / mysqlver |",
        "modbus.funccode modbus.func / |",
        "dnp3.funcName dnp3.func / |",
        "s7comm.funcName / |",
        "bacnet.service / |",
        "tftp.opcode / |",
        "node / no | Arkime Node",
    };

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> CSV = new HashMap<>();

    static {
        for (String line : LINES) {
            String[] halves = line.split("\\|", 2);
            List<String> names = List.of(halves[0].replace("/", "").strip().split("\\s+", -1));
            NAMES.put(names.getFirst(), names);
            String title = halves.length > 1 ? halves[1].strip() : "";
            if (!title.isEmpty()) {
                CSV.putIfAbsent(title, names.getFirst());
            }
            names.forEach(name -> CSV.putIfAbsent(name, names.getFirst()));
        }
        CSV.put("Moloch Node", "node");
        CSV.put("Src Dst IP", "source.ip");
    }

    private Fields() {}

    /** All names of a field, the newest first. */
    static List<String> names(String field) {
        return NAMES.getOrDefault(field, List.of(field));
    }

    /** The field of a column of CSV; empty if it is none that matters. */
    static String ofColumn(String title) {
        return CSV.getOrDefault(title.strip(), "");
    }
}
