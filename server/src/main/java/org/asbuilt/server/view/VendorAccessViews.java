package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.logbook.AccessApproval;
import org.asbuilt.logbook.AccessStep;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Questionnaire;
import org.asbuilt.model.Engagement;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Link;
import org.asbuilt.model.Transport;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.thirdparty.oversight.EntryWay;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.thirdparty.oversight.JudgedSession;
import org.asbuilt.thirdparty.oversight.SessionVerdict;
import org.asbuilt.thirdparty.oversight.VendorPerson;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionProtocol;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Sighting;

/** The shapes in which the access of third parties is shown. */
public final class VendorAccessViews {
    private VendorAccessViews() {}

    /**
     * An observed session.
     *
     * @param key tells it apart
     * @param verdict what it comes to
     * @param why in a sentence
     * @param missing the facts that are missing to tell
     * @param irregular whether it has to be looked into
     * @param open whether it lasts, as far as logs tell
     * @param source the source that tells it
     * @param place the place there
     * @param review what somebody said of it
     * @param within the key of the session at another device that it is part of: both are one visit
     */
    public record SessionView(
            String key,
            SessionProtocol protocol,
            boolean refused,
            Optional<String> account,
            Optional<String> from,
            Optional<String> broker,
            Optional<String> tunnel,
            Optional<Instant> start,
            Optional<Instant> end,
            boolean open,
            Optional<Named> path,
            Optional<Named> thirdParty,
            Optional<Named> visitor,
            List<Named> destinations,
            SessionVerdict verdict,
            String why,
            List<String> missing,
            boolean irregular,
            Optional<String> approval,
            String source,
            String place,
            Optional<ReviewView> review,
            Optional<String> within) {
        /** As that record names things; what is not in it is left out. */
        public static SessionView of(JudgedSession one, Circumstances around) {
            ObservedSession session = one.session();
            return new SessionView(
                    session.key(),
                    session.protocol(),
                    session.refused(),
                    session.account(),
                    session.from().map(IpAddress::text),
                    session.broker(),
                    session.tunnel(),
                    session.start(),
                    session.end(),
                    one.open(),
                    one.path().map(EntryWay::id).flatMap(id -> named(id, around)),
                    one.thirdParty().flatMap(id -> named(id, around)),
                    one.visitor().flatMap(id -> named(id, around)),
                    one.path().stream()
                            .flatMap(way -> way.destinations().stream())
                            .flatMap(id -> named(id, around).stream())
                            .toList(),
                    one.verdict(),
                    one.why(),
                    one.missing(),
                    one.verdict().isIrregular(),
                    one.approval(),
                    session.source(),
                    session.locus().text(),
                    one.review().map(ReviewView::of),
                    one.within());
        }
    }

    /** What somebody said of a session. */
    public record ReviewView(String person, Instant at, boolean explained, String remark) {
        static ReviewView of(Entry.SessionReviewed one) {
            return new ReviewView(one.person(), one.at(), one.explained(), one.remark());
        }
    }

    /** What was done at an access path. */
    public record StepView(AccessStep step, String person, Instant at, String remark) {}

    /**
     * Access that was asked for.
     *
     * @param state how far it is
     * @param overdue whether its window is over and nobody said that the path is off
     * @param steps what was done
     * @param next what can be done next
     */
    public record ApprovalView(
            String name,
            AccessApproval.State state,
            boolean overdue,
            Named path,
            Optional<Named> visitor,
            String purpose,
            Optional<String> change,
            Instant from,
            Instant until,
            String asker,
            Instant asked,
            Optional<String> answerer,
            Optional<Instant> answered,
            Optional<String> remark,
            List<StepView> steps,
            List<AccessStep> next) {
        /** As it is at a moment. */
        public static ApprovalView of(AccessApproval one, Circumstances around, Instant now) {
            return new ApprovalView(
                    one.name(),
                    one.state(now),
                    one.isOverdue(now),
                    Named.of(one.path(), around),
                    named(one.asked().visitor(), around),
                    one.asked().purpose(),
                    one.asked().change(),
                    one.asked().from(),
                    one.asked().until(),
                    one.asked().person(),
                    one.asked().at(),
                    one.answer().map(Entry.AccessAnswered::person),
                    one.answer().map(Entry.AccessAnswered::at),
                    one.answer().map(Entry.AccessAnswered::remark),
                    one.steps().stream()
                            .map(step -> new StepView(step.step(), step.person(), step.at(), step.remark()))
                            .toList(),
                    java.util.Arrays.stream(AccessStep.values())
                            .filter(step -> one.objection(step, now).isEmpty())
                            .toList());
        }
    }

    /**
     * How much an access path or one of its accounts is used.
     *
     * @param recorded whether the record has the account at the path; true for the path as a whole
     * @param last when the newest session began
     * @param told until when logs of its devices tell; left out if there is none
     */
    public record UseView(
            Named path,
            Optional<Named> thirdParty,
            Optional<String> account,
            boolean recorded,
            AccessUse.State state,
            long sessions,
            Optional<Instant> last,
            Optional<Instant> told,
            String why,
            boolean toBeDisabled) {
        /** As that record names things. */
        public static UseView of(AccessUse use, Circumstances around) {
            return new UseView(
                    Named.of(use.path(), around),
                    use.way().thirdParty().flatMap(id -> named(id, around)),
                    use.account(),
                    use.recorded(),
                    use.state(),
                    use.sessions(),
                    use.last(),
                    use.told(),
                    use.why(),
                    use.isToBeDisabled() && use.account().isEmpty());
        }
    }

    /** An account of a person. */
    public record AccountView(String account, Optional<Named> asset) {}

    /** Somebody of a third party. */
    public record VendorPersonView(
            Named person,
            Optional<Named> employer,
            Optional<LocalDate> starts,
            Optional<LocalDate> leaves,
            Optional<LocalDate> vettedOn,
            Optional<String> vetting,
            List<AccountView> accounts,
            List<Named> paths,
            List<String> expiredCourses,
            List<VendorPerson.Flag> flags,
            Optional<Instant> lastSeen) {
        /** As that record names things. */
        public static VendorPersonView of(VendorPerson one, Circumstances around, Optional<Instant> lastSeen) {
            return new VendorPersonView(
                    Named.of(one.person().id(), around),
                    one.employer().flatMap(id -> named(id, around)),
                    one.engagement().flatMap(Engagement::starts),
                    one.leaves(),
                    one.engagement().flatMap(Engagement::vettedOn),
                    one.engagement().flatMap(Engagement::vetting),
                    one.accounts().stream()
                            .map(held ->
                                    new AccountView(held.account(), held.asset().flatMap(id -> named(id, around))))
                            .toList(),
                    one.paths().stream()
                            .flatMap(id -> named(id, around).stream())
                            .toList(),
                    one.expired(),
                    one.flags().stream().sorted().toList(),
                    lastSeen);
        }
    }

    /**
     * A connection to the outside.
     *
     * @param inner the other end
     * @param protocol the protocol, with the port where that is recorded
     * @param lastSeen when a source saw it last
     */
    public record ExternalView(
            Named connection,
            Named outer,
            Optional<Named> inner,
            Optional<String> protocol,
            Optional<Named> thirdParty,
            Optional<Named> path,
            boolean unexplained,
            String why,
            Optional<Instant> lastSeen) {
        /** As that record names things. */
        public static ExternalView of(ExternalConnection one, Circumstances around) {
            Optional<Link> link = one.connection().facet(Link.class);
            return new ExternalView(
                    Named.of(one.connection().id(), around),
                    Named.of(one.outer().id(), around),
                    Stream.of(link.flatMap(Link::source), link.flatMap(Link::destination))
                            .flatMap(Optional::stream)
                            .flatMap(end -> around.subject(end).stream())
                            .filter(end -> !end.id().equals(one.outer().id()))
                            .findFirst()
                            .map(end -> Named.of(end.id(), around)),
                    spoken(link),
                    one.thirdParty().flatMap(id -> named(id, around)),
                    one.path().flatMap(id -> named(id, around)),
                    one.isUnexplained(),
                    one.why(),
                    around.lastSeen(one.connection().id()).map(Sighting::at));
        }
    }

    private static Optional<String> spoken(Optional<Link> link) {
        String said = Stream.of(
                        link.flatMap(Link::protocol),
                        link.flatMap(Link::transport).map(Transport::name),
                        link.flatMap(Link::port).map(String::valueOf))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(said).filter(text -> !text.isEmpty());
    }

    /** A question with its answer. */
    public record QuestionView(String question, Optional<String> answer) {}

    /** Questions to a third party. */
    public record QuestionnaireView(
            String name,
            Questionnaire.State state,
            Optional<Named> thirdParty,
            String title,
            String recipient,
            String sender,
            Instant sent,
            Instant expires,
            Optional<Instant> answered,
            Optional<String> judge,
            Optional<String> remark,
            List<QuestionView> questions) {
        /** As it is at a moment. */
        public static QuestionnaireView of(Questionnaire one, Circumstances around, Instant now) {
            List<String> asked = one.sent().questions();
            return new QuestionnaireView(
                    one.name(),
                    one.state(now),
                    named(one.sent().thirdParty(), around),
                    one.sent().title(),
                    one.sent().recipient(),
                    one.sent().person(),
                    one.sent().at(),
                    one.sent().expires(),
                    one.answered().map(Entry.QuestionsAnswered::at),
                    one.judged().map(Entry.AnswersJudged::person),
                    one.judged().map(Entry.AnswersJudged::remark),
                    java.util.stream.IntStream.range(0, asked.size())
                            .mapToObj(i -> new QuestionView(
                                    asked.get(i),
                                    one.answered()
                                            .map(answers -> answers.answers().get(i))
                                            .filter(answer -> !answer.isEmpty())))
                            .toList());
        }
    }

    private static Optional<Named> named(Id id, Circumstances around) {
        return around.subject(id).map(subject -> new Named(subject.id().value(), subject.name()));
    }
}
