package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Tlp;

/**
 * The page for the board.
 *
 * @param label how it may be shared
 * @param commit up to which commit the record was read
 * @param asOf the moment
 * @param by who had it made
 * @param filter what was asked for, in words
 * @param subjects how many subjects the record holds, and how many of them nobody validated
 * @param notValidated as said
 * @param risks how many risks there are
 * @param unrated how many of them are not rated, or have nothing recorded of what is tolerable
 * @param above the worst risks above what is tolerable without a decision that counts
 * @param aboveCount how many of those there are
 * @param decided the worst risks above what is tolerable that are borne or in treatment
 * @param decidedCount how many of those there are
 * @param unowned the worst risks that nobody owns
 * @param unownedCount how many
 * @param ending risks of which an acceptance ends soon
 * @param endingCount how many
 * @param external how many ways in from outside there are
 * @param unanswered those for which nobody answers
 * @param unansweredCount how many
 * @param unknowns what is known not to be known
 * @param unknownsCount how many
 * @param trees the attack trees that are open
 * @param treesCount how many
 * @param paths how many of the pairs of an entry and a consequence are open
 * @param consequences to how many consequences they lead
 * @param preliminary whether something is still being worked out, so that the figures will be others soon
 * @param notKnown what the reader does not see
 */
public record BoardView(
        Tlp label,
        long commit,
        Instant asOf,
        String by,
        String filter,
        long subjects,
        long notValidated,
        int risks,
        int unrated,
        List<RiskView> above,
        int aboveCount,
        List<RiskView> decided,
        int decidedCount,
        List<RiskView> unowned,
        int unownedCount,
        List<RiskView> ending,
        int endingCount,
        int external,
        List<WayInView> unanswered,
        int unansweredCount,
        List<UnknownView> unknowns,
        int unknownsCount,
        List<OpenTreeView> trees,
        int treesCount,
        int paths,
        int consequences,
        boolean preliminary,
        List<String> notKnown) {
    /**
     * An attack tree that is open.
     *
     * @param tree which
     * @param goal what the attacker wants to reach by it
     * @param openSteps how many of its steps are open
     */
    public record OpenTreeView(Named tree, Optional<String> goal, int openSteps) {}

    /** A way in for which nobody answers. */
    public record WayInView(Named way, String why) {}

    /** Something that is known not to be known. */
    public record UnknownView(
            Named unknown,
            Optional<String> question,
            Optional<Boolean> external,
            Optional<String> plan,
            boolean overdue) {}
}
