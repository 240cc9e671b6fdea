package org.asbuilt.importers.paloalto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;

/**
 * Where something stands: in a virtual system, in a device group of Panorama, or in what all share; and in a template of Panorama or
 * directly at the device.
 *
 * @param device the device
 * @param name the virtual system or device group; empty if there is only one
 * @param template the template; empty if there is none
 */
record Scope(Device device, String name, String template) {
    static final String SHARED = "shared";
    static final String PANORAMA = "panorama";

    /** The scope of a virtual system or device group of that name, in which names of all are known too. */
    Scope within(String inner) {
        Scope scope = new Scope(device, inner, template);
        // A parent that is known from the first time stays.
        if (!device.claims() && !inner.equals(SHARED) && !inner.equals(PANORAMA)) {
            scope.widenTo(SHARED);
        }
        return scope;
    }

    /** Says that names which are not known here are looked for in another scope. */
    void widenTo(String other) {
        for (String sort : List.of("address", "service", "application", "schedule", "host")) {
            device.widen(sort + "@" + name, sort + "@" + other);
        }
    }

    Scope ofTemplate(String of) {
        return new Scope(device, name, of);
    }

    /** The sort of an object here. */
    String sort(String sort) {
        return sort + "@" + name;
    }

    /** The name of something of the device, told apart from those of other templates. */
    String key(String own) {
        return template.isEmpty() ? own : template + "/" + own;
    }

    /** The name of a list of rules. */
    String list(String own) {
        return name.isEmpty() ? own : name + "/" + own;
    }

    /** What addresses hold, by name or directly. */
    Set<String> addresses(Collection<String> names) {
        Set<String> resolved = new LinkedHashSet<>();
        for (String one : names) {
            if (device.defines(sort("address"), one)) {
                resolved.addAll(device.members(sort("address"), one));
            } else {
                resolved.add(Literals.addressOrName(one));
            }
        }
        return resolved;
    }

    /** What services hold, by name; those that come with the device are known. */
    Set<String> services(Collection<String> names) {
        Set<String> resolved = new LinkedHashSet<>();
        for (String one : names) {
            boolean own = device.defines(sort("service"), one);
            switch (own ? "" : one) {
                case "any" -> resolved.add("any");
                case "service-http" -> resolved.addAll(List.of("tcp/80", "tcp/8080"));
                case "service-https" -> resolved.add("tcp/443");
                default -> resolved.addAll(device.members(sort("service"), one));
            }
        }
        return resolved;
    }

    /** Applications, through groups; none for any. */
    List<String> applications(Collection<String> names) {
        List<String> resolved = new ArrayList<>();
        for (String one : names) {
            for (String member : device.members(sort("application"), one)) {
                String plain = member.startsWith("name:") ? member.substring(5) : member;
                if (!plain.equals("any")) {
                    resolved.add(plain);
                }
            }
        }
        return resolved;
    }

    /** Passes over settings of which nothing is kept. */
    void known(Statement statement, String... names) {
        long passed = 0;
        for (String one : names) {
            passed += statement.at(one).mapToLong(Statement::pass).sum();
        }
        if (passed > 0) {
            device.count("settings that are known and not kept", passed);
        }
    }
}
