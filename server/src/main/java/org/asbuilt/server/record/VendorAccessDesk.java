package org.asbuilt.server.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asbuilt.logbook.AccessApproval;
import org.asbuilt.logbook.AccessStep;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Questionnaire;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * How the access of third parties is asked for, let and looked at, and how third parties are asked questions. Source: requirements P5-08,
 * P5-10, 1.9 (access path session).
 */
public final class VendorAccessDesk {
    /** A link to questions works at most so long. */
    public static final Duration LONGEST_LINK = Duration.ofDays(90);

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST = 500;
    private static final int LONGEST_ANSWER = 4_000;
    private static final int MOST_QUESTIONS = 200;

    private final LogbookShelf logbook;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * A link to questions that was made out.
     *
     * @param questionnaire the questions
     * @param token the secret of the link, which is kept nowhere
     */
    public record Sent(Questionnaire questionnaire, String token) {}

    VendorAccessDesk(LogbookShelf logbook, Clock clock) {
        this.logbook = logbook;
        this.clock = clock;
    }

    /** All that was asked for and is shown, the newest first. */
    public List<AccessApproval> approvals() {
        return logbook.refresh().approvals().reversed();
    }

    /** What was asked for under that name. */
    public Optional<AccessApproval> approval(String name) {
        return logbook.refresh().approval(name);
    }

    /**
     * Asks that a person may come in by a path for a time.
     *
     * @throws InvalidValue if no purpose is given, or the window is over, empty or longer than it may be
     */
    public AccessApproval ask(
            String person, Id path, Id visitor, String purpose, Optional<String> change, Instant from, Instant until) {
        if (!from.isBefore(until) || !until.isAfter(clock.instant())) {
            throw new InvalidValue("the window begins before it ends, and ends in the time to come");
        }
        if (Duration.between(from, until).compareTo(AccessApproval.LONGEST) > 0) {
            throw new InvalidValue("a window is no longer than " + AccessApproval.LONGEST.toDays()
                    + " days: ask again for what takes longer");
        }
        String name = "access-" + UUID.randomUUID();
        logbook.write(List.of(new Entry.AccessAsked(
                person,
                now(),
                name,
                path,
                visitor,
                said(purpose, "what it is for"),
                change.map(text -> bounded(text, "change")).filter(text -> !text.isEmpty()),
                from,
                until)));
        return approval(name).orElseThrow();
    }

    /** Lets what was asked for, or does not; why the answer was not taken, if it was not. */
    public Optional<String> answer(String person, String name, boolean allowed, String remark) {
        Optional<String> objection = approval(name).orElseThrow().objection(person, clock.instant());
        if (objection.isPresent()) {
            return objection;
        }
        Entry.AccessAnswered answer = new Entry.AccessAnswered(person, now(), name, allowed, bounded(remark, "remark"));
        logbook.write(List.of(answer));
        return approval(name).flatMap(AccessApproval::answer).equals(Optional.of(answer))
                ? Optional.empty()
                : Optional.of("somebody else answered just before");
    }

    /** Writes down what was done at the path; why not, if not. */
    public Optional<String> step(String person, String name, AccessStep step, String remark) {
        Optional<String> objection = approval(name).orElseThrow().objection(step, clock.instant());
        if (objection.isPresent()) {
            return objection;
        }
        logbook.write(List.of(new Entry.AccessStepped(person, now(), name, step, bounded(remark, "remark"))));
        return Optional.empty();
    }

    /**
     * Writes down what somebody says of a session.
     *
     * @throws InvalidValue if nothing is said
     */
    public void review(String person, String session, Optional<Id> path, boolean explained, String remark) {
        logbook.write(List.of(new Entry.SessionReviewed(
                person, now(), session, path, explained, said(remark, "why, or the number of the incident"))));
    }

    /** All questionnaires that are shown, the newest first. */
    public List<Questionnaire> questionnaires() {
        return logbook.refresh().questionnaires().reversed();
    }

    /** The questionnaire of that name. */
    public Optional<Questionnaire> questionnaire(String name) {
        return logbook.refresh().questionnaire(name);
    }

    /**
     * Makes out a link to questions.
     *
     * @throws InvalidValue if there is no question, or the link would not work or work too long
     */
    public Sent send(
            String person, Id thirdParty, String title, String recipient, List<String> questions, Instant expires) {
        List<String> asked = questions.stream()
                .map(question -> bounded(question, "question"))
                .filter(question -> !question.isEmpty())
                .toList();
        if (asked.isEmpty() || asked.size() > MOST_QUESTIONS) {
            throw new InvalidValue("ask 1 to " + MOST_QUESTIONS + " questions");
        }
        if (!expires.isAfter(clock.instant()) || expires.isAfter(clock.instant().plus(LONGEST_LINK))) {
            throw new InvalidValue("the link works until a day to come, at most " + LONGEST_LINK.toDays() + " days on");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String name = "questions-" + UUID.randomUUID();
        logbook.write(List.of(new Entry.QuestionsSent(
                person,
                now(),
                name,
                thirdParty,
                said(title, "what it is called"),
                said(recipient, "who gets the link"),
                asked,
                digest(token),
                expires)));
        return new Sent(questionnaire(name).orElseThrow(), token);
    }

    /** The questionnaire of a link that works. */
    public Optional<Questionnaire> open(String token) {
        return logbook.refresh().questionnaire(digest(token)).filter(one -> one.isOpen(clock.instant()));
    }

    /**
     * Keeps answers; they wait until somebody accepts them. The link works no more.
     *
     * @throws InvalidValue if there are not as many as questions, or one is too long
     */
    public void answer(Questionnaire open, List<String> answers) {
        if (answers.size() != open.sent().questions().size()) {
            throw new InvalidValue("give an answer to each question; one may be left empty");
        }
        List<String> given = answers.stream().map(String::strip).toList();
        if (given.stream().anyMatch(answer -> answer.length() > LONGEST_ANSWER)) {
            throw new InvalidValue("an answer has at most " + LONGEST_ANSWER + " characters");
        }
        if (given.stream().allMatch(String::isEmpty)) {
            throw new InvalidValue("answer at least one question");
        }
        logbook.write(List.of(new Entry.QuestionsAnswered(open.sent().recipient(), now(), open.name(), given)));
    }

    /** Accepts answers or does not; why the judgement was not taken, if it was not. */
    public Optional<String> judge(String person, String name, boolean accepted, String remark) {
        Questionnaire known = questionnaire(name).orElseThrow();
        if (known.state(clock.instant()) != Questionnaire.State.WAITING) {
            return Optional.of("only answers that wait are accepted or refused");
        }
        logbook.write(
                List.of(new Entry.AnswersJudged(person, now(), name, accepted, said(remark, "what was looked at"))));
        return Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Digest digest(String token) {
        return Digest.of(token.getBytes(StandardCharsets.UTF_8));
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
