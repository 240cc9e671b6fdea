package org.asbuilt.importers.device;

import java.util.Collection;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Facet;

/** One of a device's facets that repeat while it is filled: a rule, a route, an interface, a tunnel. */
public final class Entry {
    private final Device device;
    private final Class<? extends Facet> facet;
    private final String key;
    private final Locus at;

    Entry(Device device, Class<? extends Facet> facet, String key, Locus at) {
        this.device = device;
        this.facet = facet;
        this.key = key;
        this.at = at;
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
