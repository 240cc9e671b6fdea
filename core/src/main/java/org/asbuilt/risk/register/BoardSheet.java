package org.asbuilt.risk.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.thirdparty.oversight.VendorAccess;
import org.asbuilt.validation.Circumstances;

/**
 * What a board has to know on one page: the worst risks and those that nobody owns, the ways in from outside that nobody answers for, and what is not
 * known. Lists are as long as the record makes them; whoever prints shortens them and says so. Source: requirements R-18.
 *
 * @param risks how many risks there are
 * @param unrated those that are not rated, or of which it is not recorded what is tolerable, by id
 * @param above those above what is tolerable without a decision that counts, the worst first
 * @param decided those above what is tolerable although something was decided that counts: borne or in treatment, the worst first
 * @param unowned those that nobody owns and that are not tolerable, the worst first
 * @param ending risks of which an acceptance ends within {@link #SOON} days, tolerable or not, the first first
 * @param external how many ways in from outside there are
 * @param unanswered those without a senior risk owner, or of whom the owner left, by id; what was observed is answered for by whoever
 *     answers for the access path that explains it
 * @param unknowns what is known not to be known, what may lead outside first
 */
public record BoardSheet(
        int risks,
        List<RiskRow> unrated,
        List<RiskRow> above,
        List<RiskRow> decided,
        List<RiskRow> unowned,
        List<RiskRow> ending,
        int external,
        List<WayIn> unanswered,
        List<Open> unknowns) {
    /** So many days ahead the end of an acceptance is told. */
    public static final int SOON = 90;

    /** Copies the lists. */
    public BoardSheet {
        unrated = List.copyOf(unrated);
        above = List.copyOf(above);
        decided = List.copyOf(decided);
        unowned = List.copyOf(unowned);
        ending = List.copyOf(ending);
        unanswered = List.copyOf(unanswered);
        unknowns = List.copyOf(unknowns);
    }

    /**
     * A way in from outside.
     *
     * @param id the connection or access path
     * @param why what is wrong with its owner
     */
    public record WayIn(Id id, String why) {}

    /**
     * Something that is not known.
     *
     * @param id the known unknown
     * @param question what is not known
     * @param external whether it may lead outside; empty if that is not known either
     * @param plan how it will be found out
     * @param overdue whether it was to be looked at again by now
     */
    public record Open(
            Id id, Optional<String> question, Optional<Boolean> external, Optional<String> plan, boolean overdue) {}

    /** The sheet of a record on its day. */
    public static BoardSheet of(Circumstances around) {
        List<RiskRow> rows = RiskRow.all(around);
        Comparator<RiskRow> worst = Comparator.comparing(
                (RiskRow row) -> row.residual().map(Rating::level).orElse(Rating.CRITICAL.level()),
                Comparator.reverseOrder());
        LocalDate soon = around.today().plusDays(SOON);
        List<Subject> ways = Stream.concat(
                        around.subjects(Kind.CONNECTION).stream(), around.subjects(Kind.ACCESS_PATH).stream())
                .filter(one -> isWayIn(one, around))
                .toList();
        return new BoardSheet(
                rows.size(),
                rows.stream()
                        .filter(row -> row.state() == RiskState.NOT_ASSESSED)
                        .toList(),
                rows.stream()
                        .filter(row -> row.state() == RiskState.UNTREATED || row.state() == RiskState.EXPIRED)
                        .sorted(worst)
                        .toList(),
                rows.stream()
                        .filter(row -> row.state() == RiskState.ACCEPTED || row.state() == RiskState.IN_TREATMENT)
                        .sorted(worst)
                        .toList(),
                rows.stream()
                        .filter(row -> row.state() != RiskState.TOLERABLE)
                        .filter(row -> row.entry().owner().isEmpty())
                        .sorted(worst)
                        .toList(),
                rows.stream()
                        .filter(row -> row.entry().decision().equals(Optional.of(RiskTreatment.ACCEPT)))
                        .filter(row -> row.entry()
                                .expires()
                                .filter(end -> !end.isBefore(around.today()) && !end.isAfter(soon))
                                .isPresent())
                        .sorted(Comparator.comparing(
                                row -> row.entry().expires().orElseThrow()))
                        .toList(),
                ways.size(),
                ways.stream().flatMap(way -> unanswered(way, around).stream()).toList(),
                around.subjects(Kind.UNKNOWN).stream()
                        .map(unknown -> open(unknown, around))
                        .sorted(Comparator.comparing(
                                        (Open one) -> one.external().orElse(true), Comparator.reverseOrder())
                                .thenComparing(Open::id))
                        .toList());
    }

    /** An access path, or a connection that leads outside the organisation by its zones or was observed to. */
    private static boolean isWayIn(Subject subject, Circumstances around) {
        return subject.kind() == Kind.ACCESS_PATH
                || around.zoning().fromOutside().connections().contains(subject.id())
                || ExternalConnection.of(subject, around).isPresent();
    }

    private static Optional<WayIn> unanswered(Subject way, Circumstances around) {
        Optional<ExternalConnection> observed = ExternalConnection.of(way, around);
        Optional<Id> owner = riskOwner(way)
                .or(() -> observed.flatMap(ExternalConnection::path)
                        .flatMap(around::subject)
                        .flatMap(BoardSheet::riskOwner));
        if (owner.isEmpty()) {
            boolean unexplained =
                    observed.filter(ExternalConnection::isUnexplained).isPresent();
            return Optional.of(new WayIn(
                    way.id(),
                    described(way, around)
                            + (unexplained
                                    ? "it was observed, and no third party of the record explains it"
                                    : "nobody is named who bears its risk")));
        }
        return around.subject(owner.get())
                .flatMap(person -> person.facet(PersonProfile.class))
                .flatMap(PersonProfile::leaves)
                .filter(last -> last.isBefore(around.today()))
                .map(last -> new WayIn(
                        way.id(),
                        described(way, around) + around.name(owner.get()) + ", who bore its risk, left on " + last));
    }

    private static String described(Subject way, Circumstances around) {
        return VendorAccess.described(way.id(), around).map(what -> what + ": ").orElse("");
    }

    private static Optional<Id> riskOwner(Subject way) {
        return way.facet(BusinessCase.class).flatMap(BusinessCase::riskOwner);
    }

    private static Open open(Subject unknown, Circumstances around) {
        Optional<KnownUnknown> said = unknown.facet(KnownUnknown.class);
        return new Open(
                unknown.id(),
                said.flatMap(KnownUnknown::question),
                said.flatMap(KnownUnknown::external),
                said.flatMap(KnownUnknown::plan),
                said.flatMap(KnownUnknown::reviewDue)
                        .filter(due -> due.isBefore(around.today()))
                        .isPresent());
    }
}
