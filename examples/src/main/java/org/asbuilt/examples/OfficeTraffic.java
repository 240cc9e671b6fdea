package org.asbuilt.examples;

import org.asbuilt.examples.Packets.Host;

/**
 * The protocols that controllers and servers share with the office: web pages, the historian's interface, remote desktop
 * and remote terminals.
 *
 * <p>Source: RFC 9112 (HTTP/1.1), RFC 854 (Telnet), RFC 4253 section 4.2 (SSH), MS-RDPBCGR 2.2.1 (RDP).
 */
final class OfficeTraffic {
    private final Wire wire;

    OfficeTraffic(Wire wire) {
        this.wire = wire;
    }

    void page(Host client, int port, Host device, long at, String server, String title, String label) {
        String page = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
        TcpSession session = new TcpSession(wire, at, client, port, device, 80);
        session.request(text("GET /index.html HTTP/1.1\r\nHost: " + device.ip()
                + "\r\nUser-Agent: Mozilla/5.0\r\nConnection: close\r\n\r\n"));
        session.reply(
                text("HTTP/1.1 200 OK\r\nServer: " + server + "\r\nContent-Type: text/html\r\nContent-Length: "
                        + page.length() + "\r\nConnection: close\r\n\r\n" + page),
                label);
        session.close();
    }

    /** Line protocol written to the historian; every answer carries the version of the database. */
    void history(
            Host client, int port, Host historian, String version, long from, long every, long until, String label) {
        TcpSession session = new TcpSession(wire, from, client, port, historian, 8086);
        int count = 0;
        for (long at = from + Capture.SECOND; at < until; at += every) {
            count++;
            String line = "flow,site=merrow-head FIT-101=" + (412 + count % 9) + "." + count % 10 + "\n";
            session.at(at)
                    .request(text("POST /api/v2/write?org=mbw&bucket=process HTTP/1.1\r\nHost: hist-01:8086\r\n"
                            + "User-Agent: Telegraf/1.28.5\r\nContent-Length: " + line.length() + "\r\n\r\n" + line));
            session.reply(
                    text("HTTP/1.1 204 No Content\r\nX-Influxdb-Build: OSS\r\nX-Influxdb-Version: v" + version
                            + "\r\n\r\n"),
                    count == 1 ? label : "");
        }
        session.close();
    }

    /** A terminal without encryption; the user is asked for a name and leaves. */
    void telnet(Host client, int port, Host device, long at, String label) {
        TcpSession session = new TcpSession(wire, at, client, port, device, 23);
        session.reply(new Octets().hex("fffb01 fffb03 fffd18 fffd1f").done());
        session.request(new Octets().hex("fffd01 fffd03 fffc18 fffc1f").done());
        session.reply(text("\r\nUser Access Verification\r\n\r\nUsername: "), label);
        session.close();
    }

    void secureShell(Host client, int port, Host device, long at) {
        TcpSession session = new TcpSession(wire, at, client, port, device, 22);
        session.reply(text("SSH-2.0-Cisco-1.25\r\n"));
        session.request(text("SSH-2.0-OpenSSH_for_Windows_8.1\r\n"));
        session.acknowledge();
        session.close();
    }

    /** The first exchange of a remote desktop; the rest would be encrypted. */
    void remoteDesktop(Host client, int port, Host device, long at) {
        TcpSession session = new TcpSession(wire, at, client, port, device, 3389);
        session.request(new Octets()
                .hex("03000013 0ee0 0000 0000 00 0100 0800 03000000")
                .done());
        session.reply(new Octets()
                .hex("03000013 0ed0 0000 1234 00 0200 0800 02000000")
                .done());
        session.close();
    }

    private static byte[] text(String text) {
        return new Octets().text(text).done();
    }
}
