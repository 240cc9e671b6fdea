package org.asbuilt.change;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * How a change is to be made, beside what it does to the record. Source: requirements P1.M-02, P1.M-07, P1.M-16.
 *
 * @param extent whether the plant is worked on
 * @param owner who answers for it
 * @param risk what it does to risk and safety
 * @param security what it does to security
 * @param connectivity what it does to connectivity
 * @param thirdParty who of outside takes part, or that nobody does
 * @param testPlan how it is tested
 * @param rollbackPlan how it is undone if it fails
 * @param training who has to be taught what, or that nobody has
 * @param window the maintenance window that it uses, a subject of kind CHANGE_WINDOW
 * @param period when it is to be made
 * @param ticket what it is called elsewhere; that system decides nothing here
 * @param ends when a temporary change ends
 * @param reviewDue when an emergency change must have been reviewed
 * @param documents the documents to update beside those that show what is touched
 * @param swapped the asset whose device is exchanged for one like it
 * @param supersedes the temporary change that it takes back or makes permanent
 */
public record Plan(
        Extent extent,
        Optional<String> owner,
        Optional<String> risk,
        Optional<String> security,
        Optional<String> connectivity,
        Optional<String> thirdParty,
        Optional<String> testPlan,
        Optional<String> rollbackPlan,
        Optional<String> training,
        Optional<Id> window,
        Optional<Period> period,
        Optional<Ticket> ticket,
        Optional<Instant> ends,
        Optional<Instant> reviewDue,
        SortedSet<Id> documents,
        Optional<Id> swapped,
        Optional<String> supersedes) {

    /** Whether the plant is worked on. */
    public enum Extent {
        /** Only the record is corrected: the plant is that way already. */
        RECORD,
        /** The plant is altered. */
        PLANT
    }

    /**
     * A stretch of time.
     *
     * @param from its first moment
     * @param until the first moment after
     */
    public record Period(Instant from, Instant until) {
        /** Checks that it is not empty. */
        public Period {
            if (!from.isBefore(until)) {
                throw new InvalidValue("a period must begin before it ends: " + from + " to " + until);
            }
        }

        /** Whether the moment lies within. */
        public boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /**
     * A ticket of another system.
     *
     * @param reference what it is called there
     * @param url where it is shown, an http or https address
     */
    public record Ticket(String reference, Optional<URI> url) {
        /** Checks that there is a reference, and that a browser may follow the address. */
        public Ticket {
            if (reference.isBlank()) {
                throw InvalidValue.expected("the reference of a ticket", reference);
            }
            url.ifPresent(Ticket::check);
        }

        private static void check(URI url) {
            String scheme = String.valueOf(url.getScheme());
            if (!(scheme.equals("https") || scheme.equals("http")) || url.getHost() == null) {
                throw InvalidValue.expected("an http or https address of a ticket", url.toString());
            }
        }
    }

    /** Nothing is planned: only the record is corrected. */
    public static final Plan NONE = brief(Extent.RECORD, Optional.empty(), Optional.empty(), Optional.empty());

    /** A plan that says little: for what is agreed beforehand or only corrects the record. */
    public static Plan brief(Extent extent, Optional<String> owner, Optional<Id> swapped, Optional<String> supersedes) {
        return new Plan(
                extent,
                owner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                swapped,
                supersedes);
    }

    /** Takes blank texts as not given and copies the set. */
    public Plan {
        owner = told(owner);
        risk = told(risk);
        security = told(security);
        connectivity = told(connectivity);
        thirdParty = told(thirdParty);
        testPlan = told(testPlan);
        rollbackPlan = told(rollbackPlan);
        training = told(training);
        supersedes = told(supersedes);
        documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
    }

    private static Optional<String> told(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }
}
