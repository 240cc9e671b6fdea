package org.asbuilt.importers.industrial;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;

/** Whose configuration a text is, by the kinds of lines that only one maker's devices have. */
public final class Looks {
    private static final List<Pattern> CLASSIC = lines(
            "! ?System Description:? \"?Hirschmann",
            "(fast-)?hiper-ring\\b",
            "ring-coupling ",
            "signal-contact ",
            "mrp (new-domain|current-domain)",
            "network protocol hidiscovery|network (javascriptmode|priority) ",
            "users passwd ",
            "(selftest|dip-switch) ");
    private static final List<Pattern> FASTPATH = lines("network parms \\d", "vlan database\\b", "vlan participation ");
    private static final List<Pattern> HIOS = lines(
            "!.{0,40}HiOS",
            "system name \\S",
            "network (management|hidiscovery) ",
            "mrp domain (add|modify) ",
            "vlan add \\d",
            "users (add|access-role) ",
            "snmp access version ",
            "sntp client server add ",
            "mrp operation|network parms \\d");
    private static final List<Pattern> SCALANCE = lines(
            "[!#].{0,80}SCALANCE",
            "base bridge-mode ",
            "ports \\(",
            "ipv4rule from ",
            "prerule \\w",
            "ntp server id \\d",
            "user-account \\S{1,40} password",
            "dnsclient$",
            "rmend name ",
            "switchport pvid \\d");
    private static final List<Pattern> MOXA = lines(
            "[!#].{0,80}(Moxa|MOXA|EDS-|EDR-|IKS-)",
            "(no )?ip http-server\\b",
            "(no )?ip telnet\\b",
            "interface mgmt\\b",
            "vlan create \\d",
            "redundancy mode |redundancy$|turbo-ring",
            "ntp remote-server ",
            "(no )?moxa-utility",
            "switchport (trunk|hybrid) fixed vlan add ",
            "(no )?auto-backup",
            "interface ethernet \\d",
            "username \\S{1,40} password \\S{1,200} privilege \\d");

    private static final List<Pattern> ROX = lines(
            "admin hostname ",
            "switch vlans static-vlan ",
            "interface (eth|switch|vlan) ",
            "ip \\S{1,40} ipv4",
            "security firewall ",
            "routing ipv4 route ",
            "admin users (user|userid) ",
            "services (time )?ntp server ",
            "[!#].{0,80}(ROX|RUGGEDCOM)");

    private static final List<Pattern> ROX_BRACES = lines("admin \\{", "(hostname|users|webui|cli) \\{");
    private static final List<Pattern> MOXA_SETTINGS =
            lines("\\[[\\w .-]{1,60}\\]", "[A-Za-z][\\w .-]{1,60} ?= ?\\S", "[^\\n]{0,120}(NPort|MOXA|Moxa)");

    private Looks() {}

    private static List<Pattern> lines(String... beginnings) {
        return Arrays.stream(beginnings)
                .map(beginning -> Pattern.compile("(?m)^ {0,24}(?:" + beginning + ")"))
                .toList();
    }

    private static long signs(List<Pattern> lines, String text) {
        return lines.stream().filter(line -> line.matcher(text).find()).count();
    }

    /** Whether it is a script of a Hirschmann switch with Classic software. */
    public static Certainty classic(Head head) {
        String text = head.text();
        long own = signs(CLASSIC, text);
        long shared = signs(FASTPATH, text);
        long hios = signs(HIOS, text);
        if (hios >= 2 && hios > own) {
            return Certainty.none();
        }
        if (own >= 2 || (own == 1 && shared >= 1)) {
            return Certainty.certain("it has " + (own + shared) + " kinds of lines of a Hirschmann switch");
        }
        return shared >= 2
                ? Certainty.possible("it is written as on Hirschmann switches, but others write so, too")
                : Certainty.none();
    }

    /** Whether it is a configuration of a Hirschmann device with HiOS. */
    public static Certainty hios(Head head) {
        String text = head.text();
        if (text.contains("urn:xml:ns:mibconf")) {
            return Certainty.certain("it holds MIB tables as Hirschmann HiOS exports them");
        }
        long signs = signs(HIOS, text);
        boolean others = signs(CLASSIC, text) >= signs || signs(SCALANCE, text) >= 2;
        return signs >= 2 && !others
                ? Certainty.certain("it has " + signs + " kinds of lines of a script for Hirschmann HiOS")
                : Certainty.none();
    }

    /** Whether it is a configuration of a Siemens SCALANCE device. */
    public static Certainty scalance(Head head) {
        return of(signs(SCALANCE, head.text()), 2, "Siemens SCALANCE");
    }

    /** Whether it is a configuration of a Moxa switch or router. */
    public static Certainty moxa(Head head) {
        if (isMoxaSettings(head)) {
            return Certainty.certain("it holds sections of settings and names Moxa");
        }
        return of(signs(MOXA, head.text()), 3, "Moxa");
    }

    /** Whether it is a list of settings in sections, as NPort serial servers and older switches of Moxa export it. */
    public static boolean isMoxaSettings(Head head) {
        return signs(MOXA_SETTINGS, head.text()) == MOXA_SETTINGS.size();
    }

    private static Certainty of(long signs, int enough, String whose) {
        if (signs >= enough) {
            return Certainty.certain("it has " + signs + " kinds of lines of a configuration of " + whose);
        }
        return signs > 0 && signs == enough - 1
                ? Certainty.possible("it has lines as in a configuration of " + whose)
                : Certainty.none();
    }

    /** Whether it is a configuration of RUGGEDCOM ROX II. */
    public static Certainty rox(Head head) {
        String text = head.text();
        boolean markup = text.stripLeading().startsWith("<")
                && (text.contains("ruggedcom.com/ns") || (text.contains("<admin") && text.contains("<hostname")));
        if (markup) {
            return Certainty.certain("it is a tree of settings of RUGGEDCOM ROX II as XML");
        }
        boolean braces = signs(ROX_BRACES, text) == ROX_BRACES.size();
        return braces
                ? Certainty.certain("it is a tree of settings of RUGGEDCOM ROX II in braces")
                : of(signs(ROX, text), 2, "RUGGEDCOM ROX II");
    }

    /** Whether it is a configuration of RUGGEDCOM ROS: titles, names of tables, column names and rows. */
    public static Certainty ros(Head head) {
        String[] lines = head.text().split("\\R", -1);
        int tables = 0;
        for (int i = 0; i + 2 < lines.length; i++) {
            boolean name = lines[i + 1].strip().matches("[A-Za-z]\\w{2,40}");
            boolean columns =
                    lines[i + 2].indexOf(',') > 0 && lines[i + 2].strip().endsWith(",");
            tables += lines[i].startsWith("#") && name && columns ? 1 : 0;
        }
        if (tables == 0) {
            return Certainty.none();
        }
        boolean ros = tables > 1 || head.text().contains("ethPortCfg");
        return ros
                ? Certainty.certain("it holds " + tables + " tables as in config.csv of RUGGEDCOM ROS")
                : Certainty.likely("it holds a table as in config.csv of RUGGEDCOM ROS");
    }
}
