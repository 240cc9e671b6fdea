package org.asbuilt.logbook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Of which type something is that happens and stands in the journal: what other programs are told of by a webhook. What a type is for says
 * its sentence. The words on the wire do not change; whoever is told passes over those that it does not know. Source: Standard Webhooks
 * 1.0, event types; issue 11.
 */
public enum HappeningType {
    CHANGE_NAMED("change-named", About.CHANGE, "A change got its number; change.proposed follows."),
    CHANGE_PROPOSED("change.proposed", About.CHANGE, "A change was put forward and waits for approval."),
    CHANGE_REVISED(
            "change.revised", About.CHANGE, "The edits of a change were replaced; approvals before it count no more."),
    CHANGE_COMMENTED("change.commented", About.CHANGE, "Somebody remarked on a change."),
    CHANGE_PLANNED(
            "change.planned",
            About.CHANGE,
            "The plan of a change was written or replaced; approvals before it count no more."),
    CHANGE_APPROVED(
            "change.approved",
            About.CHANGE,
            "Somebody approved a change; told of each approval, others may be lacking."),
    CHANGE_OVERRIDDEN(
            "change.overridden", About.CHANGE, "Somebody set a requirement of a change aside, with a reason."),
    CHANGE_SCHEDULED("change.scheduled", About.CHANGE, "The time of the work for a change was set."),
    CHANGE_STARTED("change.started", About.CHANGE, "Work in the plant for a change began."),
    CHANGE_IMPLEMENTED("change.implemented", About.CHANGE, "Work in the plant for a change was done."),
    CHANGE_DOCUMENT_UPDATED(
            "change.document-updated",
            About.CHANGE,
            "A document that shows what a change touched was brought up to date."),
    CHANGE_APPLIED("change.applied", About.CHANGE, "A change was carried out in the record: a commit stands."),
    CHANGE_VERIFIED(
            "change.verified", About.CHANGE, "The plant was compared with what a change says, and agrees with it."),
    CHANGE_CLOSED("change.closed", About.CHANGE, "Nothing is left to do for a change."),
    CHANGE_ROLLED_BACK(
            "change.rolled-back",
            About.CHANGE,
            "What had been begun in the plant for a change was undone before the record was updated."),
    CHANGE_ENDED("change.ended", About.CHANGE, "A temporary change was taken back or made permanent."),
    CHANGE_REJECTED("change.rejected", About.CHANGE, "Somebody refused a change."),
    CHANGE_WITHDRAWN("change.withdrawn", About.CHANGE, "Whoever had put a change forward took it back."),
    ARTIFACT("artifact", About.FILE, "The content of a file was kept; told once for each content that is new."),
    ARTIFACT_FORGOTTEN(
            "artifact-forgotten", About.FILE, "The content of a file was destroyed, as an approved change asked for."),
    IMPORT("import", About.IMPORT, "One or several files were taken in."),
    IMPORT_WITHDRAWN("import-withdrawn", About.IMPORT, "An import was taken back: what it claims counts no more."),
    DATA_KEY("data-key", About.KEY, "A key was made under which what follows is sealed."),
    DATA_KEY_FORGOTTEN(
            "data-key-forgotten", About.KEY, "A key was destroyed, and nobody reads any more what lay under it."),
    SITE_JOINED("site-joined", About.SITE, "A site joined this organisation."),
    SITE_TAKEN("site-taken", About.SITE, "What a site committed was taken in."),
    SITE_LINE("site-line", About.SITE, "Somebody accepted that a site tells another history than before."),
    ATTESTED(
            "logbook.attested", About.RECORD, "An expert looked at values of a subject; told of each group of values."),
    ATTESTATION_WITHDRAWN(
            "logbook.attestation-withdrawn", About.RECORD, "An attestation given by mistake was taken back."),
    DISPOSED("logbook.disposed", About.RECORD, "A matter of the inbox was disposed of."),
    WAIVED("logbook.waived", About.RECORD, "A finding is borne for a time."),
    VULNERABILITY_DECIDED(
            "logbook.vulnerability-decided",
            About.RECORD,
            "Somebody decided when the plant acts on a vulnerability of an asset."),
    REMEDIATED(
            "logbook.remediated",
            About.RECORD,
            "Work on a vulnerability of an asset began, ended or was taken up again."),
    ADVISORY_READ("logbook.advisory-read", About.RECORD, "Somebody read an advisory."),
    TREE_TURNED(
            "logbook.tree-turned",
            About.RECORD,
            "An attack tree became open or blocked, or nobody can tell any more; found when the record is judged."),
    COMBINATION_JUDGED(
            "logbook.combination-judged",
            About.RECORD,
            "Somebody dismissed a combination of information that was suggested, or took that back."),
    CAMPAIGN_OPENED("logbook.campaign-opened", About.RECORD, "A campaign of validation was opened."),
    CAMPAIGN_EXTENDED("logbook.campaign-extended", About.RECORD, "A campaign of validation got another last day."),
    CAMPAIGN_HANDED(
            "logbook.campaign-handed", About.RECORD, "What an expert was to look at was given to another expert."),
    CAMPAIGN_CLOSED("logbook.campaign-closed", About.RECORD, "A campaign of validation was closed."),
    CAMPAIGN_REOPENED("logbook.campaign-reopened", About.RECORD, "A campaign of validation that was closed goes on."),
    REMINDED("logbook.reminded", About.RECORD, "An expert was reminded of what is still to be looked at."),
    CARD_OFFERED(
            "logbook.card-offered", About.RECORD, "A link was made out by which an expert attests without signing in."),
    ACKNOWLEDGED("logbook.acknowledged", About.RECORD, "Somebody has read a procedure and will follow it."),
    RELEASED(
            "logbook.released",
            About.RECORD,
            "A state of the record was put forward as a release, with one signature."),
    COUNTERSIGNED("logbook.countersigned", About.RECORD, "The second person signed a release: it is one."),
    GLASS_BROKEN(
            "logbook.glass-broken", About.RECORD, "Somebody broke the glass and reads everything for a short time."),
    GLASS_REVIEWED("logbook.glass-reviewed", About.RECORD, "An owner looked at why the glass had been broken."),
    ACCOUNT_REVIEWED(
            "logbook.account-reviewed",
            About.RECORD,
            "An account or one of its roles was confirmed, ended or rested, or a person was forgotten."),
    SUBMITTED("logbook.submitted", About.RECORD, "Somebody who only submits handed files in; they do not count yet."),
    ADMITTED("logbook.admitted", About.RECORD, "What was submitted counts from now on."),
    EXPORT_ASKED("logbook.export-asked", About.RECORD, "Somebody asked to take something out of the record."),
    EXPORT_ANSWERED("logbook.export-answered", About.RECORD, "Somebody else let an export, or did not."),
    DISCLOSED("logbook.disclosed", About.RECORD, "Something was taken out of the record."),
    RETURNED("logbook.returned", About.RECORD, "The recipient of an export gave it back or destroyed it."),
    ACCESS_ASKED(
            "logbook.access-asked", About.RECORD, "Somebody asked that a third party may come in by an access path."),
    ACCESS_ANSWERED("logbook.access-answered", About.RECORD, "Somebody else let a third party come in, or did not."),
    ACCESS_STEPPED(
            "logbook.access-stepped",
            About.RECORD,
            "An access path that was let be used was opened, closed, or something else was done at it."),
    SESSION_REVIEWED(
            "logbook.session-reviewed",
            About.RECORD,
            "Somebody looked at a session of a third party that was observed."),
    QUESTIONS_SENT("logbook.questions-sent", About.RECORD, "A third party was asked questions."),
    QUESTIONS_ANSWERED(
            "logbook.questions-answered", About.RECORD, "A third party answered; what it says waits to be accepted."),
    ANSWERS_JUDGED(
            "logbook.answers-judged", About.RECORD, "Somebody accepted what a third party answered, or did not."),
    SHARE_ASKED("logbook.share-asked", About.RECORD, "Somebody asked to give information to somebody outside."),
    SHARE_ANSWERED("logbook.share-answered", About.RECORD, "Somebody else let information be shared, or did not."),
    SHARE_SENT("logbook.share-sent", About.RECORD, "Information that may be shared was sent."),
    SHARE_ACKNOWLEDGED(
            "logbook.share-acknowledged",
            About.RECORD,
            "The recipient says that it has the information that was sent."),
    SHARE_RETURNED(
            "logbook.share-returned", About.RECORD, "The recipient gave shared information back or destroyed it.");

    /** Between the first word of a type and the rest, where several begin alike. */
    public static final String THEN = ".";

    private static final Map<String, HappeningType> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(HappeningType::text, Function.identity()));

    private final String text;
    private final About about;
    private final String sentence;

    /** What a message names beside its type. */
    public enum About {
        /** A change. */
        CHANGE("the change", "change-7"),
        /** An import. */
        IMPORT("the import", "import-12"),
        /** The whole record: whoever wants to know more asks for it. */
        RECORD("nothing but the record", "all"),
        /** A file, by what is in it. */
        FILE("the SHA-256 of the content", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        /** A key of the record; not the key itself. */
        KEY("the name of the key", "4cfd4b5ae8d8aefd"),
        /** A site, by its name in signatures. */
        SITE("the site as its signatures name it", "asbuilt/5a1c09f2d6f34b7e");

        private final String meaning;
        private final String example;

        About(String meaning, String example) {
            this.meaning = meaning;
            this.example = example;
        }

        /** What is named, in words that follow "it names". */
        public String meaning() {
            return meaning;
        }

        /** How that looks. */
        public String example() {
            return example;
        }
    }

    HappeningType(String text, About about, String sentence) {
        this.text = text;
        this.about = about;
        this.sentence = sentence;
    }

    /** Its word on the wire, for example {@code change.approved}. */
    public String text() {
        return text;
    }

    /** What a message of this type names. */
    public About about() {
        return about;
    }

    /** What happened and when that is told, in a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The type of that word on the wire. */
    public static Optional<HappeningType> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** Whether it is asked for by that text: its word, or how several begin, {@code change} for {@code change.approved}. */
    public boolean isAskedFor(String wanted) {
        return text.equals(wanted) || text.startsWith(wanted + THEN);
    }

    /** Whether any type is asked for by that text. */
    public static boolean isAnyAskedFor(String wanted) {
        return BY_TEXT.values().stream().anyMatch(type -> type.isAskedFor(wanted));
    }
}
