package org.asbuilt.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;

/**
 * How far a campaign of validation has come: experts look at what the record says of subjects, by a day. Source: requirements
 * P1.V-09.
 *
 * @param opened how it was opened
 * @param closed how it was closed, if it was
 * @param tasks what each expert was asked to look at, in the order of the assignments
 */
public record Campaign(Entry.CampaignOpened opened, Optional<Entry.CampaignClosed> closed, List<Task> tasks) {
    /** Copies the list. */
    public Campaign {
        tasks = List.copyOf(tasks);
    }

    /**
     * One expert and one subject.
     *
     * @param expert who is asked
     * @param subject about what
     * @param open the groups of values that the expert has not looked at yet, by the name of their facet
     * @param said what the expert said of the others, each last
     */
    public record Task(String expert, Id subject, List<String> open, SortedMap<String, Entry.Attested> said) {
        /** Copies the collections. */
        public Task {
            open = List.copyOf(open);
            said = new TreeMap<>(said);
        }

        /** Whether everything was looked at. */
        public boolean isDone() {
            return open.isEmpty();
        }

        /** Whether something was found to be wrong. */
        public boolean isWrong() {
            return said.values().stream().anyMatch(one -> one.verdict() == Verdict.WRONG);
        }
    }

    /** The standing of a campaign. */
    public static Campaign of(Entry.CampaignOpened opened, Circumstances around) {
        List<Task> tasks = new ArrayList<>();
        for (Entry.Assignment assignment : opened.assignments()) {
            for (Id id : assignment.subjects()) {
                around.subject(id)
                        .map(subject -> task(opened, assignment.expert(), subject, around))
                        .ifPresent(tasks::add);
            }
        }
        return new Campaign(opened, around.logged().closing(opened.campaign()), tasks);
    }

    /** The groups of values that a subject has, by the name of their facet. */
    public static List<String> groups(Subject subject) {
        TreeSet<String> groups = new TreeSet<>();
        subject.facts().keySet().stream().map(Slot::facet).forEach(groups::add);
        return List.copyOf(groups);
    }

    /** How many tasks are done. */
    public long done() {
        return tasks.stream().filter(Task::isDone).count();
    }

    /** Whether it still waits for somebody. */
    public boolean isOpen() {
        return closed.isEmpty() && done() < tasks.size();
    }

    /** Whether its day is over and it still waits for somebody. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(end(opened.due()));
    }

    /** The experts that it still waits for. */
    public List<String> waitsFor() {
        return closed.isPresent()
                ? List.of()
                : tasks.stream()
                        .filter(task -> !task.isDone())
                        .map(Task::expert)
                        .distinct()
                        .toList();
    }

    /**
     * The experts who are to be reminded now: from so many days before the end on, and then each time that so many days have
     * passed since the last reminder.
     */
    public List<String> toBeReminded(Circumstances around) {
        int days = Math.max(1, opened.remindDays());
        Instant now = around.now();
        if (now.isBefore(end(opened.due()).minus(java.time.Duration.ofDays(days)))) {
            return List.of();
        }
        return waitsFor().stream()
                .filter(expert -> around.logged().reminders(opened.campaign()).stream()
                        .filter(reminder -> reminder.expert().equals(expert))
                        .map(Entry.Reminded::at)
                        .noneMatch(at -> at.isAfter(now.minus(java.time.Duration.ofDays(days)))))
                .toList();
    }

    private static Task task(Entry.CampaignOpened opened, String expert, Subject subject, Circumstances around) {
        TreeMap<String, Entry.Attested> said = new TreeMap<>();
        for (Entry.Attested attested : around.logged().attestations(subject.id())) {
            if (attested.person().equals(expert) && attested.campaign().equals(Optional.of(opened.campaign()))) {
                said.put(attested.facet(), attested);
            }
        }
        List<String> open = groups(subject).stream()
                .filter(group -> !said.containsKey(group))
                .toList();
        return new Task(expert, subject.id(), open, said);
    }

    private static Instant end(LocalDate due) {
        return due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
