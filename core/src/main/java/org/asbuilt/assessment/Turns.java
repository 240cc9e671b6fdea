package org.asbuilt.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.logbook.Entry;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Work;

/**
 * When the judgement of a record changes by time alone: a confirmation, a waiver or a disposition expires, a temporary change was to
 * be over, an emergency change to be reviewed, something begins or ends in the plant, or a day begins. It names rather a moment too
 * many than one too few. Source: requirements P1.V-08, P1.M-07, P1.M-08.
 */
final class Turns {
    private Turns() {}

    /** The next moment after that of the record; the end of the day at the latest. */
    static Instant next(Circumstances around, Cadence cadence) {
        Instant midnight =
                around.today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Stream.of(
                        Stream.of(midnight),
                        around.nextEdge().stream(),
                        around.works().stream().flatMap(Turns::of),
                        around.logged().entries().stream().flatMap(entry -> of(entry, cadence)))
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(around.now()))
                .min(Comparator.naturalOrder())
                .orElse(midnight);
    }

    private static Stream<Instant> of(Work work) {
        return Stream.of(work.ends(), work.reviewDue()).flatMap(Optional::stream);
    }

    private static Stream<Instant> of(Entry entry, Cadence cadence) {
        return switch (entry) {
            case Entry.Attested attested -> cadence.expiries(attested.at());
            case Entry.AttestationWithdrawn ignored -> Stream.empty();
            case Entry.Disposed disposed -> disposed.until().stream();
            case Entry.Waived waived -> Stream.of(waived.until());
            case Entry.VulnerabilityDecided decided -> decided.until().stream();
            case Entry.Remediated ignored -> Stream.empty();
            case Entry.AdvisoryRead ignored -> Stream.empty();
            case Entry.TreeTurned ignored -> Stream.empty();
            case Entry.CampaignOpened ignored -> Stream.empty();
            case Entry.CampaignExtended ignored -> Stream.empty();
            case Entry.CampaignHanded ignored -> Stream.empty();
            case Entry.CampaignClosed ignored -> Stream.empty();
            case Entry.CampaignReopened ignored -> Stream.empty();
            case Entry.Reminded ignored -> Stream.empty();
            case Entry.CardOffered ignored -> Stream.empty();
            case Entry.Acknowledged ignored -> Stream.empty();
            case Entry.Released ignored -> Stream.empty();
            case Entry.Countersigned ignored -> Stream.empty();
            case Entry.GlassBroken ignored -> Stream.empty();
            case Entry.AccountReviewed ignored -> Stream.empty();
            case Entry.GlassReviewed ignored -> Stream.empty();
            case Entry.Submitted ignored -> Stream.empty();
            case Entry.Admitted ignored -> Stream.empty();
            case Entry.ExportAsked ignored -> Stream.empty();
            case Entry.ExportAnswered ignored -> Stream.empty();
            case Entry.Disclosed ignored -> Stream.empty();
            case Entry.Returned ignored -> Stream.empty();
            case Entry.AccessAsked ignored -> Stream.empty();
            case Entry.AccessAnswered ignored -> Stream.empty();
            case Entry.AccessStepped ignored -> Stream.empty();
            case Entry.CombinationJudged ignored -> Stream.empty();
            case Entry.SessionReviewed ignored -> Stream.empty();
            case Entry.QuestionsSent ignored -> Stream.empty();
            case Entry.QuestionsAnswered ignored -> Stream.empty();
            case Entry.AnswersJudged ignored -> Stream.empty();
            case Entry.ShareAsked ignored -> Stream.empty();
            case Entry.ShareAnswered ignored -> Stream.empty();
            case Entry.ShareSent ignored -> Stream.empty();
            case Entry.ShareAcknowledged ignored -> Stream.empty();
            case Entry.ShareReturned ignored -> Stream.empty();
        };
    }
}
