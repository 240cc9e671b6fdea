package org.asbuilt.server.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.isolation.Crossing;
import org.asbuilt.isolation.Isolated;
import org.asbuilt.isolation.IsolationSheet;
import org.asbuilt.model.Id;
import org.asbuilt.model.IsolationClaim;
import org.asbuilt.model.IsolationPlan;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Circumstances;

/**
 * How a site, zone or system is cut off, to be read on a screen and on paper.
 *
 * @param scope what is cut off
 * @param members how many assets and networks stand in it; if none does, the rest says nothing
 * @param cuts what to cut, in order
 * @param stays what stays connected by exemption
 * @param uncovered how many of the cuts are in no recorded plan
 * @param stale what a plan cuts and does not lead in
 * @param plans the recorded plans
 * @param inform the third parties to inform
 * @param functions the functions of the business that are affected
 * @param isolated what speaks against calling it isolated
 * @param testedWithin how many months a test counts
 * @param asOf the newest commit of the record that it was computed from
 */
public record IsolationView(
        Named scope,
        int members,
        List<CutView> cuts,
        List<StayView> stays,
        int uncovered,
        List<Named> stale,
        List<PlanView> plans,
        List<InformView> inform,
        List<LossView.FunctionView> functions,
        IsolatedView isolated,
        int testedWithin,
        long asOf) {

    /**
     * Something that leads in.
     *
     * @param words what it is and what it is for
     * @param sort CONNECTION, OPEN_END, ACCESS_PATH, NETWORK_OUTSIDE or MAY_LEAD_OUTSIDE
     * @param hops by how many steps its outer end is reached from outside the organisation
     * @param contract the contract that mandates it
     */
    public record CrossingView(
            String id,
            String words,
            String sort,
            Optional<Named> outer,
            List<Named> inner,
            List<Named> conduits,
            boolean beyond,
            boolean outOfBand,
            Optional<Integer> hops,
            WaysView.ReachView inward,
            boolean refused,
            Optional<Boolean> required,
            Optional<String> contract) {
        static CrossingView of(Crossing crossing, Circumstances around) {
            return new CrossingView(
                    crossing.carrier().value(),
                    WaysView.inWords(crossing.carrier(), around),
                    crossing.sort().name(),
                    crossing.outer().map(id -> Named.of(id, around)),
                    named(crossing.inner(), around),
                    named(crossing.conduits(), around),
                    crossing.beyond(),
                    crossing.outOfBand(),
                    crossing.hopsFromOutside().isPresent()
                            ? Optional.of(crossing.hopsFromOutside().getAsInt())
                            : Optional.empty(),
                    WaysView.ReachView.of(crossing.inward()),
                    crossing.refused(),
                    crossing.required(),
                    crossing.contract());
        }
    }

    /** A cut: its place in the order, the plan that has it, and who does it, how, and in how many minutes, as recorded. */
    public record CutView(
            int place,
            CrossingView crossing,
            Optional<Named> planned,
            Optional<String> how,
            Optional<String> who,
            Optional<Integer> minutes) {}

    /** What stays connected, by which plan, why, and what protects it. */
    public record StayView(CrossingView crossing, Named plan, Optional<String> reason, Optional<String> protection) {}

    /** A recorded plan: what sets it off, who decides, what it says of the effect, and how its last test went. */
    public record PlanView(
            Named plan,
            Optional<String> trigger,
            Optional<Named> decisionMaker,
            Optional<String> effect,
            Optional<String> manualFallback,
            List<String> contracts,
            Optional<String> restore,
            Optional<LocalDate> tested,
            Optional<String> testResult,
            Optional<String> issues,
            boolean untested,
            boolean reviewOverdue) {
        static PlanView of(IsolationSheet.Plan plan, Circumstances around) {
            IsolationPlan said = plan.plan();
            return new PlanView(
                    Named.of(plan.id(), around),
                    said.trigger(),
                    said.decisionMaker().map(id -> Named.of(id, around)),
                    said.effect(),
                    said.manualFallback(),
                    List.copyOf(said.contracts()),
                    said.restore(),
                    said.tested(),
                    said.testResult().map(Enum::name),
                    said.issues(),
                    plan.untested(),
                    plan.reviewOverdue());
        }
    }

    /** A third party to inform and whom to call there. */
    public record InformView(Named party, Optional<String> contact) {}

    /**
     * What is said about isolation, held against the record.
     *
     * @param isolated what is claimed; empty if nobody claims anything
     * @param claimed when it was found to be so
     * @param missing what the claim has to say and does not: DATE, METHOD, EVIDENCE, REMOVABLE_MEDIA
     * @param contradicted whether it is said to be isolated and the record says otherwise
     */
    public record IsolatedView(
            Named scope,
            Optional<Boolean> isolated,
            Optional<LocalDate> claimed,
            List<String> methods,
            Optional<String> evidence,
            List<String> missing,
            boolean contradicted,
            List<ContradictionView> contradictions) {
        /** The claim and what speaks against it as people read it. */
        public static IsolatedView of(Isolated isolated, Circumstances around) {
            Optional<IsolationClaim> claim = isolated.claim();
            return new IsolatedView(
                    Named.of(isolated.scope(), around),
                    claim.flatMap(IsolationClaim::isolated),
                    claim.flatMap(IsolationClaim::claimed),
                    claim.stream()
                            .flatMap(one -> one.methods().stream())
                            .map(Enum::name)
                            .toList(),
                    claim.flatMap(IsolationClaim::evidence),
                    isolated.missing().stream().map(Enum::name).toList(),
                    isolated.isContradicted(),
                    isolated.contradictions().stream()
                            .map(one -> new ContradictionView(
                                    one.sort().name(),
                                    one.evidence().value(),
                                    WaysView.inWords(one.evidence(), around),
                                    one.beyond()))
                            .toList());
        }
    }

    /** Something that speaks against a claim: its sort, the subject that says so, in words, and whether it may lead outside. */
    public record ContradictionView(String sort, String id, String words, boolean beyond) {}

    /** The sheet as people read it. */
    public static IsolationView of(IsolationSheet sheet, Isolated isolated, int months, Circumstances around) {
        return new IsolationView(
                Named.of(sheet.scope(), around),
                sheet.members(),
                sheet.cuts().stream()
                        .map(cut -> new CutView(
                                cut.place(),
                                CrossingView.of(cut.crossing(), around),
                                cut.planned().map(id -> Named.of(id, around)),
                                cut.how(),
                                cut.who(),
                                cut.minutes()))
                        .toList(),
                sheet.stays().stream()
                        .map(stay -> new StayView(
                                CrossingView.of(stay.crossing(), around),
                                Named.of(stay.plan(), around),
                                stay.reason(),
                                stay.protection()))
                        .toList(),
                sheet.uncovered().size(),
                named(sheet.stale(), around),
                sheet.plans().stream().map(plan -> PlanView.of(plan, around)).toList(),
                sheet.inform().stream()
                        .map(id -> new InformView(Named.of(id, around), contact(id, around)))
                        .toList(),
                LossView.functions(sheet.effect(), around),
                IsolatedView.of(isolated, around),
                months,
                around.snapshot().commit());
    }

    private static Optional<String> contact(Id party, Circumstances around) {
        return around.subject(party)
                .flatMap(subject -> subject.facet(ThirdPartyProfile.class))
                .flatMap(ThirdPartyProfile::contact);
    }

    private static List<Named> named(List<Id> ids, Circumstances around) {
        return ids.stream().map(id -> Named.of(id, around)).toList();
    }
}
