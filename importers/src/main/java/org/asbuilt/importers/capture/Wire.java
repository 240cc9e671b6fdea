package org.asbuilt.importers.capture;

import java.util.Optional;
import org.asbuilt.dissect.Place;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.PartPath;

/** Makes claims of what was seen on the wire: the packet is the place, its time the time of the fact. */
final class Wire {
    private final Reading reading;
    private final boolean namesCaptures;

    private Wire(Reading reading, boolean namesCaptures) {
        this.reading = reading;
        this.namesCaptures = namesCaptures;
    }

    /** The file is the capture. */
    static Wire ofOneCapture(Reading reading) {
        return new Wire(reading, false);
    }

    /** A packet has a number in its capture only. */
    static Wire ofSeveralCaptures(Reading reading) {
        return new Wire(reading, true);
    }

    Locus at(String capture, long packet) {
        return namesCaptures ? new Locus.Words("packet " + packet + " of " + capture) : new Locus.Packet(packet);
    }

    Locus byteOf(String capture, long offset) {
        return new Locus.Words("byte " + offset + " of " + (namesCaptures ? capture : "the file"));
    }

    Reading reading() {
        return reading;
    }

    void claim(About about, PartPath path, String value, Place place, Confidence confidence) {
        reading.claim(
                about,
                path,
                value,
                at(place.capture(), place.packet()),
                Optional.of(place.time()),
                Method.OBSERVED_PASSIVE,
                confidence);
    }

    void note(Severity severity, Place place, String text) {
        reading.note(severity, at(place.capture(), place.packet()), text);
    }

    /** How sure a statement drawn from traffic is, in the words of evidence. */
    static Confidence confidence(org.asbuilt.dissect.Confidence confidence) {
        return switch (confidence) {
            case LOW -> Confidence.POSSIBLE;
            case MEDIUM -> Confidence.PROBABLE;
            case HIGH, CERTAIN -> Confidence.CONFIRMED;
        };
    }
}
