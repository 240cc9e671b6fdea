package org.asbuilt.importers.device;

import java.util.Collection;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Route;

/** One of a device's facets that repeat while it is filled: a rule, a route, an interface, a tunnel. */
public final class Entry {
    private final Device device;
    private final Class<? extends Facet> facet;
    private final String key;
    private final Locus at;

    private Entry(Device device, Class<? extends Facet> facet, String key, Locus at) {
        this.device = device;
        this.facet = facet;
        this.key = key;
        this.at = at;
    }

    /** One of the device's facets. */
    public static Entry of(Device device, Class<? extends Facet> facet, String key, Locus at) {
        return new Entry(device, facet, key, at);
    }

    /** The next rule of a list. */
    public static Entry rule(Device device, String list, Locus at) {
        return of(device, FilterRule.class, device.nextRule(list, at), at);
    }

    /** A route that is configured. The destination is a prefix or a name, what leads there an address or an interface. */
    public static Entry route(
            Device device, String destination, String nextHop, String leavesBy, String origin, Locus at) {
        String towards = nextHop.isBlank() ? leavesBy : nextHop;
        return of(device, Route.class, (destination + " " + towards).strip(), at)
                .say("destination", destination)
                .say("nextHop", nextHop)
                .say("leavesBy", leavesBy)
                .say("origin", origin);
    }

    /** The key. */
    public String key() {
        return key;
    }

    /** Says a part; a blank text says nothing. */
    public Entry say(String part, String value) {
        device.fact(facet, key, part, value, at);
        return this;
    }

    /** Says yes or no to a part. */
    public Entry say(String part, boolean value) {
        return say(part, Boolean.toString(value));
    }

    /** Says each of several values of a part. */
    public Entry say(String part, Collection<String> values) {
        values.forEach(value -> say(part, value));
        return this;
    }

    /** Says a part with what a statement of a tree has for it, at that statement's place. */
    public Entry say(String part, Optional<Statement> value) {
        value.ifPresent(said -> device.fact(facet, key, part, said.word(0), said.locus()));
        return this;
    }
}
