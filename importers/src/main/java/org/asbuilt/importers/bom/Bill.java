package org.asbuilt.importers.bom;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Component;
import org.asbuilt.model.ExploitabilityStatement;
import org.asbuilt.model.Facet;
import org.asbuilt.model.PartPath;

/** A bill of materials of one product: says what is in it, as its maker declares it. */
final class Bill {
    private final Reading reading;
    private final About product;
    private final Optional<Instant> made;
    private final Optional<Bill> parent;
    private boolean understood = true;

    Bill(Reading reading, About product, Optional<Instant> made) {
        this(reading, product, made, Optional.empty());
    }

    private Bill(Reading reading, About product, Optional<Instant> made, Optional<Bill> parent) {
        this.reading = reading;
        this.product = product;
        this.made = made;
        this.parent = parent;
    }

    /** The same entry of the bill about another product. */
    Bill of(About other) {
        return new Bill(reading, other, made, Optional.of(this));
    }

    Reading reading() {
        return reading;
    }

    Optional<Instant> made() {
        return made;
    }

    /** Begins an entry, of which is asked in the end whether it was understood. */
    void begin() {
        understood = true;
    }

    /** Ends an entry and counts it. */
    void end(String counted) {
        reading.count(counted, 1);
        reading.units(1, understood ? 1 : 0);
    }

    /** Remarks what was not understood. */
    void wrong(Locus at, String text) {
        understood = false;
        reading.note(Severity.WARNING, at, text);
    }

    /** Says something of the product; a blank text says nothing. */
    void product(Class<? extends Facet> facet, String part, String value, Locus at) {
        say(PartPath.of(facet, part), value, at, Confidence.CONFIRMED);
    }

    /** Says something of a component. */
    void component(String key, String part, String value, Locus at) {
        component(key, part, value, at, Confidence.CONFIRMED);
    }

    /** Says something of a component with less than certainty. */
    void component(String key, String part, String value, Locus at, Confidence confidence) {
        if (!key.isEmpty()) {
            say(PartPath.of(Component.class, key, part), value, at, confidence);
        }
    }

    /** Says something of a component that has no part of its own. */
    void detail(String key, String name, String value, Locus at) {
        if (!value.isBlank()) {
            component(key, "details", name + ": " + value.strip(), at);
        }
    }

    /** Says something of a vulnerability. */
    void statement(String key, String part, String value, Locus at) {
        if (!key.isEmpty()) {
            say(PartPath.of(ExploitabilityStatement.class, key, part), value, at, Confidence.CONFIRMED);
        }
    }

    private void say(PartPath path, String value, Locus at, Confidence confidence) {
        if (!value.isBlank()
                && !reading.claim(product, path, Values.cut(value), at, made, Method.DECLARED_BY_VENDOR, confidence)) {
            understood = false;
            parent.ifPresent(bill -> bill.understood = false);
        }
    }
}
