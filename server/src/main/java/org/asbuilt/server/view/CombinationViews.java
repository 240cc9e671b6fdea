package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.asbuilt.information.ProtectionGap;
import org.asbuilt.information.value.Aggregate;
import org.asbuilt.information.value.AttackerValues;
import org.asbuilt.information.value.Held;
import org.asbuilt.information.value.Help;
import org.asbuilt.information.value.Labels;
import org.asbuilt.information.value.Part;
import org.asbuilt.information.value.ProtectFirst;
import org.asbuilt.information.value.Severity;
import org.asbuilt.information.value.Suggestion;
import org.asbuilt.information.value.Worth;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.InformationShare;
import org.asbuilt.model.AttackAim;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.InformationUse;
import org.asbuilt.model.Rating;
import org.asbuilt.model.ThreatActor;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Circumstances;

/** What information is worth to an attacker, what it is worth together, and who has it. Source: requirements P2.A-01 to P2.S-08. */
public final class CombinationViews {
    private CombinationViews() {}

    /**
     * A part of what is more together.
     *
     * @param item the item, if it is one
     * @param subType the sort, if it is any item of a sort
     */
    public record PartView(Optional<Named> item, Optional<InformationSubType> subType) {
        /** As a link or a word. */
        public static PartView of(Part part, Circumstances around) {
            return switch (part) {
                case Part.Item one -> new PartView(Optional.of(Named.of(one.item(), around)), Optional.empty());
                case Part.Sort one -> new PartView(Optional.empty(), Optional.of(one.subType()));
            };
        }
    }

    /**
     * That something helps in a scenario.
     *
     * @param scenario the scenario
     * @param aim what the attacker wants there
     * @param severity how severe it is
     * @param part what helps
     * @param uses how
     * @param note what exactly
     */
    public record HelpView(
            Named scenario,
            Optional<AttackAim> aim,
            Rating severity,
            PartView part,
            SortedSet<InformationUse> uses,
            Optional<String> note) {
        static HelpView of(Help help, Circumstances around) {
            return new HelpView(
                    Named.of(help.scenario(), around),
                    help.aim(),
                    help.severity().rating(),
                    PartView.of(help.part(), around),
                    help.uses(),
                    help.note());
        }
    }

    /**
     * A scenario with what helps in it.
     *
     * @param id its id
     * @param name how it is called
     * @param aim what the attacker wants
     * @param actor who it would be
     * @param active whether it is reckoned with
     * @param severity how severe it is
     * @param why likelihood and impact in words
     * @param helps what helps, and how
     */
    public record ScenarioView(
            String id,
            String name,
            Optional<AttackAim> aim,
            Optional<ThreatActor> actor,
            boolean active,
            Rating severity,
            String why,
            List<HelpView> helps) {
        /** As a record shows it. */
        public static ScenarioView of(Subject scenario, Circumstances around) {
            Optional<ThreatScenario> profile = scenario.facet(ThreatScenario.class);
            Severity severity = Severity.of(profile);
            return new ScenarioView(
                    scenario.id().value(),
                    scenario.name(),
                    profile.flatMap(ThreatScenario::aim),
                    profile.flatMap(ThreatScenario::actor),
                    AttackerValues.isActive(scenario),
                    severity.rating(),
                    severity.words(),
                    AttackerValues.of(around).in(scenario.id()).stream()
                            .map(help -> HelpView.of(help, around))
                            .toList());
        }
    }

    /**
     * What an item is worth to an attacker.
     *
     * @param item which
     * @param label its label
     * @param rating what counts; left out if nobody knows
     * @param computed what follows from the scenarios
     * @param override what was decided instead
     * @param overrideReason why
     * @param reasons how the rating came about
     * @param helps in which scenarios it helps
     */
    public record AttackerValueView(
            Named item,
            Tlp label,
            Optional<Rating> rating,
            Optional<Rating> computed,
            Optional<Rating> override,
            Optional<String> overrideReason,
            List<String> reasons,
            List<HelpView> helps) {
        /** As a record shows it. */
        public static AttackerValueView of(Subject item, Circumstances around) {
            AttackerValues values = AttackerValues.of(around);
            Worth worth = values.of(item);
            return new AttackerValueView(
                    new Named(item.id().value(), item.name()),
                    Labels.of(item),
                    worth.rating(),
                    worth.computed(),
                    worth.override(),
                    worth.overrideReason(),
                    worth.reasons(),
                    values.helped(item.id()).stream()
                            .map(help -> HelpView.of(help, around))
                            .toList());
        }
    }

    /**
     * How much of an aggregate somebody has.
     *
     * @param recipient who
     * @param has which parts
     * @param missing how many are missing
     */
    public record HolderView(String recipient, List<PartView> has, int missing) {}

    /**
     * What is more together.
     *
     * @param id its id
     * @param name how it is called
     * @param parts what it is made of
     * @param why why it is more
     * @param rating what the whole is worth
     * @param reasons how the rating came about
     * @param holders who outside has how much of it, most first; empty for who may not read the register
     */
    public record AggregateView(
            String id,
            String name,
            List<PartView> parts,
            Optional<String> why,
            Optional<Rating> rating,
            List<String> reasons,
            List<HolderView> holders) {
        /** As a record shows it. */
        public static AggregateView of(Aggregate one, List<HolderView> holders, Circumstances around) {
            return new AggregateView(
                    one.id().value(),
                    one.name(),
                    one.parts().stream().map(part -> PartView.of(part, around)).toList(),
                    one.why(),
                    one.rating(),
                    one.reasons(),
                    holders);
        }
    }

    /**
     * What is likely more together.
     *
     * @param scenario in which scenario
     * @param parts what
     * @param uses how it helps together
     * @param rating how severe the scenario is
     * @param dismissed how it was dismissed, if it is
     */
    public record SuggestionView(
            Named scenario,
            List<PartView> parts,
            SortedSet<InformationUse> uses,
            Rating rating,
            Optional<DismissalView> dismissed) {
        /** As a record shows it. */
        public static SuggestionView of(
                Suggestion one, Optional<Entry.CombinationJudged> dismissed, Circumstances around) {
            return new SuggestionView(
                    Named.of(one.scenario(), around),
                    one.parts().stream().map(part -> PartView.of(part, around)).toList(),
                    one.uses(),
                    one.rating(),
                    dismissed.map(said -> new DismissalView(said.person(), said.at(), said.reason())));
        }
    }

    /**
     * That somebody said that what is suggested is no combination of the plant.
     *
     * @param person who
     * @param at when
     * @param reason why
     */
    public record DismissalView(String person, Instant at, String reason) {}

    /**
     * An item in the order in which items are to be protected.
     *
     * @param item which
     * @param value what it is worth to an attacker
     * @param gap how much its protection lacks, in points
     * @param weight value times gap
     * @param reasons of the value, then of the gap
     */
    public record ProtectFirstRow(
            Named item, Optional<Rating> value, int gap, Optional<Integer> weight, List<String> reasons) {
        /** As a record shows it. */
        public static ProtectFirstRow of(ProtectFirst row, Circumstances around) {
            List<String> reasons = new ArrayList<>(row.worth().reasons());
            row.worth().overrideReason().ifPresent(reason -> reasons.add("decided otherwise: " + reason));
            row.gap().reasons().stream().map(ProtectionGap.Reason::sentence).forEach(reasons::add);
            return new ProtectFirstRow(
                    Named.of(row.item(), around),
                    row.worth().rating(),
                    row.gap().points(),
                    row.weight(),
                    reasons);
        }
    }

    /**
     * An item in the state in which it is shared.
     *
     * @param item which
     * @param revision its revision then
     * @param digest the SHA-256 of its file then
     */
    public record SharedItemView(Named item, String revision, Optional<String> digest) {}

    /**
     * Information that was asked to be shared, and what became of it.
     *
     * @param share its name
     * @param person who asked
     * @param asked when
     * @param items what
     * @param thirdParty the third party of the record
     * @param recipient with whom
     * @param persons who there is named
     * @param purpose what for
     * @param label the strictest label
     * @param agreement under which agreement
     * @param back until when it is given back or destroyed
     * @param warnings what comes together by it
     * @param needsSecondPerson whether another person has to approve it
     * @param state how far it is
     * @param answeredBy who approved it or did not
     * @param remark what whoever answered said
     * @param sent when it was sent
     * @param means by which means
     * @param acknowledged by what it is known that it arrived
     * @param overdue whether it should be back and is not
     * @param returned how it came back
     */
    public record ShareView(
            String share,
            String person,
            Instant asked,
            List<SharedItemView> items,
            Optional<Named> thirdParty,
            String recipient,
            SortedSet<String> persons,
            String purpose,
            Tlp label,
            String agreement,
            Optional<LocalDate> back,
            List<String> warnings,
            boolean needsSecondPerson,
            InformationShare.State state,
            Optional<String> answeredBy,
            Optional<String> remark,
            Optional<Instant> sent,
            Optional<String> means,
            Optional<String> acknowledged,
            boolean overdue,
            Optional<ExportView.ReturnView> returned) {
        /** As it stands in the logbook, for somebody who may see its items, with the warnings that they may see. */
        public static ShareView of(
                InformationShare one,
                List<String> warnings,
                LocalDate today,
                Predicate<Id> shown,
                Circumstances around) {
            Entry.ShareAsked asked = one.asked();
            return new ShareView(
                    asked.share(),
                    asked.person(),
                    asked.at(),
                    asked.items().stream()
                            .map(item -> new SharedItemView(
                                    Named.of(item.item(), around),
                                    item.revision(),
                                    item.digest().map(digest -> digest.hex())))
                            .toList(),
                    asked.thirdParty().filter(shown).map(id -> new Named(id.value(), asked.recipient())),
                    asked.recipient(),
                    asked.persons(),
                    asked.purpose(),
                    asked.label(),
                    asked.agreement(),
                    asked.back(),
                    warnings,
                    one.needsSecondPerson(),
                    one.state(),
                    one.answer().map(Entry.ShareAnswered::person),
                    one.answer().map(Entry.ShareAnswered::remark).filter(text -> !text.isEmpty()),
                    one.sent().map(Entry.ShareSent::at),
                    one.sent().map(Entry.ShareSent::means),
                    one.acknowledged().map(Entry.ShareAcknowledged::remark),
                    one.isOverdue(today),
                    one.returned()
                            .map(back -> new ExportView.ReturnView(
                                    back.person(), back.at(), back.destroyed(), back.remark())));
        }
    }

    /**
     * Something that somebody outside has.
     *
     * @param recipient who
     * @param item the item, if it is one
     * @param export the export of the record, if it is one
     * @param revision the revision that was given
     * @param at when
     * @param by who gave it
     * @param label its label then
     * @param purpose what for
     * @param agreement under which agreement
     * @param back until when it is given back or destroyed
     * @param returned when it was
     * @param name the share or export
     */
    public record HeldView(
            String recipient,
            Optional<Named> item,
            Optional<String> export,
            String revision,
            Instant at,
            String by,
            Tlp label,
            String purpose,
            String agreement,
            Optional<LocalDate> back,
            Optional<Instant> returned,
            String name) {
        /** As it stands in the registers. */
        public static HeldView of(Held one, Circumstances around) {
            return new HeldView(
                    one.recipient().name(),
                    one.what().map(id -> Named.of(id, around)),
                    Optional.of(one.address()).filter(text -> !text.isEmpty()),
                    one.revision(),
                    one.at(),
                    one.by(),
                    one.label(),
                    one.purpose(),
                    one.agreement(),
                    one.back(),
                    one.returned(),
                    one.name());
        }
    }
}
