package org.asbuilt.rule;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Work;

/**
 * A place where a rule's sentence is not true.
 *
 * @param rule the rule's name
 * @param severity how much it weighs
 * @param subject where
 * @param part at which part, if it is one
 * @param others the other subjects that it is about
 * @param change the change that it is about, if it is one
 * @param sentence what is wrong, in a sentence that names the subject
 */
public record Finding(
        String rule,
        Severity severity,
        Id subject,
        Optional<PartPath> part,
        SortedSet<Id> others,
        Optional<String> change,
        String sentence)
        implements Comparable<Finding> {
    /** Copies the set. */
    public Finding {
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }

    /** A finding about a subject as a whole. */
    public static Finding of(Rule rule, Subject subject, String sentence) {
        return of(rule, subject, List.of(), sentence);
    }

    /** A finding about a subject and others. */
    public static Finding of(Rule rule, Subject subject, List<Id> others, String sentence) {
        return new Finding(
                rule.name(),
                rule.manual().severity(),
                subject.id(),
                Optional.empty(),
                new TreeSet<>(others),
                Optional.empty(),
                sentence);
    }

    /** A finding about a part of a subject. */
    public static Finding of(Rule rule, Subject subject, PartPath part, String sentence) {
        return new Finding(
                rule.name(),
                rule.manual().severity(),
                subject.id(),
                Optional.of(part),
                new TreeSet<>(),
                Optional.empty(),
                sentence);
    }

    /** A finding about a change of a subject. */
    public static Finding of(Rule rule, Subject subject, Work work, String sentence) {
        return new Finding(
                rule.name(),
                rule.manual().severity(),
                subject.id(),
                Optional.empty(),
                new TreeSet<>(),
                Optional.of(work.change()),
                sentence);
    }

    /** The same from run to run as long as the matter is the same: what a waiver names. */
    public String key() {
        return rule + ":" + subject
                + part.map(path -> ":" + path).orElse("")
                + (others.isEmpty() ? "" : others.stream().map(Id::value).collect(Collectors.joining(",", ":", "")))
                + change.map(name -> ":" + name).orElse("");
    }

    /** Whether another finding is about the same matter: their keys are equal. */
    public boolean isSameMatter(Finding other) {
        return rule.equals(other.rule)
                && subject.equals(other.subject)
                && part.equals(other.part)
                && others.equals(other.others)
                && change.equals(other.change);
    }

    /** By rule, then by place: as their keys would be ordered, without writing them down a million times. */
    @Override
    public int compareTo(Finding other) {
        int byRule = rule.compareTo(other.rule);
        int bySubject = byRule != 0 ? byRule : subject.compareTo(other.subject);
        int byPart = bySubject != 0 ? bySubject : compare(part, other.part);
        int byOthers = byPart != 0 ? byPart : compare(others.iterator(), other.others.iterator());
        return byOthers != 0 ? byOthers : compare(change, other.change);
    }

    private static <T extends Comparable<? super T>> int compare(Optional<T> one, Optional<T> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return Boolean.compare(one.isPresent(), other.isPresent());
    }

    private static int compare(Iterator<Id> one, Iterator<Id> other) {
        while (one.hasNext() && other.hasNext()) {
            int byId = one.next().compareTo(other.next());
            if (byId != 0) {
                return byId;
            }
        }
        return Boolean.compare(one.hasNext(), other.hasNext());
    }
}
