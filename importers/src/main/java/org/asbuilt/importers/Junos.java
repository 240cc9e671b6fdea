package org.asbuilt.importers;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Braced;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.device.Flat;
import org.asbuilt.importers.device.MarkupStatements;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.juniper.JunosDialect;
import org.asbuilt.model.SourceType;

/** The configuration of a router, switch or firewall of Juniper Networks: set lines, braces or XML. Source: Junos OS CLI User Guide. */
public final class Junos implements Importer {
    private static final Pattern LINE = Pattern.compile(
            "^set (?:version \\d|groups \\S{1,100} system |system (?:host-name|root-authentication|login|services|syslog|name-server) "
                    + "|interfaces (?:ge|xe|et|fe|ae|irb|lo0|vlan|me0|fxp0|em0|st0|reth|vme|mge|gr)[\\w/.-]{0,20} "
                    + "|security (?:zones|policies|nat|ike|ipsec|address-book) |routing-options (?:static|router-id) "
                    + "|protocols (?:ospf|bgp|lldp|rstp) |firewall (?:family inet|filter) |vlans \\S{1,100} vlan-id |policy-options )",
            Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile(
            "^(?:system|interfaces|chassis|security|protocols|routing-options|vlans|firewall|groups|snmp|applications|policy-options|routing-instances) \\{",
            Pattern.MULTILINE);
    private static final Pattern SEMICOLON =
            Pattern.compile("^ {1,60}[a-z][\\w-]{0,60}[^\\n]{0,300};(?: {0,4}#.{0,200})?\\s*$", Pattern.MULTILINE);
    /** VyOS is written likewise, but names its interfaces by their kind. */
    private static final Pattern VYOS = Pattern.compile(
            "^(?:set interfaces (?:ethernet|loopback|bonding|wireguard|openvpn) |set firewall (?:name|ipv4) |    ethernet eth\\d)",
            Pattern.MULTILINE);

    private static final Pattern ROOT = Pattern.compile("<configuration[\\s>]");

    @Override
    public String name() {
        return "junos";
    }

    @Override
    public String reads() {
        return "Junos configurations (set lines, braces, XML)";
    }

    @Override
    public String unit() {
        return "settings";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        if (isMarkup(text)) {
            return ROOT.matcher(text).find() && text.contains("juniper.net/")
                    ? Certainty.certain("it is a configuration in the namespace of Junos")
                    : Certainty.none();
        }
        if (VYOS.matcher(text).find()) {
            return Certainty.none();
        }
        if (LINE.matcher(text).find()) {
            return Certainty.certain("it has set lines of Junos");
        }
        return isBraced(text) ? Certainty.certain("it has sections of Junos") : Certainty.none();
    }

    private static boolean isMarkup(String text) {
        return text.stripLeading().startsWith("<");
    }

    private static boolean isBraced(String text) {
        return BLOCK.matcher(text).find() && SEMICOLON.matcher(text).find();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, splitter(reading.input().head().text()), JunosDialect::new);
    }

    private static Splitter splitter(String text) {
        if (isMarkup(text)) {
            return new MarkupStatements(Set.of(), Set.of(), Set.of(), true);
        }
        return isBraced(text) ? new Braced() : new Flat();
    }
}
