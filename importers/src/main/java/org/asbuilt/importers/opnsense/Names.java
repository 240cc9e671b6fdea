package org.asbuilt.importers.opnsense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;

/** The aliases of OPNsense and pfSense, and the names that they give to the networks of their interfaces. Source: OPNsense documentation, aliases. */
final class Names {
    private final Device device;

    Names(Device device) {
        this.device = device;
    }

    /** Whether a setting is there and does not say no. */
    static boolean isOn(Statement node, String setting) {
        return node.at(setting)
                .map(Statement::take)
                .anyMatch(found -> found.isLast()
                        || found.children().stream()
                                .map(Statement::take)
                                .noneMatch(value ->
                                        Set.of("0", "no", "false", "disabled").contains(value.word(0))));
    }

    /** The words of a text that is a list. */
    static List<String> list(String text) {
        return Arrays.stream(text.split("[\\s,]+", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** An alias of either kind of file. */
    void alias(Statement alias) {
        String name = alias.value("name");
        String type = alias.value("type");
        String content = (alias.value("address") + " " + alias.value("content")).strip();
        boolean off = alias.at("enabled").findAny().isPresent() && !isOn(alias, "enabled");
        if (!off && !name.isEmpty()) {
            List<String> members = new ArrayList<>();
            for (String member : list(content)) {
                members.add(member(type, member));
            }
            device.define(type.startsWith("port") ? "port" : "address", name, members);
        }
        alias.known(
                device,
                "descr",
                "description",
                "detail",
                "proto",
                "interface",
                "counters",
                "updatefreq",
                "categories",
                "current_items",
                "last_updated",
                "path_expression",
                "url",
                "aliasurl",
                "authtype",
                "username",
                "password",
                "expire");
    }

    private String member(String type, String member) {
        boolean addresses = type.isEmpty()
                || Set.of("host", "network", "networkgroup", "internal", "external", "dynipv6host", "mac")
                        .contains(type);
        if (type.startsWith("port")) {
            return Literals.ports(member).orElse("name:" + member);
        }
        boolean left = member.startsWith("!");
        String plain = left ? member.substring(1) : member;
        String meant = addresses ? Literals.addressOrName(plain) : "name:" + plain;
        return left ? "not:" + meant : meant;
    }

    /** The network and the address of an interface, by the names that rules use for them. */
    void network(String zone, String address, String prefix) {
        Literals.address(prefix.isEmpty() ? address : address + "/" + prefix)
                .ifPresent(network -> device.define("address", "net of " + zone, List.of(network)));
        Literals.address(address).ifPresent(own -> device.define("address", "address of " + zone, List.of(own)));
    }

    /** What is written for an address: an alias, a network of an interface, or an address. */
    Set<String> addresses(Collection<String> written) {
        Set<String> resolved = new LinkedHashSet<>();
        for (String one : written) {
            boolean own =
                    one.endsWith("ip") && device.defines("address", "address of " + one.substring(0, one.length() - 2));
            if (one.isEmpty()) {
                continue;
            }
            if (device.defines("address", one)) {
                resolved.addAll(device.members("address", one));
            } else if (own) {
                resolved.addAll(device.members("address", "address of " + one.substring(0, one.length() - 2)));
            } else if (device.defines("address", "net of " + one)) {
                resolved.addAll(device.members("address", "net of " + one));
            } else {
                resolved.add(Literals.addressOrName(one));
            }
        }
        return resolved;
    }

    /** The ports that are written: an alias, a port or a range. */
    Collection<String> ports(String written) {
        if (written.isEmpty() || written.equals("any")) {
            return List.of();
        }
        return device.defines("port", written) ? device.members("port", written) : list(written);
    }
}
