package org.asbuilt.report;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.isolation.IsolationSheet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.path.Loss;
import org.asbuilt.validation.Circumstances;

/** What is cut in which order to stand alone, what must stay, and what stops. Source: requirements R-15, P4-13, P4-14. */
public record IsolationSheets() implements Report {
    /** A test older than this does not count. Source: requirements P4-13. */
    private static final Period TEST_COUNTS = Period.ofMonths(12);

    private static final String ORDER =
            "The order is worked out and nobody decided it: what comes from nearest to the outside first, then ways"
                    + " in past the boundary, then what lets somebody alter most, and what the design requires last.";

    @Override
    public String number() {
        return "R-15";
    }

    @Override
    public String title() {
        return "Isolation sheets";
    }

    @Override
    public String purpose() {
        return "What is cut in which order to isolate a place, what must stay and why, who is told, and what stops working.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(
                InformationSubType.NETWORK_DIAGRAM,
                InformationSubType.REMOTE_ACCESS_GUIDE,
                InformationSubType.CONSEQUENCES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        List<Id> places = places(grounds.around(), scope).toList();
        return places.stream()
                .flatMap(place -> sheet(place, grounds).stream()
                        .map(table -> places.size() == 1
                                ? table
                                : table.in(grounds.around().title(place))))
                .toList();
    }

    /** The place itself, or each site and zone that has assets. */
    private static Stream<Id> places(Circumstances around, Scope scope) {
        return scope.place()
                .map(Stream::of)
                .orElseGet(() -> Stream.concat(
                        scope.subjects(Kind.SITE, around).stream().map(Subject::id),
                        scope.subjects(Kind.ZONE, around).stream()
                                .map(Subject::id)
                                .filter(zone -> !around.assetsIn(zone).isEmpty())));
    }

    private static String nothingToCut(IsolationSheet sheet) {
        if (sheet.members() == 0) {
            return "No asset or network of the record stands in it: nobody can say what to cut.";
        }
        return sheet.silent().isEmpty()
                ? "Nothing is known to cross its boundary."
                : "No recorded connection crosses its boundary. The conduits below join it to elsewhere.";
    }

    private static List<Section> sheet(Id place, Grounds grounds) {
        Circumstances around = grounds.around();
        IsolationSheet sheet = IsolationSheet.of(grounds.connectivity(), place, TEST_COUNTS);
        String of = ": " + around.title(place);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.<IsolationSheet.Cut>of("Cut in this order" + of)
                .note(ORDER)
                .none(nothingToCut(sheet))
                .column("Place", one -> Cell.of(one.place()).about(place))
                .column("What", one -> Cell.of(one.crossing().carrier(), around))
                .column("Sort", one -> Cell.choice(one.crossing().sort()))
                .column("Outside", one -> Cell.of(one.crossing().outer(), around))
                .column("Inside", one -> Cell.of(one.crossing().inner(), around))
                .column(
                        "Plan",
                        one -> one.planned().map(id -> Cell.of(id, around)).orElse(Cell.of("in no plan")))
                .column("How", one -> Cell.of(one.how()))
                .column("Who", one -> Cell.of(one.who()))
                .column("Minutes", one -> one.minutes().map(Cell::of).orElse(Cell.UNKNOWN))
                .column(
                        "Contract",
                        one -> one.crossing().contract().map(Cell::of).orElse(Cell.NOTHING))
                .byHand("Done at")
                .byHand("Done by")
                .rows(sheet.cuts()));
        sections.add(Undocumented.table(
                "Seen to cross the boundary and not in the record" + of,
                Undocumented.into(isIn(place, around), grounds.open(), around)));
        if (!sheet.silent().isEmpty()) {
            sections.add(Section.<Id>of("Conduits without a recorded connection" + of)
                    .note("They join it to elsewhere, and no recorded connection leads through them.")
                    .column("Conduit", one -> Cell.of(one, around))
                    .column("Enforced by", one -> Parts.of(one, Parts.ENFORCED, around))
                    .column("Zones", one -> Parts.of(one, List.of("conduitProfile.zones"), around))
                    .column("Why it exists", one -> Parts.of(one, List.of("conduitProfile.rationale"), around))
                    .rows(sheet.silent()));
        }
        sections.add(Section.<IsolationSheet.Stay>of("Must stay" + of)
                .none(
                        sheet.plans().isEmpty()
                                ? "Nobody has said what must stay: there is no plan. Ask operations first."
                                : "No plan for this place names a connection that must stay.")
                .column("What", one -> Cell.of(one.crossing().carrier(), around))
                .column("Plan", one -> Cell.of(one.plan(), around))
                .column("Why", one -> Cell.of(one.reason()))
                .column("Protected by", one -> Cell.of(one.protection()))
                .rows(sheet.stays()));
        sections.add(Contacts.table("Tell" + of, around)
                .byHand("Told at")
                .byHand("Told by")
                .none("No third party is known to be concerned.")
                .rows(sheet.inform().stream()
                        .flatMap(party -> around.subject(party).stream())
                        .flatMap(party -> Contacts.of(party).stream())
                        .toList()));
        sections.add(Section.<Loss.AffectedFunction>of("What stops" + of)
                .none(
                        around.subjects(Kind.FUNCTION).isEmpty()
                                ? "Nobody has said what stops: the record has no functions. Ask operations first."
                                : "No function is known to depend on what is cut.")
                .column("Function", one -> Cell.of(one.id(), around))
                .column("Certain", one -> Cell.yes(one.surely()))
                .column("By hand", one -> Cell.choice(one.manualFallback()))
                .column("Tolerated for", one -> Cell.of(one.toleratedOutage()))
                .column("Because", one -> Cell.list(one.reasons(), Loss.Reason::words))
                .rows(sheet.effect().functions()));
        sections.add(Section.<IsolationSheet.Plan>of("Plans" + of)
                .none("There is no plan for this place.")
                .column("Plan", one -> Cell.of(one.id(), around))
                .column("Decided by", one -> Cell.of(one.plan().decisionMaker(), around))
                .column("When", one -> Cell.of(one.plan().trigger()))
                .column("Tested", one -> Cell.day(one.plan().tested()))
                .column("Not tested in time", one -> Cell.yes(one.untested()))
                .column("Review overdue", one -> Cell.yes(one.reviewOverdue()))
                .column("Steps to restore", one -> Cell.of(one.plan().restore()))
                .rows(sheet.plans()));
        // Where there is no plan at all, the table of what is cut says so in each row.
        if (!sheet.plans().isEmpty() && !sheet.uncovered().isEmpty()) {
            sections.add(Section.<Id>of("Crosses the boundary and is in no plan" + of)
                    .column("What", one -> Cell.of(one, around))
                    .rows(sheet.uncovered()));
        }
        return sections;
    }

    private static Predicate<Id> isIn(Id place, Circumstances around) {
        return end -> around.subject(end)
                .filter(one -> around.whereabouts().of(one).isIn(place))
                .isPresent();
    }
}
