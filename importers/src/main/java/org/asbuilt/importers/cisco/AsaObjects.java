package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** Named objects and groups of them, and times. Source: ASA Command Reference, object, object-group, time-range. */
final class AsaObjects implements Chapter {
    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "object" -> object(line.take(), device);
            case "object-group" -> group(line.take(), device);
            case "time-range" -> TimeRanges.define(line, device);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void object(Statement line, Device device) {
        String name = line.word(2);
        for (Statement child : line.children()) {
            Words words = new Words(child.words(), 1);
            switch (child.word(0).toLowerCase(Locale.ROOT)) {
                case "host" -> device.define(Places.NETWORK, name, List.of(Places.single(words.next(), device)));
                case "subnet", "network" -> device.define(Places.NETWORK, name, Places.read(words, device, false));
                case "range" -> device.define(Places.NETWORK, name, List.of(Places.range(words.next(), words.next())));
                case "fqdn" -> device.define(Places.NETWORK, name, List.of("name:" + child.word(child.size() - 1)));
                case "service" -> device.define(Services.SERVICE, name, Services.read(words));
                case "nat" -> {
                    AsaNat.ofObject(name, child, device);
                    continue;
                }
                case "description" -> words.rest();
                default -> {
                    continue;
                }
            }
            if (!words.more() || child.is("fqdn")) {
                child.take();
            }
        }
    }

    private static void group(Statement line, Device device) {
        String kind = line.word(1).toLowerCase(Locale.ROOT);
        String name = line.word(2);
        String sort = switch (kind) {
            case "service" -> Services.SERVICE;
            case "protocol" -> "protocol";
            case "icmp-type" -> "icmp type";
            default -> Places.NETWORK;
        };
        device.define(sort, name, List.of());
        List<String> protocols = ServiceNames.protocol(line.word(3)).orElse(List.of("tcp", "udp"));
        for (Statement child : line.children()) {
            member(sort, name, protocols, child, device);
        }
    }

    private static void member(String sort, String name, List<String> protocols, Statement child, Device device) {
        Words words = new Words(child.words(), 1);
        List<String> members = new ArrayList<>();
        switch (child.word(0).toLowerCase(Locale.ROOT)) {
            case "description" -> {
                child.take();
                return;
            }
            case "group-object" -> members.add("name:" + words.next());
            case "network-object" -> {
                boolean object = words.take("object");
                members.addAll(object ? List.of("name:" + words.next()) : Places.read(words, device, false));
            }
            case "port-object" -> members.addAll(Services.of(protocols, List.of(), Services.ports(words)));
            case "service-object" -> members.addAll(service(words));
            case "protocol-object" ->
                members.addAll(ServiceNames.protocol(words.next()).orElse(List.of()));
            case "icmp-object" -> members.add(Services.message("icmp", words));
            case "user", "user-group", "security-group" -> members.add("name:" + words.rest());
            default -> {
                return;
            }
        }
        device.define(sort, name, members);
        if (!members.isEmpty() && !words.more()) {
            child.take();
        }
    }

    private static Set<String> service(Words words) {
        if (words.take("object")) {
            return Set.of("name:" + words.next());
        }
        return Services.read(words);
    }
}
