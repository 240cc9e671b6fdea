package org.asbuilt.importers.automationml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;

/** An internal element with what is needed of it; channels, tags and geometry are left out. */
final class CaexElement {
    final String id;
    final String name;
    final Locus locus;
    final Set<String> roles = new LinkedHashSet<>();
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<String> addresses = new ArrayList<>();
    final List<String> interfaces = new ArrayList<>();
    private final List<CaexElement> children = new ArrayList<>();

    CaexElement(String id, String name, Locus locus) {
        this.id = id;
        this.name = name;
        this.locus = locus;
    }

    void add(CaexElement child) {
        children.add(child);
    }

    List<CaexElement> children() {
        return children;
    }

    /** Lets go of all that is in it. */
    void forget() {
        children.clear();
        attributes.clear();
        interfaces.clear();
    }

    /** Whether it plays a role of that name, of whatever library. */
    boolean is(String role) {
        return roles.stream()
                .anyMatch(path -> path.substring(path.lastIndexOf('/') + 1).startsWith(role));
    }

    boolean isDevice() {
        return roles.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .anyMatch(role -> role.equals("Device") || role.equals("PhysicalDevice"));
    }

    boolean isItem() {
        return is("DeviceItem");
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean isBuiltIn() {
        return attribute("BuiltIn").equals("true");
    }

    boolean isRack() {
        String type = attribute("TypeIdentifier");
        return is("Rack")
                || type.startsWith("System:Rack")
                || attribute("TypeName").equals("Rack")
                || (type.startsWith("GSD:") && type.contains("/R/"));
    }

    /** Whether it is what the station is called by: the CPU or the head of remote inputs and outputs. */
    boolean isHead() {
        String sort = attribute("DeviceItemType");
        return sort.equals("CPU") || sort.equals("HeadModule");
    }

    /** The element and all within it. */
    Stream<CaexElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(CaexElement::all));
    }

    /** The first of all within it that is the head. */
    Optional<CaexElement> head() {
        return all().filter(CaexElement::isHead).findFirst();
    }
}
