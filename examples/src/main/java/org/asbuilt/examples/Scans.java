package org.asbuilt.examples;

import java.util.List;
import java.util.Locale;

/** Two scans in the manner of nmap: the DMZ as XML, the office as text. Neither touched the control networks. */
final class Scans {
    static final String DMZ = "nmap-dmz.xml";
    static final String OFFICE = "nmap-office.txt";
    private static final long DMZ_START = 1_768_471_200L;
    private static final long HOST_TIME = 21;

    private record Service(int port, String name, String product, String version) {}

    private Scans() {}

    static String dmz() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE nmaprun>\n");
        text.append("<nmaprun scanner=\"nmap\" args=\"nmap -sS -sV -O -oX nmap-dmz.xml 10.20.35.0/24\" start=\"")
                .append(DMZ_START)
                .append("\" startstr=\"Thu Jan 15 10:00:00 2026\" version=\"7.94\" xmloutputversion=\"1.05\">\n");
        text.append("<scaninfo type=\"syn\" protocol=\"tcp\" numservices=\"1000\" services=\"1-1000\"/>\n");
        host(
                text,
                "JMP-01",
                0,
                "Microsoft Windows Server 2022",
                List.of(
                        new Service(443, "https", "Apache httpd", "2.4.57"),
                        new Service(3389, "ms-wbt-server", "Microsoft Terminal Services", "")));
        host(
                text,
                "PATCH-01",
                1,
                "Microsoft Windows Server 2019",
                List.of(
                        new Service(443, "https", "Microsoft IIS httpd", "10.0"),
                        new Service(8530, "http", "Microsoft IIS httpd", "10.0")));
        host(
                text,
                "HIST-DMZ",
                2,
                "Linux 5.0 - 6.1",
                List.of(
                        new Service(22, "ssh", "OpenSSH", "9.2p1 Debian 2+deb12u2"),
                        new Service(3000, "http", "Grafana", "10.2.3"),
                        new Service(8086, "http", "InfluxDB http admin", "2.7.6")));
        text.append("<runstats><finished time=\"")
                .append(DMZ_START + 3 * HOST_TIME)
                .append("\" timestr=\"Thu Jan 15 10:01:03 2026\" elapsed=\"63.00\" exit=\"success\"/>"
                        + "<hosts up=\"3\" down=\"253\" total=\"256\"/></runstats>\n</nmaprun>\n");
        return text.toString();
    }

    private static void host(StringBuilder text, String tag, int turn, String system, List<Service> services) {
        Asset asset = Plant.asset(tag);
        long from = DMZ_START + turn * HOST_TIME;
        text.append("<host starttime=\"")
                .append(from)
                .append("\" endtime=\"")
                .append(from + HOST_TIME)
                .append("\">\n");
        text.append("<status state=\"up\" reason=\"arp-response\" reason_ttl=\"0\"/>\n");
        text.append("<address addr=\"").append(asset.ip()).append("\" addrtype=\"ipv4\"/>\n");
        text.append("<address addr=\"").append(asset.mac()).append("\" addrtype=\"mac\" vendor=\"VMware\"/>\n");
        text.append("<hostnames><hostname name=\"")
                .append(asset.hostname().toLowerCase(Locale.ROOT))
                .append(".ot.merrowbeck.example\" type=\"PTR\"/></hostnames>\n<ports>");
        text.append("<extraports state=\"filtered\" count=\"")
                .append(1000 - services.size())
                .append("\"/>\n");
        for (Service service : services) {
            text.append("<port protocol=\"tcp\" portid=\"")
                    .append(service.port())
                    .append("\">");
            text.append("<state state=\"open\" reason=\"syn-ack\" reason_ttl=\"64\"/><service name=\"");
            text.append(service.name())
                    .append("\" product=\"")
                    .append(service.product())
                    .append("\"");
            if (!service.version().isEmpty()) {
                text.append(" version=\"").append(service.version()).append("\"");
            }
            text.append(" method=\"probed\" conf=\"10\"/></port>\n");
        }
        text.append("</ports>\n<os><osmatch name=\"").append(system).append("\" accuracy=\"96\" line=\"1\"/></os>\n");
        text.append("</host>\n");
    }

    static String office() {
        StringBuilder text = new StringBuilder();
        text.append("Starting Nmap 7.94 ( https://nmap.org ) at 2026-01-15 11:30 GMT\n");
        machine(text, "OFF-LT-017", "135/tcp  open  msrpc\n445/tcp  open  microsoft-ds\n", "HP");
        machine(text, "OFF-PC-003", "135/tcp  open  msrpc\n445/tcp  open  microsoft-ds\n", "HP");
        machine(
                text,
                "PRN-01",
                "80/tcp   open  http\n631/tcp  open  ipp\n9100/tcp open  jetdirect\n",
                "Brother Industries");
        machine(text, "FS-01", "445/tcp  open  microsoft-ds\n3389/tcp open  ms-wbt-server\n", "Dell");
        text.append("Nmap done: 256 IP addresses (4 hosts up) scanned in 12.84 seconds\n");
        return text.toString();
    }

    private static void machine(StringBuilder text, String tag, String ports, String vendor) {
        Asset asset = Plant.asset(tag);
        text.append("Nmap scan report for ")
                .append(asset.hostname().toLowerCase(Locale.ROOT))
                .append(".office.merrowbeck.example (")
                .append(asset.ip())
                .append(")\nHost is up (0.00042s latency).\nNot shown: ")
                .append(1000 - ports.lines().count())
                .append(" closed tcp ports (reset)\nPORT     STATE SERVICE\n")
                .append(ports)
                .append("MAC Address: ")
                .append(asset.mac())
                .append(" (")
                .append(vendor)
                .append(")\n\n");
    }
}
