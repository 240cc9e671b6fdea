package org.asbuilt.server.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.Requirement;

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
 * @param verdicts what each requirement says of it
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
        Optional<Long> commit,
        May may) {
    private static final int MOST_SENTENCES = 2000;

    /**
     * Something that happened to it.
     *
     * @param type what: PROPOSED, REVISED, COMMENTED, APPROVED, OVERRIDDEN, REJECTED, WITHDRAWN or APPLIED
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
                    },
                    event instanceof ChangeEvent.Overridden overridden
                            ? Optional.of(overridden.requirement())
                            : Optional.empty(),
                    event instanceof ChangeEvent.Applied applied ? Optional.of(applied.commit()) : Optional.empty());
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
     */
    public record VerdictView(
            String requirement, String sentence, List<String> objections, boolean overridden, boolean overridable) {
        /** What a requirement says of a change. */
        public static VerdictView of(Requirement.Verdict verdict) {
            boolean overridable = Requirements.ALL.stream()
                    .anyMatch(requirement ->
                            requirement.name().equals(verdict.requirement()) && requirement.canBeOverridden());
            return new VerdictView(
                    verdict.requirement(), verdict.sentence(), verdict.objections(), verdict.overridden(), overridable);
        }
    }

    /** What the reader may do with a change, by role and by what the desk would not refuse outright. */
    public record May(
            boolean approve,
            boolean reject,
            boolean revise,
            boolean apply,
            boolean withdraw,
            boolean override,
            boolean comment) {
        static May of(Change change, Person reader) {
            Set<Permission> permitted = reader.permissions();
            boolean open = change.isOpen();
            boolean author = change.authors().contains(reader.user());
            boolean judges = permitted.contains(Permission.APPROVE);
            boolean writes = permitted.contains(Permission.PROPOSE);
            return new May(
                    open && judges && !author && !change.approvers().contains(reader.user()),
                    open && judges,
                    open && writes,
                    change.state() == Change.State.APPROVED && judges,
                    open && writes && author,
                    open && judges,
                    judges || writes);
        }
    }

    /**
     * A change for somebody to read.
     *
     * @param sentences what it does
     * @param verdicts what the requirements say of it now
     */
    public static ChangeView of(
            Change change, List<SentenceView> sentences, List<Requirement.Verdict> verdicts, Person reader) {
        return new ChangeView(
                ChangeSummary.of(change),
                change.reason(),
                change.base(),
                change.authors(),
                change.events().stream().map(EventView::of).toList(),
                sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())),
                sentences.size(),
                verdicts.stream().map(VerdictView::of).toList(),
                change.commit(),
                May.of(change, reader));
    }
}
