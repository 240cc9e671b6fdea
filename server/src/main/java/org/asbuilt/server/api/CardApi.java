package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Throttle;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.CampaignView;
import org.asbuilt.validation.Campaign;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The attestation card: an expert within the plant looks at what was assigned and nothing else, without signing in. The secret
 * travels in the body, so that it stands in no log; every use is written to the access log in the expert's name.
 */
@RestController
public class CardApi {
    private static final String WHY = "whoever holds the card may, from within the plant";
    private static final int FREE_GUESSES = 20;

    private final FrontOffice office;
    private final Gate gate;
    private final Throttle throttle;

    /** The secret of a card. */
    public record Held(String token) {}

    /** What is said by a card of one subject. */
    public record Said(
            String token, String subject, Optional<List<String>> facets, Verdict verdict, Optional<String> note) {}

    /**
     * A card.
     *
     * @param title what the campaign is called
     * @param expert whom it was made out for
     * @param due the last day
     * @param expires when it stops to work
     * @param tasks what is to be looked at
     */
    public record CardView(
            String title, String expert, LocalDate due, Instant expires, List<CampaignView.TaskView> tasks) {}

    /** The cards of that office. */
    public CardApi(FrontOffice office, Gate gate, Throttle throttle) {
        this.office = office;
        this.gate = gate;
        this.throttle = throttle;
    }

    /** What a card asks. */
    @Open(WHY)
    @PostMapping("/api/card")
    public CardView show(@RequestBody Held body, HttpServletRequest request) {
        Entry.CardOffered card = card(body.token(), request, "card.show", "");
        Circumstances around = office.forHolderOfCard().circumstances();
        Campaign campaign = office.forHolderOfCard()
                .campaigns()
                .find(card.campaign(), around)
                .orElseThrow();
        return new CardView(
                campaign.opened().title(),
                office.forHolderOfCard().campaigns().name(card.expert(), around),
                campaign.opened().due(),
                card.expires(),
                campaign.tasks().stream()
                        .filter(task -> task.expert().equals(card.expert()))
                        .map(task -> CampaignView.TaskView.of(task, around))
                        .toList());
    }

    /** What the expert says of one subject. */
    @Open(WHY)
    @PostMapping("/api/card/sign")
    public CampaignApi.SignedView sign(@RequestBody Said body, HttpServletRequest request) {
        Entry.CardOffered card = card(body.token(), request, "card.sign", body.subject() + " " + body.verdict());
        Campaign campaign = office.forHolderOfCard()
                .campaigns()
                .find(card.campaign(), office.forHolderOfCard().circumstances())
                .orElseThrow();
        CampaignApi.Saying saying =
                new CampaignApi.Saying(List.of(body.subject()), body.facets(), body.verdict(), body.note());
        return CampaignApi.SignedView.of(
                office.forHolderOfCard().campaigns().sign(card.expert(), campaign, saying.parsed()));
    }

    private Entry.CardOffered card(String token, HttpServletRequest request, String action, String object) {
        String from = request.getRemoteAddr();
        if (!isWithinThePlant(from)) {
            gate.write(request, "", action, "from outside", false);
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "not-within-the-plant",
                    "cards work from private addresses only, not " + from);
        }
        String key = "card " + from;
        Optional<Duration> wait = throttle.wait(key);
        if (wait.isPresent()) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "too many cards that do not work were tried from here; wait "
                            + Math.max(1, wait.get().toSeconds()) + " s");
        }
        Optional<Entry.CardOffered> card = office.forHolderOfCard().campaigns().card(token);
        gate.write(request, card.map(Entry.CardOffered::expert).orElse(""), action, object, card.isPresent());
        if (card.isEmpty()) {
            throttle.failed(key, FREE_GUESSES);
            throw new Refusal(
                    HttpStatus.GONE, "card-expired", "this card does not work, or no longer; ask for another one");
        }
        return card.get();
    }

    /** Loopback, link-local and the private ranges of RFC 1918 and RFC 4193. */
    static boolean isWithinThePlant(String address) {
        try {
            InetAddress from = InetAddress.getByName(address);
            boolean uniqueLocal = from instanceof Inet6Address && (from.getAddress()[0] & 0xfe) == 0xfc;
            return from.isLoopbackAddress() || from.isSiteLocalAddress() || from.isLinkLocalAddress() || uniqueLocal;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
