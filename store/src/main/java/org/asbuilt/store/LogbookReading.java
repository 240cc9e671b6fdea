package org.asbuilt.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Tlp;
import tools.jackson.databind.JsonNode;

/** Entries of the logbook out of the JSON that {@link LogbookJson} wrote. */
final class LogbookReading {
    private LogbookReading() {}

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
            case "attestation-withdrawn" ->
                new Entry.AttestationWithdrawn(
                        person,
                        at,
                        id(value, "subject"),
                        Parsed.text(value, "facet"),
                        Parsed.text(value, "expert"),
                        Parsed.time(value, "given"),
                        Parsed.text(value, "reason"));
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
                        Parsed.list(value.required("assignments"), LogbookReading::assignment),
                        LocalDate.parse(Parsed.text(value, "due")),
                        Math.toIntExact(Parsed.number(value, "remindDays")));
            case "campaign-extended" ->
                new Entry.CampaignExtended(
                        person,
                        at,
                        Parsed.text(value, "campaign"),
                        LocalDate.parse(Parsed.text(value, "due")),
                        Parsed.text(value, "reason"));
            case "campaign-reopened" ->
                new Entry.CampaignReopened(
                        person,
                        at,
                        Parsed.text(value, "campaign"),
                        LocalDate.parse(Parsed.text(value, "due")),
                        Parsed.text(value, "reason"));
            case "campaign-handed" ->
                new Entry.CampaignHanded(
                        person,
                        at,
                        Parsed.text(value, "campaign"),
                        Parsed.text(value, "from"),
                        Parsed.text(value, "to"),
                        ids(value, "subjects"));
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
            case "combination-judged" ->
                new Entry.CombinationJudged(
                        person,
                        at,
                        id(value, "scenario"),
                        ids(value, "items"),
                        subTypes(value),
                        Parsed.text(value, "dismissed").equals("yes"),
                        Parsed.text(value, "reason"));
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
                        Parsed.list(value.required("items"), LogbookReading::shared),
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

    private static Entry.Assignment assignment(JsonNode node) {
        return new Entry.Assignment(Parsed.text(node, "expert"), ids(node, "subjects"));
    }

    private static Entry.SharedItem shared(JsonNode node) {
        return new Entry.SharedItem(
                id(node, "item"),
                Parsed.text(node, "revision"),
                Parsed.someText(node, "digest").map(Digest::new));
    }

    private static SortedSet<InformationSubType> subTypes(JsonNode node) {
        return Parsed.texts(node.required("subTypes")).stream()
                .map(InformationSubType::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Id> ids(JsonNode node, String name) {
        return Parsed.texts(node.required(name)).stream().map(Id::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Id id(JsonNode node, String name) {
        return new Id(Parsed.text(node, name));
    }

    private static Digest digest(JsonNode node, String name) {
        return new Digest(Parsed.text(node, name));
    }
}
