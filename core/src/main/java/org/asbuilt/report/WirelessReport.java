package org.asbuilt.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Medium;
import org.asbuilt.model.Traffic;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Radio;

/** Every radio path: what it is, how far it reaches, and how it is protected. Source: requirements R-08, P4-09; IEC 62443-3-2 ZCR 3.5. */
public record WirelessReport() implements Report {

    @Override
    public String number() {
        return "R-08";
    }

    @Override
    public String title() {
        return "Wireless";
    }

    @Override
    public String purpose() {
        return "Which wireless paths exist, who could reach them from outside the fence, and how they are protected.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.NETWORK_DIAGRAM);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        return List.of(
                Section.<Subject>of("Networks and equipment with radio")
                        .column("What", one -> Cell.of(one.id(), around))
                        .column("Kind", one -> Cell.choice(one.kind()))
                        .column("Zone", one -> Cell.of(around.zone(one), around))
                        .column("Class", Parts.of("assetRole.assetClass", around))
                        .column("Communicates by", Parts.of("communication.primaryMethod", around))
                        .column("Technology", Parts.of("wirelessProfile.technology", around))
                        .column("Reaches beyond the perimeter", Parts.of("wirelessProfile.beyondPerimeter", around))
                        .column("Coverage", Parts.of("wirelessProfile.coverage", around))
                        .column("Authentication", Parts.of("wirelessProfile.authentication", around))
                        .column("Encryption", Parts.of("wirelessProfile.encryption", around))
                        .column("Managed by", Parts.of("wirelessProfile.managementOwner", around))
                        .rows(around.subjects()
                                .filter(one -> one.kind() != Kind.CONNECTION)
                                .filter(Radio::has)
                                .filter(one -> scope.holds(one, around))
                                .sorted(Comparator.comparing(Subject::kind)
                                        .thenComparing(Subject::id, Scope.byName(around)))
                                .toList()),
                Section.<Subject>of("Ways in by radio")
                        .column("Access path", one -> Cell.of(one.id(), around))
                        .column("Third party", Parts.of("remoteAccess.thirdParty", around))
                        .column("Method", Parts.of("remoteAccess.method", around))
                        .column("Reaches", Parts.of("remoteAccess.destinations", around))
                        .column("Enabled by default", Parts.of("remoteAccess.enabled", around))
                        .column("Multi-factor authentication", Parts.of("remoteAccess.multiFactor", around))
                        .rows(scope.subjects(Kind.ACCESS_PATH, around).stream()
                                .filter(Radio::carries)
                                .toList()),
                Section.<Subject>of("Connections by radio")
                        .none("Of no connection is it recorded that radio carries it.")
                        .column("Connection", one -> Cell.of(one.id(), around))
                        .column("Medium", Parts.of("traffic.medium", around))
                        .column("Protocol", Parts.of("link.protocol", around))
                        .column("Encryption", Parts.of("protection.encryption", around))
                        .column("Authentication", Parts.of("protection.authentication", around))
                        .column("Purpose", Parts.of("link.purpose", around))
                        .column("Owner", Parts.of("traffic.owner", around))
                        .rows(scope.subjects(Kind.CONNECTION, around).stream()
                                .filter(one ->
                                        medium(one).filter(Medium::isWireless).isPresent())
                                .toList()),
                Section.<Subject>of("Connections of which nobody said what carries them")
                        .note("Any of them may be wireless.")
                        .column("Connection", one -> Cell.of(one.id(), around))
                        .column("Source", Parts.of("link.source", around))
                        .column("Destination", Parts.of("link.destination", around))
                        .column("Protocol", Parts.of("link.protocol", around))
                        .rows(scope.subjects(Kind.CONNECTION, around).stream()
                                .filter(one -> medium(one).isEmpty())
                                .toList()));
    }

    private static Optional<Medium> medium(Subject connection) {
        return connection.facet(Traffic.class).flatMap(Traffic::medium);
    }
}
