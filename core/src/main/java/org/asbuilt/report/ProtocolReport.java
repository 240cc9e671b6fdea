package org.asbuilt.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.protocol.ProtocolCatalogue;
import org.asbuilt.protocol.ProtocolUse;
import org.asbuilt.validation.Circumstances;

/** Which protocols are in use, which are insecure, justified or on the way out. Source: requirements R-07, P4-05 to P4-08. */
public record ProtocolReport() implements Report {

    private record Used(String protocol, List<Subject> connections) {}

    @Override
    public String number() {
        return "R-07";
    }

    @Override
    public String title() {
        return "Protocols";
    }

    @Override
    public String purpose() {
        return "Which protocols are in use, which of them protect nothing, where that is justified, and what they are to be replaced by.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.NETWORK_DIAGRAM, InformationSubType.COMPONENT_WEAKNESSES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<Subject> connections = scope.subjects(Kind.CONNECTION, around);
        Map<String, List<Subject>> byProtocol = connections.stream()
                .collect(Collectors.groupingBy(ProtocolReport::protocol, TreeMap::new, Collectors.toList()));
        Section.Table<Used> protocols = Section.<Used>of("Protocols in use")
                .note("A name or port is a hint at what a protocol guarantees, not a measurement of it.")
                .column("Protocol", one -> one.protocol().isEmpty() ? Cell.UNKNOWN : Cell.of(one.protocol()))
                .column("Connections", one -> Cell.of(one.connections().size()))
                .column(
                        "Authentication",
                        one -> Cell.choice(known(one).map(ProtocolCatalogue.Protocol::authentication)))
                .column("Integrity", one -> Cell.choice(known(one).map(ProtocolCatalogue.Protocol::integrity)))
                .column("Encryption", one -> Cell.choice(known(one).map(ProtocolCatalogue.Protocol::encryption)))
                .column(
                        "Successor",
                        one -> known(one)
                                .map(found -> found.successor().map(Cell::of).orElse(Cell.NOTHING))
                                .orElse(Cell.UNKNOWN));
        Arrays.stream(ProtocolUse.values())
                .forEach(use -> protocols.column(
                        Cell.words(use),
                        one -> Cell.of(one.connections().stream()
                                .filter(connection -> ProtocolUse.of(connection, around) == use)
                                .count())));
        return List.of(
                protocols.rows(byProtocol.entrySet().stream()
                        .map(entry -> new Used(entry.getKey(), entry.getValue()))
                        .toList()),
                Section.<Subject>of("Connections without sufficient protection")
                        .note(
                                "Those of which nobody knows how they are protected stand here too: unknown is not sufficient.")
                        .none("None is known to be without.")
                        .column("Connection", one -> Cell.of(one.id(), around))
                        .column("Protocol", Parts.of("link.protocol", around))
                        .column("How it stands", one -> Cell.choice(ProtocolUse.of(one, around)))
                        .column("Decision", Parts.of("protection.decision", around))
                        .column("Justification", Parts.of("protection.justification", around))
                        .column("Compensating controls", Parts.of("protection.compensatingControls", around))
                        .column("Owner", Parts.of("traffic.owner", around))
                        .rows(connections.stream()
                                .filter(one -> switch (ProtocolUse.of(one, around)) {
                                    case SECURE -> false;
                                    case UNKNOWN, ACROSS_THE_BOUNDARY, EXCEPTION, UNDECIDED -> true;
                                })
                                .toList()));
    }

    private static String protocol(Subject connection) {
        return connection
                .facet(Link.class)
                .flatMap(Link::protocol)
                .map(name -> ProtocolCatalogue.named(name)
                        .map(ProtocolCatalogue.Protocol::name)
                        .orElse(name))
                .orElse("");
    }

    private static Optional<ProtocolCatalogue.Protocol> known(Used one) {
        return one.protocol().isEmpty() ? Optional.empty() : ProtocolCatalogue.named(one.protocol());
    }
}
