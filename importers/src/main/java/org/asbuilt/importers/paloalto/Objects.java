package org.asbuilt.importers.paloalto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.InvalidValue;

/** The named objects of PAN-OS: addresses, services, applications, schedules and their groups. Source: PAN-OS Administrator's Guide 10.2. */
final class Objects {
    private final Scope scope;

    Objects(Scope scope) {
        this.scope = scope;
    }

    /** All objects directly under a virtual system, a device group or what is shared. */
    void read(Statement of) {
        of.entries("address").forEach(this::address);
        of.entries("address-group").forEach(this::addressGroup);
        of.entries("service").forEach(this::service);
        of.entries("service-group").forEach(group -> group(group, "service"));
        of.entries("application-group").forEach(group -> group(group, "application"));
        of.entries("schedule").forEach(this::schedule);
        scope.known(
                of,
                "tag",
                "application",
                "application-filter",
                "application-tag",
                "region",
                "external-list",
                "threats",
                "profiles",
                "profile-group",
                "custom-url-category",
                "dynamic-user-group",
                "url-admin-override",
                "url-content-types",
                "application-status",
                "botnet",
                "dns-proxy");
    }

    private void address(Statement entry) {
        List<String> held = new ArrayList<>();
        List<String> hosts = entry.values("ip-netmask");
        for (String written : hosts) {
            held.add(Literals.addressOrName(written));
        }
        scope.device().define(scope.sort("host"), entry.word(0), hosts);
        entry.said("ip-range").ifPresent(range -> range(range).ifPresent(held::add));
        entry.values("fqdn").forEach(name -> held.add("name:" + name));
        entry.values("ip-wildcard").forEach(wildcard -> held.add("name:wildcard " + wildcard));
        if (!held.isEmpty()) {
            scope.device().define(scope.sort("address"), entry.word(0), held);
        }
        scope.known(entry, "description", "tag", "disable-override");
    }

    private Optional<String> range(Statement range) {
        String[] ends = range.word(0).split("-", 2);
        try {
            return Optional.of(Literals.range(ends[0], ends.length > 1 ? ends[1] : ends[0]));
        } catch (InvalidValue e) {
            scope.device().wrong(range.locus(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A group; one that is filled by tags while the device runs is known by its name only. */
    private void addressGroup(Statement entry) {
        List<String> members =
                entry.values("static").stream().map(this::reference).toList();
        if (!members.isEmpty()) {
            scope.device().define(scope.sort("address"), entry.word(0), members);
        }
        entry.said("dynamic", "filter").ifPresent(filter -> {
            scope.device()
                    .remark(filter.locus(), "the group " + entry.word(0) + " is filled by tags: " + filter.word(0));
        });
        scope.known(entry, "description", "tag", "disable-override");
    }

    /** A member by name; an address that is written directly needs no object. */
    private String reference(String member) {
        boolean named = scope.device().defines(scope.sort("address"), member);
        return named ? "name:" + member : Literals.addressOrName(member);
    }

    private void service(Statement entry) {
        List<String> held = new ArrayList<>();
        for (String protocol : List.of("tcp", "udp", "sctp")) {
            String from = entry.value("protocol", protocol, "source-port");
            for (String ports : entry.values("protocol", protocol, "port")) {
                for (String port : ports.split(",", -1)) {
                    held.addAll(Literals.services(protocol, port, ""));
                }
            }
            for (String port : from.split(",", -1)) {
                held.addAll(port.isBlank() ? List.of() : Literals.services(protocol, "", port));
            }
            entry.at("protocol", protocol).forEach(inner -> scope.known(inner, "override"));
        }
        if (!held.isEmpty()) {
            scope.device().define(scope.sort("service"), entry.word(0), held);
        }
        scope.known(entry, "description", "tag", "disable-override");
    }

    private void group(Statement entry, String sort) {
        List<String> members = new ArrayList<>(entry.values("members"));
        if (members.isEmpty()) {
            // Before version 6.1 the members stood directly in the group.
            members.addAll(entry.children().stream()
                    .filter(Statement::isLast)
                    .map(child -> child.take().word(0))
                    .toList());
        }
        scope.device()
                .define(
                        scope.sort(sort),
                        entry.word(0),
                        members.stream().map(member -> "name:" + member).toList());
        scope.known(entry, "tag", "description", "disable-override");
    }

    /** A schedule; the last end of one that does not come again is when a rule expires. */
    private void schedule(Statement entry) {
        List<String> spans = entry.values("schedule-type", "non-recurring");
        if (!spans.isEmpty()) {
            String last = spans.getLast();
            scope.device()
                    .define(scope.sort("schedule"), entry.word(0), List.of(last.substring(last.indexOf('-') + 1)));
        }
        scope.known(entry, "schedule-type", "description");
    }
}
