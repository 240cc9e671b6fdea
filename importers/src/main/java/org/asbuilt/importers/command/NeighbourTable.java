package org.asbuilt.importers.command;

import java.util.Optional;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** The short table of neighbours; a name that is too long for its column stands on a line of its own. */
final class NeighbourTable {
    private final Device device;
    private final String protocol;
    private int local = -1;
    private int hold;
    private int platform;
    private int port;
    private boolean junos;
    private Optional<Statement> wrapped = Optional.empty();

    NeighbourTable(Device device, String protocol) {
        this.device = device;
        this.protocol = protocol;
    }

    /** Reads a line if it is of the table. */
    boolean line(Statement line) {
        String text = line.text();
        if (text.startsWith("Local Interface") && text.contains("Chassis Id")) {
            junos = true;
            line.take();
            return true;
        }
        boolean heading = (text.startsWith("Device ID") || text.startsWith("Device-ID"))
                && (text.contains("Local Int") || text.contains("Local Intrfce"));
        if (heading) {
            local = text.indexOf("Local");
            hold = Math.max(text.indexOf("Hold"), text.indexOf("Hld"));
            platform = text.indexOf("Platform");
            port = text.indexOf("Port ID");
            line.take();
            return true;
        }
        if (junos) {
            return junos(line);
        }
        return local >= 0 && hold > local && port > hold && row(line);
    }

    private boolean junos(Statement line) {
        if (line.size() < 4) {
            return false;
        }
        Seen seen = new Seen(protocol);
        seen.at(line.locus());
        seen.ports(line.word(0), line.word(3));
        seen.lldp("Chassis id", line.word(2));
        seen.name(line.from(4));
        seen.claim(device);
        line.take();
        return true;
    }

    private boolean row(Statement line) {
        String text = line.text();
        boolean title = text.startsWith("Total") || text.startsWith("Capability");
        boolean deep = text.startsWith("  ") && wrapped.isEmpty();
        if (title || deep) {
            return false;
        }
        if (text.length() <= hold && line.size() == 1 && !text.startsWith(" ")) {
            wrapped = Optional.of(line.take());
            return true;
        }
        if (text.length() <= hold) {
            return false;
        }
        String name = wrapped.map(above -> above.word(0))
                .orElse(text.substring(0, local).strip());
        String cut = text.substring(Math.min(local, text.length()));
        // A long name pushes the rest to the right by one place.
        String from = wrapped.isEmpty() && local > 0 && text.charAt(local - 1) != ' ' && protocol.equals("CDP")
                ? text.substring(text.indexOf(' ') + 1)
                : cut;
        String whole = wrapped.isEmpty() && !from.equals(cut) ? line.word(0) : name;
        wrapped = Optional.empty();
        Seen seen = new Seen(protocol);
        seen.at(line.locus());
        seen.name(whole);
        seen.ports(PortNames.full(localPort(from)), remotePort(text));
        if (platform > 0 && platform < port && text.length() > platform) {
            seen.platform(
                    text.substring(platform, Math.min(port, text.length())).strip(), capabilities(text));
        } else {
            seen.platform("", capabilities(text));
        }
        seen.claim(device);
        line.take();
        return true;
    }

    private String localPort(String from) {
        int width = hold - local;
        return from.substring(0, Math.min(width, from.length())).strip();
    }

    private String capabilities(String text) {
        int from = Math.min(text.length(), hold + 9);
        int to = Math.min(text.length(), platform > hold ? platform : port);
        return from < to ? text.substring(from, to).strip() : "";
    }

    private String remotePort(String text) {
        boolean fits = text.length() > port && port > 0 && text.charAt(port - 1) == ' ';
        if (fits) {
            return text.substring(port).strip();
        }
        String[] words = text.strip().split("\\s+", -1);
        String last = words[words.length - 1];
        boolean number = Character.isDigit(last.charAt(0)) && words.length > 1;
        return number ? words[words.length - 2] + " " + last : last;
    }

    /** No more lines come: a name that waits for its row never got one. */
    void end() {
        wrapped.ifPresent(line -> device.wrong(line.locus(), "a neighbour without its row: " + line.shown()));
    }
}
