package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Campaign;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Values;

/**
 * A campaign of validation as it stands.
 *
 * @param id its name
 * @param title what people call it
 * @param opened when it was opened
 * @param by who opened it
 * @param due its last day
 * @param remindDays how many days before the end, and apart, experts are reminded
 * @param closed when it was closed, if it was
 * @param overdue whether its day is over and somebody still has to look
 * @param done how many tasks are done
 * @param of how many there are
 * @param wrong in how many something was found to be wrong
 * @param experts how far each expert is
 * @param reminders who was reminded and when, newest last
 * @param history how it was opened, extended, handed over, closed and opened again, newest last
 */
public record CampaignView(
        String id,
        String title,
        Instant opened,
        String by,
        LocalDate due,
        int remindDays,
        Optional<Instant> closed,
        boolean overdue,
        long done,
        int of,
        long wrong,
        List<ExpertView> experts,
        List<ReminderView> reminders,
        List<StepView> history) {

    /**
     * How far an expert is.
     *
     * @param expert the user name, or the id of the person
     * @param name what people call the expert
     * @param done how many tasks are done
     * @param of how many there are
     */
    public record ExpertView(String expert, String name, long done, long of) {}

    /** Who was reminded and when. */
    public record ReminderView(String expert, Instant at) {}

    /** What becomes of a campaign. */
    public enum Step {
        /** It was opened. */
        OPENED,
        /** It got another last day. */
        EXTENDED,
        /** Some of what one expert was to look at was given to another. */
        HANDED,
        /** It was closed. */
        CLOSED,
        /** It was opened again. */
        REOPENED
    }

    /**
     * Something that became of a campaign.
     *
     * @param step what
     * @param person who did it
     * @param at when
     * @param due the last day from then on, if that was said
     * @param from which expert had been asked until then, if another one was
     * @param to which expert was asked from then on, if another one was
     * @param reason why; may be empty
     */
    public record StepView(
            Step step,
            String person,
            Instant at,
            Optional<LocalDate> due,
            Optional<String> from,
            Optional<String> to,
            String reason) {
        static StepView of(Entry.CampaignStep step, Function<String, String> name) {
            return switch (step) {
                case Entry.CampaignOpened one -> of(Step.OPENED, one, Optional.of(one.due()), "");
                case Entry.CampaignExtended one -> of(Step.EXTENDED, one, Optional.of(one.due()), one.reason());
                case Entry.CampaignHanded one ->
                    new StepView(
                            Step.HANDED,
                            one.person(),
                            one.at(),
                            Optional.empty(),
                            Optional.of(name.apply(one.from())),
                            Optional.of(name.apply(one.to())),
                            "");
                case Entry.CampaignClosed one -> of(Step.CLOSED, one, Optional.empty(), one.reason());
                case Entry.CampaignReopened one -> of(Step.REOPENED, one, Optional.of(one.due()), one.reason());
            };
        }

        private static StepView of(Step sort, Entry.CampaignStep step, Optional<LocalDate> due, String reason) {
            return new StepView(sort, step.person(), step.at(), due, Optional.empty(), Optional.empty(), reason);
        }
    }

    /**
     * One subject to look at.
     *
     * @param subject its id
     * @param name what it is called
     * @param kind its kind
     * @param expert who is asked
     * @param done whether everything was looked at
     * @param groups its groups of values
     */
    public record TaskView(
            String subject, String name, String kind, String expert, boolean done, List<GroupView> groups) {
        /** A task with the values as they stand in the record now. */
        public static TaskView of(Campaign.Task task, Circumstances around) {
            Subject subject = around.subject(task.subject()).orElseThrow();
            return new TaskView(
                    task.subject().value(),
                    subject.name(),
                    subject.kind().text(),
                    task.expert(),
                    task.isDone(),
                    Campaign.groups(subject).stream()
                            .map(facet -> GroupView.of(facet, subject, task.said(), around))
                            .toList());
        }
    }

    /**
     * A group of values.
     *
     * @param facet its name
     * @param label what people call it
     * @param values each part with what is said of it
     * @param verdict what the expert said of it
     * @param said when; with it the expert can take it back
     */
    public record GroupView(
            String facet, String label, List<ValueView> values, Optional<Verdict> verdict, Optional<Instant> said) {
        static GroupView of(String facet, Subject subject, Map<String, Entry.Attested> said, Circumstances around) {
            Shape<?> shape = Shape.named(facet);
            List<ValueView> values = Values.facts(subject, facet).stream()
                    .flatMap(fact -> shape.parts().stream()
                            .flatMap(part -> Optional.ofNullable(fact.parts().get(part.name())).stream()
                                    .map(value ->
                                            new ValueView(label(fact, part.label()), shown(value, part, around)))))
                    .toList();
            Optional<Entry.Attested> last = Optional.ofNullable(said.get(facet));
            return new GroupView(
                    facet, shape.label(), values, last.map(Entry.Attested::verdict), last.map(Entry.Attested::at));
        }

        private static String label(Fact fact, String part) {
            return fact.slot().key().isEmpty() ? part : fact.slot().key() + ": " + part;
        }

        private static String shown(Said said, Part part, Circumstances around) {
            return said.absence()
                    .map(absence -> absence.kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' ') + ": " + absence.reason())
                    .orElseGet(() -> Shown.said(part, said.values(), around.snapshot()));
        }
    }

    /** A part and what is said of it. */
    public record ValueView(String label, String shown) {}

    /** The standing of a campaign; experts are called by that name. */
    public static CampaignView of(Campaign campaign, Circumstances around, Function<String, String> name) {
        var opened = campaign.opened();
        List<ExpertView> experts = campaign.tasks().stream()
                .map(Campaign.Task::expert)
                .distinct()
                .map(expert -> new ExpertView(
                        expert,
                        name.apply(expert),
                        campaign.tasks().stream()
                                .filter(task -> task.expert().equals(expert) && task.isDone())
                                .count(),
                        campaign.tasks().stream()
                                .filter(task -> task.expert().equals(expert))
                                .count()))
                .toList();
        return new CampaignView(
                opened.campaign(),
                opened.title(),
                opened.at(),
                opened.person(),
                opened.due(),
                opened.remindDays(),
                campaign.closed().map(Entry.CampaignClosed::at),
                campaign.isOverdue(around.now()),
                campaign.done(),
                campaign.tasks().size(),
                campaign.tasks().stream().filter(Campaign.Task::isWrong).count(),
                experts,
                around.logged().reminders(opened.campaign()).stream()
                        .map(reminder -> new ReminderView(reminder.expert(), reminder.at()))
                        .toList(),
                around.logged().steps(opened.campaign()).stream()
                        .map(step -> StepView.of(step, name))
                        .toList());
    }
}
