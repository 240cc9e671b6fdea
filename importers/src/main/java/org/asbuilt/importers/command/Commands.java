package org.asbuilt.importers.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;

/** Which command has which output, by its name as people shorten it, and by the first line of its output. */
final class Commands {
    private static final List<Named> NAMED = new ArrayList<>();
    private static final List<Titled> TITLED = new ArrayList<>();
    private static final Set<String> SILENT = Set.of(
            "terminal",
            "term",
            "enable",
            "en",
            "disable",
            "exit",
            "quit",
            "logout",
            "end",
            "conf",
            "config",
            "configure",
            "cli",
            "cd",
            "set",
            "changeto",
            "screen-length",
            "no",
            "clear",
            "sudo",
            "undebug");

    /**
     * Makes the reader of an output.
     *
     * @param kind the reader's class
     * @param observed whether the output tells what the device sees, and not what it is or is told
     * @param alone whether nothing in the output can be the first line of another output
     */
    record Maker(Class<? extends Output> kind, Function<Device, Output> make, boolean observed, boolean alone) {}

    private record Named(List<String> words, Maker maker) {}

    private record Titled(Pattern first, Maker maker) {}

    static {
        Maker version = settings(VersionOutput.class, VersionOutput::new);
        Maker inventory = settings(InventoryOutput.class, InventoryOutput::new);
        Maker interfaces = seen(InterfacesOutput.class, InterfacesOutput::new);
        Maker status = seen(StatusOutput.class, StatusOutput::new);
        Maker brief = seen(BriefOutput.class, BriefOutput::new);
        Maker stations = seen(MacTableOutput.class, MacTableOutput::new);
        Maker pairs = seen(ArpOutput.class, ArpOutput::new);
        Maker cdp = seen(NeighbourOutput.class, device -> new NeighbourOutput(device, "CDP"));
        Maker lldp = seen(NeighbourOutput.class, device -> new NeighbourOutput(device, "LLDP"));
        Maker vlans = settings(VlanOutput.class, VlanOutput::new);
        Maker routes = seen(RouteOutput.class, RouteOutput::new);
        Maker lists = settings(ListOutput.class, ListOutput::new);
        Maker values = settings(ValueOutput.class, ValueOutput::new);
        Maker host = seen(HostOutput.class, HostOutput::new);
        Maker configuration = new Maker(ConfigurationOutput.class, ConfigurationOutput::new, false, true);
        name("show version", version);
        name("show inventory", inventory);
        name("show interfaces status", status);
        name("show interface status", status);
        name("show ip interface brief", brief);
        name("show interface ip brief", brief);
        name("show ip interfaces brief", brief);
        name("show interfaces terse", brief);
        name("show interfaces", interfaces);
        name("show interface", interfaces);
        name("show mac address table", stations);
        name("show mac-address-table", stations);
        name("show mac table", stations);
        name("show ethernet switching table", stations);
        name("show mac addr table", stations);
        name("show ip arp", pairs);
        name("show arp", pairs);
        name("get system arp", pairs);
        name("show cdp neighbors", cdp);
        name("show cdp entry", cdp);
        name("show lldp neighbors", lldp);
        name("show lldp entry", lldp);
        name("show vlan", vlans);
        name("show vlans", vlans);
        name("show ip route", routes);
        name("show route", routes);
        name("get router info routing-table", routes);
        name("show ip access lists", lists);
        name("show access lists", lists);
        name("show access list", lists);
        name("show ipv6 access list", lists);
        name("show running config", configuration);
        name("show startup config", configuration);
        name("show configuration", configuration);
        name("more system running config", configuration);
        name("show config", configuration);
        name("get system status", values);
        name("show system", values);
        name("show sysinfo", values);
        name("show chassis hardware", inventory);
        name("systeminfo", values);
        name("hostname", host);
        name("ip addr", host);
        name("ip address", host);
        name("ip link", host);
        name("ip -s", host);
        name("ip a", host);
        name("ip r", routes);
        name("ip route", routes);
        name("ip neigh", pairs);
        name("ip neighbour", pairs);
        name("arp", pairs);
        name("route print", routes);
        name("route", routes);
        name("netstat -rn", routes);
        name("netstat -r", routes);
        name("ifconfig", host);
        name("ipconfig", host);
        title(
                "^Cisco (IOS|Internetwork|Adaptive Security|Nexus|PIX|Firepower)|^IOS \\(tm\\)|^Junos: |^JUNOS |^Cisco NX-OS",
                version);
        title("^NAME: *\"", inventory);
        title(
                "^Interface \\S+ \"[^\"]*\", is |^\\S+ is (administratively |up|down|deleted).*line protocol is|^[A-Z]\\S+\\d is (up|down)( |$)",
                interfaces);
        title("^Port\\s+Name\\s+Status\\s+Vlan", status);
        title("^Interface\\s+IP-?Address\\s+OK\\?", brief);
        title(
                "^\\s*Mac Address Table\\s*$|^\\s*vlan\\s+mac address\\s+type|^(Destination|Mac) Address\\s+(Address )?Type\\s+VLAN|^Unicast Entries|^Dynamic Address(es)? Count",
                stations);
        title(
                "^Protocol\\s+Address\\s+Age|^(Interface|Schnittstelle): [\\d.]+ --- 0x|^\\S+ \\([\\d.]{7,15}\\) (at|auf) |^Address\\s+(HWtype|Age\\s+MAC)|^IP ARP Table|^[\\d.]{7,15} dev \\S+ lladdr",
                pairs);
        title("^Device ID\\s+Local Intrfce|^Device ID: ?\\S|^Device-ID\\s+Local", cdp);
        title("^Device ID\\s+Local Intf\\s+Hold-time|^Local Intf: |^Chassis id: ", lldp);
        title("^VLAN\\s+Name\\s+Status\\s+Ports|^Status and Counters - VLAN|^\\s*802\\.1Q VLAN ID\\s+Name", vlans);
        title(
                "^Codes: |^IPv4 Route Table|^IPv4-Routentabelle|^default via |^[\\d./]{9,18} dev \\S+ |^Kernel IP routing table|^IP Route Table for VRF",
                routes);
        title(
                "^(Standard|Extended|Reflexive) IP access list |^IPv6 access list |^access-list \\S+; \\d+ elements|^access-list cached ACL",
                lists);
        title("^Version: Forti\\w", values);
        title("^(Host Name|Hostname|Hostname): {5,}\\S", values);
        title(
                "^Windows[ -]IP[ -](Configuration|Konfiguration)|^\\d+: [\\w.@-]+: <[A-Z0-9,_-]+> mtu |^[\\w.:-]+: flags=\\d+<|^\\w+\\s+Link encap:",
                host);
    }

    private Commands() {}

    private static Maker settings(Class<? extends Output> kind, Function<Device, Output> make) {
        return new Maker(kind, make, false, false);
    }

    private static Maker seen(Class<? extends Output> kind, Function<Device, Output> make) {
        return new Maker(kind, make, true, false);
    }

    private static void name(String command, Maker maker) {
        NAMED.add(new Named(
                List.of(command.replace("mac-address-table", "mac address table")
                        .split(" ", -1)),
                maker));
    }

    private static void title(String first, Maker maker) {
        TITLED.add(new Titled(Pattern.compile(first), maker));
    }

    /** The reader of what a command shows. */
    static Optional<Maker> byName(String command) {
        String plain = command.toLowerCase(Locale.ROOT)
                .replace("access-list", "access list")
                .replace("address-table", "address table")
                .replace("mac-address", "mac address")
                .replace("running-config", "running config")
                .replace("startup-config", "startup config")
                .replace("system:", "system ")
                .replace("ethernet-switching", "ethernet switching");
        List<String> typed = List.of(plain.split("\\|", 2)[0].strip().split("\\s+", -1));
        return NAMED.stream()
                .filter(named -> fits(typed, named.words()))
                .map(Named::maker)
                .findFirst();
    }

    private static boolean fits(List<String> typed, List<String> words) {
        if (typed.size() < words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean whole = typed.get(i).equals(words.get(i));
            boolean shortened = typed.get(i).length() >= 2
                    && words.get(i).startsWith(typed.get(i))
                    && typed.get(0).startsWith("sh");
            if (!whole && !shortened) {
                return false;
            }
        }
        return true;
    }

    /** The reader of the output that begins with a line. */
    static Optional<Maker> byContent(String line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        return TITLED.stream()
                .filter(titled -> titled.first().matcher(line).find())
                .map(Titled::maker)
                .findFirst();
    }

    /** Whether a command shows nothing that could count. */
    static boolean isSilent(String command) {
        return SILENT.contains(command.split("\\s+", 2)[0].toLowerCase(Locale.ROOT));
    }
}
