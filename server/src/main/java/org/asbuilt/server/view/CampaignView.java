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
        List<ReminderView> reminders) {

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
                            .map(facet -> GroupView.of(facet, subject, task.verdicts(), around))
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
     */
    public record GroupView(String facet, String label, List<ValueView> values, Optional<Verdict> verdict) {
        static GroupView of(String facet, Subject subject, Map<String, Verdict> verdicts, Circumstances around) {
            Shape<?> shape = Shape.named(facet);
            List<ValueView> values = Values.facts(subject, facet).stream()
                    .flatMap(fact -> shape.parts().stream()
                            .flatMap(part -> Optional.ofNullable(fact.parts().get(part.name())).stream()
                                    .map(said -> new ValueView(label(fact, part.label()), shown(said, part, around)))))
                    .toList();
            return new GroupView(facet, shape.label(), values, Optional.ofNullable(verdicts.get(facet)));
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
                    .orElseGet(() -> String.join(", ", Shown.values(part, said.values(), around.snapshot())));
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
                campaign.closed().map(org.asbuilt.logbook.Entry.CampaignClosed::at),
                campaign.isOverdue(around.now()),
                campaign.done(),
                campaign.tasks().size(),
                campaign.tasks().stream().filter(Campaign.Task::isWrong).count(),
                experts,
                around.logged().reminders(opened.campaign()).stream()
                        .map(reminder -> new ReminderView(reminder.expert(), reminder.at()))
                        .toList());
    }
}
