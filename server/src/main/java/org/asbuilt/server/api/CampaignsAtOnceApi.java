package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.access.Permission;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.validation.Campaign;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several campaigns at once: each is dealt with for itself, and the answer says what came of each. */
@RestController
public class CampaignsAtOnceApi {
    private final FrontOffice office;

    /** Which campaigns. */
    public record Which(List<String> campaigns) {}

    /**
     * A new last day.
     *
     * @param campaigns of which campaigns
     * @param due the day
     * @param reason why
     */
    public record Longer(List<String> campaigns, LocalDate due, String reason) {}

    /**
     * An end.
     *
     * @param campaigns of which campaigns
     * @param reason why
     */
    public record Over(List<String> campaigns, String reason) {}

    /**
     * What came of one of them.
     *
     * @param campaign its name
     * @param title what people call it; its name if there is none of that name
     * @param done whether it was done
     * @param sentence what was done, or why nothing was
     */
    public record Row(String campaign, String title, boolean done, String sentence) {}

    /** The campaigns of that office. */
    public CampaignsAtOnceApi(FrontOffice office) {
        this.office = office;
    }

    /** Reminds everybody who still has to look in any of them. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.remind")
    @PostMapping("/api/campaigns/remind")
    public List<Row> remindAll(@RequestBody Which body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        return each(body.campaigns(), campaign -> {
            List<String> reminded = office.campaigns().remind(person, campaign, true);
            if (reminded.isEmpty()) {
                throw new InvalidValue("nobody is waited for");
            }
            return "reminded: " + String.join(", ", reminded);
        });
    }

    /** Gives each of them another last day. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.extend")
    @PostMapping("/api/campaigns/extend")
    public List<Row> extendAll(@RequestBody Longer body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        return each(body.campaigns(), campaign -> {
            office.campaigns().extend(person, campaign, body.due(), body.reason());
            return "its last day is " + body.due() + ", and was "
                    + campaign.opened().due();
        });
    }

    /** Closes each of them. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.close")
    @PostMapping("/api/campaigns/close")
    public List<Row> closeAll(@RequestBody Over body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        return each(body.campaigns(), campaign -> {
            office.campaigns().close(person, campaign, body.reason());
            return "closed, with " + campaign.done() + " of " + campaign.tasks().size() + " looked at";
        });
    }

    private List<Row> each(List<String> campaigns, Function<Campaign, String> deed) {
        Circumstances around = office.circumstances();
        List<Row> rows = new ArrayList<>();
        for (String name : campaigns.stream().distinct().toList()) {
            Optional<Campaign> campaign = office.campaigns().find(name, around);
            String title = campaign.map(found -> found.opened().title()).orElse(name);
            try {
                rows.add(new Row(
                        name,
                        title,
                        true,
                        deed.apply(campaign.orElseThrow(() -> new InvalidValue("there is no campaign " + name)))));
            } catch (InvalidValue refused) {
                rows.add(new Row(name, title, false, String.valueOf(refused.getMessage())));
            }
        }
        return rows;
    }
}
