package org.asbuilt.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;

/** Entries of the logbook as canonical JSON; {@link LogbookReading} reads them. */
final class LogbookJson {
    private LogbookJson() {}

    static CanonicalJson entry(Entry entry) {
        CanonicalJson.Members members = CanonicalJson.object()
                .and("person", entry.person())
                .and("at", entry.at().toString());
        return switch (entry) {
            case Entry.Attested one ->
                variant(
                        "attested",
                        members.and("subject", one.subject().value())
                                .and("facet", one.facet())
                                .and("verdict", one.verdict().name())
                                .and("values", one.values().hex())
                                .and("note", one.note())
                                .and("campaign", text(one.campaign())));
            case Entry.AttestationWithdrawn one ->
                variant(
                        "attestation-withdrawn",
                        members.and("subject", one.subject().value())
                                .and("facet", one.facet())
                                .and("expert", one.expert())
                                .and("given", one.given().toString())
                                .and("reason", one.reason()));
            case Entry.Disposed one ->
                variant(
                        "disposed",
                        members.and("item", one.item())
                                .and("matter", one.matter().hex())
                                .and("disposition", one.disposition().name())
                                .and("reason", one.reason())
                                .and("reference", text(one.reference()))
                                .and("until", text(one.until().map(Instant::toString))));
            case Entry.Waived one ->
                variant(
                        "waived",
                        members.and("finding", one.finding())
                                .and("reason", one.reason())
                                .and("compensation", one.compensation())
                                .and("until", one.until().toString()));
            case Entry.VulnerabilityDecided one ->
                variant(
                        "vulnerability-decided",
                        members.and("asset", one.asset().value())
                                .and("vulnerability", one.vulnerability())
                                .and("decision", one.decision().name())
                                .and("reason", one.reason())
                                .and("owner", text(one.owner()))
                                .and("compensation", one.compensation())
                                .and("until", text(one.until().map(Instant::toString))));
            case Entry.Remediated one ->
                variant(
                        "remediated",
                        members.and("asset", one.asset().value())
                                .and("vulnerability", one.vulnerability())
                                .and("state", one.state().name())
                                .and("note", one.note())
                                .and("planned", text(one.planned().map(LocalDate::toString))));
            case Entry.AdvisoryRead one ->
                variant(
                        "advisory-read",
                        members.and("publisher", one.publisher())
                                .and("advisory", one.advisory())
                                .and("version", one.version())
                                .and("comment", one.comment()));
            case Entry.TreeTurned one ->
                variant(
                        "tree-turned",
                        members.and("tree", one.tree().value())
                                .and("before", text(one.before()))
                                .and("after", one.after())
                                .and("told", text(one.told()))
                                .and("why", one.why()));
            case Entry.CampaignOpened one ->
                variant(
                        "campaign-opened",
                        members.and("campaign", one.campaign())
                                .and("title", one.title())
                                .and("assignments", CanonicalJson.list(one.assignments(), LogbookJson::assignment))
                                .and("due", one.due().toString())
                                .and("remindDays", one.remindDays()));
            case Entry.CampaignExtended one ->
                variant(
                        "campaign-extended",
                        members.and("campaign", one.campaign())
                                .and("due", one.due().toString())
                                .and("reason", one.reason()));
            case Entry.CampaignReopened one ->
                variant(
                        "campaign-reopened",
                        members.and("campaign", one.campaign())
                                .and("due", one.due().toString())
                                .and("reason", one.reason()));
            case Entry.CampaignHanded one ->
                variant(
                        "campaign-handed",
                        members.and("campaign", one.campaign())
                                .and("from", one.from())
                                .and("to", one.to())
                                .and(
                                        "subjects",
                                        one.subjects().stream().map(Id::value).toList()));
            case Entry.CampaignClosed one ->
                variant(
                        "campaign-closed",
                        members.and("campaign", one.campaign()).and("reason", one.reason()));
            case Entry.Reminded one ->
                variant("reminded", members.and("campaign", one.campaign()).and("expert", one.expert()));
            case Entry.CardOffered one ->
                variant(
                        "card-offered",
                        members.and("campaign", one.campaign())
                                .and("expert", one.expert())
                                .and("token", one.token().hex())
                                .and("expires", one.expires().toString()));
            case Entry.GlassBroken one ->
                variant(
                        "glass-broken",
                        members.and("reason", one.reason())
                                .and("until", one.until().toString()));
            case Entry.GlassReviewed one ->
                variant(
                        "glass-reviewed",
                        members.and("who", one.who())
                                .and("broken", one.broken().toString())
                                .and("remark", one.remark()));
            case Entry.AccountReviewed one ->
                variant(
                        "account-reviewed",
                        members.and("who", one.who())
                                .and("verdict", one.verdict().name())
                                .and("what", one.what()));
            case Entry.Submitted one -> variant("submitted", members.and("number", one.number()));
            case Entry.Admitted one ->
                variant("admitted", members.and("number", one.number()).and("reason", one.reason()));
            case Entry.ExportAsked one ->
                variant(
                        "export-asked",
                        members.and("export", one.export())
                                .and("what", one.what())
                                .and("subjects", one.subjects())
                                .and("label", one.label().name())
                                .and("recipient", one.recipient())
                                .and("purpose", one.purpose())
                                .and("agreement", one.agreement())
                                .and("back", text(one.back().map(LocalDate::toString))));
            case Entry.ExportAnswered one ->
                variant(
                        "export-answered",
                        members.and("export", one.export())
                                .and("allowed", one.allowed() ? "yes" : "no")
                                .and("until", one.until().toString())
                                .and("remark", one.remark()));
            case Entry.Disclosed one ->
                variant(
                        "disclosed",
                        members.and("what", one.what())
                                .and("commit", one.commit())
                                .and("label", one.label().name())
                                .and("subjects", one.subjects())
                                .and("recipient", one.recipient())
                                .and("purpose", one.purpose())
                                .and("content", text(one.content().map(Digest::hex)))
                                .and("export", text(one.export())));
            case Entry.Returned one ->
                variant(
                        "returned",
                        members.and("export", one.export())
                                .and("destroyed", one.destroyed() ? "yes" : "no")
                                .and("remark", one.remark()));
            case Entry.AccessAsked one ->
                variant(
                        "access-asked",
                        members.and("approval", one.approval())
                                .and("path", one.path().value())
                                .and("visitor", one.visitor().value())
                                .and("purpose", one.purpose())
                                .and("change", text(one.change()))
                                .and("from", one.from().toString())
                                .and("until", one.until().toString()));
            case Entry.AccessAnswered one ->
                variant(
                        "access-answered",
                        members.and("approval", one.approval())
                                .and("allowed", one.allowed() ? "yes" : "no")
                                .and("remark", one.remark()));
            case Entry.AccessStepped one ->
                variant(
                        "access-stepped",
                        members.and("approval", one.approval())
                                .and("step", one.step().name())
                                .and("remark", one.remark()));
            case Entry.CombinationJudged one ->
                variant(
                        "combination-judged",
                        members.and("scenario", one.scenario().value())
                                .and(
                                        "items",
                                        one.items().stream().map(Id::value).toList())
                                .and(
                                        "subTypes",
                                        one.subTypes().stream().map(Enum::name).toList())
                                .and("dismissed", one.dismissed() ? "yes" : "no")
                                .and("reason", one.reason()));
            case Entry.SessionReviewed one ->
                variant(
                        "session-reviewed",
                        members.and("session", one.session())
                                .and("path", text(one.path().map(Id::value)))
                                .and("explained", one.explained() ? "yes" : "no")
                                .and("remark", one.remark()));
            case Entry.QuestionsSent one ->
                variant(
                        "questions-sent",
                        members.and("questionnaire", one.questionnaire())
                                .and("thirdParty", one.thirdParty().value())
                                .and("title", one.title())
                                .and("recipient", one.recipient())
                                .and("questions", CanonicalJson.list(one.questions(), CanonicalJson.Text::new))
                                .and("token", one.token().hex())
                                .and("expires", one.expires().toString()));
            case Entry.QuestionsAnswered one ->
                variant(
                        "questions-answered",
                        members.and("questionnaire", one.questionnaire())
                                .and("answers", CanonicalJson.list(one.answers(), CanonicalJson.Text::new)));
            case Entry.AnswersJudged one ->
                variant(
                        "answers-judged",
                        members.and("questionnaire", one.questionnaire())
                                .and("accepted", one.accepted() ? "yes" : "no")
                                .and("remark", one.remark()));
            case Entry.ShareAsked one ->
                variant(
                        "share-asked",
                        members.and("share", one.share())
                                .and("items", CanonicalJson.list(one.items(), LogbookJson::shared))
                                .and("thirdParty", text(one.thirdParty().map(Id::value)))
                                .and("recipient", one.recipient())
                                .and("persons", List.copyOf(one.persons()))
                                .and("purpose", one.purpose())
                                .and("label", one.label().name())
                                .and("agreement", one.agreement())
                                .and("back", text(one.back().map(LocalDate::toString)))
                                .and(
                                        "completes",
                                        one.completes().stream().map(Id::value).toList())
                                .and("warnings", one.warnings()));
            case Entry.ShareAnswered one ->
                variant(
                        "share-answered",
                        members.and("share", one.share())
                                .and("allowed", one.allowed() ? "yes" : "no")
                                .and("remark", one.remark()));
            case Entry.ShareSent one ->
                variant("share-sent", members.and("share", one.share()).and("means", one.means()));
            case Entry.ShareAcknowledged one ->
                variant("share-acknowledged", members.and("share", one.share()).and("remark", one.remark()));
            case Entry.ShareReturned one ->
                variant(
                        "share-returned",
                        members.and("share", one.share())
                                .and("destroyed", one.destroyed() ? "yes" : "no")
                                .and("remark", one.remark()));
            case Entry.Acknowledged one ->
                variant(
                        "acknowledged",
                        members.and("procedure", one.procedure().value()).and("revision", one.revision()));
            case Entry.Released one ->
                variant(
                        "released",
                        members.and("release", one.release())
                                .and("role", one.role())
                                .and("commit", one.commit())
                                .and("root", one.root().hex())
                                .and("label", one.label())
                                .and("purpose", one.purpose())
                                .and("statement", one.statement()));
            case Entry.Countersigned one ->
                variant(
                        "countersigned",
                        members.and("release", one.release())
                                .and("role", one.role())
                                .and("what", one.what().hex()));
        };
    }

    private static CanonicalJson assignment(Entry.Assignment one) {
        return CanonicalJson.object()
                .and("expert", one.expert())
                .and("subjects", one.subjects().stream().map(Id::value).toList());
    }

    private static CanonicalJson shared(Entry.SharedItem one) {
        return CanonicalJson.object()
                .and("item", one.item().value())
                .and("revision", one.revision())
                .and("digest", text(one.digest().map(Digest::hex)));
    }

    private static CanonicalJson variant(String name, CanonicalJson value) {
        return CanonicalJson.object().and(name, value);
    }

    private static Optional<CanonicalJson> text(Optional<String> value) {
        return value.map(CanonicalJson.Text::new);
    }
}
