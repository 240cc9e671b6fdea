package org.asbuilt.importers.industrial;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;

/**
 * Lists of settings in sections, {@code [Network] IPAddress=10.1.1.9}, as NPort serial servers and older switches of Moxa export them.
 * The names of settings differ between models, so that only those are taken that say plainly what they are. Source: Moxa, NPort 5000
 * User's Manual, export and import of configurations; the names are those of the settings in the manual.
 */
public final class MoxaSettings implements Dialect {
    private String section = "";
    private String address = "";
    private String mask = "";
    private Locus at = new Locus.Whole();

    /** Cuts the lines. */
    public static Splitter splitter() {
        return MoxaSettings::split;
    }

    private static void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                String text = line.strip();
                boolean remark = text.startsWith(";") || text.startsWith("#") || text.startsWith("//");
                if (text.isEmpty() || remark) {
                    continue;
                }
                int equals = text.indexOf('=');
                List<String> words = text.startsWith("[")
                        ? List.of("[", text.replaceAll("[\\[\\]]", "").strip())
                        : equals > 0
                                ? List.of(text.substring(0, equals).strip(), unquoted(text.substring(equals + 1)))
                                : List.of(text, "");
                String shown = equals > 0 ? text.substring(0, equals).strip() : text;
                top.accept(new Statement(new Locus.Line(number), shown, words));
            }
        }
    }

    private static String unquoted(String value) {
        String plain = value.strip();
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }

    @Override
    public void read(Statement line, Device device) {
        if (line.word(0).equals("[")) {
            section = line.word(1);
            line.handOn();
            return;
        }
        String name = line.word(0).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (tell(name, line.word(1), line.locus(), device)) {
            line.take();
        }
    }

    private boolean tell(String name, String value, Locus place, Device device) {
        switch (name) {
            case "servername", "hostname", "switchname", "systemname" -> device.hostname(value, place);
            case "serverlocation", "switchlocation", "location" -> Surroundings.location(device, value, place);
            case "contact", "contactname", "switchcontact" -> Surroundings.contact(device, value, place);
            case "modelname", "model" -> {
                Surroundings.maker(device, "Moxa", place);
                device.fact(Nameplate.class, "model", value, place);
            }
            case "serialno", "serialnumber" -> device.serial(value, place);
            case "firmwareversion", "firmware" -> device.fact(Platform.class, "firmwareVersion", value, place);
            case "macaddress", "mac" -> device.mac("LAN", value, place);
            case "ipaddress", "ipaddr" -> {
                address = value;
                at = place;
            }
            case "netmask", "subnetmask" -> mask = value;
            case "gateway", "defaultgateway" -> Surroundings.route(device, "default", "", value, place);
            case "dnsserver1", "dnsserver2", "dns1", "dns2" -> Surroundings.names(device, value, place);
            case "timeserver", "ntpserver", "sntpserver" -> Surroundings.time(device, "SNTP", value, place);
            case "syslogserver", "syslogserverip" -> Surroundings.syslog(device, value, "", place);
            case "snmptrapserver", "trapserver" -> Surroundings.traps(device, value, "", place);
            case "snmpcommunity", "readcommunity", "writecommunity", "snmpcommunityname" ->
                device.count("SNMP communities", 1);
            case "password", "consolepassword", "adminpassword" -> device.count("passwords", 1);
            case "webconsole", "httpconsole" -> Offered.HTTP.say(device, on(value), place);
            case "httpsconsole" -> Offered.HTTPS.say(device, on(value), place);
            case "telnetconsole" -> Offered.TELNET.say(device, on(value), place);
            case "sshconsole" -> Offered.SSH.say(device, on(value), place);
            case "portalias", "alias" -> port(device, "description", value, place);
            case "operationmode", "opmode", "operatingmode" -> device.remark(place, "serial " + section + ": " + value);
            case "localtcpport", "tcpport", "dataport" -> {
                if (value.matches("\\d{1,5}") && Integer.parseInt(value, 10) <= 65535) {
                    device.service(Transport.TCP, Integer.parseInt(value, 10), "serial over TCP", place);
                }
            }
            case "baudrate", "databits", "stopbits", "parity", "flowcontrol", "fifo", "interface", "timezone" ->
                device.count("settings that say nothing for the record", 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void port(Device device, String part, String value, Locus place) {
        device.fact(DeviceInterface.class, "serial " + section, part, value, place);
    }

    private static boolean on(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("1") || lower.startsWith("enable") || lower.equals("on") || lower.equals("yes");
    }

    @Override
    public void end(Device device) {
        if (Surroundings.isAddress(address)) {
            device.address("LAN", address, mask, at);
        }
    }
}
