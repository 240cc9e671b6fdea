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
import org.asbuilt.importers.paloalto.PanDialect;
import org.asbuilt.model.SourceType;

/** The configuration of a firewall of Palo Alto Networks or of Panorama: XML, set lines or braces. Source: PAN-OS CLI Quick Start 10.2. */
public final class PanOs implements Importer {
    private static final Pattern LINE = Pattern.compile(
            "^set (?:config (?:devices|shared|mgt-config) |deviceconfig (?:system|setting|high-availability)|mgt-config (?:users|password)|rulebase (?:security|nat|default-security-rules) "
                    + "|network (?:interface|virtual-router|logical-router|ike|tunnel|profiles) |device-group \\S{1,100} |template \\S{1,100} config "
                    + "|shared (?:address|service|log-settings) |vsys vsys\\d+ |zone \\S{1,100} network |address \\S{1,100} (?:ip-netmask|ip-range|fqdn) )",
            Pattern.MULTILINE);
    private static final Pattern BLOCK =
            Pattern.compile("^\\s{0,40}(?:deviceconfig|localhost\\.localdomain|rulebase) \\{", Pattern.MULTILINE);
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:mgt-config|deviceconfig|rulebase|pre-rulebase|device-group)[\\s>]|<entry name=\"localhost\\.localdomain\"|urldb=\"paloaltonetworks\"");
    private static final Pattern ROOT = Pattern.compile("<config[\\s>]");

    @Override
    public String name() {
        return "pan-os";
    }

    @Override
    public String reads() {
        return "PAN-OS and Panorama configurations (XML, set lines, braces)";
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
            return ROOT.matcher(text).find() && ELEMENT.matcher(text).find()
                    ? Certainty.certain("it has elements of PAN-OS")
                    : Certainty.none();
        }
        return LINE.matcher(text).find() || BLOCK.matcher(text).find()
                ? Certainty.certain("it has statements of PAN-OS")
                : Certainty.none();
    }

    private static boolean isMarkup(String text) {
        return text.stripLeading().startsWith("<");
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, splitter(reading.input().head().text()), PanDialect::new);
    }

    private static Splitter splitter(String text) {
        if (isMarkup(text)) {
            return new MarkupStatements(
                    Set.of("entry"), Set.of("member"), Set.of("version", "detail-version", "urldb"), false);
        }
        return BLOCK.matcher(text).find() ? new Braced() : new Flat();
    }
}
