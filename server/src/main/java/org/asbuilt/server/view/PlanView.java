package org.asbuilt.server.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.change.Plan;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * How a change is to be made, as it is read and written. What is not given is not said.
 *
 * @param extent RECORD if only the record is corrected, PLANT if the plant is altered
 * @param owner who answers for it
 * @param risk what it does to risk and safety
 * @param security what it does to security
 * @param connectivity what it does to connectivity
 * @param thirdParty who of outside takes part, or that nobody does
 * @param testPlan how it is tested
 * @param rollbackPlan how it is undone if it fails
 * @param training who has to be taught what, or that nobody has
 * @param window the id of the maintenance window that it uses
 * @param from when the work is to begin
 * @param until when it is to be over
 * @param ticket what it is called in another system
 * @param ticketUrl where that system shows it
 * @param ends when a temporary change ends
 * @param reviewDue when an emergency change must have been reviewed
 * @param documents the ids of documents to update beside those that show what is touched
 * @param swapped the id of the asset whose device is exchanged
 * @param supersedes the temporary change that it takes back or makes permanent
 */
public record PlanView(
        String extent,
        Optional<String> owner,
        Optional<String> risk,
        Optional<String> security,
        Optional<String> connectivity,
        Optional<String> thirdParty,
        Optional<String> testPlan,
        Optional<String> rollbackPlan,
        Optional<String> training,
        Optional<String> window,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> ticket,
        Optional<String> ticketUrl,
        Optional<Instant> ends,
        Optional<Instant> reviewDue,
        Optional<List<String>> documents,
        Optional<String> swapped,
        Optional<String> supersedes) {

    /** A plan. */
    public static PlanView of(Plan plan) {
        return new PlanView(
                plan.extent().name(),
                plan.owner(),
                plan.risk(),
                plan.security(),
                plan.connectivity(),
                plan.thirdParty(),
                plan.testPlan(),
                plan.rollbackPlan(),
                plan.training(),
                plan.window().map(Id::value),
                plan.period().map(Plan.Period::from),
                plan.period().map(Plan.Period::until),
                plan.ticket().map(Plan.Ticket::reference),
                plan.ticket().flatMap(Plan.Ticket::url).map(URI::toString),
                plan.ends(),
                plan.reviewDue(),
                Optional.of(plan.documents().stream().map(Id::value).toList()),
                plan.swapped().map(Id::value),
                plan.supersedes());
    }

    /**
     * The plan that is written here.
     *
     * @throws InvalidValue if an id, an address or the period is none
     */
    public Plan plan() {
        if (from.isPresent() != until.isPresent()) {
            throw new InvalidValue("a plan says both when the work begins and when it is over, or neither");
        }
        return new Plan(
                extentOf(),
                owner,
                risk,
                security,
                connectivity,
                thirdParty,
                testPlan,
                rollbackPlan,
                training,
                window.filter(id -> !id.isBlank()).map(Id::new),
                from.map(begin -> new Plan.Period(begin, until.orElseThrow())),
                ticket.filter(reference -> !reference.isBlank())
                        .map(reference -> new Plan.Ticket(
                                reference,
                                ticketUrl.filter(address -> !address.isBlank()).map(PlanView::address))),
                ends,
                reviewDue,
                documents.orElse(List.of()).stream().map(Id::new).collect(Collectors.toCollection(TreeSet::new)),
                swapped.map(Id::new),
                supersedes);
    }

    private Plan.Extent extentOf() {
        try {
            return Plan.Extent.valueOf(extent.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw InvalidValue.expected("RECORD or PLANT", extent);
        }
    }

    private static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException unreadable) {
            throw InvalidValue.expected("an http or https address of a ticket", text);
        }
    }
}
