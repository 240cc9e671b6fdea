package org.asbuilt.examples;

import java.time.LocalDate;

/**
 * Who came in by the VPN on FW-01 and by remote desktop on JMP-01 in one week of February 2026: a visit in working hours, one at night, one
 * with an account that nobody knows, and one by somebody who had left. The VPN tells of the three months before as well, in which the engineer
 * on call came in every other day, so that it can be told what nobody used.
 *
 * <p>Source: Fortinet, FortiOS Log Message Reference; Microsoft, security events 4624 and 4634.
 */
final class SessionRecords {
    static final String TUNNELS = "vpn-fw01.log";
    static final String DESKTOPS = "logons-jmp01.csv";

    private static final String[][] VISITS = {
        // Day, from, until, account, address, logon.
        {"2026-02-10", "09:14:02", "10:02:40", "nf-hartley", "198.51.100.20", "0x3e7a1"},
        {"2026-02-11", "02:37:15", "03:20:09", "bm-weston", "198.51.100.40", "0x41b02"},
        {"2026-02-12", "13:05:44", "13:31:00", "svc-remote", "198.51.100.20", "0x45c18"},
        {"2026-02-13", "11:20:30", "11:58:12", "nf-oduya", "198.51.100.20", "0x49d77"},
    };

    private SessionRecords() {}

    /** The VPN events of the firewall. */
    static String tunnels() {
        StringBuilder log = new StringBuilder();
        int tunnel = 1000;
        for (LocalDate day = LocalDate.of(2025, 11, 8);
                day.isBefore(LocalDate.of(2026, 2, 10));
                day = day.plusDays(2)) {
            tunnel++;
            String[] visit = {day.toString(), "06:30:11", "06:41:52", "mbw-okafor", "198.51.100.90", ""};
            log.append(event(visit, visit[1], tunnel, "0101039424", "tunnel-up", "SSL tunnel established"));
            log.append(event(visit, visit[2], tunnel, "0101039425", "tunnel-down", "SSL tunnel shutdown"));
        }
        tunnel = 1200;
        for (String[] visit : VISITS) {
            tunnel++;
            log.append(event(visit, visit[1], tunnel, "0101039424", "tunnel-up", "SSL tunnel established"));
            log.append(event(visit, visit[2], tunnel, "0101039425", "tunnel-down", "SSL tunnel shutdown"));
        }
        log.append(
                "date=2026-02-13 time=23:11:08 devname=\"FW-01\" logid=\"0101039426\" type=\"event\" subtype=\"vpn\" level=\"alert\""
                        + " tz=\"+0000\" action=\"ssl-login-fail\" tunneltype=\"ssl-web\" tunnelid=0 remip=203.0.113.77 user=\"admin\""
                        + " group=\"N/A\" reason=\"sslvpn_login_unknown_user\" msg=\"SSL user failed to logged in\"\n");
        return log.toString();
    }

    private static String event(String[] visit, String time, int tunnel, String id, String action, String message) {
        return "date=" + visit[0] + " time=" + time + " devname=\"FW-01\" logid=\"" + id
                + "\" type=\"event\" subtype=\"vpn\" level=\"information\" tz=\"+0000\" action=\"" + action
                + "\" tunneltype=\"ssl-tunnel\" tunnelid=" + tunnel + " remip=" + visit[4] + " user=\"" + visit[3]
                + "\" group=\"" + (visit[3].startsWith("mbw-") ? "staff" : "vendors") + "\" msg=\"" + message + "\"\n";
    }

    /** The logons of the jump host. */
    static String desktops() {
        StringBuilder table =
                new StringBuilder("TimeCreated,Id,MachineName,TargetUserName,TargetLogonId,LogonType,IpAddress\n");
        for (String[] visit : VISITS) {
            String end = ",JMP-01," + visit[3] + ',' + visit[5] + ",10," + visit[4] + "\n";
            table.append(visit[0]).append('T').append(visit[1]).append("Z,4624").append(end);
            table.append(visit[0]).append('T').append(visit[2]).append("Z,4634").append(end);
        }
        return table.toString();
    }
}
