package org.asbuilt.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Component;
import org.asbuilt.path.BlastRadius;
import org.asbuilt.path.Loss;
import org.asbuilt.thirdparty.HeldAccount;
import org.asbuilt.thirdparty.Supplied;
import org.asbuilt.thirdparty.SuppliedComponent;
import org.asbuilt.thirdparty.incident.Compromise;
import org.asbuilt.thirdparty.incident.CutOff;
import org.asbuilt.thirdparty.incident.Disappearance;
import org.asbuilt.validation.Circumstances;

/**
 * A third party is broken into: the seven lists, what to cut in which order, and what could be reached. Source: requirements P5-12; fixture K7.
 *
 * @param accountsShown whether the reader sees accounts; otherwise that list says nothing
 * @param componentsShown whether the reader sees bills of materials; otherwise that list says nothing
 * @param informationShown whether the reader sees the register of what was given away; otherwise that list says nothing
 * @param reached what could be reached, what is critical or related to safety first; no more than asked for
 * @param reachedCount how many assets could be reached
 * @param safetyRelated how many of those are related to safety
 * @param critical how many of those are critical
 * @param asOf the newest commit of the record that it was computed from
 */
public record CompromiseView(
        Named party,
        List<Named> subcontractors,
        List<ThirdPartyViews.WayInView> paths,
        List<AccountView> accounts,
        boolean accountsShown,
        List<SuppliedView> supplied,
        List<ComponentView> components,
        boolean componentsShown,
        List<ThirdPartyViews.GivenView> information,
        boolean informationShown,
        List<ThirdPartyViews.ContractView> contracts,
        List<ThirdPartyViews.ContactView> contacts,
        List<CutView> cuts,
        List<InReachView> reached,
        int reachedCount,
        int safetyRelated,
        int critical,
        List<FunctionReachView> functions,
        long asOf) {

    /** An account, never its secret, and by what it is known to be theirs. */
    public record AccountView(Named asset, String name, Optional<String> type, Optional<String> privilege, String how) {
        static AccountView of(HeldAccount one, Circumstances around) {
            return new AccountView(
                    Named.of(one.asset(), around),
                    one.account().name().orElse(one.key()),
                    one.account().type().map(Enum::name),
                    one.account().privilege().map(Enum::name),
                    one.how().name());
        }
    }

    /** Something in which the third party has a part. */
    public record SuppliedView(
            Named subject,
            String kind,
            List<String> parts,
            boolean stated,
            Optional<String> importance,
            Optional<String> alternative) {
        static SuppliedView of(Supplied one, Circumstances around) {
            return new SuppliedView(
                    Named.of(one.id(), around),
                    one.id().kind().text(),
                    one.parts().stream().map(Enum::name).toList(),
                    one.stated(),
                    one.importance().map(Enum::name),
                    one.alternative());
        }
    }

    /** A part of a bill of materials. */
    public record ComponentView(
            Named holder,
            String name,
            Optional<String> version,
            Optional<String> supplier,
            Optional<String> purl,
            boolean bySupplier) {
        static ComponentView of(SuppliedComponent one, Circumstances around) {
            Component component = one.component();
            return new ComponentView(
                    Named.of(one.holder(), around),
                    component.name().orElse(one.key()),
                    component.version(),
                    component.supplier(),
                    component.purl(),
                    one.bySupplier());
        }
    }

    /** Something to cut. */
    public record CutView(
            int place,
            Named carrier,
            String words,
            Optional<Named> party,
            String sort,
            boolean suspected,
            boolean outOfBand,
            WaysView.ReachView inward,
            int assets,
            Optional<Named> planned,
            Optional<String> who,
            Optional<String> how,
            Optional<Integer> minutes,
            List<String> contracts,
            Optional<String> exempt,
            List<EffectView> functions) {
        static CutView of(CutOff cut, Circumstances around) {
            return new CutView(
                    cut.place(),
                    Named.of(cut.carrier(), around),
                    WaysView.inWords(cut.carrier(), around),
                    cut.party().map(id -> Named.of(id, around)),
                    cut.sort().name(),
                    cut.suspected(),
                    cut.outOfBand(),
                    WaysView.ReachView.of(cut.inward()),
                    cut.assets(),
                    cut.planned().map(id -> Named.of(id, around)),
                    cut.who(),
                    cut.how(),
                    cut.minutes(),
                    cut.contracts(),
                    cut.exempt(),
                    cut.functions().stream()
                            .map(one -> EffectView.of(one, around))
                            .toList());
        }
    }

    /** A function that is affected when something is cut. */
    public record EffectView(Named function, boolean surely, Optional<String> manualFallback) {
        static EffectView of(Loss.AffectedFunction one, Circumstances around) {
            return new EffectView(
                    Named.of(one.id(), around),
                    one.surely(),
                    one.manualFallback().map(Enum::name));
        }
    }

    /** An asset that could be reached. */
    public record InReachView(
            Named asset, int hops, WaysView.ReachView reach, boolean safetyRelated, boolean critical) {
        static InReachView of(Compromise.InReach one, Circumstances around) {
            BlastRadius.Reached reached = one.reached();
            return new InReachView(
                    Named.of(reached.id(), around),
                    reached.hops(),
                    WaysView.ReachView.of(reached.reach()),
                    one.safetyRelated(),
                    one.critical());
        }
    }

    /** A function of the business that could be altered or watched from there. */
    public record FunctionReachView(Named function, WaysView.ReachView reach, Named by) {}

    /**
     * Which of the lists the reader sees; one that is not shown is no empty one.
     *
     * @param accounts whether accounts are shown
     * @param components whether bills of materials are
     * @param information whether the register of what was given away is
     */
    public record Shown(boolean accounts, boolean components, boolean information) {
        /** All of them. */
        public static final Shown ALL = new Shown(true, true, true);
    }

    /** As people read it; no more than so many assets in reach. */
    public static CompromiseView of(Compromise answer, int most, Circumstances around, Shown shown) {
        List<Compromise.InReach> first = new ArrayList<>();
        answer.reached().stream()
                .filter(one -> one.safetyRelated() || one.critical())
                .forEach(first::add);
        answer.reached().stream()
                .filter(one -> !one.safetyRelated() && !one.critical())
                .forEach(first::add);
        return new CompromiseView(
                Named.of(answer.thirdParty(), around),
                answer.subcontractors().stream().map(id -> Named.of(id, around)).toList(),
                answer.paths().stream()
                        .map(one -> ThirdPartyViews.WayInView.of(one, around))
                        .toList(),
                answer.accounts().stream()
                        .map(one -> AccountView.of(one, around))
                        .toList(),
                shown.accounts(),
                answer.supplied().stream()
                        .map(one -> SuppliedView.of(one, around))
                        .toList(),
                answer.components().stream()
                        .map(one -> ComponentView.of(one, around))
                        .toList(),
                shown.components(),
                answer.information().stream()
                        .map(given -> ThirdPartyViews.GivenView.of(given, around))
                        .toList(),
                shown.information(),
                answer.contracts().stream()
                        .map(one -> ThirdPartyViews.ContractView.of(one, around))
                        .toList(),
                answer.contacts().stream().map(ThirdPartyViews.ContactView::of).toList(),
                answer.cuts().stream().map(one -> CutView.of(one, around)).toList(),
                first.stream()
                        .limit(most)
                        .map(one -> InReachView.of(one, around))
                        .toList(),
                answer.reached().size(),
                (int) answer.reached().stream()
                        .filter(Compromise.InReach::safetyRelated)
                        .count(),
                (int) answer.reached().stream()
                        .filter(Compromise.InReach::critical)
                        .count(),
                answer.functions().stream()
                        .map(one -> new FunctionReachView(
                                Named.of(one.function(), around),
                                WaysView.ReachView.of(one.reach()),
                                Named.of(one.by(), around)))
                        .toList(),
                around.snapshot().commit());
    }

    /**
     * A third party is gone.
     *
     * @param unsupported what nobody supports any more; no more than asked for
     * @param unsupportedCount how many there are
     * @param componentsShown whether the reader sees bills of materials; otherwise that list says nothing, and what only has a component of
     *     the third party is not among what loses support
     */
    public record GoneView(
            Named party,
            List<UnsupportedView> unsupported,
            int unsupportedCount,
            List<ComponentView> components,
            boolean componentsShown,
            List<Disappearance.Ending> services,
            List<Named> functions) {
        /** As people read it. */
        public static GoneView of(Disappearance answer, int most, Circumstances around, boolean componentsShown) {
            return new GoneView(
                    Named.of(answer.thirdParty(), around),
                    answer.unsupported().stream()
                            .limit(most)
                            .map(one -> new UnsupportedView(
                                    SuppliedView.of(one.supplied(), around),
                                    one.product().map(id -> Named.of(id, around)),
                                    one.byComponent()))
                            .toList(),
                    answer.unsupported().size(),
                    answer.components().stream()
                            .limit(most)
                            .map(one -> ComponentView.of(one, around))
                            .toList(),
                    componentsShown,
                    answer.services(),
                    answer.functions().stream().map(id -> Named.of(id, around)).toList());
        }
    }

    /** Something that loses support, by which product, or only because of a part of it. */
    public record UnsupportedView(SuppliedView supplied, Optional<Named> product, boolean byComponent) {}
}
