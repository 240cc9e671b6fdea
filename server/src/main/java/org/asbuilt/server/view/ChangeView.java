package org.asbuilt.server.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.change.Capacity;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.Plan;
import org.asbuilt.change.Requirement;
import org.asbuilt.change.Requirements;
import org.asbuilt.change.Step;

/**
 * A change with all that happened to it and all that it would do.
 *
 * @param summary its name, title, state and people
 * @param reason why
 * @param base the number of the commit that its edits were written against
 * @param authors everybody who wrote edits of it
 * @param events what happened, in order
 * @param sentences what it does; of very many only the first
 * @param sentencesInAll how many sentences there are
 * @param verdicts what each requirement says of it that is still to be asked
 * @param next the step that it takes next: APPROVE, SCHEDULE, START, APPLY, VERIFY or CLOSE
 * @param plan how it is to be made
 * @param approvals who approved it and in which capacity, with those approvals that count no more
 * @param period when the work is to be done
 * @param commit the commit that carried it out
 * @param may what the reader may do with it now
 */
public record ChangeView(
        @JsonUnwrapped ChangeSummary summary,
        String reason,
        long base,
        List<String> authors,
        List<EventView> events,
        List<SentenceView> sentences,
        int sentencesInAll,
        List<VerdictView> verdicts,
        Optional<String> next,
        PlanView plan,
        List<ApprovalView> approvals,
        Optional<Plan.Period> period,
        Optional<Long> commit,
        May may) {
    private static final int MOST_SENTENCES = 2000;

    /**
     * Something that happened to it.
     *
     * @param type what: PROPOSED, REVISED, PLANNED, COMMENTED, APPROVED, OVERRIDDEN, REJECTED, WITHDRAWN, SCHEDULED, STARTED,
     *     IMPLEMENTED, APPLIED, DOCUMENTUPDATED, VERIFIED, CLOSED, ROLLEDBACK or ENDED
     * @param actor who did it
     * @param at when
     * @param text what was said with it
     * @param requirement the requirement that was set aside
     * @param commit the commit that carried it out
     */
    public record EventView(
            String type, String actor, Instant at, String text, Optional<String> requirement, Optional<Long> commit) {
        static EventView of(ChangeEvent event) {
            String type = event.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
            return new EventView(
                    type,
                    event.actor(),
                    event.at(),
                    switch (event) {
                        case ChangeEvent.Proposed proposed -> proposed.reason();
                        case ChangeEvent.Revised revised -> revised.comment();
                        case ChangeEvent.Commented commented -> commented.text();
                        case ChangeEvent.Approved approved -> approved.comment();
                        case ChangeEvent.Overridden overridden -> overridden.reason();
                        case ChangeEvent.Rejected rejected -> rejected.reason();
                        case ChangeEvent.Withdrawn withdrawn -> withdrawn.reason();
                        case ChangeEvent.Applied applied -> "commit " + applied.commit();
                        case ChangeEvent.Planned ignored -> "";
                        case ChangeEvent.Scheduled scheduled ->
                            scheduled.period().from() + " to "
                                    + scheduled.period().until();
                        case ChangeEvent.Started started -> started.comment();
                        case ChangeEvent.Implemented implemented -> implemented.evidence();
                        case ChangeEvent.DocumentUpdated updated -> updated.document() + ": " + updated.comment();
                        case ChangeEvent.Verified verified -> words(verified);
                        case ChangeEvent.Closed closed -> closed.comment();
                        case ChangeEvent.RolledBack back -> back.reason();
                        case ChangeEvent.Ended ended ->
                            (ended.how() == ChangeEvent.Ending.REMOVED ? "taken back by " : "made permanent by ")
                                    + ended.by().orElse("");
                    },
                    event instanceof ChangeEvent.Overridden overridden
                            ? Optional.of(overridden.requirement())
                            : Optional.empty(),
                    event instanceof ChangeEvent.Applied applied ? Optional.of(applied.commit()) : Optional.empty());
        }

        private static String words(ChangeEvent.Verified verified) {
            return switch (verified.manner()) {
                case PERSON -> verified.comment();
                case OBSERVATION ->
                    verified.comment().isBlank()
                            ? "by what was observed"
                            : "by what was observed; " + verified.comment();
            };
        }
    }

    /**
     * What a requirement says.
     *
     * @param requirement its name
     * @param sentence what ought to be true
     * @param objections what is wrong; empty if it is met
     * @param overridden whether it was set aside
     * @param overridable whether it can be
     * @param step the step that it stands in the way of
     */
    public record VerdictView(
            String requirement,
            String sentence,
            List<String> objections,
            boolean overridden,
            boolean overridable,
            String step) {
        /** What a requirement says of a change. */
        public static VerdictView of(Requirement.Verdict verdict) {
            boolean overridable = Requirements.named(verdict.requirement())
                    .map(Requirement::canBeOverridden)
                    .orElse(false);
            return new VerdictView(
                    verdict.requirement(),
                    verdict.sentence(),
                    verdict.objections(),
                    verdict.overridden(),
                    overridable,
                    verdict.step().name());
        }
    }

    /**
     * An approval.
     *
     * @param actor who gave it
     * @param at when
     * @param capacities in which capacity: TECHNICAL, SECURITY, SAFETY or IT
     * @param stale whether it counts no more because edits or plan were replaced after it
     */
    public record ApprovalView(String actor, Instant at, List<String> capacities, boolean stale) {
        static List<ApprovalView> all(Change change) {
            return Stream.concat(
                            change.staleApprovals().stream().map(approval -> of(approval, true)),
                            change.approvals().stream().map(approval -> of(approval, false)))
                    .toList();
        }

        private static ApprovalView of(ChangeEvent.Approved approval, boolean stale) {
            return new ApprovalView(
                    approval.actor(),
                    approval.at(),
                    approval.capacities().stream().map(Capacity::name).sorted().toList(),
                    stale);
        }
    }

    /**
     * A change for somebody to read.
     *
     * @param sentences what it does
     * @param verdicts what the requirements say of it now
     * @param user who reads
     * @param permitted what whoever reads is permitted
     */
    public static ChangeView of(
            Change change,
            List<SentenceView> sentences,
            List<Requirement.Verdict> verdicts,
            String user,
            Set<Permission> permitted) {
        return new ChangeView(
                ChangeSummary.of(change),
                change.reason(),
                change.base(),
                change.authors(),
                change.events().stream().map(EventView::of).toList(),
                sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())),
                sentences.size(),
                verdicts.stream().map(VerdictView::of).toList(),
                change.next().map(Step::name),
                PlanView.of(change.plan()),
                ApprovalView.all(change),
                change.period(),
                change.commit(),
                May.of(change, user, permitted));
    }
}
