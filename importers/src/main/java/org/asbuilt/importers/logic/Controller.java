package org.asbuilt.importers.logic;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Facet;
import org.asbuilt.model.PartPath;

/**
 * A controller or other device of a project, of which is claimed at once what is read.
 *
 * @param reading the bench
 * @param about by what it is recognised
 * @param name what it is called where a connection names it
 * @param observed when the project was written, if it tells
 */
public record Controller(Reading reading, About about, String name, Optional<Instant> observed) {

    /** Says something of it; a blank text says nothing. */
    public boolean fact(Class<? extends Facet> facet, String part, String value, Locus at) {
        return value.isBlank() || say(PartPath.of(facet, part), value, at, Confidence.CONFIRMED);
    }

    /** Says something of one of its facets that repeat; a blank text or key says nothing. */
    public boolean fact(Class<? extends Facet> facet, String key, String part, String value, Locus at) {
        return value.isBlank() || key.isBlank() || say(PartPath.of(facet, key, part), value, at, Confidence.CONFIRMED);
    }

    /** Says something of it with less than certainty, or more. */
    public boolean say(PartPath path, String value, Locus at, Confidence confidence) {
        return reading.claim(about, path, value, at, observed, Method.PARSED_CONFIG, confidence);
    }
}
