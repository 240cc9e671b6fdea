package org.asbuilt.logbook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Tlp;

/**
 * Something that a person judged, disposed of or acknowledged. It alters nothing in the record and is itself never altered; the
 * store keeps it in the same chained journal as the events of changes.
 */
public sealed interface Entry {
    /** Who did it: a user name, or the id of the person for whom a card was made out. */
    String person();

    /** When, by the record's clock. */
    Instant at();

    /**
     * An expert looked at one group of values of a subject. Source: requirements P1.V-03.
     *
     * @param subject of which subject
     * @param facet the group: the name of a facet
     * @param verdict what the expert says
     * @param values the digest of the values that were shown; when they change, the attestation no longer counts
     * @param note what the expert adds; may be empty
     * @param campaign within which campaign, if any
     */
    record Attested(
            String person,
            Instant at,
            Id subject,
            String facet,
            Verdict verdict,
            Digest values,
            String note,
            Optional<String> campaign)
            implements Entry {}

    /**
     * An attestation that was given by mistake was taken back: it counts no more, and stays in the logbook.
     *
     * @param person who took it back
     * @param subject of which subject it was
     * @param facet of which group of values
     * @param expert who had given it
     * @param given when
     * @param reason why
     */
    record AttestationWithdrawn(
            String person, Instant at, Id subject, String facet, String expert, Instant given, String reason)
            implements Entry {
        /** Whether it takes that attestation back. */
        public boolean isOf(Attested one) {
            return one.subject().equals(subject)
                    && one.facet().equals(facet)
                    && one.person().equals(expert)
                    && one.at().equals(given);
        }
    }

    /**
     * A matter that waited for a decision was disposed of. Source: requirements P1.C-08.
     *
     * @param item the key of the matter
     * @param matter the digest of what it said then; if it says something else later, it is a new matter
     * @param disposition what becomes of it
     * @param reason why
     * @param reference the number of the incident, or of whatever else deals with it
     * @param until when it comes back; empty for never, while it says the same
     */
    record Disposed(
            String person,
            Instant at,
            String item,
            Digest matter,
            Disposition disposition,
            String reason,
            Optional<String> reference,
            Optional<Instant> until)
            implements Entry {}

    /**
     * A finding is borne for a time.
     *
     * @param finding the key of the finding
     * @param reason why
     * @param compensation what is done instead; may be empty
     * @param until when it counts again
     */
    record Waived(String person, Instant at, String finding, String reason, String compensation, Instant until)
            implements Entry {}

    /** What becomes of a campaign, from its opening to its end. */
    sealed interface CampaignStep
            permits CampaignOpened, CampaignExtended, CampaignHanded, CampaignClosed, CampaignReopened {
        /** Who did it. */
        String person();

        /** When. */
        Instant at();

        /** The name of the campaign. */
        String campaign();
    }

    /**
     * Experts are asked to look at subjects by a day. Source: requirements P1.V-09.
     *
     * @param campaign its name, unique
     * @param title what people call it
     * @param assignments who looks at what
     * @param due the last day
     * @param remindDays how many days before the end, and apart, experts are reminded
     */
    record CampaignOpened(
            String person,
            Instant at,
            String campaign,
            String title,
            List<Assignment> assignments,
            LocalDate due,
            int remindDays)
            implements Entry, CampaignStep {
        /** Copies the list. */
        public CampaignOpened {
            assignments = List.copyOf(assignments);
        }

        /** The same with another last day. */
        CampaignOpened until(LocalDate day) {
            return new CampaignOpened(person, at, campaign, title, assignments, day, remindDays);
        }

        /** The same with some of what an expert was to look at in the hands of another one. */
        CampaignOpened handed(CampaignHanded over) {
            List<Assignment> after = new ArrayList<>();
            TreeSet<Id> taken = new TreeSet<>(over.subjects());
            for (Assignment one : assignments) {
                TreeSet<Id> subjects = new TreeSet<>(one.subjects());
                if (one.expert().equals(over.from())) {
                    subjects.removeAll(over.subjects());
                } else if (one.expert().equals(over.to())) {
                    subjects.addAll(taken);
                    taken.clear();
                }
                after.add(new Assignment(one.expert(), subjects));
            }
            after.add(new Assignment(over.to(), taken));
            after.removeIf(one -> one.subjects().isEmpty());
            return new CampaignOpened(person, at, campaign, title, after, due, remindDays);
        }
    }

    /**
     * A campaign goes on until another day.
     *
     * @param due the last day from now on
     * @param reason why
     */
    record CampaignExtended(String person, Instant at, String campaign, LocalDate due, String reason)
            implements Entry, CampaignStep {}

    /**
     * What an expert was asked to look at is asked of another one.
     *
     * @param from who was asked until now
     * @param to who is asked from now on
     * @param subjects what
     */
    record CampaignHanded(String person, Instant at, String campaign, String from, String to, SortedSet<Id> subjects)
            implements Entry, CampaignStep {
        /** Copies the set. */
        public CampaignHanded {
            subjects = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
        }
    }

    /**
     * What one expert is asked to look at.
     *
     * @param expert a user name, or the id of a person of the record
     * @param subjects what
     */
    record Assignment(String expert, SortedSet<Id> subjects) {
        /** Copies the set. */
        public Assignment {
            subjects = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
        }
    }

    /** A campaign is over. */
    record CampaignClosed(String person, Instant at, String campaign, String reason) implements Entry, CampaignStep {}

    /**
     * A campaign that was over goes on. Links that were made out before work no more.
     *
     * @param due the last day from now on
     * @param reason why
     */
    record CampaignReopened(String person, Instant at, String campaign, LocalDate due, String reason)
            implements Entry, CampaignStep {}

    /** An expert was reminded of what is still to be looked at. */
    record Reminded(String person, Instant at, String campaign, String expert) implements Entry {}

    /**
     * A link was made out by which an expert can attest without signing in, within the plant.
     *
     * @param campaign for which campaign
     * @param expert who may use it
     * @param token the digest of the secret in the link; the secret itself is kept nowhere
     * @param expires when it stops to work
     */
    record CardOffered(String person, Instant at, String campaign, String expert, Digest token, Instant expires)
            implements Entry {}

    /**
     * Somebody has read a procedure and will follow it. Source: requirements P1.M-14.
     *
     * @param procedure the information item
     * @param revision the revision that was read; empty if it has none
     */
    record Acknowledged(String person, Instant at, Id procedure, String revision) implements Entry {}

    /**
     * A state of the record was put forward as a release; it is one when somebody else has signed too.
     *
     * @param release its name, unique
     * @param role in which role the person signs
     * @param commit the number of the last commit that is in it
     * @param root the root of the tree over the commits up to there
     * @param label what people call it, for example {@code 2026-03}
     * @param purpose what it is for, for example an audit
     * @param statement what whoever signs says of it
     */
    record Released(
            String person,
            Instant at,
            String release,
            String role,
            long commit,
            Digest root,
            String label,
            String purpose,
            String statement)
            implements Entry {

        /** What a second person signs: the digest of all that was put forward. */
        public Digest digest() {
            StringBuilder all = new StringBuilder();
            for (String part : List.of(
                    person,
                    at.toString(),
                    release,
                    role,
                    Long.toString(commit),
                    root.hex(),
                    label,
                    purpose,
                    statement)) {
                all.append(part.length()).append(':').append(part).append('\n');
            }
            return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The second person signed a release.
     *
     * @param release which
     * @param role in which role the person signs
     * @param what the digest of what was put forward
     */
    record Countersigned(String person, Instant at, String release, String role, Digest what) implements Entry {}

    /**
     * Somebody reads everything for a short time, because an emergency does not wait. Source: requirements S-03.
     *
     * @param reason why
     * @param until when it ends by itself
     */
    record GlassBroken(String person, Instant at, String reason, Instant until) implements Entry {}

    /**
     * An owner of the record looked at why somebody had broken the glass; if it was still broken, it no longer is.
     *
     * @param who whose
     * @param broken when that was
     * @param remark what the owner says of it
     */
    record GlassReviewed(String person, Instant at, String who, Instant broken, String remark) implements Entry {}

    /** What was said of somebody's account or one of its roles. */
    enum AccountVerdict {
        /** The role is still needed. */
        CONFIRMED,
        /** The role is not needed any more. */
        ENDED,
        /** Nobody said so in time: the role does not count until somebody does. */
        RESTED,
        /** The person has left and is to be forgotten, if somebody else agrees. */
        FORGETTING_ASKED,
        /** The person was forgotten. */
        FORGOTTEN
    }

    /**
     * Somebody's account or a role of it was looked at. Source: requirements 1.8 (access review), S-12.
     *
     * @param who whose account, a user name
     * @param verdict what was said
     * @param what of which role, in words; empty where it is the account
     */
    record AccountReviewed(String person, Instant at, String who, AccountVerdict verdict, String what)
            implements Entry {}

    /**
     * Somebody who only submits handed files in. What they claim does not count until it is admitted. Source: requirements 1.8
     * (third-party contributor: into quarantine).
     *
     * @param number the number of the import
     */
    record Submitted(String person, Instant at, long number) implements Entry {}

    /**
     * What was submitted counts from now on.
     *
     * @param number the number of the import
     * @param reason what was looked at
     */
    record Admitted(String person, Instant at, long number, String reason) implements Entry {}

    /**
     * Somebody wants to take something out of the record, for somebody. Source: requirements S-04.
     *
     * @param export its name, unique
     * @param what what is to be taken out, as it is asked for
     * @param subjects how many subjects it held when it was asked for
     * @param label the strictest label of what it holds
     * @param recipient for whom
     * @param purpose what for
     * @param agreement under which agreement the recipient gets it, as the parties call it; may be empty
     * @param back until which day the recipient gives it back or destroys it, if that was agreed
     */
    record ExportAsked(
            String person,
            Instant at,
            String export,
            String what,
            long subjects,
            Tlp label,
            String recipient,
            String purpose,
            String agreement,
            Optional<LocalDate> back)
            implements Entry {}

    /**
     * Somebody else let it, or did not.
     *
     * @param export which
     * @param allowed whether it was let
     * @param until until when it can be taken, once
     * @param remark what whoever answers says of it; may be empty
     */
    record ExportAnswered(String person, Instant at, String export, boolean allowed, Instant until, String remark)
            implements Entry {}

    /**
     * Something was taken out of the record.
     *
     * @param what what, as it was asked for
     * @param commit the newest commit of the record that was shown then
     * @param label the strictest label of what it holds
     * @param subjects how many subjects it holds
     * @param recipient for whom
     * @param purpose what for; may be empty
     * @param content the digest of what was handed out; empty if it was read answer by answer
     * @param export what was asked for before, if anything was
     */
    record Disclosed(
            String person,
            Instant at,
            String what,
            long commit,
            Tlp label,
            long subjects,
            String recipient,
            String purpose,
            Optional<Digest> content,
            Optional<String> export)
            implements Entry {}

    /**
     * The recipient gave something back that was taken out, or destroyed it.
     *
     * @param export under which name it was asked for
     * @param destroyed whether it was destroyed rather than given back
     * @param remark by what this is known, for example a letter and its date
     */
    record Returned(String person, Instant at, String export, boolean destroyed, String remark) implements Entry {}

    /**
     * Somebody decided when the plant acts on a vulnerability of an asset. Until it ends, it stands above what follows from the tree.
     * Source: requirements P3-19, P3-20.
     *
     * @param asset of which asset
     * @param vulnerability its CVE number, or what else names it
     * @param decision when the plant acts
     * @param reason why
     * @param owner the user name of who bears the risk
     * @param compensation what is done instead and why that is enough; may be empty
     * @param until when it has to be decided anew; empty for never
     */
    record VulnerabilityDecided(
            String person,
            Instant at,
            Id asset,
            String vulnerability,
            PlantDecision decision,
            String reason,
            Optional<String> owner,
            String compensation,
            Optional<Instant> until)
            implements Entry {}

    /**
     * Work on a vulnerability of an asset began, ended or was taken up again. Source: CSAF 2.0, conformance clause 9.1.13.
     *
     * @param asset of which asset
     * @param vulnerability its CVE number, or what else names it
     * @param state how far it is
     * @param note what was done; may be empty
     * @param planned on which day it is to be done
     */
    record Remediated(
            String person,
            Instant at,
            Id asset,
            String vulnerability,
            RemediationState state,
            String note,
            Optional<LocalDate> planned)
            implements Entry {}

    /**
     * Somebody read an advisory, and may have something to say about it. Source: CSAF 2.0, conformance clause 9.1.12.
     *
     * @param publisher the namespace of its publisher
     * @param advisory its tracking id
     * @param version the version that was read
     * @param comment what there is to say; may be empty
     */
    record AdvisoryRead(String person, Instant at, String publisher, String advisory, String version, String comment)
            implements Entry {}

    /**
     * An attack tree became open or blocked, or nobody can tell any more, and whoever answers for it is told. Source: requirements P3-26.
     *
     * @param tree which
     * @param before what it was when it was last looked at; empty if that is the first time
     * @param after what it is
     * @param told the user name of who is told; empty if nobody answers for it or has no user name
     * @param why what it rests on, in words
     */
    record TreeTurned(
            String person,
            Instant at,
            Id tree,
            Optional<String> before,
            String after,
            Optional<String> told,
            String why)
            implements Entry {
        /** What a tree is called that is open. */
        public static final String OPEN = "OPEN";

        /** Whether the goal can be reached, and could not when it was last looked at. */
        public boolean opened() {
            return after.equals(OPEN) && before.filter(OPEN::equals).isEmpty();
        }
    }

    /**
     * Somebody looked at information that is likely more together than its parts and was suggested as a combination. Source: requirements
     * P2.A-04.
     *
     * @param scenario in which scenario it was suggested
     * @param items the items that are part of it
     * @param subTypes the sorts of which any item is part of it
     * @param dismissed whether it is no combination of the plant; else it is suggested again
     * @param reason why
     */
    record CombinationJudged(
            String person,
            Instant at,
            Id scenario,
            SortedSet<Id> items,
            SortedSet<InformationSubType> subTypes,
            boolean dismissed,
            String reason)
            implements Entry {
        /** Copies the sets. */
        public CombinationJudged {
            items = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(items));
            subTypes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(subTypes));
        }
    }

    /**
     * Somebody asks that a third party may come in by an access path for a time. Source: requirements 1.9 (access path session), P5-10.
     *
     * @param approval its name, unique
     * @param path by which access path
     * @param visitor which person of the third party; a person of the record
     * @param purpose what for
     * @param change the number of the change or work order that it belongs to
     * @param from from when
     * @param until until when
     */
    record AccessAsked(
            String person,
            Instant at,
            String approval,
            Id path,
            Id visitor,
            String purpose,
            Optional<String> change,
            Instant from,
            Instant until)
            implements Entry {}

    /**
     * Somebody else let a third party come in, or did not.
     *
     * @param approval which
     * @param allowed whether it was let
     * @param remark what whoever answers says of it; may be empty
     */
    record AccessAnswered(String person, Instant at, String approval, boolean allowed, String remark)
            implements Entry {}

    /**
     * What was done at an access path that was let be used.
     *
     * @param approval which
     * @param step what was done
     * @param remark what there is to say; may be empty
     */
    record AccessStepped(String person, Instant at, String approval, AccessStep step, String remark) implements Entry {}

    /**
     * Somebody looked at a session that was observed.
     *
     * @param session the key of the session
     * @param path the access path that it came by, if that is known
     * @param explained whether there is a good reason for it
     * @param remark the reason, or the number of the incident
     */
    record SessionReviewed(
            String person, Instant at, String session, Optional<Id> path, boolean explained, String remark)
            implements Entry {}

    /**
     * A third party was asked questions by a link that shows nothing else. Source: requirements P5-08, P5-14.
     *
     * @param questionnaire its name, unique
     * @param thirdParty whom
     * @param title what it is called
     * @param recipient who got the link, as the third party calls the person
     * @param questions the questions
     * @param token the digest of the secret in the link; the secret itself is kept nowhere
     * @param expires when the link stops to work
     */
    record QuestionsSent(
            String person,
            Instant at,
            String questionnaire,
            Id thirdParty,
            String title,
            String recipient,
            List<String> questions,
            Digest token,
            Instant expires)
            implements Entry {
        /** Copies the list. */
        public QuestionsSent {
            questions = List.copyOf(questions);
        }
    }

    /**
     * The third party answered. What it says waits until somebody has accepted it.
     *
     * @param questionnaire which
     * @param answers the answers in the order of the questions; an empty one was not given
     */
    record QuestionsAnswered(String person, Instant at, String questionnaire, List<String> answers) implements Entry {
        /** Copies the list. */
        public QuestionsAnswered {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Somebody accepted what a third party answered, or did not.
     *
     * @param questionnaire which
     * @param accepted whether it counts
     * @param remark what was looked at
     */
    record AnswersJudged(String person, Instant at, String questionnaire, boolean accepted, String remark)
            implements Entry {}

    /**
     * Somebody wants to give information to somebody outside. Source: requirements P2.S-08.
     *
     * @param share its name, unique
     * @param items what
     * @param thirdParty to which third party of the record, if it is one
     * @param recipient to whom, as the organisation is called
     * @param persons who of it is named
     * @param purpose what for
     * @param label the strictest label of the items
     * @param agreement under which agreement, as the parties call it; may be empty
     * @param back until which day it is given back or destroyed, if that was agreed
     * @param completes the aggregates that the recipient would have all of by this
     * @param warnings what was told whoever asked, in words
     */
    record ShareAsked(
            String person,
            Instant at,
            String share,
            List<SharedItem> items,
            Optional<Id> thirdParty,
            String recipient,
            SortedSet<String> persons,
            String purpose,
            Tlp label,
            String agreement,
            Optional<LocalDate> back,
            SortedSet<Id> completes,
            List<String> warnings)
            implements Entry {
        /** Copies the lists and sets. */
        public ShareAsked {
            items = List.copyOf(items);
            persons = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(persons));
            completes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(completes));
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * An item of information in the state in which it is shared.
     *
     * @param item which
     * @param revision its revision then; may be empty
     * @param digest the digest of its file then, if the record knows it
     */
    record SharedItem(Id item, String revision, Optional<Digest> digest) {}

    /**
     * Somebody else let it, or did not.
     *
     * @param share which
     * @param allowed whether it was let
     * @param remark what whoever answers says of it; may be empty
     */
    record ShareAnswered(String person, Instant at, String share, boolean allowed, String remark) implements Entry {}

    /**
     * It was sent.
     *
     * @param share which
     * @param means by which means, for example by courier or over the vendor's portal
     */
    record ShareSent(String person, Instant at, String share, String means) implements Entry {}

    /**
     * The recipient says that it has what was sent.
     *
     * @param share which
     * @param remark by what this is known
     */
    record ShareAcknowledged(String person, Instant at, String share, String remark) implements Entry {}

    /**
     * The recipient gave back what was sent, or destroyed it.
     *
     * @param share which
     * @param destroyed whether it was destroyed rather than given back
     * @param remark by what this is known
     */
    record ShareReturned(String person, Instant at, String share, boolean destroyed, String remark) implements Entry {}
}
