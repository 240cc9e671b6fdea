package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Sight;
import org.asbuilt.information.value.Aggregate;
import org.asbuilt.information.value.Aggregates;
import org.asbuilt.information.value.Held;
import org.asbuilt.information.value.Knowledge;
import org.asbuilt.information.value.Part;
import org.asbuilt.information.value.Recipient;
import org.asbuilt.logbook.InformationShare;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Combinations;
import org.asbuilt.server.record.SharingDesk;
import org.asbuilt.server.view.CombinationViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How information is shared with somebody outside, and what each recipient has together. Source: requirements P2.S-08, P2.A-04, P2.C-03.
 */
@RestController
public class ShareApi {
    private static final int MOST = 1000;
    private final FrontOffice office;
    private final MeetingsTold told;

    ShareApi(FrontOffice office) {
        this.office = office;
        told = new MeetingsTold(office);
    }

    /**
     * What somebody wants to share.
     *
     * @param items the ids of the items
     * @param recipient the name or id of the third party, or a name that the record does not know
     * @param persons who there is named
     * @param purpose what for
     * @param agreement under which agreement
     * @param back until which day it is given back or destroyed
     */
    public record ShareRequest(
            List<String> items,
            String recipient,
            Optional<List<String>> persons,
            Optional<String> purpose,
            Optional<String> agreement,
            Optional<LocalDate> back) {}

    /**
     * What there is to say before it is asked for.
     *
     * @param recipient as the record knows them
     * @param known whether they are a third party of the record
     * @param label the strictest label of the items
     * @param objection why the label does not let it
     * @param warnings what comes together with them
     * @param needsSecondPerson whether another person has to approve it
     */
    public record ShareAssessed(
            String recipient,
            boolean known,
            Tlp label,
            Optional<String> objection,
            List<String> warnings,
            boolean needsSecondPerson) {}

    /** What whoever writes down says of it. */
    public record ShareRemark(Optional<String> remark) {}

    /** By which means it was sent. */
    public record ShareMeans(String means) {}

    /** How it came back: destroyed or given back, and by what this is known. */
    public record ShareReturn(boolean destroyed, String remark) {}

    /** What was asked to be shared, newest first, as far as one sees all of it: one's own, and what one may answer or audit. */
    @Needs(
            value = {Permission.READ, Permission.AUDIT},
            action = "shares.list")
    @GetMapping("/api/information/shares")
    public List<CombinationViews.ShareView> shares(HttpServletRequest request) {
        return office.sharing().shares().stream()
                .filter(one -> shows(one, request))
                .limit(MOST)
                .map(this::view)
                .toList();
    }

    /** What there is to say of a share before it is asked for: its label, and what comes together with the recipient. */
    @Needs(value = Permission.READ, action = "shares.assess")
    @GetMapping("/api/information/shares/assess")
    public ShareAssessed assessShare(
            @RequestParam List<String> item,
            @RequestParam String recipient,
            @RequestParam Optional<List<String>> person) {
        SharingDesk.Request asked = request(
                new ShareRequest(item, recipient, person, Optional.empty(), Optional.empty(), Optional.empty()));
        SharingDesk.Assessed assessed = office.sharing().assess(asked);
        boolean known = assessed.recipient()
                .thirdParty()
                .filter(office.counter().sight()::sees)
                .isPresent();
        return new ShareAssessed(
                known ? assessed.recipient().name() : recipient.strip(),
                known,
                assessed.label(),
                assessed.objection(),
                told.sentences(assessed.meetings(), known ? assessed.recipient().name() : recipient.strip()),
                assessed.needsSecondPerson());
    }

    /** Asks for information to be shared. What its label does not let is refused. */
    @Needs(value = Permission.READ, action = "shares.ask", inPerson = true)
    @PostMapping("/api/information/shares")
    @ResponseStatus(HttpStatus.CREATED)
    public CombinationViews.ShareView askToShare(@RequestBody ShareRequest body, HttpServletRequest request) {
        SharingDesk.Request asked = request(body);
        SharingDesk.Assessed assessed = office.sharing().assess(asked);
        assessed.objection().ifPresent(why -> {
            throw new Refusal(HttpStatus.FORBIDDEN, "label-forbids", why);
        });
        return view(office.sharing().ask(Gate.person(request).user(), asked, assessed));
    }

    /** Lets it. */
    @Needs(value = Permission.APPROVE, action = "shares.let", inPerson = true)
    @PostMapping("/api/information/shares/{id}/approve")
    public CombinationViews.ShareView letShare(
            @PathVariable String id, @RequestBody ShareRemark body, HttpServletRequest request) {
        return answered(id, true, body, request);
    }

    /** Does not let it. */
    @Needs(value = Permission.APPROVE, action = "shares.refuse", inPerson = true)
    @PostMapping("/api/information/shares/{id}/refuse")
    public CombinationViews.ShareView refuseShare(
            @PathVariable String id, @RequestBody ShareRemark body, HttpServletRequest request) {
        return answered(id, false, body, request);
    }

    /** Writes down that it was sent, and how. */
    @Needs(value = Permission.READ, action = "shares.sent", inPerson = true)
    @PostMapping("/api/information/shares/{id}/send")
    public CombinationViews.ShareView shareSent(
            @PathVariable String id, @RequestBody ShareMeans body, HttpServletRequest request) {
        demand(id, request);
        return written(id, office.sharing().sent(user(request), id, body.means()));
    }

    /** Writes down that the recipient has it. */
    @Needs(value = Permission.READ, action = "shares.acknowledged", inPerson = true)
    @PostMapping("/api/information/shares/{id}/acknowledge")
    public CombinationViews.ShareView shareAcknowledged(
            @PathVariable String id, @RequestBody ShareRemark body, HttpServletRequest request) {
        demand(id, request);
        return written(
                id,
                office.sharing().acknowledged(user(request), id, body.remark().orElse("")));
    }

    /** Writes down that the recipient gave it back or destroyed it. */
    @Needs(value = Permission.READ, action = "shares.returned", inPerson = true)
    @PostMapping("/api/information/shares/{id}/return")
    public CombinationViews.ShareView shareReturned(
            @PathVariable String id, @RequestBody ShareReturn body, HttpServletRequest request) {
        demand(id, request);
        return written(id, office.sharing().returned(user(request), id, body.destroyed(), body.remark()));
    }

    /** Everything that somebody outside has, over shares and exports: of one recipient, or about one place; newest first. */
    @Needs(
            value = {Permission.APPROVE, Permission.AUDIT},
            action = "information.held")
    @GetMapping("/api/information/held")
    public List<CombinationViews.HeldView> held(
            @RequestParam Optional<String> by, @RequestParam Optional<String> site, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        Optional<Id> place =
                site.map(String::strip).filter(text -> !text.isEmpty()).map(Id::new);
        Combinations all = office.sharing().combinations();
        Optional<Recipient> recipient =
                by.map(String::strip).filter(text -> !text.isEmpty()).map(all::recipient);
        return all.held().stream()
                .filter(one -> recipient.isEmpty() || one.recipient().isSame(recipient.get()))
                .filter(one -> shows(one, request))
                .filter(one -> place.isEmpty() || one.isAbout(place.get(), around))
                .limit(MOST)
                .map(one -> CombinationViews.HeldView.of(one, around))
                .toList();
    }

    /** What is more together than its parts, what is worth most first, with who outside has how much of it. */
    @Needs(value = Permission.READ, action = "information.aggregates")
    @GetMapping("/api/information/aggregates")
    public List<CombinationViews.AggregateView> aggregates(HttpServletRequest request) {
        Circumstances around = office.circumstances();
        List<Held> held = readsAll(request) ? office.sharing().combinations().held() : List.of();
        return Aggregates.of(around).all().stream()
                .sorted(Comparator.comparingInt(
                        one -> -one.rating().map(rating -> rating.level()).orElse(-1)))
                .limit(MOST)
                .map(one -> CombinationViews.AggregateView.of(one, holders(one, held, around), around))
                .toList();
    }

    private static List<CombinationViews.HolderView> holders(
            Aggregate aggregate, List<Held> held, Circumstances around) {
        List<Recipient> recipients = new ArrayList<>();
        for (Held one : held) {
            if (recipients.stream().noneMatch(one.recipient()::isSame)) {
                recipients.add(one.recipient());
            }
        }
        return recipients.stream()
                .map(recipient -> holder(aggregate, recipient, held, around))
                .filter(holder -> !holder.has().isEmpty())
                .sorted(Comparator.comparingInt(CombinationViews.HolderView::missing))
                .toList();
    }

    private static CombinationViews.HolderView holder(
            Aggregate aggregate, Recipient recipient, List<Held> held, Circumstances around) {
        Knowledge all = held.stream()
                .filter(one -> one.recipient().isSame(recipient))
                .map(Held::tells)
                .reduce(Knowledge.NOTHING, Knowledge::and);
        List<Part> has =
                aggregate.parts().stream().filter(part -> all.has(part, around)).toList();
        return new CombinationViews.HolderView(
                recipient.name(),
                has.stream()
                        .map(part -> CombinationViews.PartView.of(part, around))
                        .toList(),
                aggregate.parts().size() - has.size());
    }

    private SharingDesk.Request request(ShareRequest body) {
        Sight sight = office.counter().sight();
        // Of a third party that is not shown, its id tells nothing; its name tells no more than whoever types it knows.
        boolean hidden = office.sharing()
                .combinations()
                .recipient(body.recipient())
                .thirdParty()
                .filter(id -> id.value().equals(body.recipient().strip()) && !sight.sees(id))
                .isPresent();
        if (hidden) {
            throw Refusal.notFound("third party " + body.recipient());
        }
        TreeSet<Id> items = new TreeSet<>();
        for (String text : body.items()) {
            Id id = new Id(text.strip());
            if (id.kind() != Kind.INFORMATION_ITEM || !sight.sees(id)) {
                throw Refusal.notFound("information item " + text);
            }
            items.add(id);
        }
        TreeSet<String> persons = new TreeSet<>();
        body.persons().orElse(List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(persons::add);
        return new SharingDesk.Request(
                items,
                body.recipient(),
                persons,
                body.purpose().orElse(""),
                body.agreement().orElse(""),
                body.back());
    }

    private CombinationViews.ShareView answered(
            String id, boolean allowed, ShareRemark body, HttpServletRequest request) {
        InformationShare share = demand(id, request);
        if (!sees(share, office.counter(Permission.APPROVE).sight())) {
            throw Refusal.outsideScope("none of your roles lets you approve all that is to be shared");
        }
        office.sharing()
                .answer(user(request), id, allowed, body.remark().orElse(""))
                .ifPresent(why -> {
                    throw new Refusal(HttpStatus.FORBIDDEN, "another-person-needed", why);
                });
        return view(office.sharing().share(id).orElseThrow());
    }

    private CombinationViews.ShareView written(String id, Optional<String> why) {
        why.ifPresent(text -> {
            throw new Refusal(HttpStatus.CONFLICT, "not-now", text);
        });
        return view(office.sharing().share(id).orElseThrow());
    }

    private InformationShare demand(String id, HttpServletRequest request) {
        return office.sharing()
                .share(id)
                .filter(one -> shows(one, request))
                .orElseThrow(() -> Refusal.notFound("share " + id));
    }

    private boolean shows(InformationShare one, HttpServletRequest request) {
        return sees(one, office.counter().sight())
                && (one.asked().person().equals(user(request)) || readsAll(request) || mayAnswer(one, request));
    }

    private boolean mayAnswer(InformationShare one, HttpServletRequest request) {
        return Gate.reader(request).may(Permission.APPROVE)
                && sees(one, office.counter(Permission.APPROVE).sight());
    }

    /** Who holds something tells of it: an item that one does not see is not told, an export only to who reads the whole register. */
    private boolean shows(Held one, HttpServletRequest request) {
        return one.what().map(id -> office.counter().sight().sees(id)).orElseGet(() -> readsAll(request));
    }

    private static boolean sees(InformationShare share, Sight sight) {
        return share.asked().items().stream().allMatch(one -> sight.sees(one.item()));
    }

    private static boolean readsAll(HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        return reader.may(Permission.AUDIT)
                || (reader.may(Permission.APPROVE)
                        && reader.view(Permission.APPROVE).isUnconfined());
    }

    private static String user(HttpServletRequest request) {
        return Gate.person(request).user();
    }

    private CombinationViews.ShareView view(InformationShare one) {
        LocalDate today = LocalDate.ofInstant(office.clock().instant(), ZoneOffset.UTC);
        return CombinationViews.ShareView.of(
                one,
                told.kept(one.asked().warnings(), one.asked().completes()),
                today,
                office.counter().sight()::sees,
                office.circumstances());
    }
}
