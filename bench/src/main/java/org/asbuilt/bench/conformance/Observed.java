package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.dissect.Confidence;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.Flow;
import org.asbuilt.dissect.Sighted;
import org.asbuilt.dissect.TrafficReader;
import org.asbuilt.dissect.TrafficSummary;

/**
 * What our reader says of one capture, each list computed once.
 *
 * @param told the values in all sightings
 */
record Observed(TrafficSummary summary, List<Flow> flows, List<Conversation> conversations, List<Told> told) {
    Observed {
        flows = List.copyOf(flows);
        conversations = List.copyOf(conversations);
        told = List.copyOf(told);
    }

    static Observed read(Path capture) throws IOException {
        TrafficSummary summary = new TrafficReader().read(capture);
        List<Told> told = summary.sightings().stream()
                .map(Sighted::sighting)
                .flatMap(Told::of)
                .toList();
        return new Observed(summary, summary.flows(), summary.conversations(), told);
    }

    /** Protocols that were recognised by content, in conversations or by what they told. */
    Set<String> protocols() {
        Set<String> protocols = new TreeSet<>();
        conversations.stream()
                .filter(conversation -> conversation.protocolConfidence() != Confidence.LOW)
                .forEach(conversation -> conversation.protocol().ifPresent(protocols::add));
        told.forEach(one -> protocols.add(one.protocol()));
        return protocols;
    }
}
