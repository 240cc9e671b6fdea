package org.asbuilt.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.logbook.AccessStep;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.logbook.RemediationState;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Tlp;
import tools.jackson.databind.JsonNode;

/** Entries of the logbook as canonical JSON and back. */
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

    static Entry entry(JsonNode node) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        JsonNode value = variant.getValue();
        String person = Parsed.text(value, "person");
        Instant at = Parsed.time(value, "at");
        return switch (variant.getKey()) {
            case "attested" ->
                new Entry.Attested(
                        person,
                        at,
                        id(value, "subject"),
                        Parsed.text(value, "facet"),
                        Parsed.choice(Verdict.class, value, "verdict"),
                        digest(value, "values"),
                        Parsed.text(value, "note"),
                        Parsed.someText(value, "campaign"));
            case "disposed" ->
                new Entry.Disposed(
                        person,
                        at,
                        Parsed.text(value, "item"),
                        digest(value, "matter"),
                        Parsed.choice(Disposition.class, value, "disposition"),
                        Parsed.text(value, "reason"),
                        Parsed.someText(value, "reference"),
                        Parsed.someTime(value, "until"));
            case "waived" ->
                new Entry.Waived(
                        person,
                        at,
                        Parsed.text(value, "finding"),
                        Parsed.text(value, "reason"),
                        Parsed.text(value, "compensation"),
                        Parsed.time(value, "until"));
            case "vulnerability-decided" ->
                new Entry.VulnerabilityDecided(
                        person,
                        at,
                        new Id(Parsed.text(value, "asset")),
                        Parsed.text(value, "vulnerability"),
                        Parsed.choice(PlantDecision.class, value, "decision"),
                        Parsed.text(value, "reason"),
                        Parsed.someText(value, "owner"),
                        Parsed.text(value, "compensation"),
                        Parsed.someTime(value, "until"));
            case "remediated" ->
                new Entry.Remediated(
                        person,
                        at,
                        new Id(Parsed.text(value, "asset")),
                        Parsed.text(value, "vulnerability"),
                        Parsed.choice(RemediationState.class, value, "state"),
                        Parsed.text(value, "note"),
                        Parsed.someText(value, "planned").map(LocalDate::parse));
            case "advisory-read" ->
                new Entry.AdvisoryRead(
                        person,
                        at,
                        Parsed.text(value, "publisher"),
                        Parsed.text(value, "advisory"),
                        Parsed.text(value, "version"),
                        Parsed.text(value, "comment"));
            case "tree-turned" ->
                new Entry.TreeTurned(
                        person,
                        at,
                        new Id(Parsed.text(value, "tree")),
                        Parsed.someText(value, "before"),
                        Parsed.text(value, "after"),
                        Parsed.someText(value, "told"),
                        Parsed.text(value, "why"));
            case "campaign-opened" ->
                new Entry.CampaignOpened(
                        person,
                        at,
                        Parsed.text(value, "campaign"),
                        Parsed.text(value, "title"),
                        Parsed.list(value.required("assignments"), LogbookJson::assignment),
                        LocalDate.parse(Parsed.text(value, "due")),
                        Math.toIntExact(Parsed.number(value, "remindDays")));
            case "campaign-closed" ->
                new Entry.CampaignClosed(person, at, Parsed.text(value, "campaign"), Parsed.text(value, "reason"));
            case "reminded" ->
                new Entry.Reminded(person, at, Parsed.text(value, "campaign"), Parsed.text(value, "expert"));
            case "card-offered" ->
                new Entry.CardOffered(
                        person,
                        at,
                        Parsed.text(value, "campaign"),
                        Parsed.text(value, "expert"),
                        digest(value, "token"),
                        Parsed.time(value, "expires"));
            case "glass-broken" ->
                new Entry.GlassBroken(person, at, Parsed.text(value, "reason"), Parsed.time(value, "until"));
            case "glass-reviewed" ->
                new Entry.GlassReviewed(
                        person,
                        at,
                        Parsed.text(value, "who"),
                        Parsed.time(value, "broken"),
                        Parsed.text(value, "remark"));
            case "account-reviewed" ->
                new Entry.AccountReviewed(
                        person,
                        at,
                        Parsed.text(value, "who"),
                        Entry.AccountVerdict.valueOf(Parsed.text(value, "verdict")),
                        Parsed.text(value, "what"));
            case "submitted" -> new Entry.Submitted(person, at, Parsed.number(value, "number"));
            case "admitted" ->
                new Entry.Admitted(person, at, Parsed.number(value, "number"), Parsed.text(value, "reason"));
            case "export-asked" ->
                new Entry.ExportAsked(
                        person,
                        at,
                        Parsed.text(value, "export"),
                        Parsed.text(value, "what"),
                        Parsed.number(value, "subjects"),
                        Parsed.choice(Tlp.class, value, "label"),
                        Parsed.text(value, "recipient"),
                        Parsed.text(value, "purpose"),
                        Parsed.text(value, "agreement"),
                        Parsed.someText(value, "back").map(LocalDate::parse));
            case "export-answered" ->
                new Entry.ExportAnswered(
                        person,
                        at,
                        Parsed.text(value, "export"),
                        Parsed.text(value, "allowed").equals("yes"),
                        Parsed.time(value, "until"),
                        Parsed.text(value, "remark"));
            case "disclosed" ->
                new Entry.Disclosed(
                        person,
                        at,
                        Parsed.text(value, "what"),
                        Parsed.number(value, "commit"),
                        Parsed.choice(Tlp.class, value, "label"),
                        Parsed.number(value, "subjects"),
                        Parsed.text(value, "recipient"),
                        Parsed.text(value, "purpose"),
                        Parsed.someText(value, "content").map(Digest::new),
                        Parsed.someText(value, "export"));
            case "returned" ->
                new Entry.Returned(
                        person,
                        at,
                        Parsed.text(value, "export"),
                        Parsed.text(value, "destroyed").equals("yes"),
                        Parsed.text(value, "remark"));
            case "access-asked" ->
                new Entry.AccessAsked(
                        person,
                        at,
                        Parsed.text(value, "approval"),
                        id(value, "path"),
                        id(value, "visitor"),
                        Parsed.text(value, "purpose"),
                        Parsed.someText(value, "change"),
                        Parsed.time(value, "from"),
                        Parsed.time(value, "until"));
            case "access-answered" ->
                new Entry.AccessAnswered(
                        person,
                        at,
                        Parsed.text(value, "approval"),
                        Parsed.text(value, "allowed").equals("yes"),
                        Parsed.text(value, "remark"));
            case "access-stepped" ->
                new Entry.AccessStepped(
                        person,
                        at,
                        Parsed.text(value, "approval"),
                        Parsed.choice(AccessStep.class, value, "step"),
                        Parsed.text(value, "remark"));
            case "session-reviewed" ->
                new Entry.SessionReviewed(
                        person,
                        at,
                        Parsed.text(value, "session"),
                        Parsed.someText(value, "path").map(Id::new),
                        Parsed.text(value, "explained").equals("yes"),
                        Parsed.text(value, "remark"));
            case "questions-sent" ->
                new Entry.QuestionsSent(
                        person,
                        at,
                        Parsed.text(value, "questionnaire"),
                        id(value, "thirdParty"),
                        Parsed.text(value, "title"),
                        Parsed.text(value, "recipient"),
                        Parsed.list(value.required("questions"), JsonNode::asString),
                        digest(value, "token"),
                        Parsed.time(value, "expires"));
            case "questions-answered" ->
                new Entry.QuestionsAnswered(
                        person,
                        at,
                        Parsed.text(value, "questionnaire"),
                        Parsed.list(value.required("answers"), JsonNode::asString));
            case "answers-judged" ->
                new Entry.AnswersJudged(
                        person,
                        at,
                        Parsed.text(value, "questionnaire"),
                        Parsed.text(value, "accepted").equals("yes"),
                        Parsed.text(value, "remark"));
            case "share-asked" ->
                new Entry.ShareAsked(
                        person,
                        at,
                        Parsed.text(value, "share"),
                        Parsed.list(value.required("items"), LogbookJson::shared),
                        Parsed.someText(value, "thirdParty").map(Id::new),
                        Parsed.text(value, "recipient"),
                        new TreeSet<>(Parsed.texts(value.required("persons"))),
                        Parsed.text(value, "purpose"),
                        Parsed.choice(Tlp.class, value, "label"),
                        Parsed.text(value, "agreement"),
                        Parsed.someText(value, "back").map(LocalDate::parse),
                        ids(value, "completes"),
                        Parsed.texts(value.required("warnings")));
            case "share-answered" ->
                new Entry.ShareAnswered(
                        person,
                        at,
                        Parsed.text(value, "share"),
                        Parsed.text(value, "allowed").equals("yes"),
                        Parsed.text(value, "remark"));
            case "share-sent" ->
                new Entry.ShareSent(person, at, Parsed.text(value, "share"), Parsed.text(value, "means"));
            case "share-acknowledged" ->
                new Entry.ShareAcknowledged(person, at, Parsed.text(value, "share"), Parsed.text(value, "remark"));
            case "share-returned" ->
                new Entry.ShareReturned(
                        person,
                        at,
                        Parsed.text(value, "share"),
                        Parsed.text(value, "destroyed").equals("yes"),
                        Parsed.text(value, "remark"));
            case "acknowledged" ->
                new Entry.Acknowledged(person, at, id(value, "procedure"), Parsed.text(value, "revision"));
            case "released" ->
                new Entry.Released(
                        person,
                        at,
                        Parsed.text(value, "release"),
                        Parsed.text(value, "role"),
                        Parsed.number(value, "commit"),
                        digest(value, "root"),
                        Parsed.text(value, "label"),
                        Parsed.text(value, "purpose"),
                        Parsed.text(value, "statement"));
            case "countersigned" ->
                new Entry.Countersigned(
                        person, at, Parsed.text(value, "release"), Parsed.text(value, "role"), digest(value, "what"));
            default -> throw new IllegalArgumentException("no entry of a logbook is called " + variant.getKey());
        };
    }

    private static CanonicalJson assignment(Entry.Assignment one) {
        return CanonicalJson.object()
                .and("expert", one.expert())
                .and("subjects", one.subjects().stream().map(Id::value).toList());
    }

    private static Entry.Assignment assignment(JsonNode node) {
        return new Entry.Assignment(Parsed.text(node, "expert"), ids(node, "subjects"));
    }

    private static CanonicalJson shared(Entry.SharedItem one) {
        return CanonicalJson.object()
                .and("item", one.item().value())
                .and("revision", one.revision())
                .and("digest", text(one.digest().map(Digest::hex)));
    }

    private static Entry.SharedItem shared(JsonNode node) {
        return new Entry.SharedItem(
                id(node, "item"),
                Parsed.text(node, "revision"),
                Parsed.someText(node, "digest").map(Digest::new));
    }

    private static SortedSet<Id> ids(JsonNode node, String name) {
        return Parsed.texts(node.required(name)).stream().map(Id::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static CanonicalJson variant(String name, CanonicalJson value) {
        return CanonicalJson.object().and(name, value);
    }

    private static Optional<CanonicalJson> text(Optional<String> value) {
        return value.map(CanonicalJson.Text::new);
    }

    private static Id id(JsonNode node, String name) {
        return new Id(Parsed.text(node, name));
    }

    private static Digest digest(JsonNode node, String name) {
        return new Digest(Parsed.text(node, name));
    }
}
