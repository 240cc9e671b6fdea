package org.asbuilt.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.network.Combination;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.validation.Circumstances;

/**
 * Every connection with what is documented, permitted and observed of it, and those from outside with their business case. Source:
 * requirements R-06, P4-01, P4-11.
 */
public record ConnectionRegister() implements Report {

    @Override
    public String number() {
        return "R-06";
    }

    @Override
    public String title() {
        return "Connection register";
    }

    @Override
    public String purpose() {
        return "Every connection as documented, permitted and observed, and the external ones with their business case and risk owner.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.NETWORK_DIAGRAM);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<Subject> connections = scope.subjects(Kind.CONNECTION, around);
        Map<Id, ExternalConnection> external = new HashMap<>();
        connections.forEach(connection ->
                ExternalConnection.recorded(connection, around).ifPresent(one -> external.put(connection.id(), one)));
        List<Subject> outward = connections.stream()
                .filter(one -> external.containsKey(one.id())
                        || one.facet(BusinessCase.class).isPresent())
                .toList();
        return List.of(
                external(outward, external, around),
                Undocumented.table("Observed and not in the record", Undocumented.at(grounds.open(), scope, around)),
                all(connections, grounds));
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        List<String> caveats = new ArrayList<>();
        int undocumented =
                Undocumented.at(grounds.open(), scope, grounds.around()).size();
        if (undocumented > 0) {
            caveats.add("Connections that were observed and are not in the record: " + undocumented
                    + ". They stand in a table of their own, and not among all connections.");
        }
        if (grounds.threeWay().isEmpty()) {
            caveats.add("What the rules of devices permit is not shown to whoever asked for this, or was not worked out"
                    + " for this moment: the column says \"not known\".");
        }
        return List.copyOf(caveats);
    }

    private static Section external(List<Subject> outward, Map<Id, ExternalConnection> external, Circumstances around) {
        return Section.<Subject>of("External connections")
                .note("A connection is external when an end of it lies outside, or somebody made a business case for"
                        + " it as such; whether or not it was seen.")
                .column("Connection", one -> Cell.of(one.id(), around))
                .column(
                        "Outside",
                        one -> Cell.of(
                                Optional.ofNullable(external.get(one.id()))
                                        .map(found -> found.outer().id()),
                                around))
                .column(
                        "Third party",
                        one -> Cell.of(
                                Optional.ofNullable(external.get(one.id())).flatMap(ExternalConnection::thirdParty),
                                around))
                .column(
                        "Why it is thought explained or not",
                        one -> Cell.of(
                                Optional.ofNullable(external.get(one.id())).map(ExternalConnection::why)))
                .column("Reason", Parts.of("businessCase.reason", around))
                .column("Requirement", Parts.of("businessCase.requirement", around))
                .column("Benefit", Parts.of("businessCase.benefit", around))
                .column("Acceptable cyber risk", Parts.of("businessCase.cyberRisk", around))
                .column("Impact of compromise", Parts.of("businessCase.impactOfCompromise", around))
                .column("Senior risk owner", Parts.of("businessCase.riskOwner", around))
                .column("Decision", Parts.of("businessCase.decision", around))
                .column("Review due", Parts.of("businessCase.reviewDue", around))
                .column("Terminates at", Parts.of("businessCase.termination", around))
                .column("Initiated from", Parts.of("businessCase.initiatedFrom", around))
                .column("Required by contract", Parts.of("businessCase.contractMandated", around))
                .column("Alternatives", Parts.of("businessCase.alternatives", around))
                .rows(outward);
    }

    private static Section all(List<Subject> connections, Grounds grounds) {
        Circumstances around = grounds.around();
        Optional<ThreeWay> check = grounds.threeWay();
        return Section.<Subject>of("All connections")
                .column("Connection", one -> Cell.of(one.id(), around))
                .column("Source", one -> Cell.of(one.facet(Link.class).flatMap(Link::source), around))
                .column("Zone of the source", one -> zone(one.facet(Link.class).flatMap(Link::source), around))
                .column("Destination", one -> Cell.of(one.facet(Link.class).flatMap(Link::destination), around))
                .column(
                        "Zone of the destination",
                        one -> zone(one.facet(Link.class).flatMap(Link::destination), around))
                .column("Protocol", Parts.of("link.protocol", around))
                .column("Transport", Parts.of("link.transport", around))
                .column("Port", Parts.of("link.port", around))
                .column("Functions", Parts.of("link.functions", around))
                .column("Business purpose", Parts.of("link.purpose", around))
                .column("Documented", one -> side(row(one, check).map(ThreeWay.Row::documented)))
                .column("Permitted", one -> permitted(one, check))
                .column("Observed", one -> side(row(one, check).map(ThreeWay.Row::observed)))
                .column(
                        "Which is",
                        one -> Cell.of(row(one, check)
                                .flatMap(ThreeWay.Row::combination)
                                .map(Combination::words)))
                .column("Owner", Parts.of("traffic.owner", around))
                .column("Encryption", Parts.of("protection.encryption", around))
                .column("Authentication", Parts.of("protection.authentication", around))
                .rows(connections);
    }

    private static Cell zone(Optional<Id> end, Circumstances around) {
        return Cell.of(end.flatMap(around::subject).flatMap(around::zone), around);
    }

    private static Optional<ThreeWay.Row> row(Subject connection, Optional<ThreeWay> check) {
        return check.flatMap(all -> all.row(connection.id()));
    }

    /** What the rules of devices come to, and what the record says where that is something else. */
    private static Cell permitted(Subject connection, Optional<ThreeWay> check) {
        Optional<Boolean> worked =
                row(connection, check).flatMap(row -> row.permitted().state());
        Optional<Boolean> said = connection.facet(ThreeStates.class).flatMap(ThreeStates::permitted);
        Cell cell = Cell.yes(worked);
        return worked.isEmpty() || said.isEmpty() || said.equals(worked)
                ? cell
                : cell.and("recorded: " + Cell.yes(said).text());
    }

    private static Cell side(Optional<ThreeWay.Side> side) {
        return Cell.yes(side.flatMap(ThreeWay.Side::state));
    }
}
