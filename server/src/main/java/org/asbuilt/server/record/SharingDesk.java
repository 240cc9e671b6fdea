package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.asbuilt.access.Affiliation;
import org.asbuilt.information.value.Knowledge;
import org.asbuilt.information.value.Labels;
import org.asbuilt.information.value.Meeting;
import org.asbuilt.information.value.Recipient;
import org.asbuilt.information.value.TlpRules;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.InformationShare;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Circumstances;

/**
 * How information is given to somebody outside: asked for, checked against its label and against what the recipient has already, let by a
 * second person, sent, acknowledged, and given back. Source: requirements P2.S-08, P2.A-04, P2.C-03, 1.9 (information share).
 */
public final class SharingDesk {
    private static final int LONGEST = 500;
    private static final int MOST_ITEMS = 200;

    private final LogbookShelf logbook;
    private final Combinations combinations;
    private final Clock clock;

    /**
     * What is to be shared.
     *
     * @param items which items
     * @param recipient with whom: the name or the id of a third party, or a name that the record does not know
     * @param persons who there is named
     * @param purpose what for
     * @param agreement under which agreement; may be empty
     * @param back until which day it is given back or destroyed
     */
    public record Request(
            SortedSet<Id> items,
            String recipient,
            SortedSet<String> persons,
            String purpose,
            String agreement,
            Optional<LocalDate> back) {
        /** Copies the sets. */
        public Request {
            items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
            persons = Collections.unmodifiableSortedSet(new TreeSet<>(persons));
        }
    }

    /**
     * What there is to say before it is asked for.
     *
     * @param recipient with whom it would be shared
     * @param label the strictest label of the items
     * @param objection why the label does not let it, if it does not
     * @param meetings what would come together with the recipient
     */
    public record Assessed(Recipient recipient, Tlp label, Optional<String> objection, List<Meeting> meetings) {
        /** Copies the list. */
        public Assessed {
            meetings = List.copyOf(meetings);
        }

        /** Whether another person has to approve it. */
        public boolean needsSecondPerson() {
            return label.compareTo(Tlp.GREEN) > 0 || meetings.stream().anyMatch(Meeting::isComplete);
        }
    }

    SharingDesk(LogbookShelf logbook, Combinations combinations, Clock clock) {
        this.logbook = logbook;
        this.combinations = combinations;
        this.clock = clock;
    }

    /** Who holds what. */
    public Combinations combinations() {
        return combinations;
    }

    /** All that was asked to be shared, newest first. */
    public List<InformationShare> shares() {
        return logbook.refresh().shares().reversed();
    }

    /** What was asked to be shared under that name. */
    public Optional<InformationShare> share(String name) {
        return logbook.refresh().share(name);
    }

    /** What there is to say of a share. */
    public Assessed assess(Request request) {
        Circumstances around = combinations.around();
        Recipient known = combinations.recipient(said(request.recipient(), "for whom it is"));
        Recipient recipient = new Recipient(known.thirdParty(), known.name(), request.persons());
        Tlp label = items(request, around).stream()
                .map(Labels::of)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new InvalidValue("name at least one item of information"));
        return new Assessed(
                recipient,
                label,
                TlpRules.objection(label, recipient, Affiliation.VENDOR),
                combinations.meetings(recipient, Knowledge.of(request.items())));
    }

    /**
     * Asks for information to be shared.
     *
     * @throws InvalidValue if it is not said for whom and what for
     */
    public InformationShare ask(String person, Request request, Assessed assessed) {
        Circumstances around = combinations.around();
        SortedSet<Id> completes = new TreeSet<>();
        List<String> warnings = new ArrayList<>();
        for (Meeting meeting : assessed.meetings()) {
            warnings.add(meeting.sentence(assessed.recipient().name(), around));
            if (meeting.isComplete()) {
                completes.add(meeting.aggregate().id());
            }
        }
        String name = "share-" + UUID.randomUUID();
        logbook.write(List.of(new Entry.ShareAsked(
                person,
                now(),
                name,
                items(request, around).stream().map(SharingDesk::shared).toList(),
                assessed.recipient().thirdParty(),
                assessed.recipient().name(),
                request.persons(),
                said(request.purpose(), "what it is for"),
                assessed.label(),
                bounded(request.agreement(), "agreement"),
                request.back(),
                completes,
                warnings)));
        return share(name).orElseThrow();
    }

    /** Lets it, or does not; why the answer was not taken, if it was not. */
    public Optional<String> answer(String person, String name, boolean allowed, String remark) {
        Optional<String> objection = share(name).orElseThrow().objection(person);
        if (objection.isPresent()) {
            return objection;
        }
        logbook.write(List.of(new Entry.ShareAnswered(person, now(), name, allowed, bounded(remark, "remark"))));
        return Optional.empty();
    }

    /**
     * Writes down that it was sent; why it may not be, if it may not. What came together with the recipient since it was asked for stands
     * in the way like what came together then.
     */
    public Optional<String> sent(String person, String name, String means) {
        InformationShare share = share(name).orElseThrow();
        if (share.state() != InformationShare.State.ALLOWED) {
            return Optional.of("only what was let, and was not sent yet, is sent");
        }
        Entry.ShareAsked asked = share.asked();
        Recipient recipient = new Recipient(asked.thirdParty(), asked.recipient(), asked.persons());
        Knowledge more =
                Knowledge.of(asked.items().stream().map(Entry.SharedItem::item).toList());
        Optional<Meeting> fresh = combinations.meetings(recipient, more).stream()
                .filter(meeting -> meeting.isComplete()
                        && !asked.completes().contains(meeting.aggregate().id()))
                .findFirst();
        if (fresh.isPresent() && share.answer().isEmpty()) {
            return Optional.of(fresh.get().sentence(asked.recipient(), combinations.around())
                    + ": that was not so when it was asked for, ask again");
        }
        logbook.write(List.of(new Entry.ShareSent(person, now(), name, said(means, "by which means it was sent"))));
        return Optional.empty();
    }

    /** Writes down that the recipient has it; why not, if not. */
    public Optional<String> acknowledged(String person, String name, String remark) {
        if (share(name).orElseThrow().state() != InformationShare.State.SENT) {
            return Optional.of("only what was sent is acknowledged, once");
        }
        logbook.write(List.of(new Entry.ShareAcknowledged(person, now(), name, said(remark, "by what this is known"))));
        return Optional.empty();
    }

    /** Writes down that it is back or destroyed; why not, if not. */
    public Optional<String> returned(String person, String name, boolean destroyed, String remark) {
        InformationShare share = share(name).orElseThrow();
        if (share.sent().isEmpty() || share.returned().isPresent()) {
            return Optional.of("only what was sent, and is not back yet, comes back");
        }
        logbook.write(List.of(
                new Entry.ShareReturned(person, now(), name, destroyed, said(remark, "by what this is known"))));
        return Optional.empty();
    }

    private static List<Subject> items(Request request, Circumstances around) {
        if (request.items().size() > MOST_ITEMS) {
            throw InvalidValue.expected(
                    "at most " + MOST_ITEMS + " items", request.items().size() + "");
        }
        return request.items().stream()
                .flatMap(id -> around.subject(id).stream())
                .toList();
    }

    private static Entry.SharedItem shared(Subject item) {
        Optional<InformationProfile> profile = item.facet(InformationProfile.class);
        return new Entry.SharedItem(
                item.id(),
                profile.flatMap(InformationProfile::revision).orElse(""),
                profile.flatMap(InformationProfile::digest)
                        .filter(text -> text.matches("[0-9a-f]{64}"))
                        .map(Digest::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String said(String text, String what) {
        String said = bounded(text, what);
        if (said.isEmpty()) {
            throw new InvalidValue("say in 1 to " + LONGEST + " characters " + what);
        }
        return said;
    }

    private static String bounded(String text, String what) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw InvalidValue.expected("at most " + LONGEST + " characters (" + what + ")", stripped.length() + "");
        }
        return stripped;
    }
}
